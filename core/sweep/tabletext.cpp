#include "core/sweep/tabletext.h"

#include <algorithm>
#include <map>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/data/csvfield.h"

namespace tlm {

namespace {

/// Characters of UTF-8, continuation bytes not counted.
std::size_t widthOf(const std::string &text)
{
    return std::size_t(std::ranges::count_if(text, [](char byte) { return (byte & 0xC0) != 0x80; }));
}

std::string padded(const std::string &text, std::size_t width)
{
    return text + std::string(width - std::min(width, widthOf(text)), ' ');
}

std::string csvRow(const std::vector<std::string> &row)
{
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i)
        line.append(i == 0 ? "" : ",").append(csvField(row[i]));
    return line + '\n';
}

std::string markdownRow(const std::vector<std::string> &row)
{
    std::string line = "|";
    for (const std::string &field : row) {
        line += ' ';
        for (const char letter : field)
            line += letter == '|' ? std::string("\\|") : std::string(1, letter);
        line += " |";
    }
    return line + '\n';
}

std::string latexCell(const std::string &text)
{
    static const std::map<std::string_view, std::string_view> spellings{{"\\", "\\textbackslash{}"},
                                                                        {"&", "\\&"},
                                                                        {"%", "\\%"},
                                                                        {"$", "\\$"},
                                                                        {"#", "\\#"},
                                                                        {"_", "\\_"},
                                                                        {"{", "\\{"},
                                                                        {"}", "\\}"},
                                                                        {"~", "\\textasciitilde{}"},
                                                                        {"^", "\\textasciicircum{}"},
                                                                        {"±", "$\\pm$"},
                                                                        {"×", "$\\times$"},
                                                                        {"–", "--"},
                                                                        {"−", "$-$"},
                                                                        {"\n", " "}};
    std::string cell;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        while (end < text.size() && (text[end] & 0xC0) == 0x80)
            ++end;
        const std::string_view character = std::string_view(text).substr(at, end - at);
        const auto known = spellings.find(character);
        cell += known == spellings.end() ? character : known->second;
        at = end;
    }
    return cell;
}

std::string latexRow(const std::vector<std::string> &row)
{
    std::string line = "  ";
    for (std::size_t i = 0; i < row.size(); ++i)
        line.append(i == 0 ? "" : " & ").append(latexCell(row[i]));
    return line + " \\\\\n";
}

std::string number(double value)
{
    return fmt::format("{:.6g}", value);
}

std::string cellText(const TableCell &cell)
{
    if (cell.runs.empty())
        return "–";
    std::string text = scoreText(cell.score, cell.runs.size());
    if (cell.runs.size() < cell.planned)
        text += fmt::format(" ({} of {})", cell.runs.size(), cell.planned);
    if (const auto &difference = cell.difference)
        text += fmt::format(" {:+.2f} [{:+.2f}, {:+.2f}]", 100 * difference->difference,
                            100 * difference->low, 100 * difference->high);
    return text;
}

Json toJson(const TableCell &cell)
{
    Json json{{"runs", cell.runs},
              {"planned", cell.planned},
              {"mean", nullptr},
              {"deviation", nullptr},
              {"difference", nullptr}};
    if (!cell.runs.empty()) {
        json["mean"] = cell.score.mean;
        json["deviation"] = cell.score.deviation;
    }
    if (const auto &difference = cell.difference)
        json["difference"] = {{"mean", difference->difference},
                              {"low", difference->low},
                              {"high", difference->high},
                              {"p", difference->p}};
    return json;
}

} // namespace

std::string alignedText(const TextTable &table)
{
    std::vector<std::size_t> widths(table.header.size());
    std::vector<const std::vector<std::string> *> lines{&table.header};
    for (const auto &row : table.rows)
        lines.push_back(&row);
    for (const auto *line : lines)
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], widthOf((*line)[i]));
    std::string text;
    for (const auto *line : lines) {
        std::string row;
        for (std::size_t i = 0; i < widths.size(); ++i)
            row += padded((*line)[i], widths[i] + 2);
        text += row.substr(0, row.find_last_not_of(' ') + 1) + '\n';
    }
    return text;
}

std::string markdownText(const TextTable &table)
{
    std::string text = markdownRow(table.header) + '|';
    for (std::size_t i = 0; i < table.header.size(); ++i)
        text += "---|";
    text += '\n';
    for (const auto &row : table.rows)
        text += markdownRow(row);
    return text;
}

std::string latexText(const TextTable &table)
{
    std::string text = "\\begin{tabular}{l" +
                       std::string(table.header.empty() ? 0 : table.header.size() - 1, 'r') +
                       "}\n  \\toprule\n" + latexRow(table.header) + "  \\midrule\n";
    for (const auto &row : table.rows)
        text += latexRow(row);
    return text + "  \\bottomrule\n\\end{tabular}\n";
}

std::string csvText(const TextTable &table)
{
    std::string text = csvRow(table.header);
    for (const auto &row : table.rows)
        text += csvRow(row);
    return text;
}

std::string scoreText(const MeanScore &score, std::size_t runs)
{
    if (runs == 1)
        return fmt::format("{:.2f}", 100 * score.mean);
    return fmt::format("{:.2f} ± {:.2f}", 100 * score.mean, 100 * score.deviation);
}

TextTable pivotOf(const SweepTable &table)
{
    TextTable pivot{{fmt::format("{}", fmt::join(table.rowAxes, " / "))}, {}};
    for (const std::string &label : table.columns)
        pivot.header.push_back(label.empty() ? std::string(splitName(table.split)) : label);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        pivot.rows.push_back({table.rows[row]});
        for (const TableCell &cell : table.cells[row])
            pivot.rows.back().push_back(cellText(cell));
    }
    return pivot;
}

TextTable recordsOf(const SweepTable &table)
{
    TextTable records{
        {"row", "column", "runs", "planned", "mean", "deviation", "difference", "low", "high", "p"}, {}};
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            const TableCell &cell = table.cells[row][column];
            std::vector<std::string> fields{table.rows[row], table.columns[column],
                                            std::to_string(cell.runs.size()), std::to_string(cell.planned)};
            if (!cell.runs.empty())
                fields.insert(fields.end(), {number(cell.score.mean), number(cell.score.deviation)});
            if (const auto &difference = cell.difference; difference && !cell.runs.empty())
                fields.insert(fields.end(), {number(difference->difference), number(difference->low),
                                             number(difference->high), number(difference->p)});
            fields.resize(records.header.size());
            records.rows.push_back(std::move(fields));
        }
    return records;
}

Json toJson(const SweepTable &table)
{
    Json cells = Json::array();
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            Json cell{{"row", table.rows[row]}, {"column", table.columns[column]}};
            cell.update(toJson(table.cells[row][column]));
            cells.push_back(std::move(cell));
        }
    return {{"sweep", table.sweep},        {"split", splitName(table.split)}, {"rows", table.rowAxes},
            {"columns", table.columnAxes}, {"cells", std::move(cells)},       {"notes", table.notes}};
}

} // namespace tlm
