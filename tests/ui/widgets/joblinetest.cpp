#include "ui/widgets/jobline.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QProgressBar>

#include "ui/clicks.h"
#include "ui/jobs/jobs.h"
#include "ui/widgets/progresstext.h"

namespace tlm {
namespace {

class JobLineTest : public ::testing::Test
{
protected:
    JobLineTest() { m_line.resize(600, 100); }
    Job *start()
    {
        Job *job = m_jobs.run(
            "Reading", &m_line,
            [](ProgressSink &progress, std::stop_token stop) {
                progress.report({"read", 500, 2000, "bytes", 100, 25});
                while (!stop.stop_requested())
                    std::this_thread::yield();
                return 0;
            },
            [](int) {});
        m_line.follow(job);
        return job;
    }
    QString words() { return test::control<QLabel>(m_line, "Progress in words")->text(); }

    Jobs m_jobs;
    JobLine m_line;
};

TEST_F(JobLineTest, tellsHowFarHowFastAndHowLong)
{
    EXPECT_TRUE(m_line.isHidden());
    start();
    EXPECT_FALSE(m_line.isHidden());
    ASSERT_TRUE(QTest::qWaitFor([&] { return !words().isEmpty(); }, 20'000));
    EXPECT_TRUE(words().contains("25 documents, 5/s")) << words().toStdString();
    EXPECT_TRUE(words().contains("left")) << words().toStdString();
    EXPECT_EQ(m_line.findChild<QProgressBar *>()->value(), 250);
}

TEST_F(JobLineTest, cancelsAndGoesAway)
{
    const Job *job = start();
    m_line.show();
    ASSERT_TRUE(test::click(m_line, "Cancel"));
    EXPECT_TRUE(job->isCancelled());
    EXPECT_EQ(words(), "Stopping…");
    EXPECT_FALSE(test::button(m_line, "Cancel")->isEnabled()); // once is enough
    EXPECT_TRUE(QTest::qWaitFor([&] { return m_line.isHidden(); }, 20'000));
}

TEST(DocumentsText, namesNumberAndSpeedWhereDocumentsAreRead)
{
    EXPECT_TRUE(documentsText({"train", 5, 10, "steps", 2}).isEmpty());
    EXPECT_EQ(documentsText({"index", 1000, {}, "bytes", 0, 12'345}), "12,345 documents");
    EXPECT_EQ(documentsText({"index", 1000, {}, "bytes", 100, 12'000}), "12,000 documents, 1,200/s");
}

} // namespace
} // namespace tlm
