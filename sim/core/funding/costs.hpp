#pragma once
// What a month of people costs: the hours that are filled, by discipline rate, split over what they
// did.

#include <cstdint>

#include "core/scenario/funding.hpp"

namespace samenspel::funding {

/// Whole cents, rounded half away from zero.
[[nodiscard]] std::int64_t cents(double amount);

/// Hours of one discipline in a month; shares are of the paid hours.
struct WorkHours {
  double paid = 0;
  double clock = 0;    ///< that families and questions took
  double consult = 0;  ///< of these: advice asked and given
  double paper = 0;    ///< of these: requests and forms
  double meeting = 0;  ///< of these: joint meetings
  double administration_share = 0, travel_share = 0, meetings_share = 0;
};

struct MonthlyCost {
  std::int64_t direct = 0;  ///< contact with families
  std::int64_t consult = 0;
  std::int64_t travel = 0;
  std::int64_t administration = 0;
  std::int64_t meetings = 0;
  std::int64_t overhead = 0;  ///< paid hours without any of these
  std::int64_t total() const {
    return direct + consult + travel + administration + meetings + overhead;
  }
  MonthlyCost& operator+=(const MonthlyCost& other);
};

/// Splits the cost of paid hours over what was done in them; the parts add up to the cent. Hours
/// beyond what is paid cost nothing more.
[[nodiscard]] MonthlyCost monthly_cost(const WorkHours& hours, double cents_per_hour);

/// The grant that goes with a cost where no contract says otherwise.
[[nodiscard]] std::int64_t granted(std::int64_t cost, const scenario::Funding& p);

/// What an hour costs relative to the first day of the run.
[[nodiscard]] double wage_level(std::int64_t time, const scenario::Funding& p);

}  // namespace samenspel::funding
