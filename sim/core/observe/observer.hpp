#pragma once
// Turns facts into the declared outputs of one replication: whole counts, seconds and cents while
// it runs, divisions once.

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <numeric>
#include <span>
#include <vector>

#include "core/observe/books_view.hpp"
#include "core/observe/calendar_spans.hpp"
#include "core/observe/expertise_view.hpp"
#include "core/observe/fingerprint.hpp"
#include "core/observe/halves_view.hpp"
#include "core/observe/help_view.hpp"
#include "core/observe/late_view.hpp"
#include "core/observe/learning_view.hpp"
#include "core/observe/lists_view.hpp"
#include "core/observe/money_view.hpp"
#include "core/observe/outcome.hpp"
#include "core/observe/staff_view.hpp"
#include "core/observe/stay_class.hpp"
#include "core/observe/stock.hpp"
#include "core/observe/task_view.hpp"
#include "core/observe/wait_histogram.hpp"
#include "core/observe/youth_help_view.hpp"
#include "core/world/facts_of_day.hpp"
#include "core/world/ledger.hpp"

namespace samenspel::observe {

/// What an observer must know of the scenario.
struct Setting {
  const scenario::Structure* structure = nullptr;
  Window window;
  double other_spending_eur = 0;  ///< a year, not modelled
  double resident_youths = 0;     ///< under 18, mean over the window
  scenario::Record record = scenario::Record::series;
  std::int64_t norm_days[scenario::layer_count] = {28, 98, 98, 98};
};

/// Where outputs go: declarations when they are asked for, values when a replication ends.
class OutputSink {
 public:
  virtual ~OutputSink() = default;
  virtual void put(Output output, std::vector<double> values) = 0;
};

class Observer {
 public:
  explicit Observer(const Setting& setting);

  /// The facts of one day, in order.
  void see(std::int32_t day, const world::FactsOfDay& facts);

  /// All outputs, in the order of their declaration. To be called once, after the last day.
  void report(OutputSink& sink);

  [[nodiscard]] std::uint64_t fingerprint() const { return fingerprint_.value(); }

  /// What has been seen; the setting is not part of it.
  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("fingerprint", s.fingerprint_), visit("teams", s.teams_), visit("layers", s.layers_);
    visit("expertise", s.expertise_), visit("help", s.help_), visit("staff", s.staff_);
    visit("halves", s.halves_), visit("late", s.late_), visit("lists", s.lists_),
        visit("channels", s.channels_), visit("last_channel", s.last_channel_);
    visit("learning", s.learning_), visit("money", s.money_), visit("books", s.books_),
        visit("tasks", s.tasks_), visit("youth_help", s.youth_help_), visit("levels", s.levels_);
    visit("unmet", s.unmet_), visit("area_cents", s.area_cents_),
        visit("ending_children", s.ending_children_), visit("right_help_lost", s.right_help_lost_);
    visit("referred_to_specialists", s.referred_to_specialists_), visit("passed_on", s.passed_on_),
        visit("guidance", s.guidance_);
    visit("domain_left", s.domain_left_), visit("counts", s.counts_),
        visit("first_of_year", s.first_of_year_);
    visit("year_layer_cents", s.year_layer_cents_), visit("prevention_cents", s.prevention_cents_),
        visit("returned_after_ending", s.returned_after_ending_);
    visit("came_back", s.came_back_), visit("beyond", s.beyond_),
        visit("cohort_asked", s.cohort_asked_);
    visit("cohort_planned", s.cohort_planned_),
        visit("cohort_requested_again", s.cohort_requested_again_), visit("mark_sum", s.mark_sum_);
    visit("week_asked", s.week_asked_), visit("week_ended", s.week_ended_),
        visit("week_unmet", s.week_unmet_);
    visit("weekly_waiting", s.weekly_waiting_), visit("weekly_in_care", s.weekly_in_care_),
        visit("weekly_starts", s.weekly_starts_);
    visit("weekly_asked", s.weekly_asked_), visit("weekly_ended", s.weekly_ended_),
        visit("weekly_unmet", s.weekly_unmet_);
  }

 private:
  /// Those of the follow-up cohort whose hardest brick is beyond the team.
  struct Beyond {
    std::int64_t asked = 0, helped = 0, help_seconds = 0;

    template <class Self, class Visit>
    static void each_field(Self& s, Visit&& visit) {
      visit("asked", s.asked), visit("helped", s.helped), visit("help_seconds", s.help_seconds);
    }
  };
  /// What ongoing help promised beside the need that came, in contact seconds.
  struct Guidance {
    std::int64_t months = 0, hours = 0, wasted = 0, short_of = 0;

    template <class Self, class Visit>
    static void each_field(Self& s, Visit&& visit) {
      visit("months", s.months), visit("hours", s.hours), visit("wasted", s.wasted);
      visit("short_of", s.short_of);
    }
  };
  struct alignas(64) TeamView {
    std::int64_t starts = 0;
    Stocks waiting, in_care;
    std::int64_t wait_seconds = 0;
    std::int64_t cents[world::cost_kind_count] = {};

    template <class Self, class Visit>
    static void each_field(Self& s, Visit&& visit) {
      visit("waiting", s.waiting), visit("in_care", s.in_care), visit("starts", s.starts);
      visit("wait_seconds", s.wait_seconds), visit("cents", s.cents);
    }
  };
  struct alignas(64) LayerView {
    WaitHistogram waits;
    std::int64_t children_started = 0, repeat_children = 0, stage_seconds = 0, referred = 0,
                 referred_to = 0;
    std::int64_t stays[stay_class_count] = {};
    std::int64_t endings[world::ending_count] = {};  ///< of help that its teams gave last

    [[nodiscard]] std::int64_t stage_ends() const {
      return std::accumulate(std::begin(stays), std::end(stays), std::int64_t{0});
    }

    template <class Self, class Visit>
    static void each_field(Self& s, Visit&& visit) {
      visit("waits", s.waits), visit("children_started", s.children_started),
          visit("repeat_children", s.repeat_children);
      visit("stage_seconds", s.stage_seconds), visit("referred", s.referred),
          visit("referred_to", s.referred_to);
      visit("stays", s.stays), visit("endings", s.endings);
    }
  };
  /// Requests that come by a channel.
  struct ChannelView {
    std::int64_t asked = 0;
    std::int64_t right = 0;       ///< led to the layer that can
    std::int64_t specialist = 0;  ///< reach a specialist without a neighbourhood team

    template <class Self, class Visit>
    static void each_field(Self& s, Visit&& visit) {
      visit("asked", s.asked), visit("right", s.right), visit("specialist", s.specialist);
    }
  };
  /// Sums over the teams of a layer, from the begin of the window to a moment.
  struct Levels {
    std::int64_t waiting = 0, in_care = 0, starts = 0;

    template <class Self, class Visit>
    static void each_field(Self& s, Visit&& visit) {
      visit("waiting", s.waiting), visit("in_care", s.in_care), visit("starts", s.starts);
    }
  };
  using LevelsByLayer = std::array<Levels, scenario::layer_count>;

  template <bool measured>
  void see_facts(std::span<const world::Fact> facts);
  template <bool measured>
  void see_single(const world::Fact& fact);
  template <bool measured>
  void see_fact(const world::Fact& fact, world::FactKind kind);
  void see_in_window(const world::Fact& fact);
  void see_started(const world::Fact& fact);
  void see_stage_ended(const world::Fact& fact);
  void see_asked(const world::Fact& fact);
  void see_entered(const world::Fact& fact, bool by_itself);
  void see_right_help(const world::Fact& fact);
  void see_ended(const world::Fact& fact);
  void see_referred(const world::Fact& fact);
  void see_booked(const world::Fact& fact);
  void see_guidance(const world::Fact& fact);
  void close_cohort();
  void close_week(std::int64_t time);
  LevelsByLayer levels_until(std::int64_t time) const;
  std::int64_t endings(world::Ending how) const;
  std::vector<std::int64_t> children_by_layer(Stocks TeamView::*where) const;
  bool in_cohort(std::int64_t time) const { return time >= begin_ && time < cohort_end_; }
  std::size_t layer_of(std::uint16_t team) const { return layer_of_team_[team]; }

  void report_headlines(OutputSink& sink);
  void report_layers(OutputSink& sink);
  void report_flows(OutputSink& sink);
  void report_guidance(OutputSink& sink);
  void report_money(OutputSink& sink);
  void report_teams_and_areas(OutputSink& sink);
  void report_series(OutputSink& sink);

  Setting setting_;
  std::int64_t late_from_[scenario::layer_count];  ///< see `LateView::beyond`
  CalendarSpans calendar_;                         ///< years
  std::int64_t begin_ = 0, end_ = 0, cohort_end_ = 0;
  Fingerprint fingerprint_;
  std::vector<std::uint8_t> layer_of_team_;
  std::vector<TeamView> teams_;
  std::array<LayerView, scenario::layer_count> layers_;
  std::vector<ChannelView> channels_;
  std::uint8_t last_channel_ = 0;  ///< of the request whose facts are being seen
  std::array<std::int64_t, world::fact_kind_count> counts_{};
  std::int64_t first_of_year_ = 0;
  Stocks unmet_;
  std::array<std::int64_t, world::ending_count> ending_children_{}, right_help_lost_{};
  std::int64_t mark_sum_ = 0;
  ExpertiseView expertise_;
  HelpView help_;
  HalvesView halves_;
  LateView late_;
  ListsView lists_;
  StaffView staff_;
  LearningView learning_;
  MoneyView money_;
  BooksView books_;
  TaskView tasks_;
  YouthHelpView youth_help_;
  LevelsByLayer levels_;  ///< at the end of the last week
  std::vector<std::int64_t> area_cents_;
  std::int64_t referred_to_specialists_ = 0;
  std::int64_t passed_on_ = 0;  ///< by a neighbourhood team to another
  Guidance guidance_;
  std::vector<std::int64_t> domain_left_;
  std::vector<std::int64_t> year_layer_cents_;
  std::int64_t prevention_cents_ = 0;
  std::int64_t returned_after_ending_ = 0, came_back_ = 0;
  Beyond beyond_;
  std::int64_t cohort_asked_ = 0, cohort_planned_ = 0, cohort_requested_again_ = 0;
  std::int64_t week_asked_ = 0, week_ended_ = 0, week_unmet_ = 0;
  std::vector<double> weekly_waiting_, weekly_in_care_, weekly_starts_, weekly_asked_,
      weekly_ended_, weekly_unmet_;
};

}  // namespace samenspel::observe
