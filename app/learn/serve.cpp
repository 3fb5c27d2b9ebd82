#include <iostream>

#include <unistd.h>

#include "app/learn/linereader.h"
#include "app/learn/server.h"
#include "app/learn/verbs.h"

namespace tlm {

namespace {

constexpr std::size_t longestRequest = 64 << 20;

Expected<> serve(VerbContext &context)
{
    Server server(context.options);
    LineReader requests(STDIN_FILENO, longestRequest);
    while (const auto line = requests.next(context.stop))
        std::cout << toLine(server.answer(*line, context.stop)) << std::endl;
    return {};
}

} // namespace

void addServeVerb(Program &program)
{
    auto &verb = program.addVerb(
        "serve", "Answers predictions and attention as JSON lines; keeps the last model warm");
    verb.footer(
        "Example: echo '{\"id\":1,\"verb\":\"predict\",\"model\":\"12\",\"text\":\"a small plant\"}' | "
        "tlm serve");
    verb.callback([&program] { program.choose(serve); });
}

} // namespace tlm
