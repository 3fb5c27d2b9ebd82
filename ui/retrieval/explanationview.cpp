#include "ui/retrieval/explanationview.h"

#include <QHeaderView>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/retrieval/explanationmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/views.h"

namespace tlm {

ExplanationView::ExplanationView(QWidget *parent)
    : QWidget(parent), m_model(new ExplanationModel(this)),
      m_tree(makeTree(m_model, tr("Explanation of the score"),
                      tr("The terms of the score, and under each the formulas with their numbers")))
{
    QHeaderView *header = m_tree->header();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(theme().space(48));
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ExplanationModel::Part, QHeaderView::Stretch);
    header->setSectionResizeMode(ExplanationModel::Share, QHeaderView::Fixed);
    header->resizeSection(ExplanationModel::Share, theme().space(132));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tree);
}

void ExplanationView::setExplanation(const Explanation &explanation)
{
    m_model->setExplanation(explanation);
    const QModelIndex sum = m_model->index(0, 0);
    m_tree->expand(sum);
    for (int row = 0; row < m_model->rowCount(sum); ++row)
        for (int formula = 0; formula < 2; ++formula)
            m_tree->setFirstColumnSpanned(formula, m_model->index(row, 0, sum), true);
    m_tree->expand(m_model->index(0, 0, sum));
}

/// The terms come first: where there is little room the columns go that the formulas repeat.
void ExplanationView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < theme().space(680);
    for (const int column : {ExplanationModel::Idf, ExplanationModel::Times, ExplanationModel::Tf})
        m_tree->setColumnHidden(column, narrow);
    m_tree->setColumnHidden(ExplanationModel::Documents, width() < theme().space(440));
}

} // namespace tlm
