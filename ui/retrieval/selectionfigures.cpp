#include "ui/retrieval/selectionfigures.h"

#include <algorithm>
#include <array>

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
    /// Terms by the number of documents that contain them; `to` is 0 where there is no upper end.
    static QString terms(std::uint64_t from, std::uint64_t to)
    {
        if (from == 0)
            return tr("Terms in no document");
        if (from == to)
            return tr("Terms in one document");
        return to ? tr("Terms in %1 to %2 documents").arg(countText(from), countText(to))
                  : tr("Terms in %1 documents or more").arg(countText(from));
    }
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

CoverageFigures figuresOf(const SelectionCoverage &coverage, const std::vector<std::string> &labels)
{
    CoverageFigures figures;
    for (std::size_t i = 0; i < coverage.documentsPerClass.size(); ++i)
        figures.classes.push_back({QString::fromStdString(labels[i]), double(coverage.documentsPerClass[i])});
    static constexpr std::array<std::uint64_t, 6> from{0, 1, 2, 10, 100, 1000};
    for (std::size_t i = 0; i < from.size(); ++i)
        figures.vocabulary.push_back({Words::terms(from[i], i + 1 < from.size() ? from[i + 1] - 1 : 0), 0});
    for (const std::uint64_t documents : coverage.documentsPerTerm) {
        const auto band = std::ranges::upper_bound(from, documents) - from.begin() - 1;
        ++figures.vocabulary[std::size_t(band)].value;
        figures.covered += documents > 0;
    }
    figures.terms = coverage.documentsPerTerm.size();
    return figures;
}

} // namespace tlm
