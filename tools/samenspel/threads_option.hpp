#pragma once
// How many replications run at the same time: the same option for every command that runs some.

#include <CLI/CLI.hpp>

#include <string>

namespace samenspel::command {

/// Adds `--threads N`, from 1 to 1024; the default shown is that of `threads` in every command.
inline void add_threads_option(
    CLI::App& command, int& threads,
    const std::string& meaning = "Replications at the same time; never changes results") {
  command.add_option("--threads", threads, meaning)
      ->check(CLI::Range(1, 1024))
      ->option_text("N")
      ->take_last()
      ->default_str("all cores");
}

}  // namespace samenspel::command
