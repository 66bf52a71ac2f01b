#!/bin/bash
# Installs what Samenspel needs on Debian 12, and of that only what is absent.
#
#   tools/setup.sh build    what it takes to build and run the program
#   tools/setup.sh test     that, and what the tests take (clang++, Emscripten, Python and R readers of results,
#                           npm and Chromium for the pages)
#   tools/setup.sh long     that, and what the long tests take (Slurm, Snakemake, GNU parallel; starts none of them)
#
# Asks for nothing. Uses sudo around apt-get when it does not run as root.
set -euo pipefail

usage() {
  sed -n '2,9s/^# \{0,1\}//p' "$0"
  exit 2
}
[[ $# == 1 && ($1 == build || $1 == test || $1 == long) ]] || usage
mode=$1

installed() { [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }
# Headers from 1.74 on will do, wherever they come from: Debian's packages for different versions refuse each other.
boost_headers() {
  local version
  version=$(sed -n 's/^#define BOOST_VERSION \([0-9]*\).*/\1/p' /usr/include/boost/version.hpp 2>/dev/null) || return 1
  [[ ${version:-0} -ge 107400 && -e /usr/include/boost/random/normal_distribution.hpp ]]
}

missing=()
need() { # package [command that shows that it is there]
  local package=$1
  shift
  if [[ $# -gt 0 ]]; then
    "$@" >/dev/null 2>&1 || missing+=("$package")
  else
    installed "$package" || missing+=("$package")
  fi
}

need g++ command -v g++
need cmake command -v cmake
need ninja-build command -v ninja
need libboost-dev boost_headers
for package in libtbb-dev libyaml-cpp-dev libhdf5-dev libcli11-dev nlohmann-json3-dev; do need $package; done

if [[ $mode != build ]]; then
  for package in libgtest-dev googletest librapidcheck-dev librandom123-dev emscripten; do need $package; done
  need clang command -v clang++
  need nodejs command -v node
  need npm command -v npm
  need chromium test -x /usr/bin/chromium
  need fonts-dejavu-core
  need python3 test -x /usr/bin/python3
  for package in python3-h5py python3-xarray python3-h5netcdf python3-pandas python3-matplotlib; do need $package; done
  for package in r-base-core r-cran-ncdf4; do need $package; done
fi

if [[ $mode == long ]]; then
  for package in slurm-wlm munge snakemake parallel; do need $package; done
fi

if [[ ${#missing[@]} == 0 ]]; then
  echo "Nothing to install."
  exit 0
fi
if ! command -v apt-get >/dev/null; then
  echo "This is not Debian or Ubuntu. Please install the equivalents of: ${missing[*]}" >&2
  exit 1
fi
as_root=()
if [[ $EUID != 0 ]]; then
  if ! command -v sudo >/dev/null; then
    echo "Not root and no sudo. Please have this run: apt-get install --no-install-recommends ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
fi
apt_get() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=600 "$@"; }

echo "Installing ${missing[*]}"
apt_get update
apt_get install -y --no-install-recommends "${missing[@]}"
