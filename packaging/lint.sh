#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# lint.sh clang-tidy|clazy: runs the tool over every source, two at a time, with the dev preset's commands.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# Unity builds have one command for ten files, so the tools get a build folder of their own, configured and never built.
cmake --preset dev -B build/lint -DCMAKE_UNITY_BUILD=OFF >/dev/null
ninja -C build/lint -t targets all | awk -F: '/^[a-z].*_autogen: phony/ && !/CMakeFiles/ { print $1 }' | xargs ninja -C build/lint >/dev/null
case $1 in
  clang-tidy) command=(clang-tidy -p build/lint --quiet) ;;
  clazy) command=(clazy-standalone -p build/lint --checks=level1 --ignore-dirs='/usr/.*' --header-filter='.*/(app|ui)/.*') ;;
  *) echo "lint.sh: clang-tidy or clazy?" >&2; exit 2 ;;
esac
log=$(mktemp)
trap 'rm -f "$log"' EXIT
git ls-files -z 'app/*.cpp' 'ui/*.cpp' | xargs -0 -P 2 -n 4 "${command[@]}" 2>&1 | grep -v 'warnings generated\|warnings treated\|^$' | tee "$log" || true
! grep -E 'warning:|error:' "$log" >/dev/null
