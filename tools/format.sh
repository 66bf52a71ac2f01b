#!/bin/bash
# Lays out every C++ file by .clang-format (Debian's version 14, so that all agree); --check only says which differ.
set -euo pipefail
cd "$(dirname "$0")/.."
how=(-i)
[[ ${1:-} == --check ]] && how=(--dry-run --Werror --ferror-limit=1)
git ls-files -z '*.cpp' '*.hpp' | xargs -0 clang-format "${how[@]}"
