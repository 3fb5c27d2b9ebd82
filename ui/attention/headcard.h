#pragma once
#include "ui/attention/heads.h"
#include "ui/widgets/card.h"

namespace tlm {

class HeadView;
class Label;
class Plot;

/// One head, enlarged, with its measures and how its weight falls with distance.
class HeadCard : public Card
{
    Q_OBJECT
public:
    explicit HeadCard(QWidget *parent = nullptr);
    void setHead(const HeadsPointer &heads, int head);

private:
    QWidget *buildMeasures();

    HeadView *m_view;
    Label *m_pointed, *m_previous, *m_next, *m_special, *m_entropy;
    Plot *m_distance;
};

} // namespace tlm
