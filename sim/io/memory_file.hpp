#pragma once
// A file that lives in memory, for libraries that want a path to write to. Private to io/.

#include <string>
#include <string_view>

namespace samenspel::io {

/// Gone with this object. Gaps that nobody wrote are zero, so equal writes give equal bytes.
class MemoryFile {
 public:
  /// Throws IoFailure when the system has no memory for it.
  MemoryFile();
  ~MemoryFile();
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  /// A path that this process can open for reading and writing.
  std::string path() const;

  /// What is in the file when first asked; call after the last write. Throws IoFailure.
  std::string_view bytes();

 private:
  int descriptor_ = -1;
  void* mapped_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace samenspel::io
