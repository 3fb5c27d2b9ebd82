#pragma once
#include <string>

#include "core/data/record.h"

namespace tlm {

/// What a person must know of a file that was read, as a sentence with its place.
std::string noteOf(const BadRecord &bad);
std::string noteOf(const GuessedEncoding &guessed);

} // namespace tlm
