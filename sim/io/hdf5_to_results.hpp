#pragma once
// Reads a results file back, for comparing scenarios and for repeating a run.

#include "core/observe/results.hpp"

#include <filesystem>

namespace samenspel::io {

/// How much to read: everything, or all but the numbers of the variables (their `data` stay empty).
enum class ReadPart { everything, descriptions };

/// Throws UserFault when the file is absent or is not a whole results file of this program,
/// IoFailure when it cannot be read (permission) or is damaged (a checksum does not hold).
observe::Results hdf5_to_results(const std::filesystem::path& path,
                                 ReadPart part = ReadPart::everything);

}  // namespace samenspel::io
