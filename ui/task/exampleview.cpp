#include "ui/task/exampleview.h"

#include <algorithm>

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>

#include "ui/task/examplemodel.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/views.h"

namespace tlm {

ExampleView::ExampleView(QWidget *parent)
    : Card(tr("Examples"), parent), m_model(new ExampleModel(this)), m_split(new QComboBox),
      m_class(new QComboBox), m_words(makeFilterField("filter", tr("Filter by word or class"),
                                                      tr("Shows examples that contain these characters"))),
      m_table(makeTable(m_model, tr("Examples"), tr("The examples of the split that pass the filters"))),
      m_text(new QPlainTextEdit)
{
    setBodyMargins(false);
    buildFilters();
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    body()->addWidget(m_table, 1);
    m_text->setReadOnly(true);
    m_text->setMaximumHeight(theme().space(96));
    m_text->setTabChangesFocus(true);
    describe(m_text, tr("Picked example"), tr("The whole text of the picked example"));
    auto *margin = new QHBoxLayout;
    margin->setContentsMargins(theme().space(12), 0, theme().space(12), theme().space(8));
    margin->addWidget(m_text);
    body()->addLayout(margin);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ExampleView::showPicked);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ExampleView::showPicked);
}

void ExampleView::buildFilters()
{
    for (const Split split : {Split::Train, Split::Dev, Split::Test})
        m_split->addItem(splitText(split), int(split));
    describe(m_split, tr("Split"), tr("Which part of the task is shown"));
    describe(m_class, tr("Class"), tr("Shows one class alone"));
    m_class->setSizeAdjustPolicy(QComboBox::AdjustToContentsOnFirstShow);
    m_class->setMinimumContentsLength(8);
    m_class->setMaximumWidth(theme().space(180));
    titleRow()->addWidget(m_words);
    titleRow()->addWidget(m_class);
    titleRow()->addWidget(m_split);
    for (QComboBox *box : {m_split, m_class})
        connect(box, &QComboBox::currentIndexChanged, this, &ExampleView::applyFilter);
    connect(m_words, &QLineEdit::textChanged, this, &ExampleView::applyFilter);
}

void ExampleView::setTask(std::shared_ptr<const Task> task)
{
    const QSignalBlocker quiet(m_class);
    m_class->clear();
    m_class->addItem(tr("All classes"), -1);
    if (task)
        for (std::size_t i = 0; i < task->labels.size(); ++i)
            m_class->addItem(QString::fromStdString(task->labels[i]), int(i));
    m_model->setTask(std::move(task));
    applyFilter();
    m_table->setColumnWidth(ExampleModel::Number, theme().space(72));
    m_table->setColumnWidth(ExampleModel::Class, widestClass());
}

/// Room for the names of the classes, as long as the text keeps most of it.
int ExampleView::widestClass() const
{
    const QFontMetrics metrics(m_table->font());
    int widest = theme().space(64);
    for (int i = 1; i < m_class->count(); ++i)
        widest = std::max(widest, metrics.horizontalAdvance(m_class->itemText(i)) + theme().space(28));
    return std::min(widest, theme().space(180));
}

void ExampleView::applyFilter()
{
    m_model->setSplit(static_cast<Split>(m_split->currentData().toInt()));
    m_model->setFilter(m_words->text(), m_class->currentData().toInt());
    const qulonglong shown = qulonglong(m_model->rowCount());
    setHint(tr("%1 shown").arg(countText(shown)));
    m_table->setCurrentIndex(m_model->index(0, 0));
}

void ExampleView::showPicked()
{
    const QModelIndex current = m_table->currentIndex();
    m_text->setPlainText(current.isValid() ? m_model->text(current.row()) : QString());
}

} // namespace tlm
