#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# instructions.sh [FOLDER]: instructions for each request, counted by callgrind, so that the figure is the same on every
# machine with the same compiler. Each case runs twice, the second time longer; what the difference costs is the figure.
set -euo pipefail
program=${1:-build/release/tests}/bench_one_run
command -v valgrind >/dev/null || { echo "valgrind is missing: apt-get install valgrind" >&2; exit 2; }
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# counted ARGUMENTS...: instructions, requests and name of one run.
counted() {
  valgrind --tool=callgrind --callgrind-out-file="$out/calls" "$program" "$@" 2>"$out/words" >"$out/said"
  printf '%s %s\n' "$(sed -n 's/.*Collected : *//p' "$out/words")" "$(cat "$out/said")"
}

printf '%-30s %22s %12s\n' "case" "instructions/request" "bare loop"
for number in 0 1 2 3 4; do
  figures=()
  for kind in model bare; do
    read -r few fewRequests name <<<"$(counted "$number" 0.01 "$kind")"
    read -r many manyRequests name <<<"$(counted "$number" 0.06 "$kind")"
    figures+=("$(((many - few) / (manyRequests - fewRequests)))")
  done
  printf '%-30s %22s %12s\n' "$name" "${figures[@]}"
done
