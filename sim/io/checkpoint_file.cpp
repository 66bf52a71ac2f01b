#include "io/checkpoint_file.hpp"

#include "core/base/bytes.hpp"
#include "core/base/sha256.hpp"
#include "io/failure.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string_view>
#include <system_error>

namespace samenspel::io {
namespace {

constexpr std::string_view magic = "SAMENSPEL CHECKPOINTS\n";
constexpr std::uint64_t digits = 64;  // of a SHA-256
constexpr std::uint64_t longest_head = std::uint64_t{1} << 30;

using Bytes = std::vector<std::uint8_t>;

std::string_view text_of(const Bytes& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

void put_text(const std::string& text, base::ByteSink& sink) {
  sink.put(text.size(), 8);
  for (const char c : text) sink.put(static_cast<std::uint8_t>(c), 1);
}

std::string take_text(base::ByteSource& source) {
  const std::uint64_t size = source.take(8);
  std::string text;
  if (size > source.left()) {
    source.fail();
    return text;
  }
  text.reserve(size);
  for (std::uint64_t i = 0; i < size; ++i) text += static_cast<char>(source.take(1));
  return text;
}

Bytes bytes_of(const CheckpointHead& head) {
  Bytes bytes;
  base::ByteSink sink(bytes);
  for (const std::string* text : {&head.program_version, &head.source_revision, &head.scenario,
                                  &head.resolved_text, &head.date}) {
    put_text(*text, sink);
  }
  sink.put(head.seed, 8);
  sink.put(static_cast<std::uint32_t>(head.day), 4);
  return bytes;
}

CheckpointHead head_of(const Bytes& bytes, bool& whole) {
  base::ByteSource source(bytes);
  CheckpointHead head;
  for (std::string* text : {&head.program_version, &head.source_revision, &head.scenario,
                            &head.resolved_text, &head.date}) {
    *text = take_text(source);
  }
  head.seed = source.take(8);
  head.day = static_cast<std::int32_t>(source.take(4));
  whole = source.ok() && source.left() == 0;
  return head;
}

std::uint64_t number_of(const Bytes& bytes) { return base::ByteSource(bytes).take(8); }

std::string number_bytes(std::uint64_t number) {
  Bytes bytes;
  base::ByteSink(bytes).put(number, 8);
  return std::string(text_of(bytes));
}

}  // namespace

CheckpointWriter::CheckpointWriter(const std::filesystem::path& path, IfPresent if_present,
                                   const CheckpointHead& head)
    : file_(path, if_present) {
  const Bytes bytes = bytes_of(head);
  file_.write(magic);
  file_.write(number_bytes(bytes.size()));
  file_.write(text_of(bytes));
  file_.write(base::sha256(text_of(bytes)));
}

void CheckpointWriter::append(const std::vector<std::uint8_t>& checkpoint) {
  file_.write(number_bytes(checkpoint.size()));
  file_.write(text_of(checkpoint));
}

CheckpointReader::CheckpointReader(const std::filesystem::path& path) : path_(path.string()) {
  descriptor_ = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat status = {};
  if (descriptor_ < 0 || fstat(descriptor_, &status) != 0) {
    const std::string text = path_ + ": " + std::generic_category().message(errno);
    if (errno == ENOENT || errno == ENOTDIR) throw UserFault(text);
    throw IoFailure(text);
  }
  const UserFault odd(path_ + ": is not a whole file of checkpoints of this program");
  const auto size = S_ISREG(status.st_mode) ? static_cast<std::uint64_t>(status.st_size) : 0;
  std::uint64_t at = magic.size() + 8;
  if (size < at || text_of(read_at(0, magic.size())) != magic) throw odd;
  const std::uint64_t head_bytes = number_of(read_at(magic.size(), 8));
  if (head_bytes > longest_head || head_bytes + digits > size - at) throw odd;
  const Bytes head = read_at(at, head_bytes);
  bool whole = text_of(read_at(at + head_bytes, digits)) == base::sha256(text_of(head));
  if (whole) head_ = head_of(head, whole);
  if (!whole) throw odd;
  at += head_bytes + digits;
  while (at < size) {
    if (size - at < 8) throw odd;
    const Block block{at + 8, number_of(read_at(at, 8))};
    if (block.bytes > size - block.at) throw odd;
    blocks_.push_back(block);
    at = block.at + block.bytes;
  }
  if (blocks_.empty()) throw odd;
}

CheckpointReader::~CheckpointReader() { close(descriptor_); }

std::vector<std::uint8_t> CheckpointReader::read(int replication) const {
  const Block& block = blocks_.at(static_cast<std::size_t>(replication));
  return read_at(block.at, block.bytes);
}

std::vector<std::uint8_t> CheckpointReader::read_at(std::uint64_t at, std::uint64_t bytes) const {
  Bytes into(bytes);
  std::uint64_t done = 0;
  while (done < bytes) {
    const std::size_t at_most = std::min<std::uint64_t>(bytes - done, std::uint64_t{1} << 30);
    const ssize_t count =
        pread(descriptor_, into.data() + done, at_most, static_cast<off_t>(at + done));
    if (count > 0) {
      done += static_cast<std::uint64_t>(count);
    } else if (count == 0 || errno != EINTR) {
      throw IoFailure(
          path_ + ": " +
          (count == 0 ? "is shorter than it was" : std::generic_category().message(errno)));
    }
  }
  return into;
}

}  // namespace samenspel::io
