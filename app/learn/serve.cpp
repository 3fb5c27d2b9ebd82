#include <iostream>
#include <mutex>
#include <thread>

#include <unistd.h>

#include "app/learn/server.h"
#include "app/learn/verbs.h"
#include "app/terminal/caught.h"
#include "app/terminal/linereader.h"
#include "app/terminal/requestqueue.h"

namespace tlm {

namespace {

constexpr std::size_t longestRequest = 64 << 20, mostWaiting = 64 << 20; // bytes

/// Both the thread that reads and the one that answers tell.
void tell(const Json &line)
{
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    std::cout << toLine(line) << std::endl;
}

Expected<> readRequests(RequestQueue &queue, const std::stop_token &stop)
{
    LineReader requests(STDIN_FILENO, longestRequest);
    while (true) {
        const auto line = requests.next(stop);
        if (line && !*line)
            return {};
        if (!line)
            tell(replyTo(nullptr, Expected<Json>(tl::unexpected(line.error()))));
        else if (const auto refused = queue.push(**line))
            tell(*refused);
    }
}

Expected<> serve(VerbContext &context)
{
    Server server(context.options, tell);
    RequestQueue queue(mostWaiting);
    const std::stop_callback stopAll(context.stop, [&queue] { queue.stopAll(); });
    Expected<> read;
    std::jthread reader([&] {
        read = caught([&] { return readRequests(queue, context.stop); });
        queue.close();
    });
    while (const auto request = queue.next())
        tell(server.answer(*request));
    reader.join();
    return read;
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
