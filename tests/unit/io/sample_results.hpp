#pragma once
// Small results with everything that a file must keep: labels with accents, dates, counts, missing
// numbers, a number beyond 32 bits, more than one scenario with axes of equal names.

#include "core/observe/results.hpp"

namespace samenspel::test {

observe::Results sample_results();

/// Results of `replications` × `weeks` × `areas`, large enough to be compressed.
observe::Results large_results(int replications, int weeks, int areas);

}  // namespace samenspel::test
