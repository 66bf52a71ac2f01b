#include "studies/leaves.hpp"

#include "core/scenario/number_text.hpp"
#include "core/scenario/tree.hpp"

#include <initializer_list>
#include <string_view>
#include <utility>

namespace samenspel::studies {
namespace {

using base::About;

/// Writes every number, text and choice of a described struct with its path. A map of numbers gives
/// one leaf for each name.
class LeafVisitor {
 public:
  LeafVisitor(std::vector<Leaf>& leaves, std::string path)
      : leaves_(leaves), path_(std::move(path)) {}

  void number(double& value, const About& about) { put(about, scenario::number_text(value)); }
  void whole(std::int64_t& value, const About& about) { put(about, std::to_string(value)); }
  void flag(bool& value, const About& about) { put(about, value ? "true" : "false"); }
  void text(std::string& value, const About& about) { put(about, value); }

  void texts(std::vector<std::string>& values, const About& about) {
    std::string all;
    for (const std::string& value : values) all += value + ",";
    put(about, all);
  }
  void numbers(std::vector<double>& values, const About& about) {
    std::string all;
    for (const double value : values) all += scenario::number_text(value) + ",";
    put(about, all);
  }
  void number_by_name(base::NamedMap<double>& values, const About& about) {
    const std::string path = scenario::join_path(path_, about.name);
    for (const auto& [name, value] : values) {
      leaves_.push_back(
          {scenario::join_path(path, name), scenario::number_text(value), about.role});
    }
  }
  template <class E>
  void choice(E& value, const About& about, std::initializer_list<std::string_view> names) {
    put(about, std::string(names.begin()[static_cast<std::size_t>(value)]));
  }
  template <class T>
  void section(std::string_view name, std::string_view, T& part) {
    LeafVisitor below(leaves_, scenario::join_path(path_, name));
    describe(below, part);
  }
  template <class T>
  void map(std::string_view name, std::string_view meaning, base::NamedMap<T>& parts) {
    LeafVisitor below(leaves_, scenario::join_path(path_, name));
    for (auto& [key, part] : parts) below.section(key, meaning, part);
  }

 private:
  void put(const About& about, std::string text) {
    leaves_.push_back({scenario::join_path(path_, about.name), std::move(text), about.role});
  }

  std::vector<Leaf>& leaves_;
  std::string path_;
};

}  // namespace

std::vector<Leaf> leaves_of(scenario::Parameters parameters) {
  std::vector<Leaf> leaves;
  LeafVisitor visitor(leaves, "");
  describe(visitor, parameters);
  std::erase_if(leaves, [](const Leaf& leaf) { return leaf.path == "question"; });
  return leaves;
}

}  // namespace samenspel::studies
