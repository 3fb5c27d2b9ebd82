#include "ui/attention/orderfields.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>

#include "ui/attention/measurewords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

namespace {

constexpr int byLayer = -1, byImportance = -2; ///< else the number of a measure

} // namespace

OrderFields::OrderFields(QWidget *parent) : QWidget(parent), m_by(new QComboBox), m_direction(new QToolButton)
{
    m_by->addItem(tr("Order: by layer"), byLayer);
    m_by->addItem(tr("By importance"), byImportance);
    for (const Measure measure : allMeasures()) {
        m_by->addItem(MeasureWords::name(measure), static_cast<int>(measure));
        m_by->setItemData(m_by->count() - 1, MeasureWords::help(measure), Qt::ToolTipRole);
    }
    m_by->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_by->setMinimumContentsLength(12);
    describe(m_by, tr("Order of the heads"),
             tr("Puts the heads in order by a measure, or by how much the model needs them."));
    m_direction->setCheckable(true);
    m_direction->setAutoRaise(true);
    describe(m_direction, tr("Smallest first"), tr("Turns the order around: the smallest value first."));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().space(4));
    row->addWidget(m_by, 1);
    row->addWidget(m_direction);
    connect(m_by, &QComboBox::currentIndexChanged, this, [this] {
        showDirection();
        Q_EMIT changed();
    });
    connect(m_direction, &QToolButton::toggled, this, [this] {
        showDirection();
        Q_EMIT changed();
    });
    showDirection();
}

void OrderFields::showDirection()
{
    m_direction->setIcon(theme().icon(m_direction->isChecked() ? "up" : "down"));
    m_direction->setEnabled(m_by->currentData().toInt() != byLayer);
}

void OrderFields::setOrder(const HeadOrder &order)
{
    const QSignalBlocker quiet(this);
    const int by = order.by == HeadOrder::By::Layer        ? byLayer
                   : order.by == HeadOrder::By::Importance ? byImportance
                                                           : static_cast<int>(order.measure);
    m_by->setCurrentIndex(m_by->findData(by));
    m_direction->setChecked(order.smallestFirst);
}

HeadOrder OrderFields::order() const
{
    HeadOrder order;
    const int by = m_by->currentData().toInt();
    order.by = by == byLayer        ? HeadOrder::By::Layer
               : by == byImportance ? HeadOrder::By::Importance
                                    : HeadOrder::By::Measure;
    if (by >= 0)
        order.measure = static_cast<Measure>(by);
    order.smallestFirst = m_direction->isChecked();
    return order;
}

} // namespace tlm
