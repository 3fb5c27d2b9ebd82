#pragma once
#include <memory>

#include "core/selection/leakguard.h"
#include "ui/jobs/jobs.h"
#include "ui/retrieval/corporaset.h"

namespace tlm {

class Studio;

/// Opens the current task and the chosen corpora of a studio in the background, once each.
class RetrievalSources : public QObject
{
    Q_OBJECT
public:
    explicit RetrievalSources(Studio &studio, QObject *parent = nullptr);
    /// Opens what is current and was not opened yet; what failed is tried again.
    void refresh();
    /// Those that are searched; missing while they are opened.
    const std::shared_ptr<const CorporaSet> &corpora() const { return m_corpora; }

Q_SIGNALS:
    void corporaOpened(const std::shared_ptr<const tlm::CorporaSet> &corpora);
    /// None if it cannot be read.
    void taskLoaded(const std::shared_ptr<const tlm::Task> &task);
    /// The leak guard of the task, a moment after it.
    void guardBuilt(const std::shared_ptr<const tlm::LeakGuard> &guard);
    void failed(const tlm::Error &error);

private:
    void openCorpora();
    void loadTask();
    void buildGuard(const std::shared_ptr<const Task> &task);

    Studio &m_studio;
    std::shared_ptr<const CorporaSet> m_corpora;
    QStringList m_corporaNames;
    QString m_taskName;
    LatestJob m_corporaJob, m_taskJob, m_guardJob;
};

} // namespace tlm
