#pragma once
#include <string_view>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/base/progress.h"

namespace tlm {

/// Where a verb's results, progress and errors go. With JSON: one object a line on standard output, errors on
/// standard error. For people: text on standard output, progress on standard error if that is a terminal.
class Output final : public ProgressSink
{
public:
    explicit Output(bool json);
    ~Output() override;
    bool isJson() const { return m_json; }

    void report(const Progress &progress) override;
    /// One JSON object as a line; nothing without --json.
    void line(const Json &json);
    /// Text for people as it is, without a newline added; nothing with --json.
    void text(std::string_view text);
    /// A sentence that is no result and no failure, on standard error; with JSON as `{"note":…}`.
    void note(std::string_view sentence);
    /// Tells the failure and returns the exit status that belongs to it.
    int fail(const Error &error);
    /// Whether standard output took all results. Errors: DiskFull, FileUnwritable.
    Expected<> written() const;

private:
    void clearProgress();
    void printResult(std::string_view text);
    bool m_json;
    bool m_terminal;
    bool m_shown = false;
    int m_failure = 0; ///< errno of the first result that was lost
};

/// 1 failed, 2 wrong usage, 3 stopped on request (commands.md).
int exitStatus(ErrorCode code);

/// `{"error":{"code":…,"message":…,"remedy":…,"where":…}}`
Json errorJson(const Error &error);

/// `{"progress":{"what":…,"done":…,"total":…,"unit":…,"rate":…}}`
Json progressJson(const Progress &progress);

/// `index 27 % (123 of 456 bytes, 7800000 bytes/s)`
std::string progressText(const Progress &progress);

} // namespace tlm
