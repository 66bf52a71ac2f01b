// The heaviest checks: large and busy teams, networks, cities beside cities.

#include "theory/expect_holds.hpp"

namespace samenspel {
namespace {

using theory_test::expect_holds;

TEST(VerifyLong, V1_erlang_c) { expect_holds({"V1"}); }
TEST(VerifyLong, V6_networks) { expect_holds({"V6"}); }
TEST(VerifyLong, V17_metamorphic) { expect_holds({"V17"}); }
TEST(VerifyLong, reference_network) { expect_holds({"reference"}); }

}  // namespace
}  // namespace samenspel
