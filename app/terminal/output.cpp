#include "app/terminal/output.h"

#include <cerrno>
#include <cstdio>

#include <fmt/format.h>
#include <unistd.h>

namespace tlm {

namespace {

bool print(std::FILE *file, std::string_view text)
{
    return std::fwrite(text.data(), 1, text.size(), file) == text.size() && std::fflush(file) == 0;
}

} // namespace

Output::Output(bool json) : m_json(json), m_terminal(isatty(STDERR_FILENO) == 1) {}

Output::~Output()
{
    clearProgress();
}

void Output::report(const Progress &progress)
{
    if (m_json) {
        line(progressJson(progress));
    } else if (m_terminal) {
        clearProgress();
        print(stderr, progressText(progress));
        m_shown = true;
    }
}

void Output::line(const Json &json)
{
    if (m_json)
        printResult(toLine(json) + '\n');
}

void Output::text(std::string_view text)
{
    if (m_json)
        return;
    clearProgress();
    printResult(text);
}

void Output::note(std::string_view sentence)
{
    clearProgress();
    print(stderr, (m_json ? toLine({{"note", sentence}}) : std::string(sentence)) + '\n');
}

int Output::fail(const Error &error)
{
    clearProgress();
    print(stderr, (m_json ? toLine(errorJson(error)) : describe(error)) + '\n');
    return exitStatus(error.code);
}

Expected<> Output::written() const
{
    if (m_failure == 0)
        return {};
    return tl::unexpected(systemError(m_failure, "standard output", Access::Write));
}

void Output::printResult(std::string_view text)
{
    if (!print(stdout, text) && m_failure == 0)
        m_failure = errno;
}

void Output::clearProgress()
{
    if (m_shown)
        print(stderr, "\r\x1b[K");
    m_shown = false;
}

int exitStatus(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage:
        return 2;
    case ErrorCode::Stopped:
        return 3;
    default:
        return 1;
    }
}

Json errorJson(const Error &error)
{
    return {{"error",
             {{"code", errorName(error.code)},
              {"message", error.cause},
              {"remedy", remedy(error.code)},
              {"where", error.where}}}};
}

Json progressJson(const Progress &progress)
{
    return {{"progress",
             {{"what", progress.what},
              {"done", progress.done},
              {"total", orNull(progress.total)},
              {"unit", progress.unit},
              {"rate", progress.rate}}}};
}

std::string progressText(const Progress &progress)
{
    const auto rate = fmt::format("{:.0f} {}/s", progress.rate, progress.unit);
    if (!progress.total)
        return fmt::format("{} {} {} ({})", progress.what, progress.done, progress.unit, rate);
    const auto total = *progress.total;
    const double share = total == 0 ? 100.0 : 100.0 * double(progress.done) / double(total);
    return fmt::format("{} {:.0f} % ({} of {} {}, {})", progress.what, share, progress.done, total,
                       progress.unit, rate);
}

} // namespace tlm
