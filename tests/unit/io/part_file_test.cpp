#include "io/part_file.hpp"

#include <fstream>
#include <iterator>
#include <limits>

#include <gtest/gtest.h>

#include "io/failure.hpp"
#include "unit/io/temporary_directory.hpp"

namespace samenspel::io {
namespace {

PartHead head() { return {"abc", {"one", "two"}, {"run:\n", "needs:\n"}, "posterior.h5", "12"}; }

observe::ReplicationOutcome outcome(double value, std::size_t rows) {
  observe::ReplicationOutcome made;
  made.values = {{value, std::numeric_limits<double>::infinity()}, {}, {3}};
  made.fingerprint = 0xFEDCBA9876543210U;
  made.events = 12;
  made.log.resize(rows);
  for (std::size_t i = 0; i < rows; ++i) made.log[i].time = static_cast<std::int64_t>(i) - 1;
  return made;
}

class PartOfARun : public testing::Test {
 protected:
  std::filesystem::path output() const { return folder_.path() / "a.h5"; }
  std::filesystem::path part() const { return folder_.path() / "a.h5.part"; }

  void write() const {
    PartFile file(output(), IfPresent::refuse, head());
    file.append(outcome(1, 0));
    file.append(outcome(2, 3));
  }

  void cut(std::uintmax_t bytes) const {
    std::filesystem::resize_file(part(), std::filesystem::file_size(part()) - bytes);
  }

  test::TemporaryDirectory folder_;
};

TEST_F(PartOfARun, IsReadAsItWasWrittenAndGoesOn) {
  write();
  {
    PartFile file(output());
    EXPECT_EQ(file.head().names, head().names);
    EXPECT_EQ(file.head().resolved_texts, head().resolved_texts);
    EXPECT_EQ(file.head().posterior_sha256, "12");
    ASSERT_EQ(file.pieces(), 2U);
    file.append(outcome(3, 1));
  }
  const PartFile file(output());
  ASSERT_EQ(file.pieces(), 3U);
  for (std::size_t p = 0; p < 3; ++p) {
    const observe::ReplicationOutcome read = file.read(p);
    const observe::ReplicationOutcome written = outcome(static_cast<double>(p) + 1, p == 0   ? 0
                                                                                    : p == 1 ? 3
                                                                                             : 1);
    EXPECT_EQ(read.values, written.values);
    EXPECT_EQ(read.fingerprint, written.fingerprint);
    EXPECT_EQ(read.events, written.events);
    ASSERT_EQ(read.log.size(), written.log.size());
    EXPECT_EQ(file.rows(p).rows, written.log.size());
    if (!read.log.empty()) {
      EXPECT_EQ(read.log.back().time, written.log.back().time);
    }
  }
}

TEST_F(PartOfARun, PassesOverWhatWasBeingWritten) {
  for (const std::uintmax_t bytes : {1U, 8U, 30U, 200U}) {
    write();
    cut(bytes);
    PartFile file(output());
    ASSERT_EQ(file.pieces(), 1U) << bytes;
    EXPECT_EQ(file.read(0).values, outcome(1, 0).values);
    file.append(outcome(2, 3));
    EXPECT_EQ(file.read(1).values, outcome(2, 3).values);
    file.remove();
  }
}

TEST_F(PartOfARun, IsNotReplacedUnasked) {
  write();
  EXPECT_THROW(PartFile(output(), IfPresent::refuse, head()), UserFault);
  EXPECT_EQ(PartFile(output()).pieces(), 2U);
  EXPECT_EQ(PartFile(output(), IfPresent::replace, head()).pieces(), 0U);
  EXPECT_FALSE(std::filesystem::exists(part())) << "nothing is in it";
}

TEST_F(PartOfARun, HasOneWriter) {
  const PartFile file(output(), IfPresent::refuse, head());
  EXPECT_THROW(PartFile(output(), IfPresent::replace, head()), UserFault);
  EXPECT_THROW(PartFile{output()}, UserFault);
}

TEST_F(PartOfARun, IsRefusedWhenItIsSomethingElse) {
  EXPECT_THROW(PartFile{output()}, UserFault) << "there is none";
  for (const char* text : {"", "mine", "SAMENSPEL UNFINISHED RUN\nxxxxxxxxxxxxxxxx"}) {
    std::ofstream(part(), std::ios::binary) << text;
    EXPECT_THROW(PartFile{output()}, UserFault) << text;
  }
}

}  // namespace
}  // namespace samenspel::io
