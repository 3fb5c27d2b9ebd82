#include "app/terminal/readingnotes.h"

#include <fmt/format.h>

namespace tlm {

std::string noteOf(const BadRecord &bad)
{
    const std::string line = bad.line == 0 ? "" : fmt::format(":{}", bad.line);
    return fmt::format("{}{}: left out: {}", bad.file, line, bad.reason);
}

std::string noteOf(const GuessedEncoding &guessed)
{
    return fmt::format("{}: read as {}, as it looks ({} of 100 sure). If that is wrong, name its encoding.",
                       guessed.file, guessed.encoding, guessed.confidence);
}

} // namespace tlm
