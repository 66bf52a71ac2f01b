#!/bin/bash
# Every test there is but the long ones, set-up included: the whole of Samenspel in release with g++, then the core's
# own tests with clang++ and as WebAssembly. The last lines repeat ctest's summaries; the status is 0 when all passed.
set -uo pipefail
cd "$(dirname "$0")/.."

tools/setup.sh test || exit
export CTEST_PARALLEL_LEVEL=${CTEST_PARALLEL_LEVEL:-$(nproc)}
mkdir -p build
status=0
for workflow in wasm core-only test; do
  echo "== cmake --workflow --preset $workflow"
  cmake --workflow --preset "$workflow" 2>&1 | tee "build/$workflow.log" || status=1
done

echo
for workflow in wasm core-only test; do
  # From the failures that ctest lists, if any, to its verdict; a build that broke has none.
  awk '/^The following tests FAILED:/, 0' "build/$workflow.log"
  summary=$(grep -E '^[0-9]+% tests passed' "build/$workflow.log" || echo "did not get as far as its tests")
  case $workflow in
    wasm) echo "core, em++ and node: $summary" ;;
    core-only) echo "core, clang++: $summary" ;;
    test) echo "everything, g++: $summary" ;;
  esac
done
exit $status
