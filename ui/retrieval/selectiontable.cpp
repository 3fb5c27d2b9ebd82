#include "ui/retrieval/selectiontable.h"

#include <QCoreApplication>

#include "core/data/corpus.h"
#include "ui/retrieval/selectionwords.h"
#include "ui/theme/number.h"
#include "ui/widgets/label.h"

namespace tlm {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(tlm::SelectionTable)
public:
    static QString share(double share) { return tr("%1 %", "share").arg(realText(100 * share, 1)); }
    static std::vector<Column> selections()
    {
        return {{tr("Name"), tr("The name of the selection"), false},
                {tr("Task"), tr("The task whose training texts were searched for"), false},
                {tr("Method"), tr("How its documents were chosen"), false},
                {tr("Documents"), tr("Documents of the selection"), true},
                {tr("Words"), tr("Words of all its documents"), true},
                {tr("Share"), tr("Part of all documents of its corpora"), false},
                {tr("Left out"), tr("Documents that contain a dev or test text"), true},
                {tr("Repeats"), tr("Documents left out because they repeat another"), true}};
    }
    static std::vector<Column> pairs()
    {
        return {{tr("Selection"), tr("The first of two selections"), false},
                {tr("Compared with"), tr("The second of two selections"), false},
                {tr("Shared"), tr("Documents that both have"), true},
                {tr("Of the first"), tr("Part of the first that the second has too"), false},
                {tr("Of the second"), tr("Part of the second that the first has too"), false},
                {tr("Jaccard"), tr("Shared documents among all documents of either"), false}};
    }
    static QString damaged(const Error &error)
    {
        return tr("Cannot be read: %1").arg(QString::fromStdString(error.cause));
    }
    static QString guardOff() { return tr("guard off"); }
};

QString text(const std::string &bytes)
{
    return QString::fromStdString(bytes);
}

double ratio(std::uint64_t part, std::uint64_t whole)
{
    return whole ? double(part) / double(whole) : 0;
}

std::vector<Cell> selectionRow(const ListedSelection &listed)
{
    if (!listed.summary)
        return {stateCell("error", text(listed.name)), textCell({}),
                textCell(Words::damaged(listed.summary.error()))};
    const SelectionSummary &summary = *listed.summary;
    Cell guarded = numberCell(summary.guarded);
    if (!summary.options.guard) {
        guarded = rightCell(Words::guardOff());
        guarded.roles[ToneRole] = int(Label::Tone::Caution);
    }
    Cell method = textCell(SelectionWords::options(summary.options));
    method.roles[Qt::ToolTipRole] = method.text;
    const double share = ratio(summary.documents, listed.documentsInAll);
    return {textCell(text(summary.name)),
            textCell(text(summary.task)),
            method,
            numberCell(summary.documents),
            numberCell(summary.tokens),
            listed.documentsInAll ? shareCell(Words::share(share), share) : textCell("–"),
            guarded,
            numberCell(summary.duplicates)};
}

} // namespace

std::uint64_t documentsIn(const Workspace &workspace, const std::vector<std::string> &corpora)
{
    std::uint64_t sum = 0;
    for (const std::string &name : corpora) {
        const auto summary = summarizeCorpus(workspace, name);
        if (!summary)
            return 0;
        sum += summary->documents;
    }
    return sum;
}

std::vector<ListedSelection> listSelections(const Workspace &workspace, const std::vector<std::string> &names)
{
    std::vector<ListedSelection> listed;
    for (const std::string &name : names) {
        auto summary = summarizeSelection(workspace, name);
        const std::uint64_t all = summary ? documentsIn(workspace, summary->corpora) : 0;
        listed.push_back({name, std::move(summary), all});
    }
    return listed;
}

std::vector<Column> selectionColumns()
{
    return Words::selections();
}

std::vector<std::vector<Cell>> selectionRows(const std::vector<ListedSelection> &selections)
{
    std::vector<std::vector<Cell>> rows;
    for (const ListedSelection &listed : selections)
        rows.push_back(selectionRow(listed));
    return rows;
}

Expected<std::vector<ComparedPair>> comparePairs(const Workspace &workspace,
                                                 const std::vector<std::string> &names, std::stop_token stop)
{
    std::vector<Selection> selections;
    for (const std::string &name : names) {
        auto selection = loadSelection(workspace, name);
        if (!selection)
            return tl::unexpected(selection.error());
        selections.push_back(std::move(*selection));
    }
    std::vector<ComparedPair> pairs;
    for (std::size_t i = 0; i < selections.size(); ++i)
        for (std::size_t j = i + 1; j < selections.size(); ++j) {
            if (stop.stop_requested())
                return failure(ErrorCode::Stopped, "The comparison was stopped.");
            pairs.push_back({names[i], names[j], selections[i].documents.size(),
                             selections[j].documents.size(), overlapOf(selections[i], selections[j])});
        }
    return pairs;
}

std::vector<Column> pairColumns()
{
    return Words::pairs();
}

std::vector<std::vector<Cell>> pairRows(const std::vector<ComparedPair> &pairs)
{
    std::vector<std::vector<Cell>> rows;
    for (const ComparedPair &pair : pairs) {
        const double ofFirst = ratio(pair.overlap.shared, pair.ofFirst);
        const double ofSecond = ratio(pair.overlap.shared, pair.ofSecond);
        rows.push_back({textCell(text(pair.first)), textCell(text(pair.second)),
                        numberCell(pair.overlap.shared), shareCell(Words::share(ofFirst), ofFirst),
                        shareCell(Words::share(ofSecond), ofSecond),
                        shareCell(realText(pair.overlap.jaccard, 3), pair.overlap.jaccard)});
    }
    return rows;
}

} // namespace tlm
