#!/bin/bash
# Makes what the program holds of its pages anew: the core as WebAssembly, taken over into analysis/pages/core, and both
# pages in analysis/pages/dist. What has changed in those two folders, which it lists at the end, is to be committed.
#
#   tools/build_pages.sh                  after a change of sim/core, sim/web or analysis/journeys
#   tools/build_pages.sh --pages-only     after a change of the pages' own sources: no em++
#
# A changed scenario asks for neither: the page gets it from the program.
set -euo pipefail
cd "$(dirname "$0")/.."

case "${1:-}" in
  "")
    cmake --preset web
    cmake --build --preset web
    node analysis/pages/core/take.mjs
    ;;
  --pages-only) ;;
  *)
    sed -n '2,/^set /s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
cd analysis/pages
npm ci --ignore-scripts --no-audit --no-fund
npm run build
git status --short -- core dist
