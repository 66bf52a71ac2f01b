#include "io/memory_file.hpp"

#include "io/failure.hpp"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace samenspel::io {
namespace {

[[noreturn]] void fail(const char* doing) {
  throw IoFailure(std::string(doing) + ": " + std::generic_category().message(errno));
}

}  // namespace

MemoryFile::MemoryFile() : descriptor_(memfd_create("samenspel", MFD_CLOEXEC)) {
  if (descriptor_ < 0) fail("cannot make a file in memory");
}

MemoryFile::~MemoryFile() {
  if (mapped_ != nullptr) munmap(mapped_, size_);
  close(descriptor_);
}

std::string MemoryFile::path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

std::string_view MemoryFile::bytes() {
  if (mapped_ == nullptr) {
    struct stat status {};
    if (fstat(descriptor_, &status) != 0) fail("cannot measure a file in memory");
    size_ = static_cast<std::size_t>(status.st_size);
    if (size_ == 0) return {};
    void* const start = mmap(nullptr, size_, PROT_READ, MAP_SHARED, descriptor_, 0);
    if (start == MAP_FAILED) fail("cannot look into a file in memory");
    mapped_ = start;
  }
  return {static_cast<const char*>(mapped_), size_};
}

}  // namespace samenspel::io
