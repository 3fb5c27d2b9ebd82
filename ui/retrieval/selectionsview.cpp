#include "ui/retrieval/selectionsview.h"

#include <algorithm>

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>

#include "ui/frame/remember.h"
#include "ui/frame/studio.h"
#include "ui/retrieval/selectionchanges.h"
#include "ui/retrieval/selectiontable.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptyhint.h"
#include "ui/widgets/form.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/nameproblem.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/views.h"
#include "ui/widgets/wraplayout.h"

namespace tlm {

SelectionsView::SelectionsView(Studio &studio, MessageBar *messages, QWidget *parent)
    : QWidget(parent), m_studio(studio), m_messages(messages), m_model(new CellModel(this)),
      m_pairs(new CellModel(this))
{
    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->addWidget(makeList());
    split->addWidget(makeComparison());
    split->setSizes({theme().space(400), theme().space(220)});
    rememberSizes(studio, split, "selections");
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);
    buildActions();
    setFocusProxy(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SelectionsView::showPicked);
    connect(&studio, &Studio::selectionsChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    listenToChanges();
    showPicked();
}

QWidget *SelectionsView::makeList()
{
    m_model->setColumns(selectionColumns());
    m_table = makeTable(m_model, tr("Selections"),
                        tr("The saved selections; several can be picked with Ctrl or Shift to compare them. "
                           "Enter or a double click shows the documents."));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    addEmptyHint(m_table, tr("Selections that you save will be listed here."));
    m_list = new Card(tr("Selections"));
    m_list->setBodyMargins(false);
    buildRenaming();
    m_list->body()->addWidget(m_renaming);
    m_list->body()->addWidget(m_table, 1);
    return m_list;
}

void SelectionsView::buildRenaming()
{
    m_renaming = new QWidget;
    m_form = new Form;
    m_name = new QLineEdit;
    m_form->add(tr("New name"), m_name, tr("Enter gives the selection this name, Esc leaves it as it is"));
    auto *apply = makeButton("check", tr("Rename"), tr("Gives the selection this name"));
    auto *back = makeButton({}, tr("Keep name"), tr("Leaves the name as it is"));
    auto *row = new QHBoxLayout(m_renaming);
    row->setContentsMargins(theme().space(12), 0, theme().space(12), theme().space(4));
    row->addWidget(m_form, 1);
    row->addWidget(apply, 0, Qt::AlignTop);
    row->addWidget(back, 0, Qt::AlignTop);
    m_renaming->hide();
    connect(m_name, &QLineEdit::returnPressed, this, &SelectionsView::rename);
    connect(apply, &QPushButton::clicked, this, &SelectionsView::rename);
    connect(back, &QPushButton::clicked, m_renaming, &QWidget::hide);
}

QWidget *SelectionsView::makeComparison()
{
    m_pairs->setColumns(pairColumns());
    auto *table = makeTable(m_pairs, tr("Comparison of selections"),
                            tr("How many documents the picked selections share, pair by pair"));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    addEmptyHint(table, tr("Pick two selections or more to see which documents they share."));
    m_comparison = new Card(tr("Comparison"));
    m_comparison->setBodyMargins(false);
    m_comparison->body()->addWidget(table);
    return m_comparison;
}

void SelectionsView::buildActions()
{
    Actions &actions = m_studio.actions();
    m_show = actions.add(this,
                         {"retrieval.showDocuments", tr("Show documents"),
                          tr("Opens the documents of the picked selection"), "file"},
                         [this] { Q_EMIT documentsRequested(picked().value(0)); });
    m_rename = actions.add(this,
                           {"retrieval.renameSelection",
                            tr("Rename selection"),
                            tr("Gives the picked selection another name"),
                            {},
                            QKeySequence(Qt::Key_F2)},
                           [this] { openRenaming(); });
    m_remove =
        actions.add(this,
                    {"retrieval.removeSelection", tr("Remove selection"),
                     tr("Removes the picked selection; it can be undone"), "remove", QKeySequence::Delete},
                    [this] { SelectionChanges::of(m_studio).remove(picked().value(0)); });
    QAction *back = actions.add(this,
                                {"retrieval.closeSelections",
                                 tr("Back"),
                                 tr("Leads back to the neighbours"),
                                 {},
                                 QKeySequence(Qt::Key_Escape)},
                                [this] {
                                    if (m_renaming->isVisible())
                                        m_renaming->hide();
                                    else
                                        Q_EMIT closed();
                                });
    auto *row = new WrapLayout;
    row->setContentsMargins(theme().space(12), 0, theme().space(12), theme().space(8));
    for (QAction *action : {m_show, m_rename, m_remove, back})
        row->addWidget(makeButton(action));
    m_list->body()->insertLayout(0, row);
    m_table->addActions({m_show, m_rename, m_remove});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_table, &QTableView::activated, m_show, &QAction::trigger);
}

void SelectionsView::listenToChanges()
{
    SelectionChanges *changes = &SelectionChanges::of(m_studio);
    connect(changes, &SelectionChanges::failed, this,
            [this](const Error &error) { m_messages->showError(error); });
    connect(changes, &SelectionChanges::renamed, this, [this](const QString &name, const QString &newName) {
        offerUndo(tr("%1 is now called %2.").arg(name, newName), tr("Gives the selection its name back"));
    });
    connect(changes, &SelectionChanges::removed, this, [this](const QString &name) {
        offerUndo(tr("The selection %1 was removed.").arg(name), tr("Brings the selection back"));
    });
}

void SelectionsView::offerUndo(const QString &told, const QString &help)
{
    m_messages->show(MessageBar::Kind::Information, told);
    m_messages->addAction(tr("Undo"), help, [this, at = m_studio.undoStack().index()] {
        if (m_studio.undoStack().index() == at) // something else may have been done since
            m_studio.undoStack().undo();
        m_messages->clear();
    });
}

void SelectionsView::open()
{
    m_renaming->hide();
    refresh();
}

void SelectionsView::refresh()
{
    std::vector<std::string> names;
    for (const QString &name : m_studio.selections())
        names.push_back(name.toStdString());
    m_reading.run(
        m_studio.jobs(), {}, this,
        [workspace = m_studio.workspace(), names](ProgressSink &, std::stop_token) {
            return listSelections(workspace, names);
        },
        [this](const std::vector<ListedSelection> &listed) {
            m_names.clear();
            for (const ListedSelection &selection : listed)
                m_names << QString::fromStdString(selection.name);
            m_model->setRows(selectionRows(listed));
            m_list->setHint(tr("%1 in all").arg(countText(listed.size())));
            m_table->selectRow(std::max(0, int(m_names.indexOf(m_studio.currentSelection()))));
            showPicked();
        });
}

QStringList SelectionsView::picked() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList names;
    for (const QModelIndex &row : rows)
        names << m_names.value(row.row());
    return names;
}

void SelectionsView::showPicked()
{
    const QStringList names = picked();
    for (QAction *action : {m_show, m_rename, m_remove})
        action->setEnabled(names.size() == 1);
    if (names.size() == 1)
        m_studio.setCurrentSelection(names.front());
    compare();
}

void SelectionsView::compare()
{
    const QStringList names = picked();
    m_comparison->setHint({});
    if (names.size() < 2) {
        m_comparing.abandon();
        return m_pairs->setRows({});
    }
    std::vector<std::string> wanted;
    for (const QString &name : names)
        wanted.push_back(name.toStdString());
    m_comparison->setHint(tr("being counted …"));
    m_comparing.run(
        m_studio.jobs(), {}, this,
        [workspace = m_studio.workspace(), wanted](ProgressSink &, std::stop_token stop) {
            return comparePairs(workspace, wanted, stop);
        },
        [this](const Expected<std::vector<ComparedPair>> &pairs) {
            m_comparison->setHint({});
            if (!pairs)
                return m_messages->showError(pairs.error());
            m_pairs->setRows(pairRows(*pairs));
        });
}

void SelectionsView::openRenaming()
{
    m_form->clearProblems();
    m_name->setText(picked().value(0));
    m_renaming->show();
    m_name->setFocus();
    m_name->selectAll();
}

void SelectionsView::rename()
{
    const QString name = picked().value(0), newName = m_name->text().trimmed();
    if (name == newName)
        return m_renaming->hide();
    const QString problem = nameProblem(newName, m_names, tr("A selection of this name is there already."));
    m_form->setProblem(m_name, problem);
    if (!problem.isEmpty())
        return;
    m_renaming->hide();
    m_table->setFocus();
    SelectionChanges::of(m_studio).rename(name, newName);
}

} // namespace tlm
