#pragma once
#include <chrono>

#include <QWidget>

#include "ui/train/runnews.h"

namespace tlm {

class Fact;

/// The figures of a run: dev score, losses, speed, device, time.
class RunFacts : public QWidget
{
    Q_OBJECT
public:
    explicit RunFacts(QWidget *parent = nullptr);
    /// Forgets what was measured of another run.
    void begin();
    void showNews(const RunNews &news);

private:
    void showLosses(const RunNews &news);
    void showDevice(const RunNews &news);
    void showTime(const Run &run);
    /// Cores that the trainer used since the last look; nothing at the first one.
    std::optional<double> coresOf(const ProcessUse &use);

    Fact *m_dev, *m_external, *m_task, *m_speed, *m_device, *m_time;
    std::optional<ProcessUse> m_lastUse;
    std::chrono::steady_clock::time_point m_lastLook{};
    std::optional<double> m_cores;
    std::optional<Gpu> m_gpu;
};

} // namespace tlm
