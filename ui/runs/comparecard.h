#pragma once
#include <vector>

#include "core/history/history.h"
#include "ui/frame/studio.h"
#include "ui/runs/runintervals.h"
#include "ui/widgets/card.h"
#include "ui/widgets/inputs.h"

class QComboBox;
class QTableView;

namespace tlm {

class CellModel;

/// The chosen runs side by side: only what differs, and how far each is from a baseline, with the interval of
/// a paired bootstrap where predictions were kept. Of one run, what is worth knowing about it.
class CompareCard : public Card, public Keeper
{
    Q_OBJECT
public:
    explicit CompareCard(Studio &studio, QWidget *parent = nullptr);
    /// At most `most` of them are shown. `pinned` is the baseline if it is among them.
    void setRuns(const std::vector<Run> &runs, const QString &pinned);
    static constexpr std::size_t most = 100;

    /// Nothing: the baseline that a person chose is pinned.
    QVariantMap keep() const override { return {}; }
    void putBack(const QVariantMap &) override {}

Q_SIGNALS:
    void baselineChosen(const QString &run);

private:
    void offerBaselines();
    void show();
    void showOne();
    void showSeveral();
    void compareExamples();
    void takeIntervals(const Expected<RunIntervals> &intervals);
    std::size_t baseline() const;

    Studio &m_studio;
    std::vector<Run> m_runs;
    std::size_t m_chosen = 0; ///< how many there are to show
    QString m_pinned;
    RunIntervals m_intervals;
    QString m_compared;   ///< what the intervals are of
    QString m_noInterval; ///< why one is missing
    LatestJob m_job;
    CellModel *m_model;
    QTableView *m_table;
    QComboBox *m_baseline;
};

} // namespace tlm
