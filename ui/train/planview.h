#pragma once
#include <QWidget>

#include "ui/train/timeestimate.h"

namespace tlm {

class Fact;

/// What a run will cost before it starts: tokens, parameters, FLOPs, time, memory against what the computer
/// has, disk.
class PlanView : public QWidget
{
    Q_OBJECT
public:
    explicit PlanView(QWidget *parent = nullptr);
    void setConfiguration(const Configuration &configuration, std::size_t runs, const QString &folder);
    void setTime(const std::optional<TimeEstimate> &time);

private:
    Fact *m_tokens, *m_flops, *m_time, *m_weights, *m_memory, *m_disk;
};

/// Memory of this computer in bytes, 0 if it cannot be found out.
quint64 physicalMemory();

} // namespace tlm
