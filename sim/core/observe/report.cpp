// What an observer reports: every output once, with its unit and meaning.

#include <limits>

#include "core/observe/observer.hpp"

namespace samenspel::observe {

using world::CostKind;
using world::FactKind;

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double seconds_a_day = 86400;

double share(double part, double whole) { return whole > 0 ? part / whole : nan; }

Output real(const char* name, const char* meaning, const char* unit,
            std::vector<std::string> axes = {}) {
  return Output{name, meaning, unit, NumberKind::real, std::move(axes), false};
}

Output whole(const char* name, const char* meaning, std::vector<std::string> axes = {}) {
  return Output{name, meaning, "1", NumberKind::whole, std::move(axes), false};
}

Output weekly(const char* name, const char* meaning, NumberKind kind,
              std::vector<std::string> axes) {
  return Output{name, meaning, "1", kind, std::move(axes), true};
}

template <class Items, class Number>
std::vector<double> each(const Items& items, Number&& number) {
  std::vector<double> values;
  for (const auto& item : items) {
    values.push_back(static_cast<double>(number(item)));
  }
  return values;
}

}  // namespace

void Observer::report(OutputSink& sink) {
  levels_ = levels_until(end_);
  report_headlines(sink);
  report_layers(sink);
  report_flows(sink);
  report_guidance(sink);
  report_money(sink);
  report_teams_and_areas(sink);
  ExpertiseView::Beside beside;
  beside.starts = levels_.front().starts;
  beside.referrals_from_door = layers_.front().referred;
  for (const LayerView& layer : layers_) {
    beside.referrals += layer.referred;
  }
  expertise_.report(sink, beside);
  help_.report(sink, cohort_asked_);
  halves_.report(sink);
  late_.report(sink);
  lists_.report(sink);
  staff_.report(sink);
  learning_.report(sink);
  money_.report(sink);
  books_.report(sink);
  tasks_.report(sink, books_);
  youth_help_.report(sink, setting_.resident_youths);
  if (setting_.record != scenario::Record::summary) {
    report_series(sink);
  }
}

/// Of children, seconds within the window.
std::vector<std::int64_t> Observer::children_by_layer(Stocks TeamView::*where) const {
  std::vector<std::int64_t> seconds(layers_.size(), 0);
  for (std::size_t t = 0; t < teams_.size(); ++t) {
    seconds[layer_of_team_[t]] += (teams_[t].*where).children.area_until(end_);
  }
  return seconds;
}

void Observer::report_headlines(OutputSink& sink) {
  const double years = setting_.window.years();
  const double window = static_cast<double>(end_ - begin_);
  const WaitHistogram& right_help = help_.right_help();
  const auto helped = right_help.count();
  const double not_helped = static_cast<double>(cohort_asked_ - helped);
  const double days = static_cast<double>(right_help.seconds()) / seconds_a_day + 365 * not_helped;
  sink.put(real("h1_days_to_right_help",
                "H1 restricted mean (365 days) from asking to the first hour by someone skilled "
                "enough for the hardest brick, over all who ask",
                "day"),
           {share(days, static_cast<double>(cohort_asked_))});
  const double beyond_days = static_cast<double>(beyond_.help_seconds) / seconds_a_day +
                             365 * static_cast<double>(beyond_.asked - beyond_.helped);
  sink.put(
      real("h1_days_beyond_team",
           "H1 of the families whose hardest brick is beyond everybody at their front door", "day"),
      {share(beyond_days, static_cast<double>(beyond_.asked))});
  sink.put(
      real("right_help_share", "share of those who ask that reach right help within 365 days", "1"),
      {share(static_cast<double>(helped), static_cast<double>(cohort_asked_))});
  sink.put(real("h2_waiting_families", "H2 families waiting, mean over time", "1", {"layer"}),
           each(levels_, [&](const Levels& l) { return static_cast<double>(l.waiting) / window; }));
  sink.put(real("h2_waiting_children", "H2 children waiting, mean over time", "1", {"layer"}),
           each(children_by_layer(&TeamView::waiting),
                [&](std::int64_t n) { return static_cast<double>(n) / window; }));
  double cents = 0;
  for (const std::int64_t booked : year_layer_cents_) {
    cents += static_cast<double>(booked);
  }
  sink.put(real("h3_eur_per_youth_year",
                "H3 public cost per resident youth and year, all layers and funders", "EUR"),
           {share(cents / 100 / years, setting_.resident_youths)});
  double youth_years = 0;
  for (const std::int64_t seconds : children_by_layer(&TeamView::in_care)) {
    youth_years += static_cast<double>(seconds) / (365.25 * seconds_a_day);
  }
  const double exits = static_cast<double>(ending_children_[0] + ending_children_[1]);
  sink.put(real("h4_exits_per_100_youth_years",
                "H4 planned exits from all youth care per 100 youth-years in care", "1"),
           {share(100 * exits, youth_years)});
  sink.put(
      real("h5_lasting_share", "H5 share of planned endings with no new request in 12 months", "1"),
      {share(static_cast<double>(cohort_planned_ - cohort_requested_again_),
             static_cast<double>(cohort_planned_))});
  sink.put(
      real("h6_unmet_youth_years", "H6 youth-years a year with a recognised need and no help", "1"),
      {static_cast<double>(unmet_.children.area_until(end_)) / (365.25 * seconds_a_day) / years});
}

void Observer::report_layers(OutputSink& sink) {
  const double years = setting_.window.years();
  const double window = static_cast<double>(end_ - begin_);
  const std::vector<std::string> by_layer{"layer"};
  sink.put(real("wait_mean_days", "mean of completed waits", "day", by_layer),
           each(layers_, [](const LayerView& l) { return l.waits.mean(); }));
  sink.put(real("wait_median_days", "median of completed waits", "day", by_layer),
           each(layers_, [](const LayerView& l) { return l.waits.quantile(0.5); }));
  sink.put(real("wait_p90_days", "90th percentile of completed waits", "day", by_layer),
           each(layers_, [](const LayerView& l) { return l.waits.quantile(0.9); }));
  std::vector<double> within;
  for (std::size_t l = 0; l < layers_.size(); ++l) {
    within.push_back(layers_[l].waits.share_within(setting_.norm_days[l]));
  }
  sink.put(real("wait_within_norm", "share of completed waits within the norm", "1", by_layer),
           std::move(within));
  sink.put(real("in_care_families", "families in care, mean over time", "1", by_layer),
           each(levels_, [&](const Levels& l) { return static_cast<double>(l.in_care) / window; }));
  sink.put(real("in_care_children", "children in care, mean over time", "1", by_layer),
           each(children_by_layer(&TeamView::in_care),
                [&](std::int64_t n) { return static_cast<double>(n) / window; }));
  sink.put(
      real("served_per_year", "families served in a year: mean stock and starts", "1", by_layer),
      each(levels_, [&](const Levels& l) {
        return static_cast<double>(l.in_care) / window + static_cast<double>(l.starts) / years;
      }));
  sink.put(whole("starts", "starts of help in the measured years", by_layer),
           each(levels_, [](const Levels& l) { return l.starts; }));
  std::vector<double> crises;
  for (std::size_t l = 0; l < layers_.size(); ++l) {
    crises.push_back(
        share(static_cast<double>(late_.crisis_starts(l)), static_cast<double>(levels_[l].starts)));
  }
  sink.put(real("crisis_share", "share of starts that are crises", "1", by_layer),
           std::move(crises));
  sink.put(real("repeat_share",
                "share of starts that are repeat use: of the children for whom help starts, those "
                "who had help before that had ended when the request was made",
                "1", by_layer),
           each(layers_, [](const LayerView& l) {
             return share(static_cast<double>(l.repeat_children),
                          static_cast<double>(l.children_started));
           }));
  sink.put(real("stay_mean_days", "mean stay with a layer, from start to ending or referral", "day",
                by_layer),
           each(layers_, [](const LayerView& l) {
             return share(static_cast<double>(l.stage_seconds) / seconds_a_day,
                          static_cast<double>(l.stage_ends()));
           }));
  std::vector<double> stays;
  for (const LayerView& layer : layers_)
    stays.insert(stays.end(), layer.stays, layer.stays + stay_class_count);
  sink.put(whole("stays", "stays that ended, by length", {"layer", "stay_class"}),
           std::move(stays));
  sink.put(real("referred_on_share", "share of stays that end in a referral", "1", by_layer),
           each(layers_, [](const LayerView& l) {
             return share(static_cast<double>(l.referred), static_cast<double>(l.stage_ends()));
           }));
}

void Observer::report_flows(OutputSink& sink) {
  const auto total = [this](FactKind kind) {
    return static_cast<double>(counts_[static_cast<std::size_t>(kind)]);
  };
  sink.put(whole("onset", "needs that arose"), {total(FactKind::need_arose)});
  sink.put(whole("absorbed", "needs carried by network and social base before help was asked"),
           {total(FactKind::need_absorbed)});
  sink.put(whole("handed_back", "bricks that the social base could not carry any more"),
           {total(FactKind::handed_back)});
  sink.put(whole("passed", "needs that passed by themselves before help was asked"),
           {total(FactKind::need_passed)});
  sink.put(whole("asked", "requests for help"), {total(FactKind::asked)});
  sink.put(whole("asked_by_channel", "requests by channel", {"channel"}),
           each(channels_, [](const ChannelView& c) { return c.asked; }));
  sink.put(whole("specialist_asked_by_channel",
                 "requests that reach a specialist without a neighbourhood team, by channel",
                 {"channel"}),
           each(channels_, [](const ChannelView& c) { return c.specialist; }));
  sink.put(whole("right_channel_by_channel",
                 "requests that are led to the front door when somebody there can lay the hardest "
                 "recognised brick, past it when nobody can, by channel",
                 {"channel"}),
           each(channels_, [](const ChannelView& c) { return c.right; }));
  sink.put(whole("referred_to_specialists", "referrals by neighbourhood teams to specialists"),
           {static_cast<double>(referred_to_specialists_)});
  sink.put(whole("passed_on", "families that a neighbourhood team passes on to another one"),
           {static_cast<double>(passed_on_)});
  sink.put(
      whole("went_on_as_adult", "needs of those who came of age that went on in the adult half"),
      {total(FactKind::went_on_as_adult)});
  sink.put(whole("extended_at_18", "needs of those who came of age whose help went on"),
           {total(FactKind::extended_at_18)});
  sink.put(whole("asked_on", "requests asked on at a front door that halves share"),
           {total(FactKind::asked_on)});
  sink.put(whole("cases_discussed", "families that a team discussed and saw more clearly then"),
           {total(FactKind::case_discussed)});
  sink.put(
      whole("came_along", "times that somebody who acts on trust and on the network came along"),
      {total(FactKind::came_along)});
  sink.put(whole("refused", "requests refused by a team that is closed"),
           {total(FactKind::refused)});
  sink.put(whole("asked_team_first",
                 "requests of practitioners who asked the front door's team before other help"),
           {total(FactKind::asked_team_first)});
  sink.put(whole("talked_together", "requests that began with a talk of practitioner and team"),
           {total(FactKind::talked_together)});
  sink.put(whole("leads_kept", "referrals after which the referring worker keeps the case lead"),
           {total(FactKind::lead_kept)});
  sink.put(whole("leads_returned", "families that come back to who kept the lead"),
           {total(FactKind::lead_returned)});
  sink.put(whole("consents_awaited",
                 "requests in which consent is awaited before somebody outside the team is asked"),
           {total(FactKind::consent_awaited)});
  sink.put(whole("more_talked_of",
                 "bricks found in families that came with a question of what they need"),
           {total(FactKind::more_talked_of)});
  sink.put(whole("client_volunteers",
                 "families of whom somebody became a volunteer of the social base after help"),
           {total(FactKind::became_volunteer)});
  sink.put(whole("tried_another", "refused families that tried another team by another channel"),
           {total(FactKind::tried_another)});
  sink.put(
      whole("entries",
            "entries by a door: requests, other doors tried when refused, and further lists on "
            "which a family that waits has gone"),
      {total(FactKind::asked) + total(FactKind::tried_another) + total(FactKind::registered)});
  sink.put(real("families_asking_per_year",
                "distinct families that asked for help within a calendar year, a year", "1"),
           {static_cast<double>(first_of_year_) / setting_.window.years()});
  sink.put(whole("referred_to", "referrals by layer of the receiver", {"layer"}),
           each(layers_, [](const LayerView& l) { return l.referred_to; }));
  sink.put(whole("escalations", "waiting needs that grew"), {total(FactKind::escalated)});
  sink.put(whole("crises", "waiting needs that became a crisis"), {total(FactKind::crisis)});
  sink.put(whole("bricks_found", "hidden bricks recognised"), {total(FactKind::brick_found)});
  sink.put(whole("bricks_laid", "bricks laid by domain", {"domain"}), tasks_.laid_by_domain());
  sink.put(whole("bricks_left",
                 "recognised bricks that are not laid when help ends or is given up, by domain",
                 {"domain"}),
           each(domain_left_, [](std::int64_t n) { return n; }));
  sink.put(whole("bricks_surfaced", "bricks that surfaced after another was laid"),
           {total(FactKind::brick_surfaced)});
  sink.put(whole("sick_spells", "spells of sickness of workers that began"),
           {total(FactKind::fell_sick)});
  std::vector<double> by_ending, by_layer_and_ending;
  for (std::size_t how = 0; how < world::ending_count; ++how) {
    by_ending.push_back(static_cast<double>(endings(static_cast<world::Ending>(how))));
  }
  sink.put(whole("endings", "endings of help by kind, families", {"ending"}), by_ending);
  for (const LayerView& layer : layers_) {
    by_layer_and_ending.insert(by_layer_and_ending.end(), std::begin(layer.endings),
                               std::end(layer.endings));
  }
  sink.put(whole("endings_by_layer", "endings by the layer of the team that helped last",
                 {"layer", "ending"}),
           std::move(by_layer_and_ending));
  sink.put(whole("right_help_lost",
                 "requests that ended without right help, by ending, of the follow-up cohort",
                 {"ending"}),
           each(right_help_lost_, [](std::int64_t n) { return n; }));
  sink.put(whole("returns", "families that came back after an ending"),
           {static_cast<double>(returned_after_ending_)});
  sink.put(whole("came_back", "families that asked again after giving up or dropping out"),
           {static_cast<double>(came_back_)});
  sink.put(real("mark", "mean mark that families give, 1 to 10", "1"),
           {share(static_cast<double>(mark_sum_) / 100, total(FactKind::ended))});
}

void Observer::report_guidance(OutputSink& sink) {
  const double years = setting_.window.years();
  const auto a_year = [years](std::int64_t seconds) {
    return std::vector<double>{static_cast<double>(seconds) / 3600 / years};
  };
  sink.put(real("guidance_months", "months of ongoing bricks under review, a year", "1"),
           {static_cast<double>(guidance_.months) / years});
  sink.put(real("guidance_hours", "contact hours a year with families under review", "hour"),
           a_year(guidance_.hours));
  sink.put(real("guidance_waste_hours",
                "hours a year promised to ongoing bricks in months that needed less", "hour"),
           a_year(guidance_.wasted));
  sink.put(real("guidance_shortfall_hours",
                "hours a year that ongoing bricks needed beyond what was promised", "hour"),
           a_year(guidance_.short_of));
}

void Observer::report_money(OutputSink& sink) {
  const double years = setting_.window.years();
  std::vector<double> by_kind(world::cost_kind_count, 0);
  std::vector<double> by_layer(scenario::layer_count, 0);
  std::vector<double> direct(scenario::layer_count, 0), overhead(scenario::layer_count, 0);
  for (std::size_t t = 0; t < teams_.size(); ++t) {
    const std::size_t layer = layer_of(static_cast<std::uint16_t>(t));
    for (std::size_t kind = 0; kind < world::cost_kind_count; ++kind) {
      by_kind[kind] += static_cast<double>(teams_[t].cents[kind]) / 100 / years;
      by_layer[layer] += static_cast<double>(teams_[t].cents[kind]) / 100 / years;
    }
    for (const CostKind kind : {CostKind::direct, CostKind::consult}) {
      direct[layer] += static_cast<double>(teams_[t].cents[static_cast<std::size_t>(kind)]);
    }
    overhead[layer] +=
        static_cast<double>(teams_[t].cents[static_cast<std::size_t>(CostKind::overhead)]);
  }
  double social_base = 0;
  for (const std::int64_t cents : area_cents_) {
    social_base += static_cast<double>(cents) / 100 / years;
  }
  const double prevention = static_cast<double>(prevention_cents_) / 100 / years;
  by_kind[static_cast<std::size_t>(CostKind::social_base)] += social_base - prevention;
  by_kind[static_cast<std::size_t>(CostKind::prevention)] += prevention;
  sink.put(real("cost_by_kind_eur", "cost a year by kind", "EUR", {"cost_kind"}), by_kind);
  sink.put(real("cost_eur", "cost a year by layer", "EUR", {"layer"}), by_layer);
  double total = social_base;
  std::vector<double> occupancy, per_family;
  for (std::size_t l = 0; l < layers_.size(); ++l) {
    total += by_layer[l];
    occupancy.push_back(share(direct[l], direct[l] + overhead[l]));
    per_family.push_back(share(by_layer[l] * years, static_cast<double>(levels_[l].starts)));
  }
  sink.put(real("cost_total_eur", "cost a year, all layers, the social base and prevention", "EUR"),
           {total});
  sink.put(
      real("other_spending_eur",
           "spending a year that is not modelled: a constant, outside every other figure", "EUR"),
      {setting_.other_spending_eur});
  sink.put(real("cost_per_start_eur", "cost of a layer per start of help", "EUR", {"layer"}),
           per_family);
  sink.put(real("occupancy", "share of direct hours that are spent with families and on questions",
                "1", {"layer"}),
           occupancy);
}

void Observer::report_teams_and_areas(OutputSink& sink) {
  const double window = static_cast<double>(end_ - begin_);
  sink.put(real("team_waiting", "families waiting, mean over time", "1", {"team"}),
           each(teams_, [&](const TeamView& t) {
             return static_cast<double>(t.waiting.families.area_until(end_)) / window;
           }));
  sink.put(real("team_in_care", "families in care, mean over time", "1", {"team"}),
           each(teams_, [&](const TeamView& t) {
             return static_cast<double>(t.in_care.families.area_until(end_)) / window;
           }));
  sink.put(real("team_wait_days", "mean of completed waits", "day", {"team"}),
           each(teams_, [](const TeamView& t) {
             return share(static_cast<double>(t.wait_seconds) / seconds_a_day,
                          static_cast<double>(t.starts));
           }));
  sink.put(whole("team_starts", "starts of help in the measured years", {"team"}),
           each(teams_, [](const TeamView& t) { return t.starts; }));
  std::vector<double> asked;
  for (std::size_t area = 0; area < area_cents_.size(); ++area) {
    asked.push_back(static_cast<double>(learning_.asked_in(area)));
  }
  sink.put(whole("area_asked", "requests for help in the measured years", {"area"}),
           std::move(asked));
}

void Observer::report_series(OutputSink& sink) {
  sink.put(
      weekly("waiting", "families waiting, mean of the week", NumberKind::real, {"time", "layer"}),
      weekly_waiting_);
  sink.put(
      weekly("in_care", "families in care, mean of the week", NumberKind::real, {"time", "layer"}),
      weekly_in_care_);
  sink.put(weekly("started", "starts of help in the week", NumberKind::whole, {"time", "layer"}),
           weekly_starts_);
  sink.put(weekly("requests", "requests for help in the week", NumberKind::whole, {"time"}),
           weekly_asked_);
  sink.put(weekly("ended", "endings of help in the week", NumberKind::whole, {"time"}),
           weekly_ended_);
  sink.put(weekly("unmet", "families with a recognised need and no help, mean of the week",
                  NumberKind::real, {"time"}),
           weekly_unmet_);
  lists_.report_series(sink);
  money_.report_series(sink);
  std::vector<double> money;
  for (const std::int64_t cents : year_layer_cents_) {
    money.push_back(static_cast<double>(cents) / 100);
  }
  Output output = weekly("cost_per_year_eur", "cost by year and layer, the social base last",
                         NumberKind::real, {"year", "payer"});
  output.unit = "EUR";
  sink.put(std::move(output), std::move(money));
}

}  // namespace samenspel::observe
