#include "ui/attention/figurecaption.h"

#include <QJsonArray>

#include "ui/attention/attentionanswers.h"
#include "ui/attention/headtext.h"

namespace tlm {

namespace {

QString latin(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QJsonObject sentenceData(const Sentence &sentence)
{
    QJsonObject data{{QStringLiteral("text"), sentence.text}};
    if (!sentence.pair.isEmpty())
        data[QStringLiteral("pair")] = sentence.pair;
    if (sentence.example >= 0) {
        data[QStringLiteral("split")] = latin(splitName(sentence.split));
        data[QStringLiteral("example")] = sentence.example;
    }
    return data;
}

/// As they were asked for: layer and head, from 0.
QJsonArray mutedData(const Looked &looked)
{
    QJsonArray data;
    for (const auto &[layer, head] : looked.muted)
        data.append(QJsonArray{layer, head});
    return data;
}

QJsonArray maskedData(const Heads &heads)
{
    QJsonArray data;
    for (const int position : heads.looked.masked)
        data.append(QJsonObject{{QStringLiteral("place"), position},
                                {QStringLiteral("token"), heads.tokens().value(position)}});
    return data;
}

QString orderName(const HeadOrder &order)
{
    switch (order.by) {
    case HeadOrder::By::Layer:
        break;
    case HeadOrder::By::Importance:
        return QStringLiteral("importance");
    case HeadOrder::By::Measure:
        return latin(measureName(order.measure));
    }
    return QStringLiteral("layer");
}

QString markName(HeadMark mark)
{
    switch (mark) {
    case HeadMark::Positional:
        return latin(patternName(HeadPattern::Positional));
    case HeadMark::Vertical:
        return latin(patternName(HeadPattern::Vertical));
    case HeadMark::Planted:
        return QStringLiteral("planted");
    case HeadMark::Other:
        break;
    }
    return latin(patternName(HeadPattern::Other));
}

QJsonObject orderData(const HeadOrder &order)
{
    QJsonArray hidden;
    for (const HeadMark mark : order.hidden)
        hidden.append(markName(mark));
    return {{QStringLiteral("by"), orderName(order)},
            {QStringLiteral("smallest_first"), order.smallestFirst},
            {QStringLiteral("passed_over"), hidden}};
}

QJsonObject countsData(const Heads &heads)
{
    const PatternCounts counts = heads.counts();
    QJsonObject data{{QStringLiteral("positional"), static_cast<qint64>(counts.positional)},
                     {QStringLiteral("vertical"), static_cast<qint64>(counts.vertical)},
                     {QStringLiteral("other"), static_cast<qint64>(counts.other)},
                     {QStringLiteral("planted"), heads.plantedCount()},
                     {QStringLiteral("sentences"), static_cast<qint64>(heads.sentences)},
                     {QStringLiteral("rows"), static_cast<qint64>(heads.rows)},
                     {QStringLiteral("counting"), countingObject(heads.looked.counting)}};
    if (heads.isOfSample()) { // whatever is changed in the sentence
        data[QStringLiteral("split")] = latin(splitName(heads.looked.sample.split));
        data[QStringLiteral("masked")] = QJsonArray();
        data[QStringLiteral("muted")] = QJsonArray();
    }
    return data;
}

QJsonObject gridData(const FigureGrid &grid)
{
    const Heads &heads = *grid.heads;
    QJsonObject data{{QStringLiteral("title"), grid.title},
                     {QStringLiteral("model"), heads.looked.model},
                     {QStringLiteral("layers"), heads.layers()},
                     {QStringLiteral("heads"), heads.perLayer()},
                     {QStringLiteral("sentence"), sentenceData(heads.looked.sentence)},
                     {QStringLiteral("masked"), maskedData(heads)},
                     {QStringLiteral("muted"), mutedData(heads.looked)},
                     {QStringLiteral("counts"), countsData(heads)},
                     {QStringLiteral("order"), orderData(grid.order)}};
    if (!heads.looked.task.isEmpty())
        data[QStringLiteral("task")] = heads.looked.task;
    return data;
}

QJsonObject enlargedData(const AttentionFigure &figure)
{
    const FigureGrid &grid = figure.grids[figure.enlarged];
    QJsonArray chosen;
    for (const int head : figure.chosen)
        chosen.append(QJsonArray{head / grid.heads->perLayer(), head % grid.heads->perLayer()});
    const MatrixOptions &options = figure.view.options;
    return {{QStringLiteral("title"), grid.title},
            {QStringLiteral("name"), HeadText::name(*grid.heads, figure.chosen)},
            {QStringLiteral("heads"), chosen},
            {QStringLiteral("view"),
             figure.view.kind == HeadView::Lines ? QStringLiteral("lines") : QStringLiteral("matrix")},
            {QStringLiteral("threshold"), options.threshold},
            {QStringLiteral("special_hidden"), options.hideSpecial}};
}

} // namespace

QJsonObject captionData(const AttentionFigure &figure)
{
    QJsonArray grids;
    for (const FigureGrid &grid : figure.grids)
        grids.append(gridData(grid));
    return {{QStringLiteral("models"), grids},
            {QStringLiteral("enlarged"), enlargedData(figure)},
            {QStringLiteral("program"), QStringLiteral("TLM Studio")}};
}

} // namespace tlm
