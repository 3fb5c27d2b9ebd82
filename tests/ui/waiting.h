#pragma once
#include <QTest>

#include "ui/frame/studio.h"

namespace tlm::test {

/// Handles events until a condition holds. The limit only ends a test that would wait for ever.
template <typename Condition>
bool eventually(Condition condition)
{
    constexpr int limit = 60'000; // milliseconds
    return QTest::qWaitFor(condition, limit);
}

/// Waits until no job runs.
inline bool settle(Studio &studio)
{
    return eventually([&studio] { return studio.jobs().running().empty(); });
}

} // namespace tlm::test
