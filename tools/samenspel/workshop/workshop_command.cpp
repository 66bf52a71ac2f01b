// `samenspel workshop`: its options and help.

#include "samenspel/commands.hpp"
#include "samenspel/workshop/workshop.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace samenspel::command {

void add_workshop_command(CLI::App& program, Invocation& invocation) {
  CLI::App* command = program.add_subcommand(
      "workshop", "One page with the simulation inside, live and offline, for a room of people");
  const auto options = std::make_shared<WorkshopOptions>();
  command
      ->add_option("SCENARIO", options->scenarios,
                   "Cities to choose from: scenario files, or names of shipped scenarios; none: "
                   "utrecht")
      ->option_text("file.yaml or name …");
  command->add_option("-o,--output", options->output, "Where the page goes")
      ->option_text("workshop.html")
      ->take_last()
      ->capture_default_str();
  command->add_option("--language", options->language, "The language it opens in")
      ->option_text("nl|en")
      ->take_last()
      ->check(CLI::IsMember({"nl", "en"}))
      ->capture_default_str();
  command->add_option("--years", options->years, "Years after the change that the page simulates")
      ->take_last()
      ->check(CLI::Range(2, 20))
      ->capture_default_str();
  command
      ->add_option("--checkpoints", options->checkpoints,
                   "Replications burned in beforehand, some 6 MB each; the page burns in others "
                   "by itself")
      ->take_last()
      ->check(CLI::Range(0, 20))
      ->capture_default_str();
  command->add_flag("--force", options->force, "Replace a page that exists");
  command->add_flag("--quiet", options->quiet, "Say nothing");
  command->add_flag("--json", options->json,
                    "The data of the page on standard output, and no page");
  command->footer(
      "The page opens from disk in any modern browser, without internet, in Dutch and English. It\n"
      "computes what `samenspel run` computes: the same scenario and seed give the same figures.\n"
      "How to lead a session with it: docs/workshop.md, in Dutch docs/werksessie.md.\n"
      "Examples:\n"
      "  samenspel workshop -o workshop.html\n"
      "  samenspel workshop utrecht my_city.yaml --years 8 -o workshop.html");
  command->callback(
      [options, &invocation] { invocation.action = [options] { return workshop(*options); }; });
}

}  // namespace samenspel::command
