#include "ui/frame/storedchange.h"

#include <utility>

#include "ui/frame/page.h"
#include "ui/frame/studio.h"
#include "ui/widgets/messagebar.h"

namespace tlm {

void ChangeOrder::queue(std::function<void()> begin)
{
    m_waiting.push_back(std::move(begin));
    if (m_waiting.size() == 1)
        m_waiting.front()();
}

void ChangeOrder::ended()
{
    m_waiting.pop_front();
    if (!m_waiting.empty())
        m_waiting.front()();
}

StoredChange::StoredChange(Page &page, std::shared_ptr<ChangeOrder> order, const QString &text, Work forward,
                           Work back, std::function<void(bool forward)> done)
    : QUndoCommand(text), m_page(&page), m_order(std::move(order)), m_forward(std::move(forward)),
      m_back(std::move(back)), m_done(std::move(done))
{
}

void StoredChange::run(const Work &work, bool forward)
{
    if (!m_page)
        return setObsolete(true);
    // The command may be gone when its turn comes, the page takes the queue with it.
    m_order->queue([page = m_page, order = std::weak_ptr(m_order), work, done = m_done, forward] {
        page->studio().jobs().run(
            {}, page, [work](ProgressSink &, std::stop_token) { return work(); },
            [page, order, done, forward](const Expected<> &result) {
                page->studio().refresh();
                if (result)
                    done(forward);
                else
                    page->messages()->showError(result.error());
                if (const auto queue = order.lock())
                    queue->ended();
            });
    });
}

} // namespace tlm
