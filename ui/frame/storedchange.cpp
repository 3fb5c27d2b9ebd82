#include "ui/frame/storedchange.h"

#include <utility>

#include "ui/frame/studiopart.h"

namespace tlm {

StoredChanges::StoredChanges(Studio &studio) : QObject(&studio), m_studio(studio) {}

StoredChanges &StoredChanges::of(Studio &studio)
{
    return partOf<StoredChanges>(studio, [&studio] { return new StoredChanges(studio); });
}

void StoredChanges::run(Work work, std::function<void()> done)
{
    m_waiting.emplace_back(std::move(work), std::move(done));
    if (m_waiting.size() == 1)
        runNext();
}

void StoredChanges::runNext()
{
    m_studio.jobs().run(
        {}, this, [work = m_waiting.front().first](ProgressSink &, std::stop_token) { return work(); },
        [this](const Expected<> &result) {
            const auto done = std::move(m_waiting.front().second);
            m_waiting.pop_front();
            m_studio.refresh();
            if (result)
                done();
            else
                Q_EMIT m_studio.changeFailed(result.error());
            if (!m_waiting.empty())
                runNext();
        });
}

StoredChange::StoredChange(Studio &studio, const QString &text, Work forward, Work back,
                           std::function<void(bool forward)> done)
    : QUndoCommand(text), m_changes(StoredChanges::of(studio)), m_forward(std::move(forward)),
      m_back(std::move(back)), m_done(std::move(done))
{
}

void StoredChange::run(const Work &work, bool forward)
{
    m_changes.run(work, [done = m_done, forward] { done(forward); });
}

} // namespace tlm
