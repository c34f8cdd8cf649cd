#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Checks a package without installing it: check.sh PACKAGE.deb
set -euo pipefail

deb="$1"
# KiB, as dpkg counts: what the programs may take without what they depend on.
largest=3072
work="$(mktemp -d "${TMPDIR:-/tmp}/configsync-check.XXXXXX")"
trap 'rm -rf "$work"' EXIT
errors=0
complain() {
    printf 'package: %s\n' "$*" >&2
    errors=1
}

dpkg-deb -x "$deb" "$work"
size="$(dpkg-deb -f "$deb" Installed-Size)"
[ "$size" -le "$largest" ] || complain "it takes $size KiB, more than $largest"
printf '==> the package takes %s KiB (at most %s)\n' "$size" "$largest" >&2

# What no library names, and what therefore nobody but us would notice.
depends="$(dpkg-deb -f "$deb" Depends)"
for package in libqt6sql6-sqlite qt6-qpa-plugins libqt6widgets6 libsqlite3-0; do
    case ", $depends," in
        *", $package"[,\ ]*) ;;
        *) complain "it does not depend on $package" ;;
    esac
done
[ "$(dpkg-deb -e "$deb" "$work/DEBIAN" && find "$work/DEBIAN" -name conffiles)" = '' ] ||
    complain "it has conffiles"

# Programs and libraries: stripped, and looking for libraries nowhere but beside themselves.
while read -r file; do
    case "$(file -b "$file")" in
        *'not stripped'*) complain "${file#"$work"} is not stripped" ;;
    esac
    path="$(objdump -p "$file" | awk '$1 == "RPATH" || $1 == "RUNPATH" {print $2}')"
    case "$path" in
        '' | "\$ORIGIN/../lib/"*/configsync-monitor) ;;
        *) complain "${file#"$work"} has the library path $path" ;;
    esac
done < <(find "$work/usr/bin" "$work/usr/lib" -type f \( -perm -u+x -o -name '*.so*' \))

desktop-file-validate "$work"/usr/share/applications/*.desktop || complain "the desktop entry is not valid"
appstreamcli validate --no-net --no-color "$work"/usr/share/metainfo/*.xml >"$work/metainfo.log" ||
    { cat "$work/metainfo.log" >&2 && complain "the metainfo is not valid"; }
# One of its warnings means packages that are to become a part of Debian.
lintian --allow-root --no-cfg --fail-on error,warning --suppress-tags initial-upload-closes-no-bugs "$deb" >&2 ||
    complain "lintian found something"
exit "$errors"
