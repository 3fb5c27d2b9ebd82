#include "ui/jobs/rowpages.h"

#include <atomic>
#include <numeric>

#include <gtest/gtest.h>

#include <QTest>

namespace tlm {
namespace {

class RowPagesTest : public ::testing::Test
{
protected:
    RowPagesTest() { m_pages.reset(1000, reader(0)); }
    RowPages<int>::Read reader(int plus)
    {
        return [this, plus](int first, int count) {
            ++m_reads;
            std::vector<int> rows(static_cast<std::size_t>(count));
            std::iota(rows.begin(), rows.end(), first + plus);
            return rows;
        };
    }
    bool arrives(int row)
    {
        return QTest::qWaitFor([&] { return m_pages.find(row) != nullptr; }, 20'000);
    }

    std::atomic<int> m_reads = 0;
    Jobs m_jobs;
    QObject m_receiver;
    std::vector<std::pair<int, int>> m_arrived;
    RowPages<int> m_pages{m_jobs, &m_receiver,
                          [this](int first, int last) { m_arrived.emplace_back(first, last); }};
};

TEST_F(RowPagesTest, aRowArrivesWithItsPage)
{
    EXPECT_EQ(m_pages.find(70), nullptr);
    ASSERT_TRUE(arrives(70));
    EXPECT_EQ(*m_pages.find(70), 70);
    EXPECT_EQ(*m_pages.find(127), 127);
    EXPECT_EQ(m_arrived, (std::vector<std::pair<int, int>>{{64, 127}}));
    EXPECT_EQ(m_reads, 1);
}

TEST_F(RowPagesTest, theLastPageIsShorter)
{
    ASSERT_TRUE(arrives(999));
    EXPECT_EQ(*m_pages.find(999), 999);
    EXPECT_EQ(m_arrived.back(), (std::pair{960, 999}));
}

TEST_F(RowPagesTest, theNewestWishComesFirstAndOldOnesAreDropped)
{
    for (int row = 0; row < 1000; row += 64)
        m_pages.find(row);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_jobs.running().empty(); }, 20'000));
    EXPECT_LE(m_reads, 5); // the first, and the last few
    EXPECT_NE(m_pages.find(960), nullptr);
    ASSERT_GE(m_arrived.size(), 2u);
    EXPECT_EQ(m_arrived[1].first, 960);
}

TEST_F(RowPagesTest, afterAResetNothingOldArrives)
{
    m_pages.find(0);
    m_pages.reset(100, reader(5000));
    ASSERT_TRUE(arrives(0));
    EXPECT_EQ(*m_pages.find(0), 5000);
    EXPECT_EQ(m_arrived.size(), 1u);
    m_pages.reset(0, {});
    EXPECT_EQ(m_pages.size(), 0);
}

TEST_F(RowPagesTest, onlySomePagesAreKept)
{
    m_pages.reset(100'000, reader(0));
    for (int row = 0; row < 100 * 64; row += 64)
        ASSERT_TRUE(arrives(row));
    const int before = m_reads;
    EXPECT_EQ(m_pages.find(0), nullptr); // was shown longest ago
    ASSERT_TRUE(arrives(0));
    EXPECT_EQ(m_reads, before + 1);
}

} // namespace
} // namespace tlm
