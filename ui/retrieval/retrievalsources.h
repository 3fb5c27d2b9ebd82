#pragma once
#include <filesystem>
#include <memory>

#include "core/selection/leakguard.h"
#include "ui/jobs/jobs.h"
#include "ui/retrieval/corporaset.h"

namespace tlm {

class Studio;

/// Opens the current task and the chosen corpora of a studio in the background, once each as long as they
/// stay the same.
class RetrievalSources : public QObject
{
    Q_OBJECT
public:
    explicit RetrievalSources(Studio &studio, QObject *parent = nullptr);
    /// Opens what is current and was not opened yet or has changed since; what failed is tried again. Nothing
    /// is open without a task and a corpus.
    void refresh();
    /// Those that are searched; missing until they are open.
    const std::shared_ptr<const CorporaSet> &corpora() const { return m_corpora; }

Q_SIGNALS:
    void corporaOpened(const std::shared_ptr<const tlm::CorporaSet> &corpora);
    /// None if it cannot be read.
    void taskLoaded(const std::shared_ptr<const tlm::Task> &task);
    /// The leak guard of the task, a moment after it.
    void guardBuilt(const std::shared_ptr<const tlm::LeakGuard> &guard);
    void failed(const tlm::Error &error);

private:
    /// A name and when its manifest was written: it may be another thing of that name by now.
    struct Stored
    {
        std::string name;
        std::filesystem::file_time_type written;
        friend bool operator==(const Stored &, const Stored &) = default;
    };
    static Stored storedIn(const std::filesystem::path &folder);
    void setCorpora(std::shared_ptr<const CorporaSet> corpora);
    void openCorpora();
    void loadTask();
    void buildGuard(const std::shared_ptr<const Task> &task);

    Studio &m_studio;
    std::shared_ptr<const CorporaSet> m_corpora;
    std::vector<Stored> m_openCorpora;
    Stored m_openTask;
    LatestJob m_corporaJob, m_taskJob, m_guardJob;
};

} // namespace tlm
