#include "samenspel/compare.hpp"

#include "samenspel/comparison.hpp"
#include "samenspel/comparison_json.hpp"
#include "samenspel/comparison_text.hpp"

#include <iostream>

namespace samenspel::command {

ExitStatus compare(const CompareOptions& options) {
  const Comparisons comparisons =
      compare_scenarios(read_compared(options.files, options.baseline), options.outcomes);
  if (options.json) {
    using Handler = nlohmann::ordered_json::error_handler_t;
    std::cout << comparisons_json(comparisons).dump(2, ' ', false, Handler::replace) << '\n';
  } else {
    std::cout << comparison_text(comparisons);
  }
  return ExitStatus::done;
}

}  // namespace samenspel::command
