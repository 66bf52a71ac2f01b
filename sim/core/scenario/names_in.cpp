#include "core/scenario/names_in.hpp"

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "core/scenario/tree.hpp"

namespace samenspel::scenario {

namespace {

class NameVisitor {
 public:
  NameVisitor(std::string path, std::vector<std::string>& names)
      : path_(std::move(path)), names_(names) {}

  void number(double&, const base::About&) {}
  void whole(std::int64_t&, const base::About&) {}
  void flag(bool&, const base::About&) {}
  void text(std::string&, const base::About&) {}
  void texts(std::vector<std::string>&, const base::About&) {}
  void numbers(std::vector<double>&, const base::About&) {}
  void number_by_name(base::NamedMap<double>&, const base::About&) {}
  template <class E>
  void choice(E&, const base::About&, std::initializer_list<std::string_view>) {}

  template <class T>
  void section(std::string_view name, std::string_view, T& part) {
    NameVisitor below(join_path(path_, name), names_);
    describe(below, part);
  }
  template <class T>
  void map(std::string_view name, std::string_view, base::NamedMap<T>& parts) {
    for (auto& [key, part] : parts) {
      names_.push_back(join_path(join_path(path_, name), key));
      NameVisitor below(names_.back(), names_);
      describe(below, part);
    }
  }

 private:
  std::string path_;
  std::vector<std::string>& names_;
};

}  // namespace

std::vector<std::string> names_in(Parameters parameters) {
  std::vector<std::string> names;
  NameVisitor visitor("", names);
  describe(visitor, parameters);
  return names;
}

}  // namespace samenspel::scenario
