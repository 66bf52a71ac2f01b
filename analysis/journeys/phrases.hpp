#pragma once
// The texts of family stories, one table per language. {names} in a text stand for what the story
// fills in.

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace samenspel::journeys {

/// One text of a language by its key.
struct Phrase {
  std::string_view key;
  std::string_view text;
};

/// English and Dutch have the same keys in the same order, each with the same {names}.
[[nodiscard]] std::span<const Phrase> english_phrases();
[[nodiscard]] std::span<const Phrase> dutch_phrases();

/// Speaks one language.
class Phrases {
 public:
  using Filling = std::initializer_list<std::pair<std::string_view, std::string>>;

  explicit Phrases(std::span<const Phrase> table) : table_(table) {}

  [[nodiscard]] bool has(std::string_view key) const;
  /// The text of a key with its {names} filled in; throws std::logic_error for an unknown key.
  [[nodiscard]] std::string say(std::string_view key, Filling filling = {}) const;
  /// The same as the begin of a sentence.
  [[nodiscard]] std::string sentence(std::string_view key, Filling filling = {}) const;

  /// `group.name` where the language knows it, else the name with blanks: "rare_skill".
  [[nodiscard]] std::string name(std::string_view group, const std::string& name) const;
  /// A team: "neighbourhood team Zuid", "the mental health institution".
  [[nodiscard]] std::string team(const std::string& name) const;
  /// "a psychologist", "the psychologist".
  [[nodiscard]] std::string a_professional(const std::string& discipline) const;
  [[nodiscard]] std::string the_professional(const std::string& discipline) const;
  /// "3 weeks".
  [[nodiscard]] std::string duration(std::int64_t seconds) const;
  /// "12 hours" of contact.
  [[nodiscard]] std::string hours(std::int64_t seconds) const;
  /// "a, b and c".
  [[nodiscard]] std::string list(std::span<const std::string> parts) const;
  /// "second", "3rd": how often something happens.
  [[nodiscard]] std::string nth(int number) const;

 private:
  std::span<const Phrase> table_;
};

/// The first letter as a capital, where it is a plain one.
[[nodiscard]] std::string with_capital(std::string text);

/// Every word with a capital, blanks for underscores: "de_meern" is "De Meern".
[[nodiscard]] std::string place_name(std::string_view name);

}  // namespace samenspel::journeys
