#pragma once
#include <QWidget>

#include "core/sweep/sweepplan.h"
#include "ui/train/machine.h"
#include "ui/train/prober.h"
#include "ui/train/timeestimate.h"

namespace tlm {

class Fact;

/// What will be trained, as far as its cost goes.
struct PlannedWork
{
    Configuration configuration;               ///< of one run, with the sizes of its pretrained model
    std::uint64_t trainingExamples = 0;        ///< of its task
    std::size_t runs = 1;                      ///< seeds
    std::optional<TimeEstimate> time = {};     ///< of one run
    std::optional<MeasuredCost> measured = {}; ///< of one run, by some of its steps
    bool sizesKnown = true;                    ///< false: there is no such model yet
};

/// A sweep's plan, and how long its new runs will take; nothing if that is not known for all of them.
struct PlannedRuns
{
    SweepPlan plan;
    std::optional<double> seconds;
};

/// What the training will cost before it starts: tokens, parameters, FLOPs, time, memory against what the
/// computer has, disk.
class PlanView : public QWidget
{
    Q_OBJECT
public:
    explicit PlanView(QWidget *parent = nullptr);
    void setMachine(const Machine &machine);
    void showWork(const PlannedWork &work);
    void showSweep(const PlannedRuns &runs);
    /// Why what is shown cannot be trained here; empty if it fits.
    QString misfit() const { return m_misfit; }

private:
    void refresh();
    void showOne(const PlannedWork &work);
    void showRuns(const PlannedRuns &runs);
    void showTime(const PlannedWork &work);
    void showCounts(double tokens, double flops, double real);
    void showMemory(quint64 need, bool measured, bool onGpu);
    void showDisk(quint64 need);

    Machine m_machine;
    std::optional<PlannedWork> m_work;
    std::optional<PlannedRuns> m_runs;
    QString m_misfit;
    Fact *m_tokens, *m_flops, *m_time, *m_weights, *m_memory, *m_disk, *m_count;
};

} // namespace tlm
