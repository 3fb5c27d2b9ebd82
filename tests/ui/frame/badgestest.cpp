#include "ui/frame/badges.h"

#include "ui/support/frametest.h"
#include "ui/widgets/navigationbutton.h"

namespace tlm {
namespace {

class BadgesTest : public test::FrameTest
{
protected:
    NavigationButton *row(const QString &word)
    {
        return qobject_cast<NavigationButton *>(test::button(*m_window, word));
    }
};

TEST_F(BadgesTest, tellHowMuchThereIs)
{
    open();
    EXPECT_EQ(row("Task")->badge().text, "1");
    EXPECT_TRUE(row("Task")->accessibleDescription().contains("1 task"));
    EXPECT_TRUE(row("Corpus")->badge().text.isEmpty());
    m_work.addTask("fish");
    studio().refresh();
    EXPECT_EQ(row("Task")->badge().text, "2");
}

TEST_F(BadgesTest, tellWhatTrains)
{
    m_work.addRun({.state = RunState::Running});
    open();
    EXPECT_EQ(row("Train")->badge().text, "1");
    EXPECT_EQ(row("Train")->badge().tone, Label::Tone::Accent);
}

TEST_F(BadgesTest, tellWhatFailedUntilOneLooks)
{
    m_work.addRun({.state = RunState::Failed});
    open();
    EXPECT_EQ(row("Runs")->badge().text, "1");
    EXPECT_EQ(row("Runs")->badge().tone, Label::Tone::Bad);
    m_window->showPage(PageId::Runs);
    EXPECT_TRUE(row("Runs")->badge().text.isEmpty());
    m_window->showPage(PageId::Start);
    m_work.addRun({.state = RunState::Failed});
    EXPECT_TRUE(QTest::qWaitFor([&] { return row("Runs")->badge().text == "1"; }, 20'000));
    EXPECT_TRUE(test::settle(studio()));
}

} // namespace
} // namespace tlm
