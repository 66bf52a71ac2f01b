#pragma once
// The outputs of one replication by name, for the statistics of patterns and targets.

#include "core/observe/outcome.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace samenspel::patterns {

/// Looks up declared outputs in the values of one replication. Both must outlive it.
class Seen {
 public:
  Seen(const observe::Declarations& declarations, const std::vector<std::vector<double>>& values)
      : declarations_(&declarations), values_(&values) {}

  /// An output that is one number. Throws std::out_of_range for an unknown name or one with axes.
  [[nodiscard]] double operator()(std::string_view output) const;

  /// The number of one category of an output with a single labelled axis. Throws std::out_of_range
  /// for an unknown name or label.
  [[nodiscard]] double operator()(std::string_view output, std::string_view label) const;

  /// The same over two labelled axes.
  [[nodiscard]] double operator()(std::string_view output, std::string_view label,
                                  std::string_view second) const;

  /// The numbers of an output over its only axis. Throws std::out_of_range for an unknown name or
  /// another number of axes.
  [[nodiscard]] const std::vector<double>& each(std::string_view output) const;

  /// The numbers of one measured year (0, 1, …) of an output whose second axis is the year, over
  /// its first. Throws std::out_of_range for an unknown name or year.
  [[nodiscard]] std::vector<double> in_year(std::string_view output, std::size_t year) const;

  /// The mean of one category over the measured years [from, until). Throws std::out_of_range for
  /// an unknown name, label or year.
  [[nodiscard]] double year_mean(std::string_view output, std::string_view label, std::size_t from,
                                 std::size_t until) const;

  /// The number of measured year `year` (0, 1, …) of an output by year; `label` names the category
  /// of its second axis, empty when it has none. Throws std::out_of_range when it is not there.
  [[nodiscard]] double of_year(std::string_view output, int year,
                               std::string_view label = "") const;

  /// The mean over the weeks of measured year `year` (0, 1, …) of a weekly output; `label` names
  /// the category of its second axis, empty when it has none. Throws std::out_of_range when the
  /// output or the year was not recorded.
  [[nodiscard]] double week_mean(std::string_view output, std::string_view label, int year) const;

 private:
  [[nodiscard]] std::size_t index_of(std::string_view output) const;
  [[nodiscard]] const observe::Axis& axis_of(std::size_t output, std::size_t axis) const;
  [[nodiscard]] std::size_t label_index(const observe::Axis& axis, std::string_view label) const;

  const observe::Declarations* declarations_;
  const std::vector<std::vector<double>>* values_;
};

/// A number that one replication gives.
using Statistic = double (*)(const Seen& seen);

}  // namespace samenspel::patterns
