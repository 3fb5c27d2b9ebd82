#include "ui/retrieval/selectionview.h"

#include <algorithm>

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/frame/remember.h"
#include "ui/frame/studio.h"
#include "ui/retrieval/foundbyview.h"
#include "ui/retrieval/markedview.h"
#include "ui/retrieval/selectionwords.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptyhint.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/views.h"
#include "ui/widgets/wraplayout.h"

namespace tlm {

using Part = SelectionModel::Part;

namespace {

constexpr qsizetype longestReason = 600; // characters above the document

} // namespace

SelectionView::SelectionView(Studio &studio, MessageBar *messages, QWidget *parent)
    : Card(tr("Selection"), parent), m_studio(studio), m_messages(messages),
      m_model(new SelectionModel(studio.jobs(), this)), m_part(new QComboBox),
      m_table(makeTable(m_model, tr("Documents of the selection"),
                        tr("The documents that were selected, or those that were left out"))),
      m_reason(new Label),
      m_text(new MarkedView(tr("Picked document"), tr("The whole text of the picked document"))),
      m_foundBy(new FoundByView(studio, messages))
{
    setBodyMargins(false);
    buildParts();
    buildActions();
    body()->addWidget(makeReading(), 1);
    addEmptyHint(m_table, tr("There are none."));
    setFocusProxy(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SelectionView::showPicked);
    connect(m_part, &QComboBox::currentIndexChanged, this, &SelectionView::showPart);
    connect(m_foundBy, &FoundByView::textRequested, this, &SelectionView::textRequested);
}

QWidget *SelectionView::makeReading()
{
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto *reading = new QWidget;
    auto *layout = new QVBoxLayout(reading);
    layout->setContentsMargins(theme().space(12), 0, theme().space(12), theme().space(8));
    layout->addWidget(m_reason);
    layout->addWidget(m_text, 1);
    m_reason->setWordWrap(true);
    auto *lower = new QSplitter;
    lower->setChildrenCollapsible(false);
    lower->addWidget(reading);
    lower->addWidget(m_foundBy);
    auto *split = new QSplitter(Qt::Vertical);
    split->addWidget(m_table);
    lower->setSizes({theme().space(640), theme().space(420)});
    split->addWidget(lower);
    split->setSizes({theme().space(400), theme().space(220)});
    rememberSizes(m_studio, split, "selection");
    rememberSizes(m_studio, lower, "selection-lower");
    return split;
}

void SelectionView::buildParts()
{
    describe(m_part, tr("Part of the selection"),
             tr("Those that were selected, a few of them at random, or those that were left out"));
    m_part->setMinimumWidth(theme().space(190));
}

void SelectionView::buildActions()
{
    Actions &actions = m_studio.actions();
    m_another = actions.add(
        this,
        {"retrieval.anotherSample", tr("Another sample"), tr("Draws other documents to read"), "lightness"},
        [this] {
            ++m_seed;
            showPart();
        });
    m_csv = actions.add(
        this,
        {"retrieval.exportCsv", tr("Export CSV"), tr("Writes text, id and rank of every document"), "export"},
        [this] { chooseFile("csv"); });
    m_lines = actions.add(this,
                          {"retrieval.exportLines", tr("Export JSON lines"),
                           tr("Writes text, id, rank, corpus and document of every document, one a line"),
                           "export"},
                          [this] { chooseFile("jsonl"); });
    QAction *back = actions.add(this,
                                {"retrieval.closeDocuments",
                                 tr("Back"),
                                 tr("Leads back to where one came from"),
                                 {},
                                 QKeySequence(Qt::Key_Escape)},
                                [this] { Q_EMIT closed(); });
    QAction *copy = actions.add(
        this, {"retrieval.copySelected", tr("Copy document"), tr("Copies the whole picked document"), "copy"},
        [this] { copyPicked(); });
    auto *row = new WrapLayout;
    row->setContentsMargins(theme().space(12), 0, theme().space(12), theme().space(8));
    row->addWidget(m_part);
    for (QAction *action : {m_another, m_csv, m_lines, back})
        row->addWidget(makeButton(action));
    body()->addLayout(row);
    m_table->addAction(copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void SelectionView::open(const QString &name, Part part)
{
    m_opened.reset();
    m_model->show(nullptr, part);
    m_foundBy->setSelection(nullptr);
    m_part->clear();
    m_csv->setEnabled(false);
    m_lines->setEnabled(false);
    m_another->setVisible(false);
    setTitle(tr("Documents of %1").arg(name));
    setHint(tr("Being read…"));
    m_loading.run(
        m_studio.jobs(), {}, this,
        [workspace = m_studio.workspace(), name = name.toStdString()](ProgressSink &, std::stop_token) {
            return OpenSelection::open(workspace, name);
        },
        [this, part](Expected<OpenSelection> opened) {
            setHint({});
            if (!opened)
                return m_messages->showError(opened.error());
            m_opened = std::make_shared<const OpenSelection>(std::move(*opened));
            m_foundBy->setSelection(m_opened);
            m_csv->setEnabled(true);
            m_lines->setEnabled(true);
            offerParts(part);
        });
}

void SelectionView::offerParts(Part part)
{
    const Selection &selection = m_opened->selection;
    const QSignalBlocker quiet(m_part);
    m_part->addItem(tr("Selected (%1)").arg(countText(selection.documents.size())), int(Part::Selected));
    m_part->addItem(tr("A random sample"), int(Part::Sample));
    m_part->addItem(tr("Left out (%1)").arg(countText(selection.guarded.size())), int(Part::LeftOut));
    m_part->addItem(tr("Repeats (%1)").arg(countText(selection.duplicates.size())), int(Part::Repeats));
    m_part->setCurrentIndex(m_part->findData(int(part)));
    showPart();
}

Part SelectionView::part() const
{
    return static_cast<Part>(std::max(0, m_part->currentData().toInt()));
}

void SelectionView::showPart()
{
    m_model->show(m_opened, part(), m_seed);
    for (std::size_t i = 0; i + 1 < m_model->columns().size(); ++i) {
        const auto column = m_model->columns()[i];
        const bool wide =
            column == SelectionModel::Column::Source || column == SelectionModel::Column::Repeats;
        m_table->setColumnWidth(int(i), theme().space(wide ? 220 : 100));
    }
    m_another->setVisible(part() == Part::Sample);
    const bool guarded = !m_opened || m_opened->selection.summary.options.guard;
    const QString hints[] = {tr("In the order of first appearance"),
                             tr("Drawn at random, to get an impression"),
                             guarded ? SelectionWords::guardRule() : tr("The leak guard was off."),
                             tr("They repeat a document that was selected before them")};
    setHint(hints[int(part())]);
    m_table->setCurrentIndex(m_model->index(0, 0));
    showPicked();
}

void SelectionView::showPicked()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid()) {
        m_reading.abandon();
        m_foundBy->show({});
        return showText({});
    }
    const std::size_t position = m_model->position(current.row());
    const bool selected = part() == Part::Selected || part() == Part::Sample;
    m_foundBy->show(selected ? std::optional(position) : std::nullopt);
    m_reading.run(
        m_studio.jobs(), {}, this,
        [opened = m_opened, part = part(), position](ProgressSink &, std::stop_token) {
            return readPicked(*opened, part, position);
        },
        [this](const PickedDocument &picked) { showText(picked); });
}

void SelectionView::copyPicked()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    m_copying.run(
        m_studio.jobs(), {}, this,
        [opened = m_opened, part = part(), position = m_model->position(current.row())](
            ProgressSink &, std::stop_token) { return readWhole(*opened, part, position); },
        [](const QString &text) { QGuiApplication::clipboard()->setText(text); });
}

void SelectionView::showText(const PickedDocument &picked)
{
    const QString reason = picked.reason.left(longestReason).simplified();
    m_reason->setVisible(!reason.isEmpty());
    m_reason->setText(part() == Part::Repeats ? tr("Repeats: %1").arg(reason)
                                              : tr("Contains: %1").arg(reason));
    m_text->show(picked.text);
}

void SelectionView::chooseFile(const QString &ending)
{
    const QString name = QString::fromStdString(m_opened->selection.summary.name) + '.' + ending;
    auto *dialog =
        new QFileDialog(this, tr("Export selection"), m_studio.settings().get(settings::folder) + '/' + name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    connect(dialog, &QFileDialog::fileSelected, this, &SelectionView::exportTo);
    dialog->open();
}

void SelectionView::exportTo(const QString &file)
{
    m_exporting.run(
        m_studio.jobs(), tr("Export of %1").arg(QString::fromStdString(m_opened->selection.summary.name)),
        this,
        [workspace = m_studio.workspace(), opened = m_opened, file](ProgressSink &progress,
                                                                    std::stop_token stop) {
            return exportSelection(workspace, opened->selection, file.toStdString(), progress, stop);
        },
        [this, file](const Expected<> &written) {
            if (!written)
                return m_messages->showError(written.error());
            m_messages->show(MessageBar::Kind::Good, tr("The selection was exported."), file);
        });
}

} // namespace tlm
