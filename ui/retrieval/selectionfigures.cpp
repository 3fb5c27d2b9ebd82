#include "ui/retrieval/selectionfigures.h"

#include <algorithm>

#include <QCoreApplication>

#include "ui/theme/number.h"

namespace tlm {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(tlm::SelectionFigures)
public:
    static QString range(const QString &from, const QString &to)
    {
        return from == to ? from : tr("%1 to %2").arg(from, to);
    }
    static QString orMore(const QString &from) { return tr("%1 or more").arg(from); }
};

std::vector<Bar> rankBars(const Selection &selection, std::size_t bins)
{
    std::uint32_t most = 0;
    for (const SelectedDocument &document : selection.documents)
        most = std::max(most, document.rank);
    const std::uint32_t width = most / std::uint32_t(bins) + 1;
    std::vector<Bar> bars(most / width + 1);
    for (std::size_t i = 0; i < bars.size(); ++i)
        bars[i].name = Words::range(countText(i * width + 1), countText((i + 1) * width));
    for (const SelectedDocument &document : selection.documents)
        ++bars[document.rank / width].value;
    return bars;
}

std::vector<Bar> scoreBars(const std::vector<float> &sorted, std::size_t bins)
{
    const float least = sorted.front();
    const float width = std::max((sorted.back() - least) / float(bins), 1e-6f);
    std::vector<Bar> bars(bins);
    for (std::size_t i = 0; i < bins; ++i)
        bars[i].name = Words::range(realText(double(least + float(i) * width), 1),
                                    realText(double(least + float(i + 1) * width), 1));
    for (const float score : sorted)
        ++bars[std::min(bins - 1, std::size_t((score - least) / width))].value;
    return bars;
}

std::vector<Bar> foundByBars(const Selection &selection, std::size_t bins)
{
    std::vector<Bar> bars(bins);
    for (std::size_t i = 0; i < bins; ++i)
        bars[i].name = i + 1 < bins ? countText(i + 1) : Words::orMore(countText(bins));
    for (const SelectedDocument &document : selection.documents)
        ++bars[std::clamp<std::size_t>(document.queries, 1, bins) - 1].value;
    return bars;
}

std::vector<Bar> corpusBars(const Selection &selection)
{
    std::vector<Bar> bars;
    for (const std::string &name : selection.summary.corpora)
        bars.push_back({QString::fromStdString(name), 0});
    for (const SelectedDocument &document : selection.documents)
        if (document.corpus < bars.size())
            ++bars[document.corpus].value;
    return bars;
}

} // namespace

SelectionFigures figuresOf(const Selection &selection, std::size_t bins)
{
    SelectionFigures figures;
    if (selection.documents.empty())
        return figures;
    std::vector<float> scores;
    scores.reserve(selection.documents.size());
    for (const SelectedDocument &document : selection.documents)
        scores.push_back(document.score);
    std::ranges::sort(scores);
    figures.medianScore = double(scores[scores.size() / 2]);
    figures.scores = scoreBars(scores, bins);
    figures.ranks = rankBars(selection, bins);
    figures.foundBy = foundByBars(selection, bins);
    figures.corpora = corpusBars(selection);
    return figures;
}

} // namespace tlm
