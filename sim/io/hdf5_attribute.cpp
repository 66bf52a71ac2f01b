#include "io/hdf5_attribute.hpp"

namespace samenspel::io {
namespace {

void write_scalar(hid_t object, const char* name, hid_t file_type, hid_t memory_type,
                  const void* value) {
  const std::string doing = std::string("write attribute ") + name;
  const Hdf5Handle space(H5Screate(H5S_SCALAR), H5Sclose, doing);
  const Hdf5Handle attribute(H5Acreate2(object, name, file_type, space, H5P_DEFAULT, H5P_DEFAULT),
                             H5Aclose, doing);
  ensure(H5Awrite(attribute, memory_type, value), doing);
}

}  // namespace

Hdf5Handle text_type() {
  Hdf5Handle type(H5Tcopy(H5T_C_S1), H5Tclose, "copy the text type");
  ensure(H5Tset_size(type, H5T_VARIABLE), "make a text type");
  ensure(H5Tset_cset(type, H5T_CSET_UTF8), "make a text type");
  return type;
}

void write_attribute(hid_t object, const char* name, const std::string& value) {
  const char* text = value.c_str();
  const Hdf5Handle type = text_type();
  write_scalar(object, name, type, type, &text);
}

void write_attribute(hid_t object, const char* name, std::int32_t value) {
  write_scalar(object, name, H5T_STD_I32LE, H5T_NATIVE_INT32, &value);
}

void write_attribute(hid_t object, const char* name, double value) {
  write_scalar(object, name, H5T_IEEE_F64LE, H5T_NATIVE_DOUBLE, &value);
}

bool has_attribute(hid_t object, const char* name) {
  return ensure(H5Aexists(object, name), std::string("look for attribute ") + name) > 0;
}

std::string read_text_attribute(hid_t object, const char* name) {
  const std::string doing = std::string("read attribute ") + name;
  const Hdf5Handle attribute(H5Aopen(object, name, H5P_DEFAULT), H5Aclose, doing);
  const Hdf5Handle stored(H5Aget_type(attribute), H5Tclose, doing);
  if (ensure(H5Tis_variable_str(stored), doing) == 0)
    throw Hdf5Error("cannot " + doing + " (not a text)");
  const Hdf5Handle space(H5Aget_space(attribute), H5Sclose, doing);
  if (H5Sget_simple_extent_npoints(space) != 1)
    throw Hdf5Error("cannot " + doing + " (not one text)");
  const Hdf5Handle type = text_type();
  char* text = nullptr;
  ensure(H5Aread(attribute, type, static_cast<void*>(&text)), doing);
  std::string value = text == nullptr ? std::string() : std::string(text);
  H5free_memory(text);
  return value;
}

std::int32_t read_whole_attribute(hid_t object, const char* name) {
  const std::string doing = std::string("read attribute ") + name;
  const Hdf5Handle attribute(H5Aopen(object, name, H5P_DEFAULT), H5Aclose, doing);
  const Hdf5Handle space(H5Aget_space(attribute), H5Sclose, doing);
  if (H5Sget_simple_extent_npoints(space) != 1)
    throw Hdf5Error("cannot " + doing + " (not one number)");
  std::int32_t value = 0;
  ensure(H5Aread(attribute, H5T_NATIVE_INT32, &value), doing);
  return value;
}

std::string read_optional_text_attribute(hid_t object, const char* name) {
  return has_attribute(object, name) ? read_text_attribute(object, name) : std::string();
}

}  // namespace samenspel::io
