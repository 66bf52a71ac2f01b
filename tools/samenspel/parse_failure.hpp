#pragma once
// What to say when the words on the command line are not understood.

#include "samenspel/exit_status.hpp"

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace samenspel::command {

/// Prints help or version when that was asked; else says what is wrong and names the nearest word
/// that exists.
ExitStatus answer_to(const CLI::ParseError& error, const CLI::App& program);

}  // namespace samenspel::command
