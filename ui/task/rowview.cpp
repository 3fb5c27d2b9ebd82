#include "ui/task/rowview.h"

#include <algorithm>
#include <set>

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>

#include "core/data/words.h"
#include "ui/frame/remember.h"
#include "ui/frame/studio.h"
#include "ui/task/examplemodel.h"
#include "ui/task/rowmodel.h"
#include "ui/theme/number.h"
#include "ui/widgets/emptyhint.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/readingpane.h"
#include "ui/widgets/views.h"
#include "ui/widgets/wraplayout.h"

namespace tlm {
namespace {

constexpr std::size_t mostTwins = 5; ///< places of an equal text that are named

} // namespace

RowView::RowView(Studio &studio, QWidget *parent)
    : Card(tr("Examples"), parent), m_studio(studio), m_model(new RowModel(studio.jobs(), this)),
      m_split(new QComboBox), m_set(new QComboBox), m_class(new QComboBox),
      m_words(makeFilterField("filter", tr("Filter by word, class or id"),
                              tr("Shows examples that contain these characters"))),
      m_table(makeTable(m_model, tr("Examples"), tr("The examples of the split that pass the filters"))),
      m_reading(new ReadingPane(m_table, tr("Picked example"), tr("The whole text of the picked example"))),
      m_repeats(std::make_shared<const std::vector<RepeatedExample>>())
{
    setBodyMargins(false);
    body()->addLayout(makeFilters());
    m_nothing = addEmptyHint(m_table, {});
    m_reading->nameAbout(tr("About the picked example"), tr("Its place, class, length, and equal texts"));
    rememberSizes(m_studio, m_reading, "examples");
    body()->addWidget(m_reading, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RowView::showPicked);
    setRows(nullptr);
}

QLayout *RowView::makeFilters()
{
    for (const Split split : {Split::Train, Split::Dev, Split::Test})
        m_split->addItem(splitText(split), int(split));
    m_set->addItem(tr("All examples"), int(RowSet::All));
    m_set->addItem(tr("Repeated texts"), int(RowSet::Repeated));
    m_set->addItem(tr("In an earlier split too"), int(RowSet::InEarlierSplit));
    m_set->addItem(tr("Several classes"), int(RowSet::SeveralClasses));
    describe(m_split, tr("Split"), tr("Which part of the task is shown"));
    describe(m_set, tr("Which examples"), tr("All, or those that look wrong"));
    describe(m_class, tr("Class of the examples"), tr("Shows one class alone"));
    m_class->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_class->setMinimumContentsLength(10);
    m_set->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_set->setMinimumContentsLength(10);
    auto *row = new WrapLayout;
    row->setContentsMargins(theme().space(12), 0, theme().space(12), theme().space(8));
    row->addWidget(m_split);
    row->addWidget(m_set);
    row->addWidget(m_class);
    row->addWidget(m_words);
    for (QComboBox *box : {m_split, m_set, m_class})
        connect(box, &QComboBox::currentIndexChanged, this, &RowView::search);
    connect(m_words, &QLineEdit::textChanged, this, &RowView::search);
    return row;
}

void RowView::setRows(std::shared_ptr<const TaskRows> rows)
{
    m_rows = std::move(rows);
    m_repeats = std::make_shared<const std::vector<RepeatedExample>>();
    {
        const QSignalBlocker quiet(m_class);
        m_class->clear();
        m_class->addItem(tr("All classes"), -1);
        if (m_rows)
            for (std::size_t i = 0; i < m_rows->summary().labels.size(); ++i)
                m_class->addItem(QString::fromStdString(m_rows->summary().labels[i]), int(i));
    }
    search();
    m_table->setColumnWidth(ExampleModel::Number, theme().space(72));
    m_table->setColumnWidth(ExampleModel::Class, widestClass());
    if (m_model->columnCount() > ExampleModel::Pair)
        m_table->setColumnWidth(ExampleModel::Text, theme().space(320));
}

void RowView::showProblem(const QString &sentence)
{
    setRows(nullptr);
    m_nothing->setText(sentence);
}

void RowView::setRepeats(std::vector<RepeatedExample> repeats)
{
    m_repeats = std::make_shared<const std::vector<RepeatedExample>>(std::move(repeats));
    if (query().set != RowSet::All)
        search();
    else
        showPicked();
}

void RowView::showQuery(const RowQuery &query)
{
    {
        const QSignalBlocker split(m_split), set(m_set), label(m_class), words(m_words);
        m_split->setCurrentIndex(m_split->findData(int(query.split)));
        m_set->setCurrentIndex(m_set->findData(int(query.set)));
        m_class->setCurrentIndex(m_class->findData(query.label));
        m_words->setText(query.words);
    }
    search();
}

/// Room for the names of the classes, as long as the text keeps most of it.
int RowView::widestClass() const
{
    const QFontMetrics metrics(m_table->font());
    int widest = theme().space(64);
    for (int i = 1; i < m_class->count(); ++i)
        widest = std::max(widest, metrics.horizontalAdvance(m_class->itemText(i)) + theme().space(28));
    return std::min(widest, theme().space(180));
}

RowQuery RowView::query() const
{
    return {static_cast<Split>(m_split->currentData().toInt()),
            static_cast<RowSet>(m_set->currentData().toInt()), m_class->currentData().toInt(),
            m_words->text()};
}

void RowView::search()
{
    const RowQuery wanted = query();
    if (!m_rows) {
        m_searching.abandon();
        m_model->setRows(nullptr, wanted.split);
        m_nothing->setText(tr("The examples are being read…"));
        setHint({});
        return showPicked();
    }
    if (wanted == RowQuery{wanted.split}) {
        m_searching.abandon();
        return showFound(wanted, {});
    }
    setHint(tr("Searching…"));
    m_searching.run(
        m_studio.jobs(), {}, this,
        [rows = m_rows, repeats = m_repeats, wanted](ProgressSink &, std::stop_token stop) {
            return findRows(*rows, *repeats, wanted, stop);
        },
        [this, wanted](std::vector<std::uint32_t> found) { showFound(wanted, std::move(found)); });
}

void RowView::showFound(const RowQuery &query, std::optional<std::vector<std::uint32_t>> found)
{
    m_model->setRows(m_rows, query.split, std::move(found));
    m_nothing->setText(tr("No example passes the filters."));
    const qulonglong all = m_rows->size(query.split), shown = qulonglong(m_model->rowCount());
    setHint(shown == all ? tr("%1 shown").arg(countText(shown))
                         : tr("%1 of %2 shown").arg(countText(shown), countText(all)));
    m_table->setCurrentIndex(m_model->index(0, 0));
    if (shown == 0)
        showPicked();
}

void RowView::showPicked()
{
    const QModelIndex current = m_table->currentIndex();
    if (!m_rows || !current.isValid()) {
        m_picking.abandon();
        return m_reading->clear();
    }
    m_picking.run(
        m_studio.jobs(), {}, this,
        [rows = m_rows, split = m_model->split(), number = m_model->number(current.row())](
            ProgressSink &, std::stop_token) { return std::pair(number, rows->example(split, number)); },
        [this](const std::pair<std::uint32_t, Expected<Example>> &read) {
            showExample(read.first, read.second);
        });
}

void RowView::showExample(std::uint32_t number, const Expected<Example> &example)
{
    if (!example)
        return m_reading->showProblem(QString::fromStdString(example.error().cause));
    const Split split = m_model->split();
    QStringList about{tr("%1 %2", "split, number of an example").arg(splitText(split), countText(number + 1)),
                      QString::fromStdString(m_rows->summary().labels[std::size_t(example->label)]),
                      tr("%n word(s)", nullptr, int(countWords(example->text) + countWords(example->pair)))};
    if (!example->id.empty())
        about << tr("id %1").arg(QString::fromStdString(example->id));
    if (const QString twins = twinsText(split, number); !twins.isEmpty())
        about << twins;
    m_reading->showText(about, QString::fromStdString(joinedText(*example)));
}

/// Where the same text stands too, with its class there.
QString RowView::twinsText(Split split, std::uint32_t number) const
{
    std::set<std::pair<Split, std::uint32_t>> group;
    const auto isOf = [&](Split where, std::uint32_t which) { return where == split && which == number; };
    std::pair<Split, std::uint32_t> first{split, number};
    for (const RepeatedExample &repeat : *m_repeats) {
        if (isOf(repeat.split, repeat.number))
            first = {repeat.firstSplit, repeat.first};
    }
    for (const RepeatedExample &repeat : *m_repeats) {
        if (std::pair(repeat.firstSplit, repeat.first) == first)
            group.insert({first, {repeat.split, repeat.number}});
    }
    group.erase({split, number});
    QStringList places;
    for (const auto &[where, which] : group) {
        if (std::size_t(places.size()) == mostTwins)
            break;
        const auto &labels = m_rows->summary().labels;
        places << tr("%1 %2 (%3)", "split, number and class of an example")
                      .arg(splitText(where), countText(which + 1),
                           QString::fromStdString(labels[std::size_t(m_rows->label(where, which))]));
    }
    if (places.isEmpty())
        return {};
    return tr("the same text: %1").arg(places.join(tr(", ", "between examples")));
}

QString RowView::pickedText() const
{
    return m_reading->text()->toPlainText();
}

} // namespace tlm
