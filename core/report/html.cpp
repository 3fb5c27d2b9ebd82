#include "core/report/html.h"

#include "core/text/unicode.h"

namespace tlm {

namespace {

constexpr bool isForbidden(unsigned char byte)
{
    return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7f;
}

std::string rowHtml(const std::vector<std::string> &cells, const char *element)
{
    std::string row = "<tr>";
    for (const std::string &cell : cells)
        row.append("<")
            .append(element)
            .append(">")
            .append(escaped(cell))
            .append("</")
            .append(element)
            .append(">");
    return row + "</tr>\n";
}

} // namespace

std::string escaped(std::string_view text)
{
    std::string safe;
    for (const char letter : repairUtf8(text)) {
        switch (letter) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '"':
            safe += "&quot;";
            break;
        case '\'':
            safe += "&#39;";
            break;
        default:
            safe += isForbidden(static_cast<unsigned char>(letter)) ? ' ' : letter;
        }
    }
    return safe;
}

std::string tableHtml(const std::vector<std::string> &head, const std::vector<std::vector<std::string>> &rows)
{
    std::string table = "<table>\n";
    if (!head.empty())
        table += rowHtml(head, "th");
    for (const auto &row : rows)
        table += rowHtml(row, "td");
    return table + "</table>\n";
}

} // namespace tlm
