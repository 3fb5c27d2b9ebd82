#include "ui/retrieval/textlist.h"

#include <QLineEdit>
#include <QListView>

#include "ui/task/examplemodel.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/exampledelegate.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/itemroles.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/views.h"

namespace tlm {

TextList::TextList(QWidget *parent)
    : Card(tr("Task texts"), parent), m_model(new ExampleModel(this)),
      m_filter(makeFilterField("filter", tr("Filter by word or class"),
                               tr("Shows texts that contain these characters"))),
      m_list(makeList(m_model, new ExampleDelegate, tr("Task texts"),
                      tr("The training texts of the task; the picked one is searched")))
{
    setBodyMargins(false);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(theme().space(12), 0, theme().space(12), theme().space(4));
    row->addWidget(m_filter);
    body()->addLayout(row);
    m_list->setModelColumn(ExampleModel::Text);
    body()->addWidget(m_list, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &TextList::applyFilter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &TextList::picked);
}

void TextList::setTask(std::shared_ptr<const Task> task)
{
    m_model->setTask(std::move(task));
    applyFilter();
}

void TextList::applyFilter()
{
    m_model->setFilter(m_filter->text(), -1);
    setHint(tr("%1 train").arg(countText(qulonglong(m_model->rowCount()))));
    pickFirst();
}

void TextList::pickFirst()
{
    m_list->setCurrentIndex(m_model->index(0, ExampleModel::Text));
    Q_EMIT picked();
}

QString TextList::text() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? m_model->text(current.row()) : QString();
}

QString TextList::name() const
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return {};
    return tr("%1 (%2)", "number and class of a text")
        .arg(current.data(NumberRole).toString(), current.data(LabelRole).toString());
}

} // namespace tlm
