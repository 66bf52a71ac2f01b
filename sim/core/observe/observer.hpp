#pragma once
// Turns facts into the declared outputs of one replication: whole counts, seconds and cents while
// it runs, divisions once.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/observe/books_view.hpp"
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
#include "core/world/fact.hpp"
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
  void see(std::int32_t day, std::span<const world::Fact> facts);

  /// All outputs, in the order of their declaration. To be called once, after the last day.
  void report(OutputSink& sink);

  [[nodiscard]] std::uint64_t fingerprint() const { return fingerprint_.value(); }

  /// What has been seen; the setting is not part of it.
  template <class Self, class Visit>
  static void each_field(Self& s, Visit&& visit) {
    visit("fingerprint", s.fingerprint_), visit("teams", s.teams_), visit("layers", s.layers_);
    visit("expertise", s.expertise_), visit("help", s.help_), visit("staff", s.staff_);
    visit("halves", s.halves_), visit("late", s.late_), visit("lists", s.lists_),
        visit("channel_right", s.channel_right_), visit("last_channel", s.last_channel_);
    visit("learning", s.learning_), visit("money", s.money_), visit("books", s.books_),
        visit("tasks", s.tasks_), visit("youth_help", s.youth_help_), visit("sums", s.sums_);
    visit("unmet", s.unmet_), visit("area_asked", s.area_asked_),
        visit("area_cents", s.area_cents_);
    visit("channel_asked", s.channel_asked_), visit("ending_count", s.ending_count_),
        visit("ending_children", s.ending_children_);
    visit("right_help_lost", s.right_help_lost_),
        visit("specialist_channel", s.specialist_channel_),
        visit("layer_endings", s.layer_endings_);
    visit("referred_to_specialists", s.referred_to_specialists_), visit("passed_on", s.passed_on_),
        visit("guidance", s.guidance_);
    visit("domain_laid", s.domain_laid_), visit("domain_left", s.domain_left_),
        visit("counts", s.counts_);
    visit("year_layer_cents", s.year_layer_cents_), visit("prevention_cents", s.prevention_cents_),
        visit("returned_after_ending", s.returned_after_ending_);
    visit("came_back", s.came_back_), visit("beyond", s.beyond_),
        visit("cohort_asked", s.cohort_asked_);
    visit("cohort_helped", s.cohort_helped_), visit("cohort_help_seconds", s.cohort_help_seconds_),
        visit("cohort_planned", s.cohort_planned_);
    visit("cohort_requested_again", s.cohort_requested_again_), visit("mark_sum", s.mark_sum_),
        visit("mark_count", s.mark_count_);
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
  struct TeamView {
    Stocks waiting, in_care;
    std::int64_t starts = 0, crisis_starts = 0, children_started = 0, repeat_children = 0,
                 wait_seconds = 0, stage_ends = 0, stage_seconds = 0, referred = 0;
    std::int64_t cents[world::cost_kind_count] = {};

    template <class Self, class Visit>
    static void each_field(Self& s, Visit&& visit) {
      visit("waiting", s.waiting), visit("in_care", s.in_care), visit("starts", s.starts);
      visit("crisis_starts", s.crisis_starts), visit("children_started", s.children_started),
          visit("repeat_children", s.repeat_children);
      visit("wait_seconds", s.wait_seconds), visit("stage_ends", s.stage_ends),
          visit("stage_seconds", s.stage_seconds);
      visit("referred", s.referred), visit("cents", s.cents);
    }
  };
  struct LayerView {
    WaitHistogram waits;
    std::int64_t stays[stay_class_count] = {};
    std::int64_t referred_to = 0;

    template <class Self, class Visit>
    static void each_field(Self& s, Visit&& visit) {
      visit("waits", s.waits), visit("stays", s.stays), visit("referred_to", s.referred_to);
    }
  };
  /// Sums over the teams of a layer, from the begin of the window to a moment.
  struct LayerSums {
    std::int64_t waiting = 0, waiting_children = 0, in_care = 0, in_care_children = 0;
    std::int64_t starts = 0, crisis_starts = 0, children_started = 0, repeat_children = 0,
                 stage_ends = 0, stage_seconds = 0, referred = 0;

    template <class Self, class Visit>
    static void each_field(Self& s, Visit&& visit) {
      visit("waiting", s.waiting), visit("waiting_children", s.waiting_children),
          visit("in_care", s.in_care);
      visit("in_care_children", s.in_care_children), visit("starts", s.starts),
          visit("crisis_starts", s.crisis_starts);
      visit("children_started", s.children_started), visit("repeat_children", s.repeat_children),
          visit("stage_ends", s.stage_ends);
      visit("stage_seconds", s.stage_seconds), visit("referred", s.referred);
    }
  };

  template <bool measured>
  void see_facts(std::span<const world::Fact> facts);
  template <bool measured>
  void see_fact(const world::Fact& fact);
  void see_in_window(const world::Fact& fact);
  void see_started(const world::Fact& fact, TeamView& team);
  void see_asked(const world::Fact& fact);
  void see_right_help(const world::Fact& fact);
  void see_ended(const world::Fact& fact);
  void see_booked(const world::Fact& fact);
  void see_guidance(const world::Fact& fact);
  void close_week(std::int64_t time);
  std::vector<LayerSums> layer_sums(std::int64_t until) const;
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
  std::int64_t begin_ = 0, end_ = 0, cohort_end_ = 0;
  Fingerprint fingerprint_;
  std::vector<std::uint8_t> layer_of_team_;
  std::vector<TeamView> teams_;
  std::vector<LayerView> layers_;
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
  std::vector<LayerSums> sums_;  ///< at the end of the last week, then of the window
  Stocks unmet_;
  std::vector<std::int64_t> area_asked_, area_cents_;
  std::vector<std::int64_t> channel_asked_, ending_count_, ending_children_, right_help_lost_;
  std::vector<std::int64_t> specialist_channel_, layer_endings_;
  std::vector<std::int64_t> channel_right_;  ///< requests led to the layer that can
  std::uint8_t last_channel_ = 0;            ///< of the request whose facts are being seen
  std::int64_t referred_to_specialists_ = 0;
  std::int64_t passed_on_ = 0;  ///< by a neighbourhood team to another
  Guidance guidance_;
  std::vector<std::int64_t> domain_laid_, domain_left_;
  std::array<std::int64_t, world::fact_kind_count> counts_{};
  std::vector<std::int64_t> year_layer_cents_;
  std::int64_t prevention_cents_ = 0;
  std::int64_t returned_after_ending_ = 0, came_back_ = 0;
  Beyond beyond_;
  std::int64_t cohort_asked_ = 0, cohort_helped_ = 0, cohort_help_seconds_ = 0;
  std::int64_t cohort_planned_ = 0, cohort_requested_again_ = 0;
  std::int64_t mark_sum_ = 0, mark_count_ = 0;
  std::int64_t week_asked_ = 0, week_ended_ = 0, week_unmet_ = 0;
  std::vector<double> weekly_waiting_, weekly_in_care_, weekly_starts_, weekly_asked_,
      weekly_ended_, weekly_unmet_;
};

}  // namespace samenspel::observe
