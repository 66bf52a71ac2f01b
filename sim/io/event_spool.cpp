#include "io/event_spool.hpp"

#include "io/failure.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string>
#include <system_error>

namespace samenspel::io {
namespace {

constexpr std::size_t row_bytes = sizeof(observe::LoggedEvent);

[[noreturn]] void fail(const std::string& doing, int error) {
  const std::string text = doing + ": " + std::generic_category().message(error);
  if (error == ENOENT || error == ENOTDIR) throw UserFault(text);
  throw IoFailure(text);
}

}  // namespace

EventSpool::EventSpool(const std::filesystem::path& results, std::size_t scenarios)
    : blocks_(scenarios) {
  const std::filesystem::path directory =
      results.has_parent_path() ? results.parent_path() : std::filesystem::path(".");
  std::string name = (directory / ".samenspel-events-XXXXXX").string();
  descriptor_ = mkostemp(name.data(), O_CLOEXEC);
  if (descriptor_ < 0) fail(directory.string() + ": cannot create a file in this directory", errno);
  unlink(name.c_str());
}

EventSpool::EventSpool(int descriptor, std::size_t scenarios)
    : descriptor_(fcntl(descriptor, F_DUPFD_CLOEXEC, 0)), blocks_(scenarios) {
  if (descriptor_ < 0) fail("cannot keep the event log", errno);
}

EventSpool::~EventSpool() { close(descriptor_); }

void EventSpool::append(std::size_t scenario, std::span<const observe::LoggedEvent> rows) {
  const Block block{end_, rows.size()};
  const char* from = reinterpret_cast<const char*>(rows.data());
  for (std::size_t left = rows.size_bytes(); left > 0;) {
    const std::size_t at_most = std::min(left, std::size_t{1} << 30);
    const ssize_t written = pwrite(descriptor_, from, at_most, static_cast<off_t>(end_));
    if (written >= 0) {
      from += written;
      left -= static_cast<std::size_t>(written);
      end_ += static_cast<std::uint64_t>(written);
    } else if (errno != EINTR) {
      fail("cannot keep the event log", errno);
    }
  }
  blocks_[scenario].push_back(block);
}

void EventSpool::keep(std::size_t replications) {
  for (std::vector<Block>& blocks : blocks_) {
    blocks.resize(std::min(blocks.size(), replications));
  }
}

std::uint64_t EventSpool::rows() const {
  std::uint64_t sum = 0;
  for (const std::vector<Block>& blocks : blocks_) {
    for (const Block& block : blocks) sum += block.rows;
  }
  return sum;
}

void EventSpool::read(std::size_t scenario, std::size_t replication, std::uint64_t first,
                      std::span<observe::LoggedEvent> to) const {
  std::uint64_t at = blocks_[scenario][replication].at + first * row_bytes;
  char* into = reinterpret_cast<char*>(to.data());
  for (std::size_t left = to.size_bytes(); left > 0;) {
    const ssize_t count = pread(descriptor_, into, left, static_cast<off_t>(at));
    if (count > 0) {
      into += count;
      left -= static_cast<std::size_t>(count);
      at += static_cast<std::uint64_t>(count);
    } else if (count == 0 || errno != EINTR) {
      fail("cannot read the event log back", count == 0 ? EIO : errno);
    }
  }
}

}  // namespace samenspel::io
