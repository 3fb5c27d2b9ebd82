#include "ui/attention/headtext.h"

#include <algorithm>
#include <cmath>

#include <QLocale>

#include "ui/attention/measurewords.h"
#include "ui/theme/number.h"

namespace tlm {

namespace {

constexpr int mostRows = 40; ///< of a matrix that are told one by one

QString percent(double share)
{
    return std::isnan(share) ? QStringLiteral("–") : QLocale().toString(share * 100, 'f', 0) + u'%';
}

} // namespace

QString HeadText::pattern(const HeadMeasures &head)
{
    if (head.planted)
        return tr("planted by the initialisation");
    switch (head.pattern) {
    case HeadPattern::Positional:
        return tr("positional");
    case HeadPattern::Vertical:
        return tr("vertical");
    case HeadPattern::Other:
        break;
    }
    return tr("other");
}

QString HeadText::name(const HeadMeasures &head)
{
    return tr("Head %1").arg(QString::fromStdString(headName(head)));
}

QString HeadText::name(const Heads &heads, const std::vector<int> &chosen)
{
    return chosen.size() == 1 ? name(heads.of(chosen.front()))
                              : tr("Mean of %n heads", nullptr, static_cast<int>(chosen.size()));
}

QString HeadText::describe(const Heads &heads, int head)
{
    const HeadMeasures &of = heads.of(head);
    const auto measure = [&of](Measure which) { return MeasureWords::valueAndError(of.estimate(which)); };
    QString text =
        tr("%1: %2\nStrongest on a neighbour in %3 of rows, on a vertical token in %4\n"
           "Mean weight: previous %5, next %6, vertical tokens %7\nEntropy %8 nats")
            .arg(name(of), pattern(of), percent(of[Measure::AdjacentArgmax]),
                 percent(of[Measure::VerticalArgmax]), measure(Measure::PreviousMass),
                 measure(Measure::NextMass), measure(Measure::SpecialMass), measure(Measure::Entropy));
    if (const auto found = heads.importance.find(head); found != heads.importance.end())
        text += u'\n' + tr("Muted, it changes the dev metric by %1").arg(realText(found->second, 4));
    return text;
}

QString HeadText::summary(const Heads &heads)
{
    const PatternCounts counts = heads.counts();
    const QString text = tr("%1 layers of %2 heads: %3 positional, %4 vertical, %5 other")
                             .arg(heads.layers())
                             .arg(heads.perLayer())
                             .arg(counts.positional)
                             .arg(counts.vertical)
                             .arg(counts.other);
    const int planted = heads.plantedCount();
    return planted == 0 ? text : text + tr(", %n planted and not counted", nullptr, planted);
}

QString HeadText::countedOver(const Heads &heads)
{
    if (heads.sentences <= 1 && !heads.isOfSample())
        return tr("this sentence");
    return heads.sentences == 1
               ? tr("one sentence, %1 rows").arg(countText(heads.rows))
               : tr("%1 sentences, %2 rows").arg(countText(heads.sentences), countText(heads.rows));
}

QString HeadText::strongest(const ShownMatrix &matrix)
{
    QStringList rows;
    for (int row = 0; row < std::min(matrix.size(), mostRows); ++row) {
        const int best = matrix.strongest(row);
        rows << tr("%1 looks at %2 with %3")
                    .arg(matrix.tokens[row], matrix.tokens[best], realText(matrix.weight(row, best), 2));
    }
    if (matrix.size() > mostRows)
        rows << tr("and %n more tokens", nullptr, matrix.size() - mostRows);
    return rows.join(tr("; "));
}

QString HeadText::difference(const Heads &first, const Heads &second)
{
    const PatternCounts a = first.counts(), b = second.counts();
    const auto signedCount = [](std::int64_t change) {
        return (change < 0 ? QChar(0x2212) : QChar(u'+')) + QString::number(std::abs(change));
    };
    return tr("B against A: positional %1 (%2 and %3), vertical %4 (%5 and %6), other %7 (%8 and %9)")
        .arg(signedCount(b.positional - a.positional))
        .arg(b.positional)
        .arg(a.positional)
        .arg(signedCount(b.vertical - a.vertical))
        .arg(b.vertical)
        .arg(a.vertical)
        .arg(signedCount(b.other - a.other))
        .arg(b.other)
        .arg(a.other);
}

} // namespace tlm
