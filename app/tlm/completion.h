#pragma once
#include <string>
#include <vector>

#include "app/terminal/verb.h"

namespace tlm {

/// Tells what the last word of an unfinished command line may become, for the scripts of `tlm completion`;
/// the words are those behind the program. Returns the exit status: 1 if there is nothing to tell.
int tellCompletions(Program &program, const std::vector<std::string> &words);

} // namespace tlm
