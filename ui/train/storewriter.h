#pragma once
#include <deque>
#include <functional>
#include <memory>

#include <QObject>

#include "ui/train/workerhistory.h"

namespace tlm {

class Studio;

/// A person's changes of the store, done in jobs, one after another in the order in which they were asked
/// for.
class StoreWriter : public QObject
{
    Q_OBJECT
public:
    using Work = std::function<Expected<>(const std::filesystem::path &root, History &history)>;
    StoreWriter(Studio &studio, std::shared_ptr<WorkerHistory> history, QObject *parent = nullptr);
    void write(Work work);

Q_SIGNALS:
    void written();
    void failed(const tlm::Error &error);

private:
    void writeNext();

    Studio &m_studio;
    std::shared_ptr<WorkerHistory> m_history;
    std::deque<Work> m_waiting;
    bool m_busy = false;
};

} // namespace tlm
