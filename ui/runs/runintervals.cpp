#include "ui/runs/runintervals.h"

#include <cmath>

#include <QCoreApplication>
#include <QLocale>

#include "core/sweep/tablecomparison.h"
#include "ui/theme/number.h"

namespace tlm {

namespace {

TableCell cellOf(const std::vector<std::string> &runs)
{
    TableCell cell;
    cell.runs = runs;
    return cell;
}

QString signedText(double value)
{
    return (value < 0 ? QStringLiteral("−") : QStringLiteral("+")) + realText(std::abs(value), 4);
}

} // namespace

Expected<RunIntervals> compareWithBaseline(const Workspace &workspace, const std::vector<Run> &all,
                                           const std::vector<std::vector<std::string>> &groups,
                                           const std::vector<std::string> &baseline, std::stop_token stop)
{
    const TableRequest request; // of test, with 95 %
    CellComparison comparison(workspace, all, request, std::move(stop));
    RunIntervals intervals;
    for (const auto &group : groups) {
        if (group == baseline || group.empty())
            continue;
        const auto difference = comparison.compare(cellOf(group), cellOf(baseline));
        if (!difference)
            return tl::unexpected(difference.error());
        if (*difference)
            intervals.emplace(group.front(), **difference);
    }
    return intervals;
}

QString intervalText(const PairedDifference &difference)
{
    return QStringLiteral("[%1, %2]").arg(signedText(difference.low), signedText(difference.high));
}

QString intervalHelp(const PairedDifference &difference)
{
    return QCoreApplication::translate(
               "tlm::RunIntervals", "Difference on test %1, 95 % interval %2 of a paired bootstrap over the "
                                    "examples (10,000 samples), two-sided p = %3.")
        .arg(signedText(difference.difference), intervalText(difference),
             QLocale().toString(difference.p, 'g', 2));
}

} // namespace tlm
