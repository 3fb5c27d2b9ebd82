#pragma once
#include <memory>

#include "ui/jobs/jobs.h"
#include "ui/train/planview.h"
#include "ui/train/workerhistory.h"
#include "ui/widgets/card.h"
#include "ui/widgets/inputs.h"

class QLineEdit;

namespace tlm {

class ActivityRow;
class Studio;

/// What the training will cost, by formula and, if one wants, by some of its steps; and the command that does
/// the same as the form.
class EstimateCard : public Card, public Keeper
{
    Q_OBJECT
public:
    EstimateCard(Studio &studio, std::shared_ptr<WorkerHistory> history, QWidget *parent = nullptr);
    /// Looks at the computer and at earlier runs anew.
    void refresh();
    /// One experiment. `valid`: it could be trained, so its steps can be measured.
    void showWork(const Configuration &configuration, std::uint64_t trainingExamples, std::size_t runs,
                  bool valid);
    void showSweep(const PlannedRuns &runs);
    void setCommand(const QString &command);

    /// Seconds that all runs shown will take; nothing if that is not known.
    std::optional<double> seconds() const;
    /// Why what is shown cannot be trained here; empty if it fits.
    QString misfit() const { return m_plan->misfit(); }

    /// What was measured.
    QVariantMap keep() const override;
    void putBack(const QVariantMap &kept) override;

Q_SIGNALS:
    void failed(const tlm::Error &error);
    void batchFound(const tlm::LargestBatch &batch);

private:
    void buildActions();
    QWidget *buildCommand();
    void begin(const QString &words);
    void showActions();
    void takeMeasure(const Configuration &configuration, const MeasuredCost &cost);
    void showPlan();

    Studio &m_studio;
    std::shared_ptr<WorkerHistory> m_history;
    LatestJob m_reading;
    Prober *m_prober;
    PlanView *m_plan;
    ActivityRow *m_activity;
    QLineEdit *m_command;
    QAction *m_measure = nullptr, *m_findBatch = nullptr, *m_copy = nullptr;
    std::vector<Run> m_past; ///< whose speed tells how long a run will take
    PlannedWork m_work;
    std::optional<PlannedRuns> m_runs;
    std::optional<std::pair<Configuration, MeasuredCost>> m_measured;
    bool m_valid = false;
};

} // namespace tlm
