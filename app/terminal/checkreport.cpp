#include "app/terminal/checkreport.h"

#include <fmt/format.h>

namespace tlm {

void CheckReport::fine(const std::string &what, const std::string &detail)
{
    m_output.line({{"check", {{"what", what}, {"ok", true}, {"detail", detail}}}});
    m_output.text(fmt::format("fine  {}: {}\n", what, detail));
}

void CheckReport::bad(const std::string &what, const Error &error)
{
    ++m_problems;
    auto line = errorJson(error);
    line["check"] = {{"what", what}, {"ok", false}, {"detail", error.cause}};
    m_output.line(line);
    m_output.text(fmt::format("BAD   {}: {}\n", what, describe(error)));
}

} // namespace tlm
