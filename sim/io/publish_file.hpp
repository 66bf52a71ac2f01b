#pragma once
// Puts a file in place whole or not at all: bytes go to a temporary name in the same directory, are
// flushed to the disk and get their final name in one step.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace samenspel::io {

/// What to do when the final name is taken: by default nothing is ever replaced.
enum class IfPresent { refuse, replace };

/// A file under its temporary name. Goes away with this object unless `publish` gave it its final
/// name. A symbolic link is followed when replacing, so that the link stays and its target changes.
class UnpublishedFile {
 public:
  /// Throws OutputExists, UserFault (no such directory, not a regular file) or IoFailure (no
  /// permission, …).
  UnpublishedFile(const std::filesystem::path& final_path, IfPresent if_present);
  ~UnpublishedFile();
  UnpublishedFile(const UnpublishedFile&) = delete;
  UnpublishedFile& operator=(const UnpublishedFile&) = delete;

  /// Appends bytes. Throws IoFailure.
  void write(std::string_view bytes);

  /// Sets room on the disk apart for at most so many bytes, where the file system can; what is not
  /// used goes back when the file is published. Throws IoFailure when there is not so much.
  void reserve(std::uint64_t bytes);

  /// A path that this process can open for reading and writing instead of calling `write`.
  [[nodiscard]] std::string open_path() const;

  /// Flushes, renames and flushes the directory. Of several processes that refuse to replace,
  /// exactly one succeeds; the others get OutputExists. Throws IoFailure.
  void publish();

 private:
  void rename_without_replacing();
  void remove_temporary() noexcept;

  std::filesystem::path final_path_;
  std::filesystem::path temporary_path_;
  IfPresent if_present_;
  int descriptor_ = -1;
  bool reserved_ = false;
};

/// Writes one whole file; throws as UnpublishedFile does.
void publish_file(const std::filesystem::path& final_path, std::string_view bytes,
                  IfPresent if_present);

/// Removes what killed writers of this file left under temporary names: those that nobody holds
/// open and that are a minute old.
void remove_leftovers(const std::filesystem::path& final_path);

/// Removes leftovers and throws now what `publish_file` would throw later, so that nobody computes
/// for an hour in vain. Creates and removes an empty temporary file; a disk that fills up meanwhile
/// is not foreseen.
void check_publishable(const std::filesystem::path& final_path, IfPresent if_present);

}  // namespace samenspel::io
