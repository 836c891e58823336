#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# fuzz.sh --list | NAME [SECONDS]: one fuzzer of the nightly build, for a minute unless told otherwise. It begins with the
# shipped files and those that broke something before; a text that breaks something new is left in build/nightly.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

case ${1:-} in
  --list) printf '%s\n' fuzz_scenario fuzz_traces fuzz_readers; exit 0 ;;
  fuzz_scenario) seeds=(content/scenarios tests/fuzz/simulator/corpus/scenario) ;;
  fuzz_traces) seeds=(tests/fuzz/simulator/corpus/traces tests/app/simulator/traces) ;;
  fuzz_readers) seeds=(content/facts content/concepts content/questions content/diagrams) ;;
  *) echo "fuzz.sh: no fuzzer is called \"${1:-}\"; --list names them." >&2; exit 2 ;;
esac
found=$(mktemp -d)
trap 'rm -rf "$found"' EXIT
"build/nightly/tests/$1" -max_total_time="${2:-60}" -timeout=10 -rss_limit_mb=2048 -artifact_prefix=build/nightly/ \
  "$found" "${seeds[@]}"
