#include "patterns/seen.hpp"

#include <algorithm>
#include <stdexcept>

namespace samenspel::patterns {
namespace {

constexpr int weeks_a_year = 52;

[[noreturn]] void unknown(std::string_view what, std::string_view name) {
  throw std::out_of_range("no " + std::string(what) + " named " + std::string(name));
}

}  // namespace

std::size_t Seen::index_of(std::string_view output) const {
  const auto& all = declarations_->outputs;
  const auto found = std::find_if(all.begin(), all.end(),
                                  [output](const auto& one) { return one.name == output; });
  if (found == all.end()) unknown("output", output);
  return static_cast<std::size_t>(found - all.begin());
}

const observe::Axis& Seen::axis_of(std::size_t output, std::size_t axis) const {
  const observe::Output& declared = declarations_->outputs[output];
  if (axis >= declared.axes.size()) unknown("further axis of the output", declared.name);
  const auto& all = declarations_->axes;
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const auto& one) { return one.name == declared.axes[axis]; });
  if (found == all.end()) unknown("axis", declared.axes[axis]);
  return *found;
}

std::size_t Seen::label_index(const observe::Axis& axis, std::string_view label) const {
  const auto found = std::find(axis.labels.begin(), axis.labels.end(), label);
  if (found == axis.labels.end()) unknown(axis.name, label);
  return static_cast<std::size_t>(found - axis.labels.begin());
}

double Seen::operator()(std::string_view output) const {
  const std::size_t index = index_of(output);
  if (!declarations_->outputs[index].axes.empty()) unknown("single number", output);
  return (*values_)[index].at(0);
}

double Seen::operator()(std::string_view output, std::string_view label) const {
  const std::size_t index = index_of(output);
  if (declarations_->outputs[index].axes.size() != 1) unknown("output with one axis", output);
  return (*values_)[index].at(label_index(axis_of(index, 0), label));
}

double Seen::operator()(std::string_view output, std::string_view label,
                        std::string_view second) const {
  const std::size_t index = index_of(output);
  const observe::Axis& inner = axis_of(index, 1);
  return (*values_)[index].at(label_index(axis_of(index, 0), label) * inner.size() +
                              label_index(inner, second));
}

const std::vector<double>& Seen::each(std::string_view output) const {
  const std::size_t index = index_of(output);
  if (declarations_->outputs[index].axes.size() != 1) unknown("output with one axis", output);
  return (*values_)[index];
}

std::vector<double> Seen::in_year(std::string_view output, std::size_t year) const {
  const std::size_t index = index_of(output);
  const observe::Axis& inner = axis_of(index, 1);
  if (inner.name != "year" || year >= inner.size()) unknown("such year of the output", output);
  std::vector<double> values;
  for (std::size_t i = 0; i < axis_of(index, 0).size(); ++i) {
    values.push_back((*values_)[index].at(i * inner.size() + year));
  }
  return values;
}

double Seen::year_mean(std::string_view output, std::string_view label, std::size_t from,
                       std::size_t until) const {
  const std::size_t row = label_index(axis_of(index_of(output), 0), label);
  double sum = 0;
  for (std::size_t year = from; year < until; ++year) sum += in_year(output, year).at(row);
  return sum / static_cast<double>(until - from);
}

double Seen::of_year(std::string_view output, int year, std::string_view label) const {
  const std::size_t index = index_of(output);
  const auto row = static_cast<std::size_t>(year);
  if (axis_of(index, 0).name != "year") unknown("output by year", output);
  if (label.empty()) return (*values_)[index].at(row);
  const observe::Axis& inner = axis_of(index, 1);
  return (*values_)[index].at(row * inner.size() + label_index(inner, label));
}

double Seen::week_mean(std::string_view output, std::string_view label, int year) const {
  const std::size_t index = index_of(output);
  std::size_t stride = 1, offset = 0;
  if (!label.empty()) {
    const observe::Axis& inner = axis_of(index, 1);
    stride = inner.size();
    offset = label_index(inner, label);
  }
  double sum = 0;
  for (int week = year * weeks_a_year; week < (year + 1) * weeks_a_year; ++week) {
    sum += (*values_)[index].at(static_cast<std::size_t>(week) * stride + offset);
  }
  return sum / weeks_a_year;
}

}  // namespace samenspel::patterns
