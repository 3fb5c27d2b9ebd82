#pragma once
#include "ui/attention/heads.h"
#include "ui/widgets/card.h"

namespace tlm {

class HeadGrid;
class PatternLegend;
class Plot;

/// All heads of a model: the grid, how many follow each pattern, and how they spread over the layers.
class GridCard : public Card
{
    Q_OBJECT
public:
    explicit GridCard(QWidget *parent = nullptr);
    void setHeads(const HeadsPointer &heads);
    HeadGrid *grid() const { return m_grid; }

private:
    HeadGrid *m_grid;
    PatternLegend *m_legend;
    Plot *m_layers;
};

} // namespace tlm
