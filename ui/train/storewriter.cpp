#include "ui/train/storewriter.h"

#include <utility>

#include "ui/frame/studio.h"

namespace tlm {

StoreWriter::StoreWriter(Studio &studio, std::shared_ptr<WorkerHistory> history, QObject *parent)
    : QObject(parent), m_studio(studio), m_history(std::move(history))
{
}

void StoreWriter::write(Work work)
{
    m_waiting.push_back(std::move(work));
    if (!std::exchange(m_busy, true))
        writeNext();
}

void StoreWriter::writeNext()
{
    const Work work = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_studio.jobs().run(
        {}, this,
        [work, history = m_history, root = m_studio.workspace().root()](ProgressSink &, std::stop_token) {
            return history->use([&](History &store) { return work(root, store); });
        },
        [this](const Expected<> &done) {
            m_busy = !m_waiting.empty();
            if (m_busy)
                writeNext();
            m_studio.refreshRuns();
            if (done)
                Q_EMIT written();
            else
                Q_EMIT failed(done.error());
        });
}

} // namespace tlm
