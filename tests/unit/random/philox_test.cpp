#include "core/random/philox.hpp"
#include "core/random/philox_two.hpp"

#include <gtest/gtest.h>

// Random123 knows no WebAssembly; natively it is the judge.
#if !defined(__EMSCRIPTEN__) && __has_include(<Random123/philox.h>)
#define SAMENSPEL_COMPARE_RANDOM123
#include <Random123/philox.h>
#endif

namespace samenspel::random {
namespace {

constexpr std::uint32_t ones = 0xFFFFFFFFu;

// The known answers published with Random123 (kat_vectors, philox4x32 10).
static_assert(philox(Block{0, 0, 0, 0}, Key{0, 0}) ==
              Block{0x6627E8D5u, 0xE169C58Du, 0xBC57AC4Cu, 0x9B00DBD8u});

TEST(Philox, gives_the_published_answers) {
  EXPECT_EQ(philox(Block{0, 0, 0, 0}, Key{0, 0}),
            (Block{0x6627E8D5u, 0xE169C58Du, 0xBC57AC4Cu, 0x9B00DBD8u}));
  EXPECT_EQ(philox(Block{ones, ones, ones, ones}, Key{ones, ones}),
            (Block{0x408F276Du, 0x41C83B0Eu, 0xA20BC7C6u, 0x6D5451FDu}));
  EXPECT_EQ(philox(Block{0x243F6A88u, 0x85A308D3u, 0x13198A2Eu, 0x03707344u},
                   Key{0xA4093822u, 0x299F31D0u}),
            (Block{0xD16CFE09u, 0x94FDCCEBu, 0x5001E420u, 0x24126EA1u}));
}

TEST(Philox, gives_two_blocks_beside_each_other_as_it_gives_each) {
  Block first{1, 2, 3, 4};
  Block second{ones, 0, ones, 0};
  Key key{5, 6};
  for (int i = 0; i < 100000; ++i) {
    const TwoBlocks two = philox_two(first, second, key);
    ASSERT_EQ(two.first, philox(first, key));
    ASSERT_EQ(two.second, philox(second, key));
    // The answers lead to the next question.
    key = Key{two.second[3] ^ first[0], two.first[2] ^ second[1]};
    first = two.first;
    second = two.second;
  }
}

#ifdef SAMENSPEL_COMPARE_RANDOM123
TEST(Philox, agrees_with_random123_a_million_times) {
  Block counter{1, 2, 3, 4};
  Key key{5, 6};
  for (int i = 0; i < 1000000; ++i) {
    const philox4x32_ctr_t theirs =
        philox4x32_R(10, philox4x32_ctr_t{{counter[0], counter[1], counter[2], counter[3]}},
                     philox4x32_key_t{{key.a, key.b}});
    const Block ours = philox(counter, key);
    for (std::size_t word = 0; word < 4; ++word) ASSERT_EQ(ours[word], theirs.v[word]);
    // The answer leads to the next question: unrelated counters and keys.
    key = Key{ours[3] ^ counter[0], ours[2] ^ counter[1]};
    counter = ours;
  }
}
#endif

}  // namespace
}  // namespace samenspel::random
