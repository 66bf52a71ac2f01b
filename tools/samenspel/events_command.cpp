// `samenspel events`: its options and help.

#include "samenspel/commands.hpp"
#include "samenspel/events.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace samenspel::command {

void add_events_command(CLI::App& program, Invocation& invocation) {
  CLI::App* command =
      program.add_subcommand("events", "The event log of a run as a file for process-mining tools");
  const auto options = std::make_shared<EventsOptions>();
  command->add_option("RESULTS", options->file, "A results file of `samenspel run --record events`")
      ->required()
      ->option_text("results.h5");
  command->add_option("-o,--output", options->output, "A table (.csv) or an XES log (.xes)")
      ->required()
      ->option_text("log.csv|log.xes")
      ->take_last();
  command->add_option("--scenario", options->scenario, "Which scenario; none: the first")
      ->option_text("NAME")
      ->take_last();
  command->add_option("--replication", options->replication, "Which run of the file, from 0")
      ->option_text("R")
      ->take_last();
  command
      ->add_option("--case", options->case_is,
                   "What one case is: a need with its returns, or all needs of a family")
      ->option_text("need|family")
      ->take_last()
      ->capture_default_str();
  command->add_option("--activities", options->activities, "Only these kinds of events; none: all")
      ->delimiter(',')
      ->option_text("KIND,…");
  command->add_flag("--force", options->force, "Replace a log that exists");
  command->add_flag("--json", options->json, "One JSON object on standard output");
  command->add_flag("--quiet", options->quiet, "Print nothing");
  command->footer(
      "One row or event for each that is about a family: its case, activity, time, layer, team,\n"
      "professional and what it is about. Costs are booked by team and month, not by family: they\n"
      "are in the results. A log of any length takes little memory. XES is sorted by case.\n"
      "Examples:\n"
      "  samenspel run utrecht --years 1 --replications 1 --record events -o log.h5\n"
      "  samenspel events log.h5 -o log.xes\n"
      "  samenspel events log.h5 --activities asked,queued,started,referred,ended -o log.csv");
  command->callback([options, &invocation] {
    invocation.action = [options] { return write_event_log(*options); };
  });
}

}  // namespace samenspel::command
