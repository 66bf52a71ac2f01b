#pragma once
// Builds a Tree from the events of a parser (YAML in io, JSON in the page) and holds it to the
// rules that every source shares: no deeper than `deepest`, each key once, keys that are plain
// words, no control characters.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/scenario/tree.hpp"

namespace samenspel::scenario {

/// Collects events in file order; every breach becomes a problem and building goes on.
class TreeBuilder {
 public:
  static constexpr int deepest = 50;               ///< levels; a scenario needs about eight
  static constexpr std::size_t most_keys = 10000;  ///< in one map; a country has some 3000 areas

  explicit TreeBuilder(base::Problems& problems) : problems_(problems) {}

  void nothing(base::Position at);
  void scalar(base::Position at, std::string text, bool quoted);
  void start_sequence(base::Position at);
  void start_map(base::Position at);
  void skip();  ///< a value that was refused: it and its key are left out
  void end();   ///< of the innermost sequence or map

  /// True once a limit is passed: the parser should stop, what follows is ignored.
  bool stopped() const { return stopped_; }

  /// The finished tree; empty when nothing was built.
  std::optional<Tree> take();

  /// Where a problem met now would be, as "city.areas".
  std::string path() const;

 private:
  struct Open {
    Tree tree;
    std::optional<TreeEntry> key;                ///< of a map: the key that waits for its value
    bool drop_value = false;                     ///< the waiting key is wrong or a repetition
    std::map<std::string, base::Position> keys;  ///< all seen so far
  };

  void stop(const base::Position& at, std::string found, std::string expected);
  void place(Tree tree);
  void place_key(Open& open, Tree tree);
  void open(Tree tree);

  base::Problems& problems_;
  std::vector<Open> open_;
  std::optional<Tree> done_;
  bool stopped_ = false;
};

}  // namespace samenspel::scenario
