#pragma once
#include <set>
#include <vector>

#include <QWidget>

#include "ui/attention/headpainter.h"
#include "ui/attention/heads.h"

namespace tlm {

class LegendEntry;

/// Swatch, number and word for each kind of heads; each can be switched off.
class PatternLegend : public QWidget
{
    Q_OBJECT
public:
    explicit PatternLegend(QWidget *parent = nullptr);
    void setHeads(const HeadsPointer &heads);
    /// What is switched off.
    std::set<HeadMark> hidden() const;
    /// As in another legend; tells nobody.
    void setHidden(const std::set<HeadMark> &marks);

Q_SIGNALS:
    void hiddenChanged();

private:
    std::vector<LegendEntry *> m_entries;
};

} // namespace tlm
