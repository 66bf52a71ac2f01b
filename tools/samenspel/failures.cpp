#include "samenspel/failures.hpp"

#include "core/base/check.hpp"
#include "core/base/problems.hpp"
#include "io/failure.hpp"

#include <algorithm>
#include <iostream>
#include <new>
#include <system_error>
#include <vector>

namespace samenspel::command {
namespace {

ExitStatus explain(const std::string& text, ExitStatus status) {
  std::cerr << "samenspel: " << text << '\n';
  return status;
}

ExitStatus explain_our_mistake(const char* what) {
  return explain(
      std::string("this is a mistake in the program, not yours: ") + what +
          "\nPlease report it with the output of `samenspel --version` and the scenario.",
      ExitStatus::our_mistake);
}

ExitStatus explain_system(const std::system_error& error) {
  const bool later = error.code() == std::errc::resource_unavailable_try_again;
  return explain(error.what(), later ? ExitStatus::try_again : ExitStatus::machine_failed);
}

/// Each once: scenarios that extend one another share problems.
std::vector<std::string> lines_of(const base::Problems& problems) {
  std::vector<std::string> lines;
  for (const base::Problem& problem : problems.all()) {
    const std::string line = base::to_text(problem);
    if (std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(line);
  }
  return lines;
}

}  // namespace

void throw_if_any(const base::Problems& problems) {
  std::string text;
  for (const std::string& line : lines_of(problems)) text += line + '\n';
  if (!text.empty()) throw BadInput(text);
}

void warn_of(const base::Problems& doubts) {
  for (const std::string& line : lines_of(doubts)) std::cerr << "warning: " << line << '\n';
}

void refuse(const base::Problem& problem) { throw BadInput(base::to_text(problem) + '\n'); }

ExitStatus guarded(const std::function<ExitStatus()>& action) {
  try {
    const ExitStatus status = action();
    std::cout.flush();
    if (!std::cout) return explain("cannot write to standard output", ExitStatus::machine_failed);
    return status;
  } catch (const BadInput& problem) {
    std::cerr << problem.what();
    return ExitStatus::user_can_repair;
  } catch (const io::UserFault& fault) {
    return explain(fault.what(), ExitStatus::user_can_repair);
  } catch (const io::IoFailure& failure) {
    return explain(failure.what(), ExitStatus::machine_failed);
  } catch (const base::Bug& bug) {
    return explain_our_mistake(bug.what());
  } catch (const std::system_error& error) {
    return explain_system(error);
  } catch (const std::bad_alloc&) {
    return explain("not enough memory; fewer --threads take less", ExitStatus::machine_failed);
  } catch (const std::exception& error) {
    return explain_our_mistake(error.what());
  }
}

}  // namespace samenspel::command
