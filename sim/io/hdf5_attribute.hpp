#pragma once
// Attributes of HDF5 objects: texts as UTF-8 of any length, whole numbers of 32 bits, real numbers
// of 64 bits. Private to io/. All functions throw Hdf5Error.

#include "io/hdf5_handle.hpp"

#include <cstdint>
#include <string>

namespace samenspel::io {

/// The type of every text in a results file: variable length, UTF-8.
Hdf5Handle text_type();

void write_attribute(hid_t object, const char* name, const std::string& value);
void write_attribute(hid_t object, const char* name, std::int32_t value);
void write_attribute(hid_t object, const char* name, double value);

bool has_attribute(hid_t object, const char* name);
std::string read_text_attribute(hid_t object, const char* name);
std::int32_t read_whole_attribute(hid_t object, const char* name);

/// The text, or an empty one where the attribute is absent.
std::string read_optional_text_attribute(hid_t object, const char* name);

}  // namespace samenspel::io
