#include "ui/retrieval/taskdrivenview.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/theme/number.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/scrollform.h"

namespace tlm {

TaskDrivenView::TaskDrivenView(QWidget *parent) : QWidget(parent)
{
    auto *steps = new QWidget;
    auto *inner = new QVBoxLayout(steps);
    inner->setContentsMargins(theme().space(12), theme().space(4), theme().space(12), theme().space(8));
    inner->setSpacing(theme().space(2));
    const auto add = [&](const QString &title) {
        inner->addWidget(new Label(title, Theme::FontRole::Strong));
        auto *words = new Label;
        words->setWordWrap(true);
        words->setContentsMargins(0, 0, 0, theme().space(8));
        inner->addWidget(words);
        return words;
    };
    m_asks = add(tr("1. The task asks"));
    m_answers = add(tr("2. The corpus answers"));
    m_union = add(tr("3. The answers are the selection"));
    m_training = add(tr("4. Training reads nothing else"));
    inner->addStretch(1);
    QScrollArea *area = makeScrollForm(steps);
    describe(area, tr("Where does task-driven happen?"),
             tr("How the task decides what a training reads, in the numbers of the moment"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
}

void TaskDrivenView::show(const TaskDrivenFacts &facts)
{
    m_asks->setText(tr("Each of the %1 training texts of %2 is a query. Their classes play no part here.")
                        .arg(countText(facts.texts), facts.task));
    m_answers->setText(
        facts.text.isEmpty()
            ? tr("Each text finds its %1 best of %2 documents (BM25): those that share its rarest words.")
                  .arg(countText(facts.k), countText(facts.documents))
            : tr("Text %1 finds the list above, its %2 best of %3 documents (BM25): those that share its "
                 "rarest words.")
                  .arg(facts.text, countText(facts.k), countText(facts.documents)));
    if (!facts.selection)
        m_union->setText(tr("The union of all these lists will be the selection. None is saved yet."));
    else
        m_union->setText(
            tr("%1 is such a union: %2 documents. Of the list above it holds %3; %4 of these came in through "
               "this text alone.")
                .arg(QString::fromStdString(facts.selection->name), countText(facts.selection->documents),
                     countText(qulonglong(facts.held)), countText(qulonglong(facts.alone))));
    m_training->setText(
        tr("One model learns from scratch, and at once, to guess masked words in the selected documents and "
           "in the task's own texts, and to tell the classes. The rest of the corpus is never read: what the "
           "model knows of language is what the task asked for."));
}

} // namespace tlm
