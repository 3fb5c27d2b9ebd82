#include <CLI/CLI.hpp>

#include "tests/bench/tokenizers/commands.h"

/// Learns tokenizers and measures how fast they encode; compare.py beside it runs its peer.
int main(int count, char **arguments)
{
    CLI::App app("Tokenizers");
    app.require_subcommand(1);
    tlm::addTrain(app);
    tlm::addTexts(app);
    tlm::addEncode(app);
    CLI11_PARSE(app, count, arguments);
}
