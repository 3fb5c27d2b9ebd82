#include "ui/train/factgrid.h"

#include <QGridLayout>

#include "ui/theme/theme.h"
#include "ui/train/fact.h"

namespace tlm {

FactGrid::FactGrid(std::vector<Fact *> facts, QWidget *parent)
    : QWidget(parent), m_grid(new QGridLayout(this)), m_facts(std::move(facts))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme().space(12));
    m_grid->setVerticalSpacing(theme().space(4));
    arrange((static_cast<int>(m_facts.size()) + 1) / 2);
}

void FactGrid::arrange(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int place = 0; place < static_cast<int>(m_facts.size()); ++place) {
        m_grid->addWidget(m_facts[std::size_t(place)], place / columns, place % columns);
        m_grid->setColumnStretch(place, place < columns ? 1 : 0);
    }
}

void FactGrid::resizeEvent(QResizeEvent *event)
{
    const auto all = static_cast<int>(m_facts.size());
    arrange(width() >= all * theme().space(120) ? all : (all + 1) / 2);
    QWidget::resizeEvent(event);
}

} // namespace tlm
