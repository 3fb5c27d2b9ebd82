#include "ui/retrieval/detailscard.h"

#include <QStackedLayout>
#include <QTabBar>

#include "core/base/json.h"
#include "ui/frame/studio.h"
#include "ui/retrieval/explanationview.h"
#include "ui/retrieval/markedview.h"
#include "ui/retrieval/ranking.h"
#include "ui/retrieval/taskdrivenview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

DetailsCard::DetailsCard(Studio &studio, QWidget *parent)
    : Card(tr("Why this score?"), parent), m_studio(studio), m_parts(new QTabBar),
      m_explanation(new ExplanationView),
      m_document(
          new MarkedView(tr("Whole document"), tr("The picked document with the words of the query marked"))),
      m_taskDriven(new TaskDrivenView)
{
    setBodyMargins(false);
    m_parts->addTab(tr("Score"));
    m_parts->addTab(tr("Document"));
    m_parts->addTab(tr("Task-driven"));
    m_parts->setDrawBase(false);
    m_parts->setExpanding(false);
    m_parts->setTabToolTip(TaskDriven, tr("Where does task-driven happen?"));
    describe(m_parts, tr("Parts of the details"),
             tr("Why the picked document has its score, its whole text, and where the task comes in"));
    titleRow()->addWidget(m_parts);
    auto *pages = new QWidget;
    m_stack = new QStackedLayout(pages);
    for (QWidget *page : std::initializer_list<QWidget *>{m_explanation, m_document, m_taskDriven})
        m_stack->addWidget(page);
    body()->addWidget(pages, 1);
    connect(m_parts, &QTabBar::currentChanged, this, &DetailsCard::showPart);
}

void DetailsCard::setPart(Part part)
{
    m_parts->setCurrentIndex(part);
}

void DetailsCard::setFacts(const TaskDrivenFacts &facts)
{
    m_taskDriven->show(facts);
}

void DetailsCard::showPart()
{
    m_stack->setCurrentIndex(m_parts->currentIndex());
    showTitle();
    if (m_parts->currentIndex() == TaskDriven)
        Q_EMIT factsWanted();
    else
        read();
}

void DetailsCard::showTitle()
{
    switch (m_parts->currentIndex()) {
    case Score:
        return setTitle(
            m_ranking ? tr("Why %1?", "score")
                            .arg(QString::fromStdString(shortestFloat(m_ranking->neighbours()[m_row].score)))
                      : tr("Why this score?"));
    case Document:
        return setTitle(tr("Whole document"));
    default:
        return setTitle(tr("Where does task-driven happen?"));
    }
}

void DetailsCard::show(const std::shared_ptr<const Ranking> &ranking, int row)
{
    m_ranking = ranking;
    m_row = std::size_t(row);
    showPart();
}

void DetailsCard::clear()
{
    m_job.abandon();
    m_ranking.reset();
    m_explanation->setExplanation({});
    m_document->show({});
    setHint({});
    showTitle();
}

void DetailsCard::read()
{
    if (!m_ranking)
        return;
    struct Read
    {
        QString source;
        Explanation explanation;
        Passage document;
    };
    m_job.run(
        m_studio.jobs(), {}, this,
        [ranking = m_ranking, row = m_row, part = m_parts->currentIndex()](ProgressSink &, std::stop_token) {
            Read read;
            read.source = QString::fromStdString(ranking->corpus(row)) + ": " +
                          QString::fromStdString(ranking->corpora().document(ranking->neighbours()[row]).id);
            if (part == Score)
                read.explanation = ranking->explain(row);
            else
                read.document = ranking->whole(row);
            return read;
        },
        [this, part = m_parts->currentIndex()](const Read &read) {
            setHint(read.source);
            if (part == Score)
                m_explanation->setExplanation(read.explanation);
            else
                m_document->show(read.document);
        });
}

} // namespace tlm
