#include "io/part_file.hpp"

#include "core/base/sha256.hpp"
#include "core/random/key.hpp"
#include "io/failure.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <span>
#include <string_view>
#include <system_error>
#include <utility>

namespace samenspel::io {
namespace {

constexpr std::string_view magic = "SAMENSPEL UNFINISHED RUN\n";
constexpr std::size_t digits = 64;  // of a SHA-256
constexpr std::size_t row_bytes = sizeof(observe::LoggedEvent);

void put_number(std::string& bytes, std::uint64_t number) {
  bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

void put_text(std::string& bytes, const std::string& text) {
  put_number(bytes, text.size());
  bytes += text;
}

/// Takes what was put; fails for good when it is cut short.
class Taker {
 public:
  explicit Taker(std::string_view bytes) : bytes_(bytes) {}

  std::uint64_t number() {
    std::uint64_t number = 0;
    copy(&number, sizeof number);
    return number;
  }
  std::string text() {
    std::string text(fitting(number(), 1), '\0');
    copy(text.data(), text.size());
    return text;
  }
  template <class T>
  std::vector<T> list() {
    std::vector<T> list(fitting(number(), sizeof(T)));
    copy(list.data(), list.size() * sizeof(T));
    return list;
  }
  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] std::uint64_t at() const { return at_; }
  [[nodiscard]] bool is_at_end() const { return ok_ && at_ == bytes_.size(); }

 private:
  std::size_t fitting(std::uint64_t count, std::size_t each) {
    ok_ = ok_ && count <= (bytes_.size() - at_) / each;
    return ok_ ? static_cast<std::size_t>(count) : 0;
  }
  void copy(void* to, std::size_t size) {
    ok_ = ok_ && size <= bytes_.size() - at_;
    if (!ok_ || size == 0) return;
    std::memcpy(to, bytes_.data() + at_, size);
    at_ += size;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

/// A change within one word of eight bytes never goes unnoticed.
std::uint64_t checksum(std::string_view bytes) {
  std::uint64_t sum = random::scramble(bytes.size() + 1);
  for (std::size_t i = 0; i < bytes.size(); i += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + i, std::min<std::size_t>(8, bytes.size() - i));
    sum = random::scramble(sum ^ word) + 1;
  }
  return sum;
}

std::string bytes_of(const PartHead& head) {
  std::string bytes;
  put_text(bytes, head.source_revision);
  put_number(bytes, head.names.size());
  for (std::size_t i = 0; i < head.names.size(); ++i) {
    put_text(bytes, head.names[i]);
    put_text(bytes, head.resolved_texts[i]);
  }
  put_text(bytes, head.posterior);
  put_text(bytes, head.posterior_sha256);
  return bytes;
}

/// The rows of the log stand last, so that they can be read where they are.
std::string bytes_of(const observe::ReplicationOutcome& outcome) {
  std::string bytes;
  put_number(bytes, outcome.fingerprint);
  put_number(bytes, outcome.events);
  put_number(bytes, outcome.values.size());
  for (const std::vector<double>& values : outcome.values) {
    put_number(bytes, values.size());
    bytes.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(double));
  }
  put_number(bytes, outcome.log.size());
  bytes.append(reinterpret_cast<const char*>(outcome.log.data()), outcome.log.size() * row_bytes);
  return bytes;
}

[[noreturn]] void fail(const std::filesystem::path& path, int error) {
  const std::string text = path.string() + ": " + std::generic_category().message(error);
  if (error == ENOENT || error == ENOTDIR || error == ENAMETOOLONG) throw UserFault(text);
  throw IoFailure(text);
}

std::string read_at(int descriptor, std::uint64_t at, std::uint64_t size,
                    const std::filesystem::path& path) {
  std::string bytes(size, '\0');
  std::uint64_t done = 0;
  while (done < size) {
    const std::size_t at_most = std::min<std::uint64_t>(size - done, std::uint64_t{1} << 30);
    const ssize_t count =
        pread(descriptor, bytes.data() + done, at_most, static_cast<off_t>(at + done));
    if (count > 0) {
      done += static_cast<std::uint64_t>(count);
    } else if (count == 0 || errno != EINTR) {
      fail(path, count == 0 ? EIO : errno);
    }
  }
  return bytes;
}

void write_at(int descriptor, std::uint64_t at, std::string_view bytes,
              const std::filesystem::path& path) {
  while (!bytes.empty()) {
    const std::size_t at_most = std::min<std::size_t>(bytes.size(), std::size_t{1} << 30);
    const ssize_t written = pwrite(descriptor, bytes.data(), at_most, static_cast<off_t>(at));
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
      at += static_cast<std::uint64_t>(written);
    } else if (errno != EINTR) {
      fail(path, errno);
    }
  }
}

std::uint64_t number_at(int descriptor, std::uint64_t at, const std::filesystem::path& path) {
  const std::string bytes = read_at(descriptor, at, 8, path);
  return Taker(bytes).number();
}

std::uint64_t size_of(int descriptor) {
  struct stat status = {};
  return fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode)
             ? static_cast<std::uint64_t>(status.st_size)
             : 0;
}

}  // namespace

std::filesystem::path PartFile::beside(const std::filesystem::path& output) {
  return output.string() + ".part";
}

void PartFile::open_and_lock(int flags) {
  descriptor_ = open(path_.c_str(), O_RDWR | O_CLOEXEC | flags, 0666);
  if (descriptor_ < 0) fail(path_, errno);
  // A file system without locks says something else than that it is locked.
  if (flock(descriptor_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
    close(descriptor_);
    throw UserFault(path_.string() + ": another run is writing to it");
  }
}

PartFile::PartFile(const std::filesystem::path& output, IfPresent if_present, PartHead head)
    : path_(beside(output)), head_(std::move(head)) {
  open_and_lock(O_CREAT);
  if (if_present == IfPresent::refuse && size_of(descriptor_) > 0) {
    close(descriptor_);
    throw UserFault(path_.string() +
                    ": holds replications of a run that was killed; complete it "
                    "with --resume " +
                    output.string() + ", or start afresh with --force");
  }
  if (ftruncate(descriptor_, 0) != 0) fail(path_, errno);
  const std::string text = bytes_of(head_);
  std::string bytes(magic);
  put_text(bytes, text);
  bytes += base::sha256(text);
  write_at(descriptor_, 0, bytes, path_);
  end_ = bytes.size();
}

PartFile::PartFile(const std::filesystem::path& output) : path_(beside(output)) {
  open_and_lock(0);
  try {
    read_head();
    find_pieces();
  } catch (...) {
    close(descriptor_);
    throw;
  }
}

PartFile::~PartFile() {
  if (blocks_.empty()) remove();
  if (descriptor_ >= 0) close(descriptor_);
}

void PartFile::remove() noexcept {
  if (descriptor_ >= 0) unlink(path_.c_str());
  if (descriptor_ >= 0) close(descriptor_);
  descriptor_ = -1;
}

void PartFile::read_head() {
  const std::uint64_t size = size_of(descriptor_);
  const UserFault odd(path_.string() +
                      ": holds no run that can be completed; start afresh with --force");
  const std::uint64_t head_at = magic.size() + 8;
  if (size < head_at || read_at(descriptor_, 0, magic.size(), path_) != magic) throw odd;
  const std::uint64_t bytes = number_at(descriptor_, magic.size(), path_);
  if (bytes > size - head_at || digits > size - head_at - bytes) throw odd;
  const std::string text = read_at(descriptor_, head_at, bytes, path_);
  if (read_at(descriptor_, head_at + bytes, digits, path_) != base::sha256(text)) throw odd;
  Taker taker(text);
  head_.source_revision = taker.text();
  for (std::uint64_t left = taker.number(); left > 0 && taker.ok(); --left) {
    head_.names.push_back(taker.text());
    head_.resolved_texts.push_back(taker.text());
  }
  head_.posterior = taker.text();
  head_.posterior_sha256 = taker.text();
  if (!taker.is_at_end()) throw odd;
  end_ = head_at + bytes + digits;
}

void PartFile::find_pieces() {
  const std::uint64_t size = size_of(descriptor_);
  while (size - end_ >= 16) {
    const std::uint64_t bytes = number_at(descriptor_, end_, path_);
    if (bytes > size - end_ - 16) break;
    const std::string piece = read_at(descriptor_, end_ + 8, bytes, path_);
    if (number_at(descriptor_, end_ + 8 + bytes, path_) != checksum(piece)) break;
    blocks_.push_back({end_ + 8, bytes, {}});
    const std::uint64_t rows = read(blocks_.size() - 1).log.size();
    blocks_.back().rows = {end_ + 8 + bytes - rows * row_bytes, rows};
    end_ += 16 + bytes;
  }
  if (ftruncate(descriptor_, static_cast<off_t>(end_)) != 0) fail(path_, errno);
}

void PartFile::append(const observe::ReplicationOutcome& outcome) {
  const std::string piece = bytes_of(outcome);
  std::string bytes;
  bytes.reserve(piece.size() + 16);
  put_text(bytes, piece);
  put_number(bytes, checksum(piece));
  write_at(descriptor_, end_, bytes, path_);
  const std::uint64_t rows = outcome.log.size();
  blocks_.push_back({end_ + 8, piece.size(), {end_ + 8 + piece.size() - rows * row_bytes, rows}});
  end_ += bytes.size();
}

observe::ReplicationOutcome PartFile::read(std::size_t piece) const {
  const Block& block = blocks_.at(piece);
  const std::string bytes = read_at(descriptor_, block.at, block.bytes, path_);
  Taker taker(bytes);
  observe::ReplicationOutcome outcome;
  outcome.fingerprint = taker.number();
  outcome.events = taker.number();
  for (std::uint64_t left = taker.number(); left > 0 && taker.ok(); --left) {
    outcome.values.push_back(taker.list<double>());
  }
  outcome.log = taker.list<observe::LoggedEvent>();
  if (!taker.is_at_end()) throw IoFailure(path_.string() + ": is damaged");
  return outcome;
}

}  // namespace samenspel::io
