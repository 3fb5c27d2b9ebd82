#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace tlm {

/// Cuts physical lines of CSV (RFC 4180) into fields. A quote opens a quoted field only at its beginning;
/// what follows a closing quote is kept as it stands; the quote 0 never occurs. Behind `mostFields` fields
/// nothing is cut any more.
class DelimitedParser
{
public:
    static constexpr std::size_t mostFields = std::size_t(1) << 16;

    explicit DelimitedParser(char delimiter, char quote = '"') : m_delimiter(delimiter), m_quote(quote) {}
    /// Takes a line with its line end; true when the record ends with it.
    bool feed(std::string_view line);
    const std::vector<std::string> &fields() const { return m_fields; }
    void reset();

private:
    std::string_view startField(std::string_view rest);
    std::string_view takeQuoted(std::string_view rest);

    char m_delimiter, m_quote;
    std::vector<std::string> m_fields;
    bool m_quoted = false;
};

} // namespace tlm
