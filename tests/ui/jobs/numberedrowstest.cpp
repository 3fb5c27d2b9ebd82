#include "ui/jobs/numberedrows.h"

#include <gtest/gtest.h>

#include <QTest>

namespace tlm {
namespace {

class NumberedRowsTest : public ::testing::Test
{
protected:
    void show(std::size_t all, std::optional<std::vector<std::uint32_t>> found)
    {
        m_rows.reset(all, std::move(found), [](const std::vector<std::uint32_t> &numbers) {
            std::vector<std::string> rows;
            for (const std::uint32_t number : numbers)
                rows.push_back("no. " + std::to_string(number));
            return rows;
        });
    }
    std::string arrived(int row)
    {
        const bool there = QTest::qWaitFor([&] { return m_rows.find(row) != nullptr; }, 20'000);
        return there ? *m_rows.find(row) : "never";
    }

    Jobs m_jobs;
    QObject m_receiver;
    NumberedRows<std::string> m_rows{m_jobs, &m_receiver, [](int, int) {}};
};

TEST_F(NumberedRowsTest, allStandInTheirOrder)
{
    show(1000, {});
    EXPECT_EQ(m_rows.size(), 1000);
    EXPECT_EQ(m_rows.number(999), 999u);
    EXPECT_EQ(arrived(999), "no. 999"); // of a page that is not full
    EXPECT_EQ(arrived(64), "no. 64");
}

TEST_F(NumberedRowsTest, thoseFoundStandInTheirs)
{
    show(1000, {{7, 3, 900}});
    EXPECT_EQ(m_rows.size(), 3);
    EXPECT_EQ(m_rows.number(2), 900u);
    EXPECT_EQ(arrived(1), "no. 3");
}

TEST_F(NumberedRowsTest, noneFoundIsNotAll)
{
    show(1000, std::vector<std::uint32_t>());
    EXPECT_EQ(m_rows.size(), 0);
}

TEST_F(NumberedRowsTest, anyRowsAreMadeSomethingOfInAnyThread)
{
    show(1000, {{7, 3, 900}});
    const auto make = m_rows.maker(
        [](std::uint32_t number, const std::string &row) { return row + " is " + std::to_string(number); });
    show(2, {}); // what was made before stays whole
    EXPECT_EQ(make({2, 0}), (std::vector<std::string>{"no. 900 is 900", "no. 7 is 7"}));
    EXPECT_EQ(m_rows.maker([](std::uint32_t number, const std::string &) { return number; })({1}),
              std::vector<std::uint32_t>{1});
}

TEST_F(NumberedRowsTest, whatWasShownBeforeIsForgotten)
{
    show(10, {});
    EXPECT_EQ(arrived(0), "no. 0");
    show(10, {{5}});
    EXPECT_EQ(m_rows.find(0), nullptr);
    EXPECT_EQ(arrived(0), "no. 5");
}

} // namespace
} // namespace tlm
