#include "io/event_text.hpp"

#include "core/base/calendar.hpp"
#include "core/observe/event_meaning.hpp"

#include <cstdio>

namespace samenspel::io {
namespace {

using observe::LoggedEvent;
using Names = std::vector<std::string>;

constexpr std::array<EventTextColumn, event_text_columns> columns{{
    {"case", "case", "string"},
    {"activity", "concept:name", "string"},
    {"time", "time:timestamp", "date"},
    {"family", "family", "int"},
    {"need", "need", "int"},
    {"round", "round", "int"},
    {"area", "area", "string"},
    {"layer", "layer", "string"},
    {"team", "org:group", "string"},
    {"professional", "org:resource", "string"},
    {"discipline", "org:role", "string"},
    {"by_team", "by_team", "string"},
    {"by_discipline", "by_discipline", "string"},
    {"domain", "domain", "string"},
    {"brick", "brick", "int"},
    {"whose", "whose", "string"},
    {"children", "children", "int"},
    {"retellings", "retellings", "int"},
    {"detail", "detail", "string"},
    {"value", "value", "int"},
    {"trust", "trust", "float"},
}};

constexpr const char* owners[] = {"family", "parent", "first_child", "second_child", "third_child"};

std::string at(const Names& names, std::size_t index) {
  return index < names.size() ? names[index] : "";
}

std::string number(std::uint8_t told) {
  return told == world::none_told ? "" : std::to_string(told);
}

/// A number among the workers of a team is nobody without the team.
std::string professional(const LoggedEvent& row, const EventNames& names) {
  if (row.worker == world::none || row.team >= names.teams.size()) return "";
  return names.teams[row.team] + " " + std::to_string(row.worker);
}

/// In the word that the scenario has for it, where it is one, else as the number it is.
std::string detail_text(const LoggedEvent& row, const EventNames& names, std::string_view meaning) {
  if (meaning.empty()) return "";
  if (meaning == "domain" || meaning == "its domain") return at(names.domains, row.detail);
  if (meaning == "channel") return at(names.channels, row.detail);
  if (meaning == "ending") return at(names.endings, row.detail);
  if (meaning == "answer") return at(names.answers, row.detail);
  return std::to_string(row.detail);
}

std::string two_digits(std::int64_t number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string trust_text(float trust) {
  char text[16];
  std::snprintf(text, sizeof text, "%.3f", static_cast<double>(trust));
  return text;
}

}  // namespace

std::span<const EventTextColumn, event_text_columns> columns_of_event_text() { return columns; }

std::string case_name(const LoggedEvent& row, CaseIs case_is) {
  std::string name = std::to_string(row.family);
  if (case_is == CaseIs::need && row.need >= 0) name += "-" + std::to_string(row.need);
  return name;
}

std::string moment_text(std::int32_t first_day, std::int64_t seconds) {
  constexpr std::int64_t day = 86400;
  const std::int64_t days = seconds >= 0 ? seconds / day : (seconds - day + 1) / day;
  const std::int64_t of_day = seconds - days * day;
  return base::to_text(base::date_of(first_day + static_cast<std::int32_t>(days))) + "T" +
         two_digits(of_day / 3600) + ":" + two_digits(of_day / 60 % 60) + ":" +
         two_digits(of_day % 60);
}

EventText event_text(const LoggedEvent& row, const EventNames& names, CaseIs case_is) {
  const auto meanings = observe::event_meanings();
  const observe::EventMeaning meaning = row.kind < meanings.size()
                                            ? meanings[row.kind]
                                            : observe::EventMeaning{"unknown", "", "", ""};
  return {case_name(row, case_is),
          std::string(meaning.name),
          moment_text(names.first_day, row.time),
          std::to_string(row.family),
          row.need < 0 ? "" : std::to_string(row.need),
          std::to_string(row.round),
          at(names.areas, row.area),
          at(names.team_layers, row.team),
          at(names.teams, row.team),
          professional(row, names),
          at(names.disciplines, row.discipline),
          at(names.teams, row.by_team),
          at(names.disciplines, row.by_discipline),
          at(names.domains, row.domain),
          number(row.brick),
          row.whose < std::size(owners) ? owners[row.whose] : "",
          std::to_string(row.children),
          std::to_string(row.retellings),
          detail_text(row, names, meaning.detail),
          meaning.value.empty() ? "" : std::to_string(row.value),
          trust_text(row.trust)};
}

}  // namespace samenspel::io
