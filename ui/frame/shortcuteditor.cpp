#include "ui/frame/shortcuteditor.h"

#include <utility>

#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/frame/actions.h"
#include "ui/frame/shortcutmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/views.h"

namespace tlm {

ShortcutEditor::ShortcutEditor(Actions &actions, QWidget *parent)
    : QWidget(parent), m_actions(actions), m_model(new ShortcutModel(actions, this)),
      m_filter(new QSortFilterProxyModel(this)), m_table(makeTable()), m_keys(new QKeySequenceEdit),
      m_assign(makeButton({}, tr("Assign"), tr("Gives the picked action these keys"))),
      m_clear(makeButton({}, tr("No keys"), tr("Takes the keys from the picked action"))),
      m_reset(makeButton({}, tr("Reset"), tr("Gives the picked action the keys it had at first"))),
      m_problem(new Label({}, Theme::FontRole::Hint, Label::Tone::Bad))
{
    auto *filter = makeFilterField("search", tr("Filter actions"), tr("Words of an action, or its keys"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(filter);
    layout->addWidget(m_table, 1);
    layout->addWidget(makeEditing());
    m_problem->setWordWrap(true);
    layout->addWidget(m_problem);
    connect(filter, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ShortcutEditor::showPicked);
    connect(m_filter, &QSortFilterProxyModel::modelReset, this, &ShortcutEditor::pickAgain);
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutEditor::check);
    connect(m_assign, &QPushButton::clicked, this, &ShortcutEditor::assign);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_keys->clear();
        assign();
    });
    connect(m_reset, &QPushButton::clicked, this, &ShortcutEditor::reset);
    m_table->selectRow(0);
    showPicked();
}

QTableView *ShortcutEditor::makeTable()
{
    m_filter->setSourceModel(m_model);
    m_filter->setFilterKeyColumn(-1);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    QTableView *table =
        tlm::makeTable(m_filter, tr("Actions and their keys"), tr("Pick an action to give it other keys"));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setColumnWidth(ShortcutModel::Name, theme().space(200));
    table->setColumnWidth(ShortcutModel::Keys, theme().space(120));
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

QWidget *ShortcutEditor::makeEditing()
{
    auto *editing = new QWidget;
    auto *row = new QHBoxLayout(editing);
    row->setContentsMargins(0, 0, 0, 0);
    describe(m_keys, tr("Keys"), tr("Press the keys that the picked action shall have"));
    for (QLineEdit *edit : m_keys->findChildren<QLineEdit *>())
        describe(edit, tr("Keys"), tr("Press the keys that the picked action shall have"));
    row->addWidget(m_keys, 1);
    for (QPushButton *button : {m_assign, m_clear, m_reset})
        row->addWidget(button);
    return editing;
}

QAction *ShortcutEditor::picked() const
{
    const QModelIndex index = m_filter->mapToSource(m_table->currentIndex());
    return index.isValid() ? m_model->action(index.row()) : nullptr;
}

void ShortcutEditor::pickAgain()
{
    m_table->setCurrentIndex(m_filter->mapFromSource(m_model->index(m_model->rowOf(m_shown), 0)));
}

void ShortcutEditor::showPicked()
{
    QAction *action = picked();
    if (std::exchange(m_shown, action) != action) // else what was typed meanwhile stays
        m_keys->setKeySequence(action ? action->shortcut() : QKeySequence());
    check();
}

void ShortcutEditor::check()
{
    const QAction *action = picked();
    const QKeySequence keys = m_keys->keySequence();
    QAction *other = action ? m_actions.conflict(action, keys) : nullptr;
    QString taken = other ? other->text() : QString();
    m_problem->setText(other ? tr("%1 belongs to “%2”. Give that action other keys first.")
                                   .arg(keys.toString(QKeySequence::NativeText), taken.remove('&'))
                             : QString());
    m_assign->setEnabled(action && !other && keys != action->shortcut());
    m_clear->setEnabled(action && !action->shortcut().isEmpty());
    m_reset->setEnabled(action && m_actions.hasOwnShortcut(action));
}

void ShortcutEditor::assign()
{
    if (QAction *action = picked())
        m_actions.setShortcut(action, m_keys->keySequence());
    check();
}

void ShortcutEditor::reset()
{
    QAction *action = picked();
    if (!action)
        return;
    if (m_actions.conflict(action, m_actions.standardShortcut(action))) {
        m_keys->setKeySequence(m_actions.standardShortcut(action)); // says whose they are now
        return;
    }
    m_actions.resetShortcut(action);
    m_keys->setKeySequence(action->shortcut());
    check();
}

} // namespace tlm
