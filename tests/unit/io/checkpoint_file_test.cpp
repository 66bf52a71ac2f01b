#include "io/checkpoint_file.hpp"

#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "io/failure.hpp"
#include "unit/io/temporary_directory.hpp"

namespace samenspel::io {
namespace {

using Bytes = std::vector<std::uint8_t>;

CheckpointHead head() {
  CheckpointHead made;
  made.program_version = "1";
  made.source_revision = "abc";
  made.scenario = "city";
  made.resolved_text = "run:\n  years: 1\n";
  made.date = "2020-01-01";
  made.seed = 0xFEDCBA9876543210U;
  made.day = 365;
  return made;
}

class CheckpointFile : public testing::Test {
 protected:
  std::filesystem::path path() const { return folder_.path() / "burned_in"; }

  void write() const {
    CheckpointWriter writer(path(), IfPresent::replace, head());
    writer.append({1, 2, 3});
    writer.append({});
    writer.append(Bytes(100000, 7));
    writer.publish();
  }

  test::TemporaryDirectory folder_;
};

TEST_F(CheckpointFile, gives_back_what_was_put_in) {
  write();
  const CheckpointReader reader(path());
  EXPECT_EQ(reader.head().program_version, "1");
  EXPECT_EQ(reader.head().source_revision, "abc");
  EXPECT_EQ(reader.head().scenario, "city");
  EXPECT_EQ(reader.head().resolved_text, "run:\n  years: 1\n");
  EXPECT_EQ(reader.head().date, "2020-01-01");
  EXPECT_EQ(reader.head().seed, 0xFEDCBA9876543210U);
  EXPECT_EQ(reader.head().day, 365);
  ASSERT_EQ(reader.replications(), 3);
  EXPECT_EQ(reader.read(2), Bytes(100000, 7));
  EXPECT_EQ(reader.read(0), (Bytes{1, 2, 3}));
  EXPECT_EQ(reader.read(1), Bytes());
}

TEST_F(CheckpointFile, is_not_there_before_it_is_published) {
  {
    CheckpointWriter writer(path(), IfPresent::refuse, head());
    writer.append({1});
  }
  EXPECT_THROW(CheckpointReader{path()}, UserFault);
}

TEST_F(CheckpointFile, cut_short_or_changed_at_its_head_is_refused) {
  write();
  std::ifstream in(path(), std::ios::binary);
  const std::string whole{std::istreambuf_iterator<char>(in), {}};
  const auto refused = [&](const std::string& bytes) {
    std::ofstream(path(), std::ios::binary) << bytes;
    EXPECT_THROW(CheckpointReader{path()}, UserFault) << bytes.size();
  };
  for (std::size_t size = 0; size + 100008 < whole.size(); ++size) {
    const bool ends_with_a_checkpoint = size + 100008 + 8 == whole.size();
    if (!ends_with_a_checkpoint) refused(whole.substr(0, size));
  }
  refused(whole.substr(0, whole.size() - 1));
  refused(whole + "x");
  for (std::size_t at = 0; at < 150; ++at) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    refused(changed);
  }
}

}  // namespace
}  // namespace samenspel::io
