// `samenspel verify`: its options and help, and how the table is printed.

#include "samenspel/verify_command.hpp"

#include "parallel/parallel.hpp"
#include "samenspel/commands.hpp"
#include "samenspel/console.hpp"
#include "samenspel/interruption.hpp"
#include "samenspel/progress.hpp"
#include "samenspel/threads_option.hpp"
#include "verification/check.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <memory>

namespace samenspel::command {
namespace {

using verification::Check;
using verification::Row;
using Json = nlohmann::ordered_json;

constexpr int name_columns = 52;
constexpr int number_columns = 12;

std::string number(double value, int digits = 6) {
  char text[32];
  std::snprintf(text, sizeof text, "%.*g", digits, value);
  return text;
}

std::string line_of(const Row& row) {
  std::string line = "  " + left(shortened(row.id, name_columns), name_columns);
  for (const double value : {row.expected, row.estimate}) {
    line += right(number(value), number_columns + 1);
  }
  const bool exact = row.standard_error == 0;
  char z[16];
  std::snprintf(z, sizeof z, "%.2f", row.z);
  line += right(exact ? "exact" : number(row.standard_error, 3), number_columns);
  line += right(exact ? "" : z, 7);
  return line + (row.pass ? "" : "  FAILS: " + row.note) + "\n";
}

std::string head_line() {
  return "  " + left("", name_columns) + right("expected", number_columns + 1) +
         right("estimate", number_columns + 1) + right("std error", number_columns) +
         right("z", 7) + "\n";
}

void print_rows(const Check& check, std::span<const Row> rows) {
  std::cout << check.id << "  " << check.system << '\n';
  for (const Row& row : rows) std::cout << line_of(row);
  std::cout.flush();
}

void print_verdict(const theory::Verdict& verdict) {
  std::cout << '\n'
            << verdict.rows << " rows, " << verdict.failed << " failed; largest |z| "
            << number(verdict.largest_z, 3)
            << "; z no wider than normal: p = " << number(verdict.wider_p, 2)
            << (verdict.wider_p > 0.001 ? "" : " (too wide)") << '\n'
            << (verdict.pass ? "The simulation agrees with theory.\n"
                             : "The simulation does not agree with theory.\n");
}

Json json_of(const Row& row) {
  return {{"id", row.id},
          {"unit", row.what},
          {"expected", row.expected},
          {"estimate", row.estimate},
          {"standard_error", row.standard_error},
          {"z", row.z},
          {"pass", row.pass},
          {"note", row.note}};
}

void print_json(const std::vector<Row>& rows, const theory::Verdict& verdict) {
  Json list = Json::array();
  for (const Row& row : rows) list.push_back(json_of(row));
  std::cout << Json{{"rows", std::move(list)},
                    {"failed", verdict.failed},
                    {"largest_z", verdict.largest_z},
                    {"wider_than_normal_p", verdict.wider_p},
                    {"pass", verdict.pass}}
                   .dump(2)
            << '\n';
}

std::vector<const Check*> chosen(const std::vector<std::string>& only) {
  std::vector<const Check*> which;
  for (const Check& check : verification::checks()) {
    if (only.empty() || std::find(only.begin(), only.end(), check.id) != only.end()) {
      which.push_back(&check);
    }
  }
  return which;
}

std::vector<std::string> ids() {
  std::vector<std::string> all;
  for (const Check& check : verification::checks()) all.emplace_back(check.id);
  return all;
}

std::string systems_text() {
  std::string text = "Checks:\n";
  for (const Check& check : verification::checks()) {
    text += "  " + left(check.id, 10) + " " + std::string(check.system) + "\n";
  }
  return text;
}

}  // namespace

ExitStatus verify(const VerifyOptions& options) {
  const std::vector<const Check*> which = chosen(options.only);
  Interruption interruption;
  const bool show = options.form != VerifyForm::silent && error_is_terminal();
  Progress progress(static_cast<int>(which.size()), "checks",
                    show ? ShowProgress::yes : ShowProgress::no);
  const verification::Runner runner(options.threads, interruption.asked());
  const bool table = options.form == VerifyForm::table;
  if (table) std::cout << head_line();
  int done = 0;
  const auto see = [&](const Check& check, std::span<const Row> rows) {
    progress.clear();
    if (table) print_rows(check, rows);
    progress.set_done(++done);
    progress.add(1);
  };
  std::vector<Row> rows;
  try {
    rows = verification::verify(runner, which, see);
  } catch (const verification::Cancelled&) {
    return interruption.status();
  }
  progress.clear();
  const theory::Verdict verdict = theory::verdict(rows);
  if (table) print_verdict(verdict);
  if (options.form == VerifyForm::json) print_json(rows, verdict);
  return verdict.pass ? ExitStatus::done : ExitStatus::check_failed;
}

void add_verify_command(CLI::App& program, Invocation& invocation) {
  CLI::App* command = program.add_subcommand(
      "verify",
      "Compare the simulation with queueing theory and with balances that must hold exactly");
  const auto options = std::make_shared<VerifyOptions>();
  const auto json = std::make_shared<bool>(false);
  const auto quiet = std::make_shared<bool>(false);
  options->threads = parallel::available_threads();
  command->add_option("--only", options->only, "Only these checks")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::IsMember(ids()))
      ->option_text("V1,V4,…");
  add_threads_option(*command, options->threads);
  command->add_flag("--json", *json, "One JSON object on standard output");
  command->add_flag("--quiet", *quiet, "Nothing but the exit status");
  command->footer(
      "A row holds when the estimate is within 4 standard errors, and those are small enough to "
      "tell.\n\n" +
      systems_text() +
      "Exit status: 0 all rows hold, 4 some do not.\n"
      "Examples:\n"
      "  samenspel verify\n"
      "  samenspel verify --only V1,V3 --json");
  command->callback([options, json, quiet, &invocation] {
    options->form = *json ? VerifyForm::json : *quiet ? VerifyForm::silent : VerifyForm::table;
    invocation.action = [options] { return verify(*options); };
  });
}

}  // namespace samenspel::command
