#include "core/engine/agenda.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>

#include "core/base/check.hpp"

namespace samenspel::engine {
namespace {

constexpr std::uint16_t places = 5;

Entry entry(std::int64_t time, std::uint16_t place, std::uint64_t sequence,
            Phase phase = Phase::arrivals) {
  Entry result;
  result.time = time;
  result.place = place;
  result.order = order_of(phase, place, sequence);
  return result;
}

/// Works all days up to `last_day` and hands every entry to `see`.
template <class See>
void work(Agenda& agenda, std::int32_t last_day, See&& see) {
  while (agenda.day() < last_day) {
    agenda.open(agenda.day() + 1);
    while (const Entry* next = agenda.next()) {
      see(*next);
    }
  }
}

bool same(const Entry& a, const Entry& b) {
  return a.time == b.time && a.order == b.order && a.place == b.place;
}

TEST(Agenda, gives_random_entries_in_the_order_of_a_sort) {
  std::mt19937_64 random(7);
  Agenda agenda(0, places);
  std::vector<Entry> expected;
  for (std::uint64_t n = 0; n < 100000; ++n) {
    // Few moments and phases, so that many share one; up to 3000 days, far beyond the ring.
    const auto time = static_cast<std::int64_t>(random() % 3000) * seconds_per_day +
                      static_cast<std::int64_t>(random() % 4) * 21600;
    const auto phase = static_cast<Phase>(random() % 7);
    expected.push_back(entry(time, static_cast<std::uint16_t>(random() % places), n, phase));
    agenda.schedule(expected.back());
  }
  EXPECT_EQ(agenda.pending(), expected.size());
  std::stable_sort(expected.begin(), expected.end(), [](const Entry& a, const Entry& b) {
    const auto day_a = a.time / seconds_per_day, day_b = b.time / seconds_per_day;
    if (day_a != day_b) return day_a < day_b;
    if (a.place != b.place) return a.place < b.place;
    return before(a, b);
  });
  std::size_t seen = 0;
  work(agenda, 3000, [&](const Entry& next) {
    ASSERT_LT(seen, expected.size());
    ASSERT_TRUE(same(next, expected[seen])) << seen;
    ++seen;
  });
  EXPECT_EQ(seen, expected.size());
  EXPECT_EQ(agenda.pending(), 0U);
}

TEST(Agenda, takes_entries_in_while_it_is_worked) {
  std::mt19937_64 random(8);
  Agenda agenda(0, places);
  std::uint64_t sequence = 0;
  for (std::uint16_t place = 0; place < places; ++place) {
    agenda.schedule(entry(place * 1000, place, sequence++));
  }
  // Each entry puts in another: the same instant, later today, tomorrow, at the edge of the ring or
  // far beyond it.
  const std::int64_t gaps[] = {0,
                               1,
                               3600,
                               seconds_per_day,
                               1023 * seconds_per_day,
                               1024 * seconds_per_day,
                               1500 * seconds_per_day};
  std::size_t scheduled = places, seen = 0;
  std::array<Entry, places> last{};
  work(agenda, 20000, [&](const Entry& next) {
    const Entry now = next;
    ++seen;
    ASSERT_FALSE(before(now, last[now.place])) << "an entry comes after what it follows";
    last[now.place] = now;
    const std::int64_t then = now.time + gaps[random() % std::size(gaps)];
    if (then < 20001 * seconds_per_day) {
      agenda.schedule(entry(then, now.place, sequence++));
      ++scheduled;
    }
  });
  EXPECT_EQ(seen, scheduled);
  EXPECT_GT(seen, 100U);
}

TEST(Agenda, orders_an_instant_by_phase_then_origin_then_sequence) {
  Agenda agenda(0, places);
  const auto from = [](Phase phase, std::uint16_t origin, std::uint64_t sequence) {
    Entry result = entry(50, 0, 0);
    result.order = order_of(phase, origin, sequence);
    return result;
  };
  const std::vector<Entry> expected{from(Phase::policy, 3, 9),     from(Phase::departures, 0, 5),
                                    from(Phase::departures, 1, 2), from(Phase::departures, 1, 3),
                                    from(Phase::post, 0, 1),       from(Phase::books, 0, 0)};
  for (auto later = expected.rbegin(); later != expected.rend(); ++later) {
    agenda.schedule(*later);
  }
  std::size_t seen = 0;
  work(agenda, 0, [&](const Entry& next) { EXPECT_TRUE(same(next, expected[seen++])); });
  EXPECT_EQ(seen, expected.size());
}

TEST(Agenda, what_comes_in_today_mixes_with_what_was_listed) {
  Agenda agenda(0, places);
  agenda.schedule(entry(10, 0, 0));
  agenda.schedule(entry(30, 0, 1));
  std::vector<std::int64_t> times;
  work(agenda, 0, [&](const Entry& next) {
    times.push_back(next.time);
    if (times.size() == 1) {
      agenda.schedule(entry(40, 0, 2));
      agenda.schedule(entry(20, 0, 3));
      agenda.schedule(entry(10, 0, 4, Phase::books));
    }
  });
  EXPECT_EQ(times, (std::vector<std::int64_t>{10, 10, 20, 30, 40}));
}

TEST(Agenda, takes_in_more_for_today_than_has_been_worked) {
  Agenda agenda(0, places);
  for (std::int32_t day = 0; day < 40; ++day) {
    const std::int64_t begin = day * seconds_per_day;
    agenda.schedule(entry(begin, 0, 0));
    agenda.schedule(entry(begin + 500, 0, 1));
    agenda.schedule(entry(begin + 7, 1, 0));
    std::vector<std::int64_t> times;
    work(agenda, day, [&](const Entry& next) {
      times.push_back(next.time - begin);
      for (std::int64_t n = 100; next.time == begin && n > 0; --n) {
        agenda.schedule(entry(begin + 10 * n, 0, static_cast<std::uint64_t>(n + 1)));
      }
    });
    ASSERT_EQ(times.size(), 103U) << "day " << day;
    EXPECT_TRUE(std::is_sorted(times.begin(), times.end() - 1));
    EXPECT_EQ(times.back(), 7) << "the next place";
    EXPECT_EQ(agenda.pending(), 0U);
  }
}

TEST(Agenda, takes_in_many_for_today_in_any_order) {
  std::mt19937_64 random(9);
  Agenda agenda(0, places);
  agenda.schedule(entry(0, 0, 0));
  agenda.schedule(entry(500, 1, 1));
  std::vector<Entry> expected, worked;
  std::uint64_t sequence = 2;
  work(agenda, 0, [&](const Entry& next) {
    worked.push_back(next);
    for (int n = 0; next.place == 0 && next.time == 0 && n < 3000; ++n) {
      const auto phase = static_cast<Phase>(random() % 7);
      const auto time = static_cast<std::int64_t>(1 + random() % 2000);
      expected.push_back(entry(time, 0, sequence++, phase));
      agenda.schedule(expected.back());
    }
  });
  ASSERT_EQ(worked.size(), expected.size() + 2);
  std::sort(expected.begin(), expected.end(), before);
  for (std::size_t i = 0; i < expected.size(); ++i) {
    ASSERT_TRUE(same(worked[i + 1], expected[i])) << "entry " << i;
  }
  EXPECT_EQ(worked.back().place, 1);
}

TEST(Agenda, refuses_the_past_other_places_and_days_out_of_order) {
  Agenda agenda(0, places);
  agenda.schedule(entry(100, 1, 0));
  EXPECT_THROW(agenda.open(1), base::Bug);
  agenda.open(0);
  EXPECT_THROW(agenda.open(1), base::Bug) << "day 0 is not worked yet";
  ASSERT_NE(agenda.next(), nullptr);
  EXPECT_THROW(agenda.schedule(entry(99, 1, 1)), base::Bug);
  EXPECT_THROW(agenda.schedule(entry(200, 2, 1)), base::Bug);
  agenda.schedule(entry(100, 1, 2));
  EXPECT_NE(agenda.next(), nullptr);
  EXPECT_EQ(agenda.next(), nullptr);
  agenda.open(1);
  EXPECT_THROW(agenda.schedule(entry(seconds_per_day - 1, 0, 3)), base::Bug) << "yesterday";
}

TEST(Agenda, gives_place_by_place_and_tells_what_comes_later) {
  Agenda agenda(0, places);
  agenda.schedule(entry(500, 3, 0));
  agenda.schedule(entry(100, 3, 1));
  agenda.schedule(entry(300, 1, 2));
  EXPECT_EQ(agenda.next(), nullptr) << "no day is open";
  agenda.open(0);
  EXPECT_EQ(agenda.ahead(0)->time, 300);
  EXPECT_EQ(agenda.ahead(2)->time, 500) << "of the next place";
  EXPECT_EQ(agenda.ahead(3), nullptr);
  const Entry* next = agenda.next();
  ASSERT_NE(next, nullptr);
  EXPECT_EQ(next->place, 1);
  next = agenda.next();
  ASSERT_NE(next, nullptr);
  EXPECT_EQ(next->place, 3) << "place 2 has nothing today";
  EXPECT_EQ(agenda.ahead(0)->time, 500);
  ASSERT_NE(agenda.next(), nullptr);
  EXPECT_EQ(agenda.next(), nullptr);
}

TEST(Agenda, keeps_the_order_whether_a_place_has_few_or_many_entries) {
  std::mt19937_64 random(10);
  for (const std::size_t many :
       {std::size_t{1}, std::size_t{31}, std::size_t{33}, std::size_t{500}}) {
    Agenda agenda(7, 3);
    std::vector<Entry> expected;
    for (std::uint64_t n = 0; n < many + 20; ++n) {
      const auto place = static_cast<std::uint16_t>(n < many ? 8 : 7 + random() % 3);
      expected.push_back(entry(static_cast<std::int64_t>(random() % 86400), place, n));
      agenda.schedule(expected.back());
    }
    std::sort(expected.begin(), expected.end(), [](const Entry& a, const Entry& b) {
      return a.place != b.place ? a.place < b.place : before(a, b);
    });
    std::size_t seen = 0;
    work(agenda, 0, [&](const Entry& next) {
      ASSERT_LT(seen, expected.size());
      ASSERT_TRUE(same(next, expected[seen])) << seen << " of " << many;
      ++seen;
    });
    EXPECT_EQ(seen, expected.size());
  }
}

TEST(Agenda, refuses_an_entry_for_a_place_that_is_not_its_own) {
  Agenda agenda(7, 3);
  agenda.schedule(entry(5, 10, 0));
  EXPECT_THROW(agenda.open(0), base::Bug) << "places 7, 8 and 9 are its own";
  Agenda another(7, 3);
  another.schedule(entry(5, 6, 0));
  EXPECT_THROW(another.open(0), base::Bug);
}

}  // namespace
}  // namespace samenspel::engine
