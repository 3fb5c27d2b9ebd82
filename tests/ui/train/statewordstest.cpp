#include "ui/train/statewords.h"

#include <gtest/gtest.h>

#include "ui/widgets/errortext.h"

namespace tlm {
namespace {

class StateWordsTest : public ::testing::Test
{
protected:
    QString words(RunState state)
    {
        m_news.run.state = state;
        return stateWords(m_news);
    }
    RunNews m_news;
};

TEST_F(StateWordsTest, aQueuedRunTellsWhatItWaitsFor)
{
    m_news.ahead = 2;
    EXPECT_EQ(words(RunState::Queued), "2 runs are before it in the queue.");
    m_news.ahead = 0;
    m_news.deviceUser = std::string("7");
    EXPECT_TRUE(words(RunState::Queued).contains("when run 7 has ended"));
    m_news.deviceUser.clear();
    EXPECT_EQ(words(RunState::Queued), "It is the next one in the queue.");
}

TEST_F(StateWordsTest, whatIsClearNeedsNoWords)
{
    for (const RunState state :
         {RunState::Preparing, RunState::Running, RunState::Finished, RunState::Failed})
        EXPECT_TRUE(words(state).isEmpty());
    for (const RunState state : {RunState::Lost, RunState::Paused, RunState::Stopped})
        EXPECT_TRUE(words(state).contains("Resume")) << static_cast<int>(state);
}

TEST_F(StateWordsTest, theLogsErrorTellsWhatToDo)
{
    m_news.run.state = RunState::Failed;
    m_news.run.error = "The GPU is full.";
    EXPECT_TRUE(failureRemedy(m_news).contains("Clone the run")) << "the store keeps a sentence alone";
    m_news.failure = Error{ErrorCode::MemoryExhausted, "The GPU is full.", "cuda"};
    EXPECT_EQ(failureOf(m_news).where, "cuda");
    EXPECT_EQ(failureRemedy(m_news), remedyText(ErrorCode::MemoryExhausted));
    m_news.failure->cause = "Of an earlier try.";
    EXPECT_EQ(failureOf(m_news).cause, "The GPU is full.");
}

} // namespace
} // namespace tlm
