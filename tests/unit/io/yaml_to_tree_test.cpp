#include "io/yaml_to_tree.hpp"

#include <chrono>
#include <string>

#include <gtest/gtest.h>

#include "core/scenario/tree_to_yaml.hpp"

namespace samenspel::io {
namespace {

using scenario::Tree;

std::string read(const std::string& text) {
  base::Problems problems;
  const auto tree = yaml_to_tree(text, "x.yaml", problems);
  EXPECT_TRUE(tree || !problems.empty()) << "nothing without a reason";
  return problems.empty() ? scenario::yaml_text(*tree) : problems.to_text();
}

std::string repeated(const std::string& part, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += part;
  return text;
}

TEST(YamlToTree, KeepsWordsAsTheyAreWritten) {
  EXPECT_EQ(read("a: 010\nb:\n  c: [1, 0x10, .5]\n  d: yes\n"),
            "a: 010\nb:\n  c: [1, 0x10, .5]\n  d: yes\n");
  EXPECT_EQ(read("\xEF\xBB\xBF# comment\r\na: 1\r\n"), "a: 1\n");
  EXPECT_EQ(read("a:\nb: ~\nc: null\n"), "a: null\nb: null\nc: null\n");
}

TEST(YamlToTree, TellsTextsInQuotesFromWords) {
  base::Problems problems;
  const auto tree = yaml_to_tree("a: '1'\nb: 1\nc: \"x\"\nd: |\n  1\n", "x.yaml", problems);
  ASSERT_TRUE(tree);
  EXPECT_TRUE(find(*tree, "a")->quoted);
  EXPECT_FALSE(find(*tree, "b")->quoted);
  EXPECT_TRUE(find(*tree, "c")->quoted);
  EXPECT_TRUE(find(*tree, "d")->quoted);
}

TEST(YamlToTree, CountsLinesAndCharactersFromOne) {
  base::Problems problems;
  const auto tree = yaml_to_tree("é: {a: 1, ü: 2}\nb:\n  c: 3\n", "x.yaml", problems);
  ASSERT_TRUE(tree);
  const Tree* c = find_path(*tree, "b.c");
  EXPECT_EQ(c->at.file, "x.yaml");
  EXPECT_EQ(c->at.line, 3);
  EXPECT_EQ(c->at.column, 6);
  EXPECT_EQ(tree->entries[0].value.entries[1].at.column, 11);
  EXPECT_EQ(find(tree->entries[0].value, "ü")->at.column, 14) << "characters, not bytes";
}

TEST(YamlToTree, RefusesWhatAScenarioDoesNotNeed) {
  EXPECT_EQ(read("a: &x 1\nb: *x\n"),
            "x.yaml:1:4 a: found an anchor (&name); expected the value alone. Repeat the value\n"
            "x.yaml:2:4 b: found an alias (*name); expected the value itself. Repeat the value\n");
  EXPECT_EQ(read("a: 1\n<<: {b: 2}\n"),
            "x.yaml:2:1: found the merge key '<<'; expected plain keys. Write `extends: "
            "other.yaml` at the top of "
            "the file\n");
  EXPECT_EQ(read("a: !!int 3\n"),
            "x.yaml:1:4 a: found the tag '!!int'; expected the value alone. Leave the tag out\n");
  EXPECT_EQ(read("a: 1\n---\nb: 2\n"),
            "x.yaml:2:1: found a second document; expected one document in a file. Take out the "
            "line '---'\n");
  EXPECT_EQ(read("a: 1\nb:\n  c: 1\n  c: 2\na: 2\n"),
            "x.yaml:4:3 b.c: found the key a second time; expected each key once. It is also at "
            "line 3, column 3\n"
            "x.yaml:5:1 a: found the key a second time; expected each key once. It is also at line "
            "1, column 1\n");
  EXPECT_EQ(read("[a, b]: 1\n"), "x.yaml:1:1: found a list as a key; expected a name\n");
  EXPECT_EQ(read("? {a: 1}\n: 2\n"), "x.yaml:1:3: found a map of keys as a key; expected a name\n");
  EXPECT_EQ(read("'': 1\n"), "x.yaml:1:1: found an empty key; expected a name\n");
  EXPECT_EQ(
      read("a:\n\tb: 1\n"),
      "x.yaml:2:1: found a tab in the indentation; expected blanks. Replace tabs by two blanks\n");
}

TEST(YamlToTree, RefusesWhatIsNoMap) {
  for (const char* text :
       {"", "\n\n", "# only a comment\n", "---\n", "---\n...\n", "~\n", "null\n"}) {
    EXPECT_EQ(read(text), "x.yaml:1:1: found an empty file; expected at least one key\n") << text;
  }
  EXPECT_EQ(read("- a\n- b\n"), "x.yaml:1:1: found a list; expected keys: `key: value`\n");
  EXPECT_EQ(read("just words\n"), "x.yaml:1:1: found 'just words'; expected keys: `key: value`\n");
}

TEST(YamlToTree, RefusesBytesThatAreNoText) {
  EXPECT_EQ(read(std::string("a: 1\nb: x\0y\n", 12)),
            "x.yaml:2:5: found a NUL byte; expected printable text\n");
  EXPECT_EQ(read("a: \"\\0\"\n"),
            "x.yaml:1:4 a: found a text with a control character; expected printable characters\n");
  EXPECT_EQ(read("a: \x1B[31m\n"),
            "x.yaml:1:4: found control character number 27; expected printable text\n");
  for (const char* bad : {"\xFF", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82",
                          "\xFF\xFE"
                          "a"}) {
    EXPECT_EQ(read("a: " + std::string(bad)),
              "x.yaml:1:4: found a byte that is not UTF-8; expected text in UTF-8. Save the file "
              "as UTF-8\n");
  }
}

TEST(YamlToTree, TellsWhereTheSyntaxBreaks) {
  const auto starts = [](const std::string& text, const std::string& start) {
    const std::string told = read(text);
    EXPECT_EQ(told.substr(0, start.size()), start) << told;
  };
  starts("a: [1, 2\nb: 3\n", "x.yaml:2:2 a[3]: found text that is not YAML: ");
  EXPECT_EQ(read("a: 'x\n"), "x.yaml:1:4 a: found a quote that is not closed; expected its end\n");
  starts("a: 1\n b: 2\n", "x.yaml:2:3");
  starts("a: %x\n", "x.yaml:1:4");
  starts("a: *unknown\n", "x.yaml:1:4");
  starts("a: @x\n", "x.yaml:1:4");
  starts("%YAML 9.0\n---\na: 1\n", "x.yaml:1:1");
  starts("a: \"\\uD800\"\n", "x.yaml:1:");
  starts("a: \"\\q\"\n", "x.yaml:1:");
}

TEST(YamlToTree, HoldsToItsLimits) {
  const std::string level = "found more than 50 levels of nesting; expected at most 50\n";
  EXPECT_NE(read("a: " + repeated("[", 49) + repeated("]", 49)).find("a: [["), 0u);
  EXPECT_NE(read("a: " + repeated("[", 50) + repeated("]", 50)).find(level), std::string::npos);
  EXPECT_NE(read("a: " + repeated("[", 100000)).find(level), std::string::npos);
  EXPECT_NE(read(repeated("{a: ", 100000)).find(level), std::string::npos);
  EXPECT_NE(read(repeated("- ", 100000)).find(level), std::string::npos);
  EXPECT_EQ(
      read("a: " + std::string(16 << 20, 'x')),
      "x.yaml:1:1: found more than 16 MiB of text; expected at most 16 MiB. Is this a scenario "
      "file?\n");
  EXPECT_EQ(
      read("a: [" + repeated("a,", 300) + "]\n"),
      "x.yaml:1:506: found more than 250 commas in one line; expected fewer. Break the line\n");
  std::string keys;
  for (int i = 0; i <= 10000; ++i) keys += "k" + std::to_string(i) + ": 1\n";
  EXPECT_EQ(read(keys),
            "x.yaml:10001:1: found more than 10000 keys in one map; expected at most 10000\n");
}

TEST(YamlToTree, AliasesDoNotGrow) {
  std::string bomb = "a: &a [x, x]\n";
  for (char c = 'b'; c <= 'z'; ++c) {
    const std::string last(1, static_cast<char>(c - 1));
    bomb += std::string(1, c) + ": &" + c + " [*" + last + ", *" + last + "]\n";
  }
  EXPECT_NE(read(bomb).find("an alias"), std::string::npos);
  EXPECT_NE(read("a: &x [*x]\n").find("an alias"), std::string::npos);
}

/// Whatever fills a file, the answer comes soon: no square of its length.
TEST(YamlToTree, IsQuickWhateverFillsTheFile) {
  for (const char* part : {"a",   "[", "{",     "- ", "? ",    ": ",  "\"",    "'",    "&a ", "*a ",
                           "!a ", "#", "a: ",   "\n", "- a\n", "-\n", "|\n",   "[a],", "[]",  "a,",
                           "{a",  "%", "---\n", " ",  "\\",    "!<a", ">\n\n", "[[],"}) {
    for (const char* start : {"", "a: ["}) {
      std::string text = start;
      while (text.size() < 100000) text += part;
      const auto begin = std::chrono::steady_clock::now();
      read(text);
      const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
      EXPECT_LT(took.count(), 5) << start << part;
    }
  }
  std::string lines = "a: [";
  while (lines.size() < 200000) lines += repeated("a,", 250) + "\n ";
  read(lines + "]\n");
}

}  // namespace
}  // namespace samenspel::io
