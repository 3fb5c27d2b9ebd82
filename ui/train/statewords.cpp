#include "ui/train/statewords.h"

#include <QCoreApplication>

#include "ui/widgets/errortext.h"

namespace tlm {

namespace {

class StateWords
{
    Q_DECLARE_TR_FUNCTIONS(tlm::StateWords)
public:
    static QString queued(const RunNews &news);
    static QString lost();
    static QString stopped();
    static QString paused();
    static QString anyFailure();
};

QString StateWords::queued(const RunNews &news)
{
    if (news.ahead > 0)
        return tr("%n run(s) are before it in the queue.", nullptr, news.ahead);
    if (!news.deviceUser.empty())
        return tr("It is the next one: it begins when run %1 has ended.")
            .arg(QString::fromStdString(news.deviceUser));
    return tr("It is the next one in the queue.");
}

QString StateWords::lost()
{
    return tr(
        "Its trainer ended without a word: it was killed, or the computer went off. Resume goes on from "
        "the last checkpoint.");
}

QString StateWords::stopped()
{
    return tr("It was stopped. Resume goes on where it was.");
}

QString StateWords::paused()
{
    return tr("It is paused and holds no device. Resume goes on from its checkpoint.");
}

QString StateWords::anyFailure()
{
    return tr("The log tells what came before. Clone the run to change its settings, or try again.");
}

} // namespace

QString stateWords(const RunNews &news)
{
    switch (news.run.state) {
    case RunState::Queued:
        return StateWords::queued(news);
    case RunState::Lost:
        return StateWords::lost();
    case RunState::Stopped:
        return StateWords::stopped();
    case RunState::Paused:
        return StateWords::paused();
    default:
        return {};
    }
}

Error failureOf(const RunNews &news)
{
    if (news.failure && (news.run.error.empty() || news.failure->cause == news.run.error))
        return *news.failure;
    return {ErrorCode::Internal, news.run.error, {}};
}

QString failureRemedy(const RunNews &news)
{
    const Error error = failureOf(news);
    return error.code == ErrorCode::Internal ? StateWords::anyFailure() : remedyText(error.code);
}

} // namespace tlm
