#pragma once
#include <deque>
#include <memory>
#include <vector>

#include <QObject>
#include <QTemporaryFile>

#include "core/experiment/configuration.h"
#include "ui/jobs/toolprocess.h"

namespace tlm {

class Studio;

/// Starts trainings that outlive the window: `tlm train --detach`, `tlm resume --detach`, `tlm runner
/// --detach`. What is asked for while it works is done afterwards, in turn.
class Trainer : public QObject
{
    Q_OBJECT
public:
    explicit Trainer(Studio &studio, QObject *parent = nullptr);
    bool isBusy() const { return m_busy; }
    /// One run, now; it waits if another one uses its device.
    void train(const Configuration &configuration, std::uint64_t seed);
    /// A run for each seed, at the end of the queue. `goesOn`: if that was done, the queue is worked on too.
    void queue(const Configuration &configuration, const std::vector<std::uint64_t> &seeds, bool goesOn);
    void resume(const QString &run, qint64 moreSteps = 0);
    /// Lets the queue go on: a runner in the background takes run after run. It ends at once if there is one.
    void runQueue();
    /// Gives up what is being started, for example while its selection is made.
    void cancel();

Q_SIGNALS:
    /// A run line came: the run is in the store.
    void started(const QString &run);
    void progressed(const tlm::Progress &progress);
    void failed(const tlm::Error &error);
    /// Everything that was asked for is done, or has failed.
    void finished();

private:
    /// Arguments of `tlm`, and the file that they name.
    struct Request
    {
        QStringList arguments;
        std::unique_ptr<QTemporaryFile> file = {};
        bool goesOn = false; ///< a runner follows if it is done
    };
    static Request runner();
    void trainWith(const Configuration &configuration, const std::vector<std::uint64_t> &seeds,
                   const QString &how, bool goesOn);
    void start(Request request);
    void startNext();

    Studio &m_studio;
    std::deque<Request> m_waiting;
    Request m_current;
    std::unique_ptr<ToolProcess> m_process;
    bool m_busy = false;
};

} // namespace tlm
