#include <iostream>
#include <thread>

#include <unistd.h>

#include "app/learn/linereader.h"
#include "app/learn/requestqueue.h"
#include "app/learn/server.h"
#include "app/learn/verbs.h"

namespace tlm {

namespace {

constexpr std::size_t longestRequest = 64 << 20;

void tell(const Json &line)
{
    std::cout << toLine(line) << std::endl;
}

void readRequests(RequestQueue &queue, const std::stop_token &stop)
{
    LineReader requests(STDIN_FILENO, longestRequest);
    while (auto line = requests.next(stop))
        queue.push(std::move(*line));
    queue.close();
}

Expected<> serve(VerbContext &context)
{
    Server server(context.options, tell);
    RequestQueue queue;
    const std::stop_callback stopAll(context.stop, [&queue] { queue.stopAll(); });
    const std::jthread reader([&] { readRequests(queue, context.stop); });
    while (const auto request = queue.next())
        tell(server.answer(request->line, request->stop.get_token()));
    return {};
}

} // namespace

void addServeVerb(Program &program)
{
    auto &verb =
        program.addVerb("serve", "Answers questions about models as JSON lines; keeps the last model warm");
    verb.footer(
        "Example: echo '{\"id\":1,\"verb\":\"predict\",\"model\":\"12\",\"text\":\"a small plant\"}' | "
        "tlm serve");
    verb.callback([&program] { program.choose(serve); });
}

} // namespace tlm
