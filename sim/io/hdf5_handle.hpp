#pragma once
// Ownership and errors of the HDF5 C library: every identifier is closed, every failure is an
// exception, and the library prints nothing. Private to io/: no public header includes it.

#include <hdf5.h>

#include <stdexcept>
#include <string>
#include <utility>

namespace samenspel::io {

/// A failed HDF5 call with the library's innermost reason; the functions of io/ add the path and
/// rethrow.
class Hdf5Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Keeps HDF5 from printing its error stack; the setting is per thread and is put back at the end.
class QuietHdf5 {
 public:
  QuietHdf5() {
    H5Eget_auto2(H5E_DEFAULT, &function_, &data_);
    H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
  }
  ~QuietHdf5() { H5Eset_auto2(H5E_DEFAULT, function_, data_); }
  QuietHdf5(const QuietHdf5&) = delete;
  QuietHdf5& operator=(const QuietHdf5&) = delete;

 private:
  H5E_auto2_t function_ = nullptr;
  void* data_ = nullptr;
};

[[noreturn]] inline void throw_hdf5_error(const std::string& doing) {
  std::string reason;
  const auto keep_first = [](unsigned, const H5E_error2_t* entry, void* text) -> herr_t {
    auto& first = *static_cast<std::string*>(text);
    if (first.empty() && entry->desc != nullptr) first = entry->desc;
    return 0;
  };
  H5Ewalk2(H5E_DEFAULT, H5E_WALK_UPWARD, keep_first, &reason);
  H5Eclear2(H5E_DEFAULT);
  throw Hdf5Error("cannot " + doing + (reason.empty() ? "" : " (" + reason + ")"));
}

/// Passes a result of HDF5 through, or throws when it is negative, as all of its failures are.
template <class Result>
Result ensure(Result result, const std::string& doing) {
  if (result < 0) throw_hdf5_error(doing);
  return result;
}

/// Owns one identifier.
class Hdf5Handle {
 public:
  using Close = herr_t (*)(hid_t);

  Hdf5Handle(hid_t id, Close how, const std::string& doing) : id_(ensure(id, doing)), close_(how) {}
  ~Hdf5Handle() {
    if (id_ >= 0) close_(id_);
  }
  Hdf5Handle(Hdf5Handle&& other) noexcept
      : id_(std::exchange(other.id_, -1)), close_(other.close_) {}
  Hdf5Handle& operator=(Hdf5Handle&&) = delete;
  Hdf5Handle(const Hdf5Handle&) = delete;
  Hdf5Handle& operator=(const Hdf5Handle&) = delete;

  operator hid_t() const {
    return id_;
  }  // NOLINT(google-explicit-constructor): stands in for the identifier

  /// Closes now and reports a failure, which the destructor cannot.
  void close(const std::string& doing) { ensure(close_(std::exchange(id_, -1)), doing); }

 private:
  hid_t id_;
  Close close_;
};

}  // namespace samenspel::io
