// The command line: parse, call one command, map failures to exit status.

#include "io/build_info.hpp"
#include "samenspel/commands.hpp"
#include "samenspel/failures.hpp"
#include "samenspel/parse_failure.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace {

using namespace samenspel;

/// What a replication gives back is kept for the next one: the system would hand out every page of
/// it anew.
void keep_freed_memory() {
#if defined(__GLIBC__)
  constexpr int mebibyte = 1 << 20;
  mallopt(M_TRIM_THRESHOLD, 256 * mebibyte);
  mallopt(M_MMAP_THRESHOLD, 32 * mebibyte);  // the most there can be
#endif
}

std::string version_text() {
  const io::BuildInfo info = io::build_info();
  return "samenspel " + std::string(info.version) + "\nrevision " + std::string(info.revision) +
         "\ncompiler " + std::string(info.compiler) + "\nbuild " + std::string(info.build);
}

command::ExitStatus parse_and_call(int argc, char** argv) {
  CLI::App program(
      "Simulates families, waiting lists and public money in a city's care system, to compare\n"
      "ways of organising help.",
      "samenspel");
  program.set_version_flag("--version", version_text(), "Version, revision and compiler");
  program.set_help_flag("-h,--help", "This text");
  program.require_subcommand(1);
  program.footer(
      "Examples:\n"
      "  samenspel run -o results.h5                  today's Utrecht\n"
      "  samenspel run a.yaml b.yaml -o corners.h5    two scenarios on the same families\n"
      "  samenspel compare corners.h5                 what differs, and how sure that is\n"
      "  samenspel check my_city.yaml                 every mistake in a file, with its line\n"
      "Each command has its own --help.");
  command::Invocation invocation{{argv, argv + argc}, {}};
  command::add_run_command(program, invocation);
  command::add_compare_command(program, invocation);
  command::add_report_command(program, invocation);
  command::add_journey_command(program, invocation);
  command::add_events_command(program, invocation);
  command::add_check_command(program, invocation);
  command::add_defaults_command(program, invocation);
  command::add_describe_command(program, invocation);
  command::add_verify_command(program, invocation);
  command::add_validate_command(program, invocation);
  command::add_study_command(program, invocation);
  command::add_sensitivity_command(program, invocation);
  command::add_calibrate_command(program, invocation);
  command::add_workshop_command(program, invocation);
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return command::answer_to(error, program);
  }
  return invocation.action();
}

}  // namespace

int main(int argc, char** argv) {
  keep_freed_memory();
  const auto status = command::guarded([&] { return parse_and_call(argc, argv); });
  return static_cast<int>(status);
}
