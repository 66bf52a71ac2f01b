#include "core/scenario/tree_builder.hpp"

#include "core/scenario/report.hpp"

#include <algorithm>
#include <utility>

namespace samenspel::scenario {

namespace {

bool has_control_character(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20u && c != '\n' && c != '\t') || byte == 0x7Fu;
  });
}

std::string place_text(const base::Position& at) {
  return "line " + std::to_string(at.line) + ", column " + std::to_string(at.column);
}

}  // namespace

std::string TreeBuilder::path() const {
  std::string path;
  for (const Open& level : open_) {
    if (level.tree.kind == TreeKind::sequence) {
      path += '[' + std::to_string(level.tree.items.size() + 1) + ']';
    } else if (level.key) {
      path = join_path(path, level.key->key);
    }
  }
  return path;
}

void TreeBuilder::nothing(base::Position at) {
  Tree tree;
  tree.at = std::move(at);
  place(std::move(tree));
}

void TreeBuilder::scalar(base::Position at, std::string text, bool quoted) {
  if (has_control_character(text)) {
    report(problems_, {at, path(), "a text with a control character", "printable characters", ""});
    text = "?";
  }
  place(make_scalar(std::move(text), quoted, std::move(at)));
}

void TreeBuilder::skip() {
  if (stopped_ || open_.empty() || open_.back().tree.kind != TreeKind::map) return;
  Open& level = open_.back();
  if (level.key) {
    level.key.reset();
  } else {
    level.key.emplace();
    level.drop_value = true;
  }
}

void TreeBuilder::start_sequence(base::Position at) {
  Tree tree;
  tree.kind = TreeKind::sequence;
  tree.at = std::move(at);
  open(std::move(tree));
}

void TreeBuilder::start_map(base::Position at) { open(make_map(std::move(at))); }

void TreeBuilder::open(Tree tree) {
  if (stopped_) return;
  if (static_cast<int>(open_.size()) >= deepest) {
    stop(tree.at, "more than " + std::to_string(deepest) + " levels of nesting",
         "at most " + std::to_string(deepest));
    return;
  }
  open_.push_back({std::move(tree), std::nullopt, false, {}});
}

void TreeBuilder::stop(const base::Position& at, std::string found, std::string expected) {
  report(problems_, {at, "", std::move(found), std::move(expected), ""});
  stopped_ = true;
}

void TreeBuilder::end() {
  if (stopped_ || open_.empty()) return;
  Tree tree = std::move(open_.back().tree);
  open_.pop_back();
  place(std::move(tree));
}

void TreeBuilder::place(Tree tree) {
  if (stopped_) return;
  if (open_.empty()) {
    if (!done_) done_ = std::move(tree);
    return;
  }
  Open& level = open_.back();
  if (level.tree.kind == TreeKind::sequence) {
    level.tree.items.push_back(std::move(tree));
  } else if (!level.key) {
    place_key(level, std::move(tree));
  } else {
    // A value that is left out has no place of its own.
    if (tree.kind == TreeKind::nothing) tree.at = level.key->at;
    if (!level.drop_value) {
      level.key->value = std::move(tree);
      level.tree.entries.push_back(std::move(*level.key));
    }
    level.key.reset();
  }
}

void TreeBuilder::place_key(Open& level, Tree tree) {
  level.drop_value = false;
  if (tree.kind != TreeKind::scalar || tree.text.empty()) {
    const std::string found =
        tree.kind == TreeKind::scalar ? "an empty key" : found_text(tree) + " as a key";
    report(problems_, {tree.at, path(), found, "a name", ""});
    level.drop_value = true;
  } else if (!tree.quoted && tree.text == "<<") {
    report(problems_, {tree.at, path(), "the merge key '<<'", "plain keys", ""},
           "Write `extends: other.yaml` at the top of the file.");
    level.drop_value = true;
  } else {
    const auto [same, is_new] = level.keys.emplace(tree.text, tree.at);
    if (!is_new) {
      report(problems_,
             {tree.at, join_path(path(), tree.text), "the key a second time", "each key once", ""},
             "It is also at " + place_text(same->second) + ".");
      level.drop_value = true;
    } else if (level.keys.size() > most_keys) {
      stop(tree.at, "more than " + std::to_string(most_keys) + " keys in one map",
           "at most " + std::to_string(most_keys));
      return;
    }
  }
  level.key = TreeEntry{std::move(tree.text), tree.at, {}};
}

std::optional<Tree> TreeBuilder::take() {
  if (stopped_ || !open_.empty()) return std::nullopt;
  return std::exchange(done_, std::nullopt);
}

}  // namespace samenspel::scenario
