#include "io/publish_file.hpp"

#include "io/failure.hpp"

#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <ctime>
#include <system_error>

namespace samenspel::io {
namespace {

namespace fs = std::filesystem;

/// Wrong paths are the user's to repair; everything else (space, rights, hardware) is the
/// machine's.
[[noreturn]] void fail(const fs::path& path, const std::string& doing, int error) {
  const std::string text =
      path.string() + ": " + doing + ": " + std::generic_category().message(error);
  switch (error) {
    case ENOENT:
    case ENOTDIR:
    case EISDIR:
    case ENAMETOOLONG:
    case ELOOP:
      throw UserFault(text);
    default:
      throw IoFailure(text);
  }
}

[[noreturn]] void fail_because_present(const fs::path& path) {
  throw OutputExists(path.string() + ": exists already; nothing is replaced without --force");
}

fs::path directory_of(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

/// The path to write to, after refusing what is never to be replaced (a directory, a device).
fs::path target_of(const fs::path& path, IfPresent if_present) {
  if (!path.has_filename()) throw UserFault(path.string() + ": is not the name of a file");
  std::error_code error;
  const fs::file_status own = fs::symlink_status(path, error);
  if (own.type() == fs::file_type::not_found) return path;
  if (own.type() == fs::file_type::none) fail(path, "cannot look at it", error.value());
  const fs::file_status followed = fs::status(path, error);
  const bool dangling = followed.type() == fs::file_type::not_found;
  if (!dangling && followed.type() != fs::file_type::regular) {
    const bool directory = followed.type() == fs::file_type::directory;
    throw UserFault(path.string() + (directory ? ": is a directory; expected the name of a file"
                                               : ": is not a regular file"));
  }
  if (if_present == IfPresent::refuse) fail_because_present(path);
  if (own.type() != fs::file_type::symlink) return path;
  if (dangling) throw UserFault(path.string() + ": is a symbolic link to nothing");
  const fs::path target = fs::canonical(path, error);
  if (error) fail(path, "cannot follow the link", error.value());
  return target;
}

std::string host_part() {
  std::array<char, 256> name{};
  if (gethostname(name.data(), name.size() - 1) != 0) return "host";
  return std::string(name.data()).substr(0, 40);
}

/// Host and process keep writers on a shared file system apart; a name is at most 255 bytes on
/// common file systems.
fs::path temporary_name(const fs::path& final_path, int attempt) {
  const std::string name = final_path.filename().string().substr(0, 160);
  return directory_of(final_path) /
         ("." + name + "." + host_part() + "." + std::to_string(getpid()) + "." +
          std::to_string(attempt) + ".tmp");
}

/// Some file systems cannot flush a directory and say EINVAL; there is nothing more to do for them.
void flush_directory(const fs::path& directory) {
  const int descriptor = open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;  // a directory may be writable without being readable
  const int result = fsync(descriptor);
  const int error = errno;
  close(descriptor);
  if (result != 0 && error != EINVAL && error != ENOTSUP)
    fail(directory, "cannot flush the directory", error);
}

}  // namespace

UnpublishedFile::UnpublishedFile(const fs::path& final_path, IfPresent if_present)
    : final_path_(target_of(final_path, if_present)), if_present_(if_present) {
  constexpr int attempts =
      1000;  // names left by killed processes with the same number are passed over
  for (int attempt = 0; attempt < attempts; ++attempt) {
    temporary_path_ = temporary_name(final_path_, attempt);
    descriptor_ = open(temporary_path_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor_ >= 0) {
      static_cast<void>(flock(descriptor_, LOCK_EX | LOCK_NB));  // tells that somebody is at it
      return;
    }
    if (errno != EEXIST) break;
  }
  fail(final_path_, "cannot create a file in this directory", errno);
}

UnpublishedFile::~UnpublishedFile() { remove_temporary(); }

void UnpublishedFile::remove_temporary() noexcept {
  if (descriptor_ >= 0) close(descriptor_);
  descriptor_ = -1;
  if (!temporary_path_.empty()) unlink(temporary_path_.c_str());
  temporary_path_.clear();
}

void UnpublishedFile::write(std::string_view bytes) {
  constexpr std::size_t at_most = std::size_t{1} << 30;  // Linux writes less than 2 GiB at a time
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), std::min(bytes.size(), at_most));
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      fail(final_path_, "cannot write", errno);
    }
  }
}

void UnpublishedFile::reserve(std::uint64_t bytes) {
  if (fallocate(descriptor_, FALLOC_FL_KEEP_SIZE, 0, static_cast<off_t>(bytes)) == 0) {
    reserved_ = true;
  } else if (errno != EOPNOTSUPP && errno != ENOSYS) {
    fail(final_path_, "cannot set room apart", errno);
  }
}

std::string UnpublishedFile::open_path() const {
  static_cast<void>(flock(descriptor_, LOCK_UN));  // HDF5 locks what it opens
  return "/proc/self/fd/" + std::to_string(descriptor_);
}

void UnpublishedFile::publish() {
  if (reserved_) {
    const off_t size = lseek(descriptor_, 0, SEEK_END);
    if (size < 0 || ftruncate(descriptor_, size) != 0)
      fail(final_path_, "cannot give room back", errno);
  }
  if (fsync(descriptor_) != 0) fail(final_path_, "cannot flush to the disk", errno);
  const int descriptor = descriptor_;
  descriptor_ = -1;
  if (close(descriptor) != 0) fail(final_path_, "cannot close", errno);
  if (if_present_ == IfPresent::refuse) {
    rename_without_replacing();
  } else if (rename(temporary_path_.c_str(), final_path_.c_str()) != 0) {
    fail(final_path_, "cannot give the file its name", errno);
  }
  temporary_path_.clear();
  flush_directory(directory_of(final_path_));
}

void UnpublishedFile::rename_without_replacing() {
  const char* from = temporary_path_.c_str();
  const char* to = final_path_.c_str();
  if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0) return;
  const bool unknown_here = errno == EINVAL || errno == ENOSYS || errno == ENOTSUP;
  if (unknown_here) {  // some network file systems: a hard link does not replace either
    if (link(from, to) == 0) {
      unlink(from);
      return;
    }
  }
  if (errno == EEXIST) fail_because_present(final_path_);
  fail(final_path_, "cannot give the file its name", errno);
}

void publish_file(const fs::path& final_path, std::string_view bytes, IfPresent if_present) {
  UnpublishedFile file(final_path, if_present);
  file.write(bytes);
  file.publish();
}

void remove_leftovers(const fs::path& final_path) {
  const std::string start = "." + final_path.filename().string().substr(0, 160) + ".";
  const std::string_view end = ".tmp";
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(directory_of(final_path), error)) {
    const std::string name = entry.path().filename().string();
    const bool ours = name.size() > start.size() + end.size() && name.rfind(start, 0) == 0 &&
                      name.compare(name.size() - end.size(), end.size(), end) == 0;
    if (!ours) continue;
    const int descriptor = open(entry.path().c_str(), O_RDWR | O_NOFOLLOW | O_CLOEXEC);
    if (descriptor < 0) continue;
    struct stat status = {};
    const bool old = fstat(descriptor, &status) == 0 && std::time(nullptr) - status.st_mtime > 60;
    if (old && flock(descriptor, LOCK_EX | LOCK_NB) == 0) unlink(entry.path().c_str());
    close(descriptor);
  }
}

void check_publishable(const fs::path& final_path, IfPresent if_present) {
  remove_leftovers(final_path);
  const UnpublishedFile file(final_path, if_present);
}

}  // namespace samenspel::io
