#include "patterns/targets/target_rows.hpp"

namespace samenspel::patterns {

double of_specialists(const Seen& seen, std::string_view output) {
  double sum = 0;
  for (const std::string_view layer : specialist_layers) sum += seen(output, layer);
  return sum;
}

Target relative(std::string_view id, std::string_view what, std::string_view unit,
                std::string_view source, double low, double high, double tolerance,
                Statistic value) {
  return {id, what, unit, source, low, high, tolerance, Scale::relative, value, {}};
}

Target absolute(std::string_view id, std::string_view what, std::string_view unit,
                std::string_view source, double low, double high, double tolerance,
                Statistic value) {
  return {id, what, unit, source, low, high, tolerance, Scale::absolute, value, {}};
}

Target share(std::string_view id, std::string_view what, std::string_view source, double figure,
             double tolerance, Statistic value) {
  return absolute(id, what, "1", source, figure, figure, tolerance, value);
}

Target not_measured(std::string_view id, std::string_view what, std::string_view source, double low,
                    double high, std::string_view needs) {
  return {id, what, "1", source, low, high, 0, Scale::absolute, nullptr, needs};
}

}  // namespace samenspel::patterns
