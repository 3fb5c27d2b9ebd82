#include "ui/runs/resulttable.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QStringList>

#include "ui/runs/comparison.h"
#include "ui/runs/runwords.h"
#include "ui/theme/number.h"

namespace tlm {

namespace {

const std::string none = "–";

QString words(const char *text)
{
    return QCoreApplication::translate("tlm::ResultTable", text);
}

std::string said(const char *text)
{
    return words(text).toStdString();
}

QString nameOfModel(const std::string &published, Method method, Scale scale, Recipe recipe)
{
    if (!published.empty())
        return words(QT_TRANSLATE_NOOP("tlm::ResultTable", "%1, published"))
            .arg(QString::fromStdString(published));
    QStringList parts{RunWords::method(method)};
    if (method != Method::Linear)
        parts << RunWords::scale(scale) << RunWords::recipe(recipe);
    return parts.join(QStringLiteral(" · "));
}

std::string flopsText(double flops)
{
    return flops > 0 ? RunWords::scientific(flops).toStdString() : none;
}

/// The paper's rows are means over three seeds.
std::size_t seedsOf(const Result &result)
{
    return result.published.empty() ? result.runs.size() : 3;
}

std::string scoreOf(const Result &result, const MeanScore &score)
{
    return percentText(score, seedsOf(result)).toStdString();
}

std::string signedPercent(double value)
{
    return (value < 0 ? "−" : "+") + realText(100 * std::abs(value), 2).toStdString();
}

std::string differenceText(const Result &result, const std::map<std::string, PairedDifference> &differences)
{
    const auto found = result.runs.empty() ? differences.end() : differences.find(result.runs.front());
    if (found == differences.end())
        return {};
    const PairedDifference &difference = found->second;
    return signedPercent(difference.difference) + " [" + signedPercent(difference.low) + ", " +
           signedPercent(difference.high) + "]";
}

std::string idsOf(const Result &result)
{
    QStringList ids;
    for (const std::string &id : result.runs)
        ids << QString::fromStdString(id);
    return ids.join(QStringLiteral(", ")).toStdString();
}

} // namespace

QString resultName(const Result &result)
{
    return nameOfModel(result.published, result.method, result.scale, result.recipe);
}

std::vector<QString> resultNames(const std::vector<Result> &results, const std::vector<Run> &runs)
{
    std::vector<QString> names;
    std::map<QString, std::vector<std::size_t>> alike; ///< places of one's own, by name
    for (const Result &result : results) {
        if (result.published.empty())
            alike[resultName(result)].push_back(names.size());
        names.push_back(resultName(result));
    }
    for (const auto &[name, places] : alike) {
        std::vector<Run> firsts;
        for (const std::size_t place : places) {
            firsts.push_back(*std::ranges::find(runs, results[place].runs.front(), &Run::id));
            firsts.back().configuration = withoutSeed(firsts.back().configuration);
        }
        for (const Difference &setting : compareSettings(firsts))
            for (std::size_t i = 0; i < places.size(); ++i)
                names[places[i]] +=
                    QStringLiteral(" · ") + words(QT_TRANSLATE_NOOP("tlm::ResultTable", "%1: %2"))
                                                .arg(setting.name, setting.values[i].text);
    }
    return names;
}

QString percentText(const MeanScore &score, std::size_t runs)
{
    const QString mean = realText(100 * score.mean, 2);
    return runs == 1 ? mean
                     : words(QT_TRANSLATE_NOOP("tlm::ResultTable", "%1 ± %2"))
                           .arg(mean, realText(100 * score.deviation, 2));
}

TextTable resultTable(const std::vector<Result> &results,
                      const std::map<std::string, PairedDifference> &differences)
{
    TextTable table{{said(QT_TRANSLATE_NOOP("tlm::ResultTable", "Model")),
                     said(QT_TRANSLATE_NOOP("tlm::ResultTable", "Dev")),
                     said(QT_TRANSLATE_NOOP("tlm::ResultTable", "Test")),
                     said(QT_TRANSLATE_NOOP("tlm::ResultTable", "Δ test")),
                     said(QT_TRANSLATE_NOOP("tlm::ResultTable", "FLOPs")),
                     said(QT_TRANSLATE_NOOP("tlm::ResultTable", "Time")),
                     said(QT_TRANSLATE_NOOP("tlm::ResultTable", "Runs"))},
                    {}};
    for (const Result &result : results) {
        const bool own = result.published.empty();
        table.rows.push_back({resultName(result).toStdString(), own ? scoreOf(result, result.dev) : none,
                              scoreOf(result, result.test), differenceText(result, differences),
                              flopsText(result.flops),
                              own ? durationText(result.seconds).toStdString() : none, idsOf(result)});
    }
    return table;
}

TextTable resultTable(const ResultGrid &grid)
{
    TextTable table{{said(QT_TRANSLATE_NOOP("tlm::ResultTable", "Model")),
                     said(QT_TRANSLATE_NOOP("tlm::ResultTable", "FLOPs"))},
                    {}};
    table.header.insert(table.header.end(), grid.tasks.begin(), grid.tasks.end());
    table.header.push_back(said(QT_TRANSLATE_NOOP("tlm::ResultTable", "Average")));
    for (const ResultRow &row : grid.rows) {
        std::vector<std::string> cells{
            nameOfModel(row.published, row.method, row.scale, row.recipe).toStdString(),
            flopsText(row.flops)};
        for (const auto &cell : row.cells)
            cells.push_back(cell ? scoreOf(*cell, cell->test) : none);
        cells.push_back(row.average ? realText(100 * *row.average, 2).toStdString() : none);
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace tlm
