#include "io/yaml_to_tree.hpp"

#include <algorithm>
#include <exception>
#include <sstream>
#include <utility>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include "core/scenario/report.hpp"
#include "core/scenario/tree_builder.hpp"
#include "io/text_shape.hpp"

namespace samenspel::io {

namespace {

/// Leaves the parser early: whoever throws it has reported why.
struct Stop {};

/// A tag as it is written: the parser spells "!!int" out.
std::string short_tag(const std::string& tag) {
  constexpr std::string_view prefix = "tag:yaml.org,2002:";
  return tag.rfind(prefix, 0) == 0 ? "!!" + tag.substr(prefix.size()) : tag;
}

/// Whether a text that starts with a quote also ends with one: yaml-cpp lets the end of the file
/// close it.
bool is_closed(std::string_view text) {
  if (text.empty() || (text[0] != '"' && text[0] != '\'')) return true;
  const char quote = text[0];
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (quote == '"' && text[i] == '\\') {
      ++i;
    } else if (text[i] == quote) {
      return true;
    }
  }
  return false;
}

/// Hands the events of the parser to a TreeBuilder and refuses what a scenario does not need.
/// Events rather than nodes: an alias is then one event, and nothing grows or loops.
class StrictHandler : public YAML::EventHandler {
 public:
  StrictHandler(scenario::TreeBuilder& builder, const TextLines& lines, base::Problems& problems)
      : builder_(builder), lines_(lines), problems_(problems) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ == 1) return;
    refuse(mark, "a second document", "one document in a file", "Take out the line '---'.");
    throw Stop{};
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    check(mark, "", anchor);
    builder_.nothing(position(mark));
    stop_if_full();
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    if (!aliases_) refuse(mark, "an alias (*name)", "the value itself", "Repeat the value.");
    aliases_ = true;
    builder_.skip();
    stop_if_full();
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    check(mark, tag, anchor);
    if (tag == "!" && !is_closed(lines_.from(mark.line, mark.column))) {
      refuse(mark, "a quote that is not closed", "its end", "");
    }
    builder_.scalar(position(mark), value, tag == "!");
    stop_if_full();
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value /*style*/) override {
    check(mark, tag, anchor);
    builder_.start_sequence(position(mark));
    stop_if_full();
  }
  void OnSequenceEnd() override { end(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value /*style*/) override {
    check(mark, tag, anchor);
    builder_.start_map(position(mark));
    stop_if_full();
  }
  void OnMapEnd() override { end(); }

  int documents() const { return documents_; }

 private:
  base::Position position(const YAML::Mark& mark) const {
    return lines_.at(mark.line, mark.column);
  }

  void refuse(const YAML::Mark& mark, std::string found, std::string expected,
              std::string_view advice) {
    scenario::report(problems_,
                     {position(mark), builder_.path(), std::move(found), std::move(expected), ""},
                     advice);
  }

  /// The parser writes "?" for no tag and "!" for quotes.
  void check(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    if (anchor != 0 && !anchors_) {
      refuse(mark, "an anchor (&name)", "the value alone", "Repeat the value.");
      anchors_ = true;
    }
    if (!tag.empty() && tag != "?" && tag != "!") {
      refuse(mark, "the tag " + scenario::quoted_for_message(short_tag(tag)), "the value alone",
             "Leave the tag out.");
    }
  }

  void end() {
    builder_.end();
    stop_if_full();
  }

  void stop_if_full() const {
    if (builder_.stopped() || problems_.all().size() > scenario::most_problems) throw Stop{};
  }

  scenario::TreeBuilder& builder_;
  const TextLines& lines_;
  base::Problems& problems_;
  int documents_ = 0;
  bool anchors_ = false;  ///< the first of each is told
  bool aliases_ = false;
};

/// The parser's own words, made a clause of ours.
std::string syntax_text(const YAML::Exception& error) {
  std::string text = error.msg;
  if (text.rfind("bad file", 0) == 0) text = "too much nesting";
  const std::size_t end = text.find('\0');
  if (end != std::string::npos) text.resize(end);
  return "text that is not YAML: " + text;
}

}  // namespace

std::optional<scenario::Tree> yaml_to_tree(std::string_view text, const std::string& file,
                                           base::Problems& problems) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.substr(0, byte_order_mark.size()) == byte_order_mark) {
    text.remove_prefix(byte_order_mark.size());
  }
  const TextLines lines(text, file);
  if (!check_text_shape(text, lines, problems)) return std::nullopt;

  scenario::TreeBuilder builder(problems);
  StrictHandler handler(builder, lines, problems);
  try {
    std::istringstream stream{std::string(text)};
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(handler)) {
    }
  } catch (const Stop&) {
    return std::nullopt;
  } catch (const YAML::Exception& error) {
    scenario::report(problems, {lines.at(error.mark.line, error.mark.column), builder.path(),
                                syntax_text(error), "a scenario in YAML", ""});
    return std::nullopt;
  } catch (const std::exception& error) {
    scenario::report(problems,
                     {lines.at(0, 0), "", std::string("text that is not YAML: ") + error.what(),
                      "a scenario in YAML", ""});
    return std::nullopt;
  }
  std::optional<scenario::Tree> tree = builder.take();
  if (handler.documents() == 0 || !tree || tree->kind == scenario::TreeKind::nothing) {
    scenario::report(problems, {lines.at(0, 0), "", "an empty file", "at least one key", ""});
    return std::nullopt;
  }
  if (tree->kind != scenario::TreeKind::map) {
    scenario::report(problems,
                     {tree->at, "", scenario::found_text(*tree), "keys: `key: value`", ""});
    return std::nullopt;
  }
  return tree;
}

}  // namespace samenspel::io
