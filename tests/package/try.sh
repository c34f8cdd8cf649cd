#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs a package, starts the window by its desktop entry as an ordinary user, removes and purges it:
#     try.sh PACKAGE.deb
# As root, and where the system allows it upon a copy of the whole system that is thrown away afterwards; else on the
# system itself, unless the package is installed there already. Otherwise it is skipped, and says why.
set -euo pipefail

deb="$(realpath "$1")"
here="$(realpath "$(dirname "${BASH_SOURCE[0]}")")"
skip() {
    printf '==> installing the package is not tried: %s\n' "$*" >&2
    exit 0
}

[ "$(id -u)" -eq 0 ] || skip "this is not root"
command -v dpkg >/dev/null || skip "this is not Debian"

work="$(mktemp -d /var/tmp/configsync-package.XXXXXX)"
trap 'rm -rf "$work"' EXIT
mkdir "$work/package"
cp "$deb" "$work/package/package.deb"
cp "$here/inside.sh" "$work/package/"
chmod -R a+rX "$work"

# The copy of the system: what is written there goes to memory, and is gone with this process.
try_on_a_copy() {
    # shellcheck disable=SC2016  # the inner shell's
    unshare --mount --pid --fork --kill-child sh -euc '
        work="$1"
        mount -t tmpfs none "$work/mount"
        mkdir "$work/mount/upper" "$work/mount/work" "$work/mount/root"
        mount -t overlay overlay -o "lowerdir=/,upperdir=$work/mount/upper,workdir=$work/mount/work" "$work/mount/root"
        root="$work/mount/root"
        mount -t proc none "$root/proc"
        mount --rbind /dev "$root/dev"
        mount -t tmpfs none "$root/tmp" -o mode=1777
        mount -t tmpfs none "$root/run"
        mkdir -p "$root/package"
        cp "$work/package"/* "$root/package/"
        exec chroot "$root" /package/inside.sh /package/package.deb
    ' sh "$work"
}

mkdir "$work/mount"
if unshare --mount sh -c "mount -t tmpfs none '$work/mount' && mkdir '$work/mount/u' '$work/mount/w' '$work/mount/r' &&
        mount -t overlay overlay -o 'lowerdir=/,upperdir=$work/mount/u,workdir=$work/mount/w' '$work/mount/r'" 2>/dev/null
then
    printf '==> trying the package on a copy of the system\n' >&2
    try_on_a_copy
else
    case "$(dpkg-query -W -f='${db:Status-Status}' configsync-monitor 2>/dev/null)" in
        '' | not-installed) ;;
        *) skip "it is installed here already" ;;
    esac
    printf '==> trying the package on this system\n' >&2
    "$work/package/inside.sh" "$work/package/package.deb"
fi
