#include "io/extends.hpp"

#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include <gtest/gtest.h>
#include <unistd.h>

#include "core/scenario/tree_to_yaml.hpp"

namespace samenspel::io {
namespace {

namespace fs = std::filesystem;

class Extends : public testing::Test {
 protected:
  Extends() : folder_(fs::path(testing::TempDir()) / ("extends_" + std::to_string(getpid()))) {
    fs::remove_all(folder_);
    fs::create_directories(folder_ / "below");
    shipped_.text = [this](const std::string& name) -> std::optional<std::string> {
      const auto found = texts_.find(name);
      return found == texts_.end() ? std::nullopt : std::optional(found->second);
    };
  }
  ~Extends() override {
    std::error_code error;
    fs::permissions(folder_ / "secret.yaml", fs::perms::owner_all, error);
    fs::remove_all(folder_);
  }

  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  void write(const std::string& name, const std::string& text) {
    std::ofstream(path(name)) << text;
  }
  void ship(const std::string& name, const std::string& text) {
    texts_[name] = text;
    shipped_.names.push_back(name);
  }

  /// The merged YAML, or the problems with the folder taken out of the paths.
  std::string read(const std::string& path_or_name) {
    base::Problems problems;
    const auto tree = read_tree(path_or_name, shipped_, problems);
    EXPECT_TRUE(tree || !problems.empty()) << "nothing without a reason";
    if (problems.empty()) return scenario::yaml_text(*tree);
    std::string text = problems.to_text();
    const std::string prefix = folder_.string() + "/";
    for (auto at = text.find(prefix); at != std::string::npos; at = text.find(prefix)) {
      text.erase(at, prefix.size());
    }
    return text;
  }

  fs::path folder_;
  std::map<std::string, std::string> texts_;
  ShippedFiles shipped_;
};

TEST_F(Extends, AFileThatExtendsNothingIsItself) {
  write("a.yaml", "x: 1\n");
  EXPECT_EQ(read(path("a.yaml")), "x: 1\n");
}

TEST_F(Extends, NamesAreRelativeToTheFileThatSaysThem) {
  write("below/a.yaml", "extends: ../b\nx: 1\n");
  write("b.yaml", "extends: below/c.yaml\nx: 2\nw: {p: 1}\n");
  write("below/c.yaml", "w: {q: 2}\nz: 3\n");
  EXPECT_EQ(read(path("below/a.yaml")), "w:\n  q: 2\n  p: 1\nz: 3\nx: 1\n");
}

TEST_F(Extends, ShippedFilesAreFoundByNameFromAnywhere) {
  ship("utrecht.yaml", "x: 1\nw: 1\n");
  ship("studies/morris.yaml", "extends: ../utrecht.yaml\nw: 2\n");
  write("a.yaml", "extends: utrecht.yaml\nx: 3\n");
  write("b.yaml", "extends: studies/morris\nx: 3\n");
  EXPECT_EQ(read("utrecht"), "x: 1\nw: 1\n");
  EXPECT_EQ(read("utrecht.yaml"), "x: 1\nw: 1\n");
  EXPECT_EQ(read(path("a.yaml")), "x: 3\nw: 1\n");
  EXPECT_EQ(read(path("b.yaml")), "x: 3\nw: 2\n");
}

TEST_F(Extends, AFileBesideGoesBeforeAShippedOne) {
  ship("utrecht.yaml", "x: 1\n");
  write("utrecht.yaml", "x: 2\n");
  write("a.yaml", "extends: utrecht.yaml\n");
  EXPECT_EQ(read(path("a.yaml")), "x: 2\n");
}

TEST_F(Extends, AFileMayExtendTheShippedFileOfItsOwnName) {
  ship("utrecht.yaml", "x: 1\nw: 1\n");
  write("utrecht.yaml", "extends: utrecht.yaml\nx: 2\n");
  EXPECT_EQ(read(path("utrecht.yaml")), "x: 2\nw: 1\n");
}

TEST_F(Extends, CirclesAreTold) {
  write("a.yaml", "extends: a.yaml\n");
  EXPECT_EQ(read(path("a.yaml")),
            "a.yaml:1:10 extends: found a circle of files: a.yaml → a.yaml; expected a file that "
            "does not lead back "
            "here\n");
  write("b.yaml", "extends: below/c.yaml\n");
  write("below/c.yaml", "extends: ../b.yaml\n");
  EXPECT_EQ(read(path("b.yaml")),
            "below/c.yaml:1:10 extends: found a circle of files: b.yaml → below/c.yaml → b.yaml; "
            "expected a file that does not lead back here\n");
  fs::create_symlink(path("d.yaml"), path("e.yaml"));
  write("d.yaml", "extends: e.yaml\n");
  EXPECT_NE(read(path("d.yaml")).find("a circle of files"), std::string::npos);
  ship("p.yaml", "extends: q.yaml\n");
  ship("q.yaml", "extends: p.yaml\n");
  EXPECT_NE(read("p").find("p.yaml (shipped) → q.yaml (shipped) → p.yaml (shipped)"),
            std::string::npos);
}

TEST_F(Extends, LongChainsEnd) {
  for (int i = 0; i < 30; ++i) {
    write("f" + std::to_string(i) + ".yaml", "extends: f" + std::to_string(i + 1) + ".yaml\n");
  }
  EXPECT_EQ(read(path("f0.yaml")),
            "f19.yaml:1:10 extends: found more than 20 files in a row; expected at most 20\n");
}

TEST_F(Extends, OddNamesAreTold) {
  ship("utrecht.yaml", "x: 1\n");
  write("a.yaml", "extends: utrect.yaml\n");
  EXPECT_EQ(read(path("a.yaml")),
            "a.yaml:1:10 extends: found no file 'utrect.yaml'; expected a file beside this one or "
            "the name of a "
            "shipped scenario. Did you mean utrecht.yaml?\n");
  write("b.yaml", "extends: [a.yaml, b.yaml]\n");
  EXPECT_EQ(read(path("b.yaml")),
            "b.yaml:1:10 extends: found a list; expected the name of one file\n");
  write("c.yaml", "extends:\n");
  EXPECT_EQ(read(path("c.yaml")).substr(0, 43), "c.yaml:1:1 extends: found nothing; expected");
  write("d.yaml", "extends: below\n");
  EXPECT_EQ(read(path("d.yaml")),
            "d.yaml:1:10 extends: found a directory at 'below'; expected a YAML file\n");
}

TEST_F(Extends, ProblemsInTheExtendedFileStandThere) {
  write("a.yaml", "extends: b.yaml\n");
  write("b.yaml", "x: 1\nx: 2\n");
  EXPECT_EQ(read(path("a.yaml")),
            "b.yaml:2:1 x: found the key a second time; expected each key once. It is also at line "
            "1, column 1\n");
}

TEST_F(Extends, FilesThatAreNoneAreTold) {
  ship("utrecht.yaml", "x: 1\n");
  EXPECT_EQ(read("utrehct"),
            "utrehct: found no file; expected a YAML file or the name of a shipped scenario. Did "
            "you mean "
            "utrecht.yaml?\n");
  EXPECT_EQ(read(path("below")), "below: found a directory; expected a YAML file\n");
  write("empty.yaml", "");
  EXPECT_EQ(read(path("empty.yaml")),
            "empty.yaml:1:1: found an empty file; expected at least one key\n");
  write("large.yaml", "a: " + std::string(std::size_t{17} << 20, 'x'));
  EXPECT_EQ(
      read(path("large.yaml")),
      "large.yaml: found more than 16 MiB of text; expected at most 16 MiB. Is this a scenario "
      "file?\n");
  write("secret.yaml", "x: 1\n");
  fs::permissions(path("secret.yaml"), fs::perms::none);
  if (geteuid() != 0) {
    EXPECT_EQ(
        read(path("secret.yaml")),
        "secret.yaml: found a file that cannot be opened; expected a file this user may read\n");
  }
}

TEST_F(Extends, ATextWithoutAFileMayExtendToo) {
  ship("utrecht.yaml", "x: 1\n");
  base::Problems problems;
  const auto tree =
      read_tree_text("extends: utrecht.yaml\nw: 2\n", "from results.h5", shipped_, problems);
  EXPECT_EQ(problems.to_text(), "");
  EXPECT_EQ(scenario::yaml_text(*tree), "x: 1\nw: 2\n");
}

}  // namespace
}  // namespace samenspel::io
