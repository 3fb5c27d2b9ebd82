#include "ui/retrieval/foundbyview.h"

#include <QHeaderView>
#include <QPushButton>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/frame/studio.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cellmodel.h"
#include "ui/widgets/celltext.h"
#include "ui/widgets/emptyhint.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/views.h"

namespace tlm {
namespace {

constexpr std::size_t mostShown = 1000;

} // namespace

FoundByView::FoundByView(Studio &studio, MessageBar *messages, QWidget *parent)
    : QWidget(parent), m_studio(studio), m_messages(messages), m_model(new CellModel(this)),
      m_table(
          makeTable(m_model, tr("Found by"),
                    tr("The training texts that have the picked document among their neighbours, best rank "
                       "first; Enter or a double click leads to the text"))),
      m_stack(new QStackedLayout(this))
{
    m_model->setColumns({{tr("Rank"), tr("Rank of the document among the neighbours of the text"), true},
                         {tr("Class"), tr("Class of the text"), false},
                         {tr("Found by"), tr("The training text"), false}});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(0, theme().space(64));
    m_table->setColumnWidth(1, theme().space(110));
    addEmptyHint(m_table, tr("No training text found it."));
    m_stack->addWidget(makeOffer());
    m_stack->addWidget(m_table);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (m_findings && m_position)
            Q_EMIT textRequested(m_findings->of(*m_position)[std::size_t(index.row())].example);
    });
}

QWidget *FoundByView::makeOffer()
{
    auto *offer = new QWidget;
    auto *words = new Label(tr("Which training texts brought this document in?"), Theme::FontRole::Body,
                            Label::Tone::Muted);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignCenter);
    auto *find = makeButton("search", tr("Find the texts"),
                            tr("Searches for all training texts once more and keeps who found what"));
    connect(find, &QPushButton::clicked, this, &FoundByView::trace);
    auto *layout = new QVBoxLayout(offer);
    layout->addStretch(1);
    layout->addWidget(words);
    layout->addWidget(find, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    return offer;
}

void FoundByView::setSelection(std::shared_ptr<const OpenSelection> opened)
{
    m_tracing.abandon();
    m_opened = std::move(opened);
    m_findings.reset();
    m_position.reset();
    m_stack->setCurrentIndex(0);
    setVisible(m_opened && m_opened->selection.summary.options.selector == Selector::Bm25);
}

void FoundByView::show(std::optional<std::size_t> position)
{
    m_position = position;
    fill();
}

void FoundByView::trace()
{
    using Found = std::shared_ptr<const Findings>;
    m_tracing.run(
        m_studio.jobs(), tr("Texts that found documents"), this,
        [opened = m_opened, threads = m_studio.threads()](ProgressSink &progress,
                                                          std::stop_token stop) -> Expected<Found> {
            auto findings = Findings::trace(opened->selection, opened->task, opened->corpora.indexes, threads,
                                            progress, stop);
            if (!findings)
                return tl::unexpected(findings.error());
            return std::make_shared<const Findings>(std::move(*findings));
        },
        [this](const Expected<Found> &findings) {
            if (!findings)
                return m_messages->showError(findings.error());
            m_findings = *findings;
            m_stack->setCurrentIndex(1);
            fill();
        });
}

void FoundByView::fill()
{
    std::vector<std::vector<Cell>> rows;
    if (m_findings && m_position) {
        const auto &examples = m_opened->task.examples(Split::Train);
        for (const Finding &finding : m_findings->of(*m_position)) {
            if (rows.size() == mostShown)
                break;
            const Example &example = examples[finding.example];
            rows.push_back(
                {numberCell(finding.rank + 1),
                 textCell(QString::fromStdString(m_opened->task.labels[std::size_t(example.label)])),
                 textCell(cellText(joinedText(example)))});
        }
    }
    m_model->setRows(std::move(rows));
}

} // namespace tlm
