#pragma once
#include "ui/attention/attentionside.h"
#include "ui/attention/headorder.h"
#include "ui/widgets/card.h"

class QTabBar;
class QStackedLayout;

namespace tlm {

class HeadGrid;
class ImportanceView;
class MeasuresView;
class OrderFields;
class PatternLegend;
class Plot;
class TimelineView;

/// All heads of a model: the grid, how many follow each pattern, and below it how they spread over the
/// layers, came in training, measure, and matter.
class GridCard : public Card
{
    Q_OBJECT
public:
    enum Part { Layers, Training, Measures, Importance };

    GridCard(Studio &studio, AttentionSide &side, QWidget *parent = nullptr);
    HeadGrid *grid() const { return m_grid; }
    int part() const;
    void setPart(int part);
    HeadOrder order() const;
    /// As another grid is in order; tells nobody.
    void setOrder(const HeadOrder &order);

Q_SIGNALS:
    /// A person put the heads in another order, or passes over other kinds.
    void orderChanged();
    void partChanged(int part);

private:
    QWidget *buildParts(Studio &studio);
    void showHeads();
    void showOrder();
    void showMeasures();
    QString hint() const;
    void showLayers(const Heads &heads);
    void showState();

    AttentionSide &m_side;
    OrderFields *m_order;
    HeadGrid *m_grid;
    PatternLegend *m_legend;
    QTabBar *m_parts;
    QStackedLayout *m_stack;
    Plot *m_layers;
    TimelineView *m_training;
    MeasuresView *m_measures;
    ImportanceView *m_importance;
};

} // namespace tlm
