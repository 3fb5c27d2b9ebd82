#include "core/data/delimitedparser.h"

namespace tlm {

void DelimitedParser::reset()
{
    m_fields.clear();
    m_quoted = false;
}

bool DelimitedParser::feed(std::string_view line)
{
    std::string_view rest = m_quoted ? takeQuoted(line) : startField(line);
    std::size_t end = 0;
    while (!m_quoted && m_fields.size() <= mostFields &&
           (end = rest.find(m_delimiter)) != std::string_view::npos) {
        m_fields.back().append(rest.substr(0, end));
        rest = startField(rest.substr(end + 1));
    }
    if (m_quoted)
        return false;
    if (rest.ends_with('\n'))
        rest.remove_suffix(1);
    if (rest.ends_with('\r'))
        rest.remove_suffix(1);
    m_fields.back().append(rest);
    return true;
}

std::string_view DelimitedParser::startField(std::string_view rest)
{
    m_fields.emplace_back();
    return m_quote != 0 && rest.starts_with(m_quote) ? takeQuoted(rest.substr(1)) : rest;
}

std::string_view DelimitedParser::takeQuoted(std::string_view rest)
{
    m_quoted = true;
    while (m_quoted) {
        const std::size_t quote = rest.find(m_quote);
        m_fields.back().append(rest.substr(0, quote));
        if (quote == std::string_view::npos)
            return {};
        rest.remove_prefix(quote + 1);
        m_quoted = rest.starts_with(m_quote);
        if (m_quoted) {
            m_fields.back() += m_quote;
            rest.remove_prefix(1);
        }
    }
    return rest;
}

} // namespace tlm
