// `samenspel journey`: its options and help.

#include "journeys/family_totals.hpp"
#include "samenspel/commands.hpp"
#include "samenspel/journey/journey.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace samenspel::command {
namespace {

std::string list_of_criteria() {
  std::string text;
  for (const journeys::Criterion& one : journeys::criteria()) {
    text += "  " + std::string(one.name) + std::string(22 - one.name.size(), ' ') +
            std::string(one.meaning) + "\n";
  }
  return text;
}

}  // namespace

void add_journey_command(CLI::App& program, Invocation& invocation) {
  CLI::App* command = program.add_subcommand(
      "journey", "The story of one family in plain sentences, from the event log of a run");
  const auto options = std::make_shared<JourneyOptions>();
  command->add_option("RESULTS", options->file, "A results file of `samenspel run --record events`")
      ->required()
      ->option_text("results.h5");
  CLI::Option* family =
      command->add_option("--family", options->family, "The family with this number");
  family->check(CLI::NonNegativeNumber)->option_text("N")->take_last();
  command
      ->add_option("--find", options->find,
                   "Families that meet all of these criteria; the story of the first")
      ->delimiter(',')
      ->option_text("CRITERION,…")
      ->excludes(family);
  command->add_option("--replication", options->replication, "Which run of the file, from 0")
      ->option_text("R")
      ->take_last();
  command->add_option("--scenario", options->scenario, "Which scenario; none: the first")
      ->option_text("NAME")
      ->take_last();
  command->add_option("--language", options->language, "nl or en")
      ->option_text("nl|en")
      ->take_last()
      ->capture_default_str();
  command->add_flag("--json", options->json, "One JSON object on standard output");
  command->add_flag("--quiet", options->quiet,
                    "Only the story, without the table of families found");
  command->footer(
      "The same number is the same family in every scenario of the same city, so that one "
      "family's\n"
      "way can be read under two policies. The first criterion of --find gives the order:\n" +
      list_of_criteria() +
      "Examples:\n"
      "  samenspel run utrecht --years 3 --warm-up 3 --replications 1 --record events -o log.h5\n"
      "  samenspel journey log.h5 --find trust-first,visit --language nl\n"
      "  samenspel journey log.h5 --find long-wait,referral");
  command->callback(
      [options, &invocation] { invocation.action = [options] { return journey(*options); }; });
}

}  // namespace samenspel::command
