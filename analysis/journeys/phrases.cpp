#include "journeys/phrases.hpp"

#include <algorithm>
#include <stdexcept>

namespace samenspel::journeys {
namespace {

constexpr std::int64_t day = 86400;

std::string filled(std::string_view text, Phrases::Filling filling) {
  std::string result(text);
  for (const auto& [name, value] : filling) {
    const std::string place = "{" + std::string(name) + "}";
    for (std::size_t at = result.find(place); at != std::string::npos;
         at = result.find(place, at + value.size())) {
      result.replace(at, place.size(), value);
    }
  }
  return result;
}

const Phrase* find(std::span<const Phrase> table, std::string_view key) {
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const Phrase& phrase) { return phrase.key == key; });
  return found == table.end() ? nullptr : &*found;
}

bool starts_with_vowel(const std::string& word) {
  return !word.empty() && std::string_view("aeio").find(word.front()) != std::string_view::npos;
}

std::int64_t rounded(std::int64_t seconds, std::int64_t unit) {
  return (seconds + unit / 2) / unit;
}

}  // namespace

bool Phrases::has(std::string_view key) const { return find(table_, key) != nullptr; }

std::string Phrases::say(std::string_view key, Filling filling) const {
  const Phrase* phrase = find(table_, key);
  if (phrase == nullptr) throw std::logic_error("no text for " + std::string(key));
  return filled(phrase->text, filling);
}

std::string Phrases::sentence(std::string_view key, Filling filling) const {
  return with_capital(say(key, filling));
}

std::string Phrases::name(std::string_view group, const std::string& name) const {
  const std::string key = std::string(group) + "." + name;
  if (has(key)) return say(key);
  std::string words = name;
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string Phrases::team(const std::string& name) const {
  const std::string key = "team." + name;
  if (has(key)) return say(key);
  if (name.starts_with("team_") && name.ends_with("_adults")) {
    return say("team_adults", {{"name", place_name(name.substr(5, name.size() - 12))}});
  }
  if (name.starts_with("team_")) return say("team", {{"name", place_name(name.substr(5))}});
  if (name.starts_with("nurse_")) return say("nurse", {{"name", place_name(name.substr(6))}});
  if (name.starts_with("basecamp_")) return say("basecamp", {{"name", place_name(name.substr(9))}});
  return place_name(name);
}

std::string Phrases::a_professional(const std::string& discipline) const {
  const std::string who = name("discipline", discipline);
  return say(starts_with_vowel(who) ? "a_before_vowel" : "a", {{"who", who}});
}

std::string Phrases::the_professional(const std::string& discipline) const {
  const bool is_shorter = has("short." + discipline);
  return say("the", {{"who", name(is_shorter ? "short" : "discipline", discipline)}});
}

std::string Phrases::duration(std::int64_t seconds) const {
  const auto in = [&](std::int64_t unit, const char* one, const char* more) {
    const std::int64_t count = rounded(seconds, unit);
    return say(count == 1 ? one : more, {{"n", std::to_string(count)}});
  };
  if (seconds < day) return say("less_than_a_day");
  if (seconds < 28 * day) return in(day, "one_day", "days");
  if (seconds < 120 * day) return in(7 * day, "one_week", "weeks");
  if (seconds < 730 * day) return in(365 * day / 12, "one_month", "months");
  return in(365 * day, "one_year", "years");
}

std::string Phrases::hours(std::int64_t seconds) const {
  const std::int64_t count = rounded(seconds, 3600);
  if (count == 0) return say("less_than_an_hour");
  return say(count == 1 ? "one_hour" : "hours", {{"n", std::to_string(count)}});
}

std::string Phrases::list(std::span<const std::string> parts) const {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 == parts.size() ? say("and") : ", ";
    text += parts[i];
  }
  return text;
}

std::string Phrases::nth(int number) const {
  const std::string key = "nth." + std::to_string(number);
  return has(key) ? say(key) : say("nth", {{"n", std::to_string(number)}});
}

std::string with_capital(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  return text;
}

std::string place_name(std::string_view name) {
  std::string words;
  bool begins = true;
  for (const char c : name) {
    words +=
        begins && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : (c == '_' ? ' ' : c);
    begins = c == '_';
  }
  return words;
}

}  // namespace samenspel::journeys
