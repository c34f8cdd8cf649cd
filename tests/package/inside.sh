#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What try.sh runs as root: inside.sh PACKAGE.deb
set -euo pipefail

deb="$1"
id=io.github.configsync.Monitor
work="$(mktemp -d /tmp/configsync-inside.XXXXXX)"
display=:87
processes=()
fail() {
    printf 'package: %s\n' "$*" >&2
    exit 1
}
clean_up() {
    status=$?
    [ "${#processes[@]}" -eq 0 ] || kill "${processes[@]}" 2>/dev/null || true
    dpkg --purge configsync-monitor >/dev/null 2>&1 || true
    rm -rf "$work"
    exit "$status"
}
trap clean_up EXIT

say() { printf '    %s\n' "$*" >&2; }

# Waits until a command succeeds: wait_for WHAT COMMAND...
wait_for() {
    local what="$1" _
    shift
    for _ in $(seq 300); do
        "$@" >/dev/null 2>&1 && return 0
        sleep 0.1
    done
    [ ! -s "$work/session.log" ] || cat "$work/session.log" >&2
    fail "$what did not happen within 30 s"
}

dpkg -i "$deb" >"$work/dpkg.log" 2>&1 || { cat "$work/dpkg.log" >&2 && fail "it cannot be installed"; }
dpkg -L configsync-monitor >"$work/files"
for program in configsync configsync-monitor configsync-demobot; do
    "$program" --version >/dev/null || fail "$program does not start"
done
dpkg --verify configsync-monitor || fail "what was installed is not what is in the package"
say "installed: $(grep -c . "$work/files") files and folders"

# A person of this system: no root, a home of their own, a session bus, a display.
home="$work/home"
mkdir -p "$home/runtime"
chmod 711 "$work"
chmod 700 "$home/runtime"
chown -R nobody: "$home"
person=(setpriv --reuid "$(id -u nobody)" --regid "$(id -g nobody)" --clear-groups
    env -i HOME="$home" PATH=/usr/local/bin:/usr/bin:/bin XDG_RUNTIME_DIR="$home/runtime" LANG=C.UTF-8
    DISPLAY="$display" DBUS_SESSION_BUS_ADDRESS="unix:path=$home/runtime/bus")
as_person() { "${person[@]}" "$@"; }
start_as_person() {
    "${person[@]}" "$@" >>"$work/session.log" 2>&1 &
    processes+=("$!")
}

as_person configsync-demobot --count 3 --rate 0 --quiet "$home/demo_state.json"
as_person configsync show "$home/demo_state.json" >"$work/shown" || fail "the terminal program shows nothing"
grep -q 'Source: STATE_FILE' "$work/shown" || fail "the terminal program shows other values"

Xvfb "$display" -screen 0 1280x800x24 -nolisten tcp >"$work/xvfb.log" 2>&1 &
processes+=("$!")
wait_for "the display" as_person xdotool getdisplaygeometry
start_as_person dbus-daemon --session --nofork --address="unix:path=$home/runtime/bus"
wait_for "the session bus" test -S "$home/runtime/bus"
start_as_person openbox
wait_for "the window manager" as_person xdotool get_num_desktops

as_person gio launch "/usr/share/applications/$id.desktop" "$home/demo_state.json" >>"$work/session.log" 2>&1
wait_for "the window" as_person xdotool search --onlyvisible --name '^demo — ConfigSync Monitor$'
as_person gdbus call --session --dest org.freedesktop.DBus --object-path /org/freedesktop/DBus \
    --method org.freedesktop.DBus.NameHasOwner "$id" | grep -q true || fail "it does not answer on the session bus"
say "the desktop entry opened the window with the state file"
window="$(as_person xdotool search --onlyvisible --name '^demo — ConfigSync Monitor$' | head -n 1)"
# As the window's own close button does.
as_person xdotool windowactivate --sync "$window" key alt+F4
window_is_gone() { ! as_person xdotool search --name '— ConfigSync Monitor$'; }
wait_for "the end of the window" window_is_gone
program_has_ended() { ! pgrep -u nobody -x configsync-moni; }
wait_for "the end of the program" program_has_ended

dpkg --remove configsync-monitor >"$work/dpkg.log" 2>&1 || { cat "$work/dpkg.log" >&2 && fail "it cannot be removed"; }
[ ! -e /usr/bin/configsync-monitor ] || fail "the program is still there"
dpkg --purge configsync-monitor >/dev/null 2>&1 || true
left="$(while read -r path; do if [ -f "$path" ]; then printf '%s ' "$path"; fi; done <"$work/files")"
[ -z "$left" ] || fail "this is left: $left"
[ -s "$home/demo_state.json" ] || fail "a file of the person is gone"
say "removed and purged: nothing is left but the person's own files"
