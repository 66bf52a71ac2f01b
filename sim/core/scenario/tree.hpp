#pragma once
// What a file says, before anybody asks what it means: names, texts and lists with the position of
// each. io makes a Tree from YAML, the page from JSON; defaults, numbers and ranges are the
// reader's business.

#include <string>
#include <string_view>
#include <vector>

#include "core/base/problems.hpp"

namespace samenspel::scenario {

enum class TreeKind { nothing, scalar, sequence, map };

struct TreeEntry;

/// One node: nothing, a text, a list, or a map that keeps the order of its file.
struct Tree {
  TreeKind kind = TreeKind::nothing;
  base::Position at;
  std::string text;         ///< of a scalar, as written, without its quotes
  bool quoted = false;      ///< written in quotes: a text, never a number or a flag
  bool removes = false;     ///< `none` that took the place of an entry in the file it extends
  std::vector<Tree> items;  ///< of a sequence
  std::vector<TreeEntry> entries;  ///< of a map; each key once
};

/// One key of a map, with the position of the key itself.
struct TreeEntry {
  std::string key;
  base::Position at;
  Tree value;
};

/// In a map by name, this plain word as a value takes out an entry that was inherited.
inline constexpr std::string_view removal_word = "none";

/// The value under `key`, or nullptr when `map` has no such key or is no map.
const Tree* find(const Tree& map, std::string_view key);
Tree* find(Tree& map, std::string_view key);

/// The value at "a.b.c", or nullptr.
const Tree* find_path(const Tree& map, std::string_view path);

/// True for the plain word `none`.
bool is_removal(const Tree& tree);

Tree make_scalar(std::string text, bool quoted = false, base::Position at = {});
Tree make_map(base::Position at = {});

/// How a message names what stands there: "nothing", "a list", "a map of keys", or the shortened
/// text in quotes.
std::string found_text(const Tree& tree);

/// `text` in single quotes, shortened to about `longest` characters, control characters made
/// visible.
std::string quoted_for_message(std::string_view text, std::size_t longest = 40);

/// "a" and "b" give "a.b"; an empty parent gives "b".
std::string join_path(std::string_view parent, std::string_view name);

}  // namespace samenspel::scenario
