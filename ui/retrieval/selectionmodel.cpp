#include "ui/retrieval/selectionmodel.h"

#include <algorithm>
#include <numeric>

#include "core/base/random.h"
#include "ui/task/examplemodel.h"
#include "ui/theme/number.h"
#include "ui/widgets/celltext.h"

namespace tlm {
namespace {

constexpr std::size_t longestRead = 1'000'000; // bytes of a document that is read
constexpr std::size_t sampleSize = 200;

bool isNumber(SelectionModel::Column column)
{
    return column < SelectionModel::Column::Contains;
}

std::vector<SelectionModel::Column> columnsOf(SelectionModel::Part part, Selector selector)
{
    using Column = SelectionModel::Column;
    if (part == SelectionModel::Part::LeftOut)
        return {Column::Number, Column::Contains, Column::How, Column::Source, Column::Text};
    if (part == SelectionModel::Part::Repeats)
        return {Column::Number, Column::Similarity, Column::Repeats, Column::Source, Column::Text};
    if (selector == Selector::Random)
        return {Column::Number, Column::Source, Column::Text};
    if (selector == Selector::Dsir)
        return {Column::Number, Column::Score, Column::Source, Column::Text};
    return {Column::Number, Column::Rank, Column::FoundBy, Column::Score, Column::Source, Column::Text};
}

/// Corpus and number of a document of a list.
std::pair<std::uint32_t, std::uint32_t> placeIn(const Selection &selection, SelectionModel::Part part,
                                                std::size_t position)
{
    const auto placeOf = [](const auto &entry) { return std::pair(entry.corpus, entry.document); };
    if (part == SelectionModel::Part::LeftOut)
        return placeOf(selection.guarded[position]);
    return part == SelectionModel::Part::Repeats ? placeOf(selection.duplicates[position])
                                                 : placeOf(selection.documents[position]);
}

/// Why a document of a list was left out; empty for one that was selected.
std::string reasonFor(const OpenSelection &opened, SelectionModel::Part part, std::size_t position)
{
    if (part == SelectionModel::Part::Repeats) {
        const RepeatedDocument &repeated = opened.selection.duplicates[position];
        return opened.corpora.document({repeated.ofCorpus, repeated.ofDocument, 0}).text;
    }
    if (part != SelectionModel::Part::LeftOut)
        return {};
    const GuardedDocument &guarded = opened.selection.guarded[position];
    const auto &examples = opened.task.examples(guarded.split);
    return guarded.example < examples.size() ? joinedText(examples[guarded.example]) : std::string();
}

/// Some places of a list, drawn at random, in their order.
std::vector<std::uint32_t> drawSample(std::size_t size, std::uint64_t seed)
{
    std::vector<std::uint32_t> places(size);
    std::iota(places.begin(), places.end(), 0u);
    if (size <= sampleSize)
        return places;
    const CounterRandom random(seed);
    for (std::size_t i = 0; i < sampleSize; ++i)
        std::swap(places[i], places[i + random.below(i, size - i)]);
    places.resize(sampleSize);
    std::ranges::sort(places);
    return places;
}

std::size_t sizeOf(const Selection &selection, SelectionModel::Part part)
{
    if (part == SelectionModel::Part::LeftOut)
        return selection.guarded.size();
    return part == SelectionModel::Part::Repeats ? selection.duplicates.size() : selection.documents.size();
}

} // namespace

Expected<OpenSelection> OpenSelection::open(const Workspace &workspace, const std::string &name)
{
    auto selection = loadSelection(workspace, name);
    if (!selection)
        return tl::unexpected(selection.error());
    if (const auto same = SelectionTexts::open(workspace, *selection); !same)
        return tl::unexpected(same.error());
    auto corpora = CorporaSet::open(workspace, selection->summary.corpora);
    if (!corpora)
        return tl::unexpected(corpora.error());
    auto task = loadTask(workspace, selection->summary.task);
    if (!task)
        return tl::unexpected(task.error());
    return OpenSelection{std::move(*selection), std::move(*corpora), std::move(*task)};
}

SelectionModel::SelectionModel(Jobs &jobs, QObject *parent)
    : QAbstractTableModel(parent), m_shown(jobs, this, [this](int first, int last) {
          Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
      })
{
}

void SelectionModel::show(std::shared_ptr<const OpenSelection> opened, Part part, std::uint64_t sampleSeed)
{
    beginResetModel();
    m_opened = std::move(opened);
    m_part = part;
    m_columns.clear();
    std::size_t size = 0;
    std::optional<std::vector<std::uint32_t>> drawn;
    if (m_opened) {
        m_columns = columnsOf(part, m_opened->selection.summary.options.selector);
        size = sizeOf(m_opened->selection, part);
        if (part == Part::Sample)
            drawn = drawSample(size, sampleSeed);
    }
    m_shown.reset(size, std::move(drawn),
                  [read = m_opened, part](const std::vector<std::uint32_t> &positions) {
                      std::vector<Shown> shown;
                      for (const std::uint32_t position : positions)
                          shown.push_back(readShown(*read, part, position));
                      return shown;
                  });
    endResetModel();
}

SelectionModel::Shown SelectionModel::readShown(const OpenSelection &opened, Part part, std::size_t position)
{
    const auto source = [&](std::uint32_t corpus, const Document &document) {
        return tr("%1: %2", "corpus and document")
            .arg(QString::fromStdString(opened.corpora.names[corpus]), QString::fromStdString(document.id));
    };
    const auto [corpus, number] = placeIn(opened.selection, part, position);
    const Document document = opened.corpora.document({corpus, number, 0});
    Shown shown{source(corpus, document), cellText(document.text), {}};
    if (part == Part::Repeats) {
        const RepeatedDocument &repeated = opened.selection.duplicates[position];
        shown.repeated =
            source(repeated.ofCorpus, opened.corpora.document({repeated.ofCorpus, repeated.ofDocument, 0}));
    }
    return shown;
}

int SelectionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_shown.size();
}

int SelectionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QString SelectionModel::selectedCell(const SelectedDocument &document, Column column)
{
    if (column == Column::Rank)
        return countText(qulonglong(document.rank) + 1);
    return column == Column::FoundBy ? countText(document.queries) : realText(double(document.score), 2);
}

QString SelectionModel::leftOutCell(const GuardedDocument &document, Column column)
{
    if (column == Column::Contains)
        return tr("%1 text %2", "split and number of an example")
            .arg(splitText(document.split), countText(qulonglong(document.example) + 1));
    return document.near ? tr("25 words in a row") : tr("The whole text");
}

QString SelectionModel::readCell(const Shown *shown, Column column)
{
    if (!shown)
        return QStringLiteral("…");
    if (column == Column::Source)
        return shown->source;
    return column == Column::Text ? shown->text : shown->repeated;
}

QString SelectionModel::cell(const Selection &selection, Part part, std::size_t position, Column column,
                             const Shown *shown)
{
    switch (column) {
    case Column::Number:
        return countText(position + 1);
    case Column::Similarity:
        return realText(double(selection.duplicates[position].similarity), 2);
    case Column::Source:
    case Column::Text:
    case Column::Repeats:
        return readCell(shown, column);
    default:
        return part == Part::LeftOut ? leftOutCell(selection.guarded[position], column)
                                     : selectedCell(selection.documents[position], column);
    }
}

RowTexts SelectionModel::textMaker() const
{
    return m_shown.maker(
        [opened = m_opened, part = m_part, columns = m_columns](std::uint32_t position, const Shown &shown) {
            QStringList cells;
            for (const Column column : columns)
                cells << cell(opened->selection, part, position, column, &shown);
            return cells;
        });
}

QVariant SelectionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Column column = m_columns[std::size_t(index.column())];
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return cell(m_opened->selection, m_part, position(index.row()), column, m_shown.find(index.row()));
}

QVariant SelectionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || std::size_t(section) >= m_columns.size())
        return {};
    const Column column = m_columns[std::size_t(section)];
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const QString titles[] = {tr("No."),      tr("Best rank"),     tr("Found by"), tr("Score"),  tr("Alike"),
                              tr("Contains"), tr("Found through"), tr("Repeats"),  tr("Source"), tr("Text")};
    const QString helps[] = {tr("Place in the selection: the order of first appearance"),
                             tr("Lowest rank of the document over all training texts"),
                             tr("How many training texts have the document among their neighbours"),
                             tr("Best score over all training texts; of a draw the log importance"),
                             tr("How alike the two documents are: 1 is the same words"),
                             tr("The dev or test text that stands in the document"),
                             tr("What of that text the document contains"),
                             tr("The document that was selected before and is repeated"),
                             tr("Corpus and name of the document"),
                             tr("How the document begins")};
    if (role == Qt::DisplayRole)
        return titles[std::size_t(column)];
    return role == Qt::ToolTipRole ? QVariant(helps[std::size_t(column)]) : QVariant();
}

QString readWhole(const OpenSelection &opened, SelectionModel::Part part, std::size_t position)
{
    const auto [corpus, document] = placeIn(opened.selection, part, position);
    return QString::fromStdString(opened.corpora.document({corpus, document, 0}).text);
}

PickedDocument readPicked(const OpenSelection &opened, SelectionModel::Part part, std::size_t position)
{
    const auto [corpus, document] = placeIn(opened.selection, part, position);
    const std::string text = opened.corpora.document({corpus, document, 0}).text;
    const std::string reason = reasonFor(opened, part, position);
    return {QString::fromStdString(reason), markShared(text, reason, longestRead)};
}

} // namespace tlm
