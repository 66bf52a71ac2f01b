// Several layers at once: V6, and the reference care network.

#include "theory/integrate.hpp"
#include "theory/jackson.hpp"
#include "verification/check.hpp"
#include "verification/queue_parameters.hpp"
#include "verification/team_observer.hpp"

#include <array>
#include <cmath>

namespace samenspel::verification {
namespace {

/// What brings families back after a planned ending, as a node with unlimited servers.
struct Return {
  double chance = 0;
  double mean_days = 0;  ///< of those who come back
};

/// Hazard h exp(-t / f) a year: all of it together is h f. With s = t / f the density of a return
/// is A e^-s exp(-A (1 - e^-s)), A = h f.
Return return_of(const scenario::Parameters& parameters) {
  const scenario::After& after = parameters.after;
  const double network = parameters.city.areas.front().second.network_strength;
  const double all = after.return_by_network * (1 - network) * after.fades_years;
  Return result;
  result.chance = 1 - std::exp(-all);
  const double mean = theory::integrate(
      [all](double s) { return s * all * std::exp(-s - all * (1 - std::exp(-s))); }, 0, 60);
  result.mean_days = mean / result.chance * after.fades_years * 365;
  return result;
}

/// Layers in the order in which the teams stand; team i lays the bricks of domain i, each team at a
/// place of its own.
struct Layers {
  std::vector<theory::NodeFigures> figures;
  double letters_a_day = 0;  ///< referrals
  double endings_a_day = 0;
  Return back;
};

Layers layers_of(const scenario::Parameters& parameters) {
  const auto& domains = parameters.needs.domains;
  const std::size_t count = parameters.teams.size();
  Layers layers;
  layers.back = return_of(parameters);
  theory::Matrix surfaces(count, count);
  std::vector<double> leaves(count, 1.0);
  std::vector<theory::NetworkNode> nodes(count);
  for (std::size_t i = 0; i < count; ++i) {
    const auto& [name, domain] = domains[i];
    const scenario::Team& team = parameters.teams[i].second;
    nodes[i] = {onsets_a_day(parameters, name), 1 / days_of_work(team, domain), posts_of(team)};
    for (std::size_t j = 0; j < count; ++j) {
      for (const auto& [to, chance] : domain.surfaces) {
        if (to == domains[j].first) surfaces(i, j) = chance, leaves[i] -= chance;
      }
    }
  }
  theory::Matrix routing = surfaces;
  for (std::size_t i = 0; i < count; ++i) routing(i, 0) += leaves[i] * layers.back.chance;
  layers.figures = theory::jackson_network(nodes, routing);
  for (std::size_t i = 0; i < count; ++i) {
    layers.endings_a_day += layers.figures[i].arrival_rate * leaves[i];
    layers.letters_a_day += layers.figures[i].arrival_rate * (1 - leaves[i]);
  }
  return layers;
}

double letters(const run::Replication& replication) {
  double count = 0;
  for (const world::Place& place : replication.places()) {
    place.mail.for_each([&](const world::Message& message) {
      count += message.kind == world::MessageKind::case_referred ? 1 : 0;
    });
  }
  return count;
}

double between_needs(const run::Replication& replication) {
  double count = 0;
  for (const world::Place& place : replication.places()) {
    for (std::uint32_t slot = 0; slot < place.cases.end(); ++slot) {
      count += place.cases[slot].state == world::CaseState::dormant ? 1 : 0;
    }
  }
  return count;
}

Figures measure_network(run::Replication& replication) {
  const run::Plan& plan = replication.plan();
  const std::size_t teams = plan.structure.teams.size();
  TeamObserver seen(teams, measured(plan));
  double under_way = 0, dormant = 0, looks = 0;
  constexpr std::int32_t step = 10;
  while (!replication.done()) {
    replication.advance_to(replication.day() + step,
                           [&](std::int32_t, const world::FactsOfDay& facts) { seen.see(facts); });
    if (replication.day() >= plan.first_measured_day) {
      under_way += letters(replication);
      dormant += between_needs(replication);
      looks += 1;
    }
  }
  const double seconds = measured(plan).days() * 86400;
  Figures figures;
  for (std::size_t team = 0; team < teams; ++team) {
    figures.push_back(seen[team].mean_wait_days());
    figures.push_back(static_cast<double>(seen[team].area_waiting + seen[team].area_in_care) /
                      seconds);
  }
  figures.push_back(under_way / looks);
  figures.push_back(dormant / looks);
  return figures;
}

/// One layer of docs/performance.md: means of 6,000 replications and the standard deviation of one.
struct Known {
  double mean = 0;
  double deviation = 0;
};
struct KnownLayer {
  const char* name;
  Known wait, completions, gave_up, waiting;
};

constexpr double known_replications = 6000;
constexpr std::int32_t known_days = 3650;  // without the leap days of ten calendar years
constexpr std::array<KnownLayer, 3> known_layers{{
    {"neighbourhood", {0.7726, 0.062}, {65876, 261}, {0, 0}, {0.7775, 0.064}},
    {"basecamp", {0.8772, 0.174}, {11800, 107}, {60.1, 13.7}, {0.2965, 0.061}},
    {"institution", {1.049, 0.734}, {2040.7, 43}, {13.42, 9.7}, {0.1668, 0.120}},
}};

Figures measure_reference(run::Replication& replication) {
  const run::Plan& plan = replication.plan();
  const Span window{0, Seconds{known_days} * 86400};
  TeamObserver seen(plan.structure.teams.size(), window);
  replication.advance_to(known_days - 1,
                         [&](std::int32_t, const world::FactsOfDay& facts) { seen.see(facts); });
  Figures figures;
  for (std::size_t layer = 0; layer < known_layers.size(); ++layer) {
    double waited = 0, started = 0, ended = 0, gave_up = 0, area = 0, teams = 0;
    for (std::size_t team = 0; team < plan.structure.teams.size(); ++team) {
      if (static_cast<std::size_t>(plan.structure.teams[team].layer) != layer) continue;
      const TeamCounts& counts = seen[team];
      waited += static_cast<double>(counts.seconds_waited) / 86400;
      started += static_cast<double>(counts.started);
      ended += static_cast<double>(counts.ended);
      gave_up += static_cast<double>(counts.gave_up);
      area += static_cast<double>(counts.area_waiting);
      teams += 1;
    }
    figures.insert(figures.end(),
                   {waited / started, ended, gave_up, area / teams / (window.days() * 86400)});
  }
  return figures;
}

/// The table was estimated too, so its own error is part of the comparison. These queues vary too
/// much from run to run for one per cent; the spread in the table says what so many replications
/// must reach (within a factor of two). |z| is bounded as in every row.
Row reference_row(std::string id, std::string what, const Known& known,
                  std::span<const double> samples) {
  const statistics::Summary summary = statistics::summarize(samples);
  Row row;
  row.id = std::move(id);
  row.what = std::move(what);
  row.expected = known.mean;
  row.estimate = summary.mean;
  row.standard_error = std::sqrt(summary.standard_error * summary.standard_error +
                                 known.deviation * known.deviation / known_replications);
  theory::RowBounds bounds;
  bounds.share = 2 * known.deviation / known.mean / std::sqrt(static_cast<double>(summary.count));
  return theory::judged(std::move(row), 0, bounds);
}

}  // namespace

std::vector<Row> network_rows(const Runner& runner) {
  const run::Plan plan = runner.plan("queue_network");
  const scenario::Parameters& parameters = plan.scenario.initial();
  const Layers layers = layers_of(parameters);
  const Samples samples = runner.run(plan, measure_network);
  std::vector<Row> rows;
  std::size_t next = 0;
  for (std::size_t team = 0; team < parameters.teams.size(); ++team) {
    const theory::WaitingLine& line = layers.figures[team].line;
    const std::string name = "V6 " + parameters.teams[team].first + ": ";
    rows.push_back(row_of(name + "mean wait", "days", line.mean_wait, samples[next++], line.load));
    rows.push_back(
        row_of(name + "mean number", "families", line.mean_number, samples[next++], line.load));
  }
  rows.push_back(row_of("V6 post: mean number", "referrals under way, a day each",
                        layers.letters_a_day, samples[next++]));
  rows.push_back(row_of("V6 between needs: mean number", "families that will come back",
                        layers.endings_a_day * layers.back.chance * layers.back.mean_days,
                        samples[next++]));
  return rows;
}

std::vector<Row> reference_rows(const Runner& runner) {
  const run::Plan plan = runner.plan("reference_network", {"run.replications=100"});
  const Samples samples = runner.run(plan, measure_reference);
  std::vector<Row> rows;
  for (std::size_t layer = 0; layer < known_layers.size(); ++layer) {
    const KnownLayer& known = known_layers[layer];
    const std::string name = std::string("reference ") + known.name + ": ";
    const std::size_t first = 4 * layer;
    rows.push_back(reference_row(name + "mean wait", "days", known.wait, samples[first]));
    rows.push_back(
        reference_row(name + "completions", "in ten years", known.completions, samples[first + 1]));
    if (known.gave_up.mean > 0) {
      rows.push_back(
          reference_row(name + "gave up", "in ten years", known.gave_up, samples[first + 2]));
    }
    rows.push_back(
        reference_row(name + "mean queue", "families", known.waiting, samples[first + 3]));
  }
  return rows;
}

}  // namespace samenspel::verification
