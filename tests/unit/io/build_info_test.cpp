#include "io/build_info.hpp"

#include <gtest/gtest.h>

namespace samenspel::io {
namespace {

TEST(BuildInfo, SaysWhichProgramThisIs) {
  const BuildInfo info = build_info();
  EXPECT_NE(info.version.find('.'), std::string_view::npos);
  EXPECT_FALSE(info.revision.empty());
  EXPECT_FALSE(info.compiler.empty());
}

}  // namespace
}  // namespace samenspel::io
