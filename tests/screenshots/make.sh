#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the pictures of the README: one of each health, of the empty start, and of the dark colours.
#
#     make.sh BIN OUT
#
# BIN is the folder with the programs, OUT where the pictures go. Needs Xvfb, openbox, xdotool, ImageMagick. Everything
# runs on a display of its own, in a home of its own; nothing of it stays. SIZE=900x600, SCALE=2, THEME=dark and
# LANGUAGE=ko_KR.UTF-8 in the environment make other pictures of the same.
set -euo pipefail

bin="$(cd "$1" && pwd)"
mkdir -p "$2"
out="$(cd "$2" && pwd)"
size="${SIZE:-1280x800}"
width="${size%x*}" height="${size#*x}"

bots=''
work="$(mktemp -d "${TMPDIR:-/tmp}/configsync-pictures.XXXXXX")"
processes=()
finish() {
    local process
    for process in "${processes[@]}"; do
        kill "$process" 2>/dev/null || true
    done
    wait 2>/dev/null || true
    rm -rf "$work" ${bots:+"$bots"}
}
trap finish EXIT
trap 'exit 1' INT TERM

export HOME="$work/home" XDG_CONFIG_HOME="$work/config" XDG_DATA_HOME="$work/data" XDG_RUNTIME_DIR="$work/runtime"
export LC_ALL="${LANGUAGE:-C.UTF-8}" TZ="${TZ:-Asia/Seoul}" QT_SCALE_FACTOR="${SCALE:-1}"
mkdir -p "$HOME" "$XDG_CONFIG_HOME/configsync-monitor" "$XDG_DATA_HOME" "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
# The folder that people see in the pictures; one of our own where somebody else has that name.
bots=/tmp/bots
mkdir "$bots" 2>/dev/null || { bots="$work/bots" && mkdir "$bots"; }

# ------------------------------------------------------------------------------------------------ the display

Xvfb -displayfd 3 -screen 0 2600x1700x24 -nolisten tcp 3>"$work/display" 2>"$work/xvfb.log" &
processes+=($!)
until [ -s "$work/display" ]; do sleep 0.05; done
DISPLAY=":$(cat "$work/display")"
export DISPLAY
openbox 2>"$work/openbox.log" &
processes+=($!)
# A window that is opened before there is a window manager may never be shown.
until xdotool get_num_desktops >/dev/null 2>&1; do sleep 0.05; done

# ------------------------------------------------------------------------------------------------ the bots

# A state file; the arguments replace parameters: state_file KEY=VALUE...
state_file() {
    local -A parameters=(
        [long_threshold]=0.65 [short_threshold]=0.60 [gate_threshold]=0.001
        [ml_exit_threshold_base_long]=0.75 [ml_exit_threshold_base_short]=0.75 [exit_strategy]='"COMBINED"'
        [emergency_stop_loss]=0.03 [emergency_max_hold_hours]=10.0 [leverage]=4
        [long_avg_return]=0.0041 [short_avg_return]=0.0047 [fixed_take_profit]=0.03
        [trailing_tp_activation]=0.02 [trailing_tp_drawdown]=0.10
        [volatility_high]=0.02 [volatility_low]=0.01 [ml_threshold_high_vol]=0.65 [ml_threshold_low_vol]=0.75)
    local change key separator=''
    for change in "$@"; do
        if [ "${change#*=}" = absent ]; then
            unset "parameters[${change%%=*}]"
        else
            parameters[${change%%=*}]="${change#*=}"
        fi
    done
    printf '{\n  "session_start": "2025-11-06T14:28:40",\n  "configuration": {'
    for key in "${!parameters[@]}"; do
        printf '%s\n    "%s": %s' "$separator" "$key" "${parameters[$key]}"
        separator=,
    done
    printf '\n  },\n  "trades": []\n}\n'
}

# Written whole, as careful bots do.
write_bot() { # NAME [CHANGE...]
    local name="$1"
    shift
    state_file "$@" >"$bots/.$name.new"
    mv "$bots/.$name.new" "$bots/$name.json"
}

healths=(synced late fallback missing unreadable corrupted incomplete invalid)
names=(btc-4x sol-grid btc-canary eth-2x doge-swing ada-grid bnb-2x xrp-scalp)
for name in "${names[@]}"; do
    [ "$name" = btc-canary ] || write_bot "$name"
done
touch -d '14 minutes ago' "$bots/sol-grid.json"
touch -d '6 minutes ago' "$bots/eth-2x.json" "$bots/doge-swing.json"
{
    printf '{"version": 1, "bots": ['
    separator=''
    for name in "${names[@]}"; do
        late=''
        [ "$name" != sol-grid ] || late=', "late_after_seconds": 60'
        printf '%s\n  {"id": "%s", "name": "%s", "state_file": "%s/%s.json"%s}' \
            "$separator" "$name" "$name" "$bots" "$name" "$late"
        separator=,
    done
    printf '\n]}\n'
} >"$work/fleet.json"

# ------------------------------------------------------------------------------------------------ the pictures

window=''
monitor=''
open_window() { # [ARGUMENT...]
    printf '[window]\ntheme=%s\n' "${theme:-${THEME:-light}}" >"$XDG_CONFIG_HOME/configsync-monitor/settings.ini"
    "$bin/configsync-monitor" "$@" >"$work/monitor.log" 2>&1 &
    monitor=$!
    processes+=("$monitor")
    window="$(xdotool search --sync --onlyvisible --pid "$monitor" --name 'ConfigSync Monitor' | tail -n 1)"
    xdotool windowsize --sync "$window" $((width * ${SCALE%.*})) $((height * ${SCALE%.*})) || true
    xdotool windowactivate --sync "$window"
}
close_window() {
    kill "$monitor"
    wait "$monitor" 2>/dev/null || true
}
picture() { # NAME
    sleep 0.4 # until the window has painted itself; what moves in it is long over
    import -window "$window" -depth 8 +dither -colors 255 -define png:compression-level=9 -strip "$out/$1.png"
    printf '%s\n' "$out/$1.png"
}

SCALE="${SCALE:-1}"
open_window --fleet "$work/fleet.json"
sleep 1
# Now each gets into the state that it is to show.
rm "$bots/eth-2x.json"
: >"$bots/doge-swing.json"
printf '{\n  "configuration": {\n    "long_threshold": 0.65,\n    "short_threshold": 0.6,,\n' >"$bots/ada-grid.json"
printf '  }\n}\n' >>"$bots/ada-grid.json"
write_bot bnb-2x leverage=absent gate_threshold=absent
write_bot xrp-scalp leverage=7 long_threshold=1.5 emergency_stop_loss=-0.04
sleep 6
write_bot btc-4x long_threshold=0.60
write_bot btc-4x long_threshold=0.60 ml_exit_threshold_base_long=0.80
sleep 0.5
for index in "${!names[@]}"; do
    picture "${healths[$index]}"
    xdotool key --window "$window" ctrl+Next
done
for _ in "${names[@]}"; do
    xdotool key --window "$window" ctrl+Prior
done
for value in 0.62 0.66 0.58; do
    write_bot btc-4x "long_threshold=$value" ml_exit_threshold_base_long=0.80
    sleep 3
done
xdotool key --window "$window" ctrl+2
sleep 1
picture history
xdotool key --window "$window" ctrl+3
sleep 1
picture changes
close_window

if [ -z "${THEME:-}" ]; then
    theme=dark open_window --fleet "$work/fleet.json"
    xdotool key --window "$window" ctrl+Next ctrl+Next
    picture fallback-dark
    close_window
    open_window --fleet "$work/none.json"
    picture empty
    close_window
fi
