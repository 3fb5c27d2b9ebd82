#include "ui/frame/studio.h"
#include "ui/runs/runsmodel.h"
#include "ui/runs/runspage.h"
#include "ui/widgets/messagebar.h"

// How the page of runs reads its history: the newest runs at once, the rest behind, then changes alone.

namespace tlm {

namespace {

constexpr std::int64_t firstRuns = 200; ///< read at once: as many as anybody sees first

} // namespace

void RunsPage::read()
{
    if (m_loading)
        return;
    const auto history = studio().history();
    if (!history)
        return messages()->showError(history.error());
    if (m_counter < 0)
        return readFirst(**history);
    auto changes = (*history)->changes(m_counter);
    if (!changes)
        return messages()->showError(changes.error());
    m_counter = changes->counter;
    m_model->update(std::move(*changes));
    showAll();
}

void RunsPage::readFirst(History &history)
{
    const auto counter = history.changeCounter();
    auto runs = history.runs(firstRuns);
    if (!counter || !runs)
        return messages()->showError(!counter ? counter.error() : runs.error());
    const bool all = static_cast<std::int64_t>(runs->size()) < firstRuns;
    m_model->setRuns(std::move(*runs));
    if (all)
        m_counter = *counter;
    else
        readRest();
    showAll();
}

void RunsPage::readRest()
{
    struct Loaded
    {
        RunsModel::Entries entries;
        std::int64_t counter = 0;
    };
    m_loading = true;
    studio().jobs().run(
        {}, this,
        [root = studio().workspace().root()](ProgressSink &, std::stop_token) -> Expected<Loaded> {
            const auto history = History::open(root);
            if (!history)
                return tl::unexpected(history.error());
            return history->changes(0).map([](RunChanges changes) {
                return Loaded{RunsModel::entriesOf(std::move(changes.changed)), changes.counter};
            });
        },
        [this](Expected<Loaded> loaded) {
            m_loading = false;
            if (!loaded)
                return messages()->showError(loaded.error());
            m_counter = loaded->counter;
            m_model->setEntries(std::move(loaded->entries));
            read();
        });
}

} // namespace tlm
