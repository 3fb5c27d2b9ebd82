#include "core/text/childcall.h"

#include <algorithm>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/descriptor.h"

namespace tlm {
namespace {

constexpr int pollMilliseconds = 50;
constexpr char succeeded = '+';

bool writeAll(int file, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    return true;
}

/// A `+` and the value, or the number of the error's code as a character and the cause.
std::string message(const Expected<std::string> &result)
{
    if (result)
        return succeeded + *result;
    return static_cast<char>('A' + static_cast<int>(result.error().code)) + result.error().cause;
}

[[noreturn]] void runChild(const std::function<Expected<std::string>()> &work, int output)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const bool isTold = writeAll(output, message(work()));
    ::_exit(isTold ? 0 : 1);
}

/// Reads until the child closes its end; false if a stop was asked for before.
bool readAll(int input, std::string &bytes, const std::stop_token &stop)
{
    char block[1 << 16];
    while (!stop.stop_requested()) {
        pollfd waiting{input, POLLIN, 0};
        if (::poll(&waiting, 1, pollMilliseconds) <= 0)
            continue;
        const auto size = ::read(input, block, sizeof block);
        if (size == 0)
            return true;
        if (size > 0)
            bytes.append(block, static_cast<std::size_t>(size));
        else if (errno != EINTR)
            return true;
    }
    return false;
}

/// Whether the child ended by itself and without fault.
bool endedWell(pid_t child)
{
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

Expected<std::string> callInChild(const std::function<Expected<std::string>()> &work, std::stop_token stop)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return tl::unexpected(systemError(errno, "pipe"));
    const Descriptor input(ends[0]);
    Descriptor output(ends[1]);
    const auto child = ::fork();
    if (child < 0)
        return tl::unexpected(systemError(errno, "fork"));
    if (child == 0)
        runChild(work, output.number());
    output = Descriptor();
    std::string told;
    const bool isStopped = !readAll(input.number(), told, stop);
    if (isStopped)
        ::kill(child, SIGKILL);
    const bool isWell = endedWell(child);
    if (isStopped)
        return failure(ErrorCode::Stopped, "Stopped while a library was at work.");
    if (!isWell || told.empty())
        return failure(ErrorCode::Internal, "The process that called a library ended before its work.");
    if (told.front() == succeeded)
        return told.substr(1);
    return failure(static_cast<ErrorCode>(told.front() - 'A'), told.substr(1));
}

} // namespace tlm
