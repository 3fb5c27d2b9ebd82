#include "ui/attention/headtext.h"

#include <algorithm>

#include <QLocale>

namespace tlm {

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
    return tr("Head %1.%2").arg(head.layer + 1).arg(head.head + 1);
}

QString HeadText::describe(const HeadMeasures &head)
{
    const QLocale locale;
    const auto number = [&locale](double value) { return locale.toString(value, 'f', 2); };
    return tr("Layer %1, head %2: %3\nStrongest on a neighbour in %4 of rows, on a special token or full "
              "stop "
              "in %5\nMean weight: previous %6, next %7, special %8\nEntropy %9 nats")
        .arg(head.layer + 1)
        .arg(head.head + 1)
        .arg(pattern(head), locale.toString(head.adjacentArgmax * 100, 'f', 0) + u'%',
             locale.toString(head.verticalArgmax * 100, 'f', 0) + u'%', number(head.previousMass),
             number(head.nextMass), number(head.specialMass), number(head.entropy));
}

QString HeadText::summary(const Heads &heads)
{
    const QString text = tr("%1 layers of %2 heads: %3 positional, %4 vertical, %5 other")
                             .arg(heads.layers)
                             .arg(heads.perLayer)
                             .arg(heads.count(HeadPattern::Positional))
                             .arg(heads.count(HeadPattern::Vertical))
                             .arg(heads.count(HeadPattern::Other));
    const int planted = heads.plantedCount();
    return planted == 0 ? text : text + tr(", %n planted and not counted", nullptr, planted);
}

QString HeadText::strongest(const Heads &heads, int head)
{
    const auto weights = heads.weightsOf(head);
    const auto size = static_cast<std::size_t>(heads.tokens.size());
    QStringList rows;
    for (std::size_t row = 0; row < size; ++row) {
        const auto line = weights.subspan(row * size, size);
        const auto best = std::ranges::max_element(line);
        rows << tr("%1 looks at %2 with %3")
                    .arg(heads.tokens[static_cast<qsizetype>(row)], heads.tokens[best - line.begin()],
                         QLocale().toString(static_cast<double>(*best), 'f', 2));
    }
    return rows.join(tr("; "));
}

} // namespace tlm
