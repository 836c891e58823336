# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by ./run and ./check: install what is missing, build, speak clearly. Sourced, not run.

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

# missing_packages KIND...: names from packages.txt that are for one of the kinds and are not installed.
missing_packages() {
  local wanted installed
  wanted=$(awk -v kinds=" $* " '!/^#/ && NF && index(kinds, " " $2 " ") { print $1 }' packaging/packages.txt | sort)
  # shellcheck disable=SC2086
  installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null | awk '$1 == "installed" { print $2 }' | sort -u)
  comm -23 <(printf '%s\n' "$wanted") <(printf '%s\n' "$installed")
}

# install_missing INSTALL KIND...: INSTALL is yes or no; no prints the command and ends.
install_missing() {
  local install=$1 package as_root=() missing
  shift
  command -v dpkg-query >/dev/null || die "This script installs packages on Debian and Ubuntu. Elsewhere, install what packaging/packages.txt lists and use the CMake presets."
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  [ "$(id -u)" = 0 ] || as_root=(sudo)
  if [ "$install" = no ]; then
    # shellcheck disable=SC2086
    echo "${as_root[*]:+sudo }apt-get install --no-install-recommends" $missing
    exit 0
  fi
  say "Some packages are missing. They will be installed now:"
  for package in $missing; do
    awk -v name="$package" '$1 == name { why = $3; for (i = 4; i <= NF; i++) why = why " " $i; printf "  %-22s %s\n", name, why }' packaging/packages.txt >&2
  done
  [ "${#as_root[@]}" = 0 ] || command -v sudo >/dev/null || die "You are not root and sudo is not here. As root, run: apt-get install $(echo $missing)"
  "${as_root[@]}" apt-get update -q >&2 || say "The package lists could not be refreshed; trying with the old ones."
  # shellcheck disable=SC2086
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing >&2 ||
    die "The packages could not be installed. What apt-get said stands above; mend it and start again."
}

# is_prepared PRESET TREE: the tree was configured with these presets, and with tests where they are wanted.
is_prepared() {
  [ -f "$2/build.ninja" ] && [ ! CMakePresets.json -nt "$2/build.ninja" ] || return 1
  [ "$1" = release ] || grep -q '^STRATOSCOPE_TESTS:BOOL=ON' "$2/CMakeCache.txt"
}

# build PRESET [TARGET...]: configures once, then builds with ninja's own progress. Says nothing when nothing is to do.
build() {
  local preset=$1 tree=build/$1 words
  [ "$preset" = check ] && tree=build/release
  shift
  umask 022
  if command -v ccache >/dev/null; then
    export CMAKE_CXX_COMPILER_LAUNCHER=ccache CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=time_macros
  fi
  if ! is_prepared "$preset" "$tree"; then
    say "Preparing the build ($preset) ..."
    words=$(cmake --preset "$preset" 2>&1) || { say "$words"; die "CMake could not prepare the build; its words stand above."; }
  fi
  NINJA_STATUS='[%f of %t, %es] ' cmake --build --preset "$preset" ${1:+--target "$@"} >&2 || die "The build stopped; the compiler's words stand above."
}
