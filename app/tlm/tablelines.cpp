#include "app/tlm/tablelines.h"

#include <fmt/format.h>

namespace tlm {

namespace {

std::string formatted(const TextTable &table, const std::string &format)
{
    if (format == "markdown")
        return markdownText(table);
    if (format == "latex")
        return latexText(table);
    return format == "csv" ? csvText(table) : alignedText(table);
}

Json scoreJson(const MeanScore &score)
{
    return {{"mean", score.mean}, {"deviation", score.deviation}};
}

Json resultJson(const std::string &task, const Result &result)
{
    const bool published = !result.published.empty();
    return {{"task", task},
            {"method", published ? Json() : Json(methodName(result.method))},
            {"scale", published ? Json() : Json(scaleName(result.scale))},
            {"published", published ? Json(result.published) : Json()},
            {"runs", result.runs},
            {"dev", published ? Json() : scoreJson(result.dev)},
            {"test", scoreJson(result.test)},
            {"flops", result.flops},
            {"seconds", published ? Json() : Json(result.seconds)}};
}

std::vector<std::string> resultRow(const std::string &task, const Result &result)
{
    const std::size_t runs = result.runs.size();
    if (!result.published.empty())
        return {task,
                result.published + " (paper)",
                "–",
                "3",
                "–",
                scoreText(result.test, 3),
                fmt::format("{:.3g}", result.flops)};
    return {task,
            std::string(methodName(result.method)),
            result.method == Method::Linear ? "–" : std::string(scaleName(result.scale)),
            std::to_string(runs),
            scoreText(result.dev, runs),
            scoreText(result.test, runs),
            fmt::format("{:.3g}", result.flops)};
}

} // namespace

void tellTable(const SweepTable &table, const std::string &format, Output &output)
{
    output.line({{"table", toJson(table)}});
    output.text(formatted(format == "csv" ? recordsOf(table) : pivotOf(table), format));
    if (!output.isJson())
        for (const std::string &note : table.notes)
            output.note(note);
}

void tellTable(const std::string &task, const std::vector<Result> &results, const std::string &format,
               Output &output)
{
    TextTable table{{"task", "method", "scale", "runs", "dev", "test", "FLOPs"}, {}};
    for (const Result &result : results) {
        output.line({{"result", resultJson(task, result)}});
        table.rows.push_back(resultRow(task, result));
    }
    output.text(formatted(table, format));
}

} // namespace tlm
