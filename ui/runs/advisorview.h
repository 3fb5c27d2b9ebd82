#pragma once
#include <vector>

#include "core/history/advisor.h"
#include "core/history/results.h"
#include "ui/widgets/card.h"

class QComboBox;

namespace tlm {

class Plot;

/// How many tasks until pretraining once would have been cheaper than TLM for each: from published FLOPs or
/// those of one's own runs.
class AdvisorView : public Card
{
    Q_OBJECT
public:
    explicit AdvisorView(QWidget *parent = nullptr);
    void setRuns(const std::vector<const Run *> &runs);
    TrainingCosts costs() const;
    QString advice() const;

private:
    void refresh();
    void offer(QComboBox *box, const std::vector<std::pair<QString, double>> &choices);

    QComboBox *m_tlm, *m_pretraining, *m_fineTuning;
    Label *m_advice, *m_formula;
    Plot *m_plot;
};

} // namespace tlm
