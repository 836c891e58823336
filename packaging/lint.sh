#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# lint.sh clang-tidy|clazy [PART]: runs the tool over the sources of the dev build, which must have been built; with PART,
# over what has PART in its path (ui/shell). Both tools read Qt's headers anew for each file they are given and take ten
# times as long for that as for our own lines, so they are given the unity files.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
ours="^$PWD/(app|ui)/.*"
case ${1-} in
  # The analyzer leaves out what is included unless told otherwise; and one file's constants are no shadow over the next's.
  clang-tidy) command=(clang-tidy --quiet --checks=-bugprone-suspicious-include "--header-filter=$ours"
    --extra-arg=-Xclang --extra-arg=-analyzer-opt-analyze-headers) ;;
  clazy) command=(clazy-standalone --checks=level1 --ignore-dirs='/usr/.*' "--header-filter=$ours") ;;
  *) echo "lint.sh: clang-tidy or clazy?" >&2; exit 2 ;;
esac
log=$(mktemp)
trap 'rm -f "$log"' EXIT
sed -n 's|^ *"file": "\(.*\)".*|\1|p' build/dev/compile_commands.json |
  grep -E "^$PWD/(build/dev/)?(app|ui)/" | grep -v mocs_compilation | grep -F "${2-}" |
  xargs -P 2 -n 1 "${command[@]}" -p build/dev --extra-arg=-Wno-shadow --extra-arg=-Wno-unknown-warning-option >"$log" 2>&1 && clean=yes || clean=no
grep -v 'warnings generated\|^$' "$log" || true
[ $clean = yes ] && ! grep -E 'warning:|error:' "$log" >/dev/null
