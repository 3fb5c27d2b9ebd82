#include "ui/retrieval/textlist.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>

#include "ui/frame/studio.h"
#include "ui/task/examplemodel.h"
#include "ui/task/rowquery.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptyhint.h"
#include "ui/widgets/exampledelegate.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/itemroles.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/views.h"
#include "ui/widgets/wraplayout.h"

namespace tlm {

TextList::TextList(Studio &studio, QWidget *parent)
    : Card(tr("Task texts"), parent), m_studio(studio), m_model(new ExampleModel(this)),
      m_filter(
          makeFilterField("filter", tr("Filter by word"), tr("Shows texts that contain these characters"))),
      m_label(new QComboBox),
      m_list(makeList(m_model, new ExampleDelegate, tr("Task texts"),
                      tr("The training texts of the task; the picked one is searched for")))
{
    setBodyMargins(false);
    describe(m_label, tr("Class"), tr("Shows texts of one class"));
    m_label->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_label->setMinimumContentsLength(9);
    auto *row = new WrapLayout;
    row->setContentsMargins(theme().space(12), 0, theme().space(12), theme().space(4));
    row->addWidget(m_filter);
    row->addWidget(m_label);
    body()->addLayout(row);
    m_list->setModelColumn(ExampleModel::Text);
    m_nothing = addEmptyHint(m_list, {});
    body()->addWidget(m_list, 1);
    buildActions();
    setTask(nullptr);
    connect(m_filter, &QLineEdit::textChanged, this, &TextList::applyFilter);
    connect(m_label, &QComboBox::currentIndexChanged, this, &TextList::applyFilter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &TextList::picked);
}

void TextList::buildActions()
{
    Actions &actions = m_studio.actions();
    const auto withText = [this](auto act) {
        if (const auto picked = example())
            act(QString::fromStdString(joinedText(*picked)));
    };
    QAction *query = actions.add(
        this,
        {"retrieval.editQuery", tr("Search with this text, changed"),
         tr("Takes the picked text over as your own query, to change its words"), "search"},
        [this, withText] { withText([this](const QString &text) { Q_EMIT queryWanted(text); }); });
    QAction *copy = actions.add(
        this, {"retrieval.copyText", tr("Copy text"), tr("Copies the whole picked text"), "copy"},
        [withText] { withText([](const QString &text) { QGuiApplication::clipboard()->setText(text); }); });
    m_list->addActions({query, copy});
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void TextList::setTask(std::shared_ptr<const Task> task)
{
    {
        const QSignalBlocker quiet(m_label);
        m_label->clear();
        m_label->addItem(tr("All classes"), -1);
        for (std::size_t label = 0; task && label < task->labels.size(); ++label)
            m_label->addItem(QString::fromStdString(task->labels[label]), int(label));
    }
    m_task = std::move(task);
    m_nothing->setText(m_task ? tr("No text passes these filters.")
                              : tr("The training texts of the task will be here."));
    applyFilter();
}

void TextList::applyFilter()
{
    const RowQuery wanted{Split::Train, RowSet::All, m_label->currentData().toInt(), m_filter->text()};
    if (!m_task || wanted == RowQuery{}) {
        m_filtering.abandon();
        return showFound({});
    }
    m_filtering.run(
        m_studio.jobs(), {}, this,
        [task = m_task, wanted](ProgressSink &, std::stop_token stop) {
            return findExamples(*task, wanted, stop);
        },
        [this](std::vector<std::uint32_t> found) { showFound(std::move(found)); });
}

void TextList::showFound(std::optional<std::vector<std::uint32_t>> found)
{
    m_model->setTask(m_task, Split::Train, std::move(found));
    setHint(m_task ? tr("%1 train").arg(countText(qulonglong(m_model->rowCount()))) : QString());
    m_list->setCurrentIndex(m_model->index(0, ExampleModel::Text));
    Q_EMIT picked();
}

void TextList::pick(std::uint32_t number)
{
    const QSignalBlocker quiet(m_filter), alsoQuiet(m_label);
    m_filter->clear();
    m_label->setCurrentIndex(0);
    applyFilter();
    const QModelIndex found = m_model->index(int(number), ExampleModel::Text);
    m_list->setCurrentIndex(found);
    m_list->scrollTo(found);
    m_list->setFocus();
}

void TextList::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

std::optional<Example> TextList::example() const
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return {};
    return m_model->example(current.row());
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
