#pragma once
#include <string>

#include "app/terminal/output.h"

namespace tlm {

/// Tells what is fine and what is not, and counts the latter.
class CheckReport
{
public:
    explicit CheckReport(Output &output) : m_output(output) {}

    void fine(const std::string &what, const std::string &detail);
    void bad(const std::string &what, const Error &error);
    template <typename T>
    void tell(const std::string &what, const Expected<T> &result, const std::string &detail)
    {
        if (result)
            fine(what, detail);
        else
            bad(what, result.error());
    }
    int problems() const { return m_problems; }

private:
    Output &m_output;
    int m_problems = 0;
};

} // namespace tlm
