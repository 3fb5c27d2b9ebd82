#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QTest>

#include "temporaryfolder.h"
#include "ui/task/examplemodel.h"
#include "ui/task/rowmodel.h"
#include "ui/task/rowquery.h"

namespace tlm {
namespace {

class RowsTest : public ::testing::Test
{
protected:
    std::shared_ptr<const TaskRows> save(Task task)
    {
        task.name = "t" + std::to_string(++m_count);
        task.hash = hashTask(task);
        EXPECT_TRUE(saveTask(m_workspace, task));
        return std::make_shared<const TaskRows>(TaskRows::open(m_workspace, task.name, {}).value());
    }
    static Task pets()
    {
        Task task;
        task.labels = {"cat", "dog"};
        task.splits[0] = {{"It purrs", "", 0, "k1"}, {"it barks", "", 1}, {"ES SCHNURRT", "", 0}};
        task.splits[1] = {{"it barks", "", 0}, {"new", "", 1}};
        return task;
    }
    static std::vector<RepeatedExample> repeats() { return {{Split::Dev, 0, Split::Train, 1, true}}; }

    test::TemporaryFolder m_folder;
    Workspace m_workspace = Workspace::open(m_folder.path()).value();
    int m_count = 0;
    Jobs m_jobs;
};

using Numbers = std::vector<std::uint32_t>;

TEST_F(RowsTest, areFoundByWordsClassAndId)
{
    const auto rows = save(pets());
    const auto find = [&](const RowQuery &query) { return findRows(*rows, repeats(), query, {}); };
    EXPECT_EQ(find({}), (Numbers{0, 1, 2}));
    EXPECT_EQ(find({Split::Train, RowSet::All, -1, "it "}), (Numbers{0, 1}));
    EXPECT_EQ(find({Split::Train, RowSet::All, 0, "it "}), Numbers{0});
    EXPECT_EQ(find({Split::Train, RowSet::All, -1, "schnurrt"}), Numbers{2});
    EXPECT_EQ(find({Split::Train, RowSet::All, -1, "DOG"}), Numbers{1});
    EXPECT_EQ(find({Split::Train, RowSet::All, -1, "k1"}), Numbers{0});
    EXPECT_EQ(find({Split::Dev, RowSet::All, 1, {}}), Numbers{1});
    EXPECT_TRUE(find({Split::Test}).empty());
}

TEST_F(RowsTest, areTheSameOfATaskInMemory)
{
    const Task task = pets();
    const auto rows = save(task);
    for (const Split split : {Split::Train, Split::Dev, Split::Test})
        for (const int label : {-1, 0, 1})
            for (const char *words : {"", "it ", "schnurrt", "DOG", "k1", "nowhere"}) {
                const RowQuery query{split, RowSet::All, label, words};
                EXPECT_EQ(findExamples(task, query, {}), findRows(*rows, {}, query, {})) << words;
            }
    std::stop_source stopped;
    stopped.request_stop();
    EXPECT_TRUE(findExamples(task, {}, stopped.get_token()).empty());
}

TEST_F(RowsTest, areFoundByWhatLooksWrong)
{
    const auto rows = save(pets());
    const auto find = [&](Split split, RowSet set) {
        return findRows(*rows, repeats(), {split, set, -1, {}}, {});
    };
    EXPECT_EQ(find(Split::Dev, RowSet::InEarlierSplit), Numbers{0});
    EXPECT_TRUE(find(Split::Train, RowSet::InEarlierSplit).empty());
    EXPECT_EQ(find(Split::Train, RowSet::SeveralClasses), Numbers{1});
    EXPECT_EQ(find(Split::Dev, RowSet::SeveralClasses), Numbers{0});
    EXPECT_TRUE(find(Split::Train, RowSet::Repeated).empty());
}

TEST_F(RowsTest, theModelReadsWhatIsShown)
{
    RowModel model(m_jobs);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.rowCount(), 0);
    model.setRows(save(pets()), Split::Train);
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.columnCount(), 3);
    EXPECT_EQ(model.index(1, ExampleModel::Number).data().toString(), "2");
    EXPECT_EQ(model.index(1, ExampleModel::Class).data().toString(), "dog"); // known at once
    const auto text = [&](int row) { return model.index(row, ExampleModel::Text).data().toString(); };
    ASSERT_TRUE(QTest::qWaitFor([&] { return text(1) == "it barks"; }, 20'000));
    model.setRows(save(pets()), Split::Train, Numbers{2});
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.number(0), 2u);
    ASSERT_TRUE(QTest::qWaitFor([&] { return text(0) == "ES SCHNURRT"; }, 20'000));
    model.setRows(nullptr, Split::Dev);
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(RowsTest, theTextsOfRowsThatNobodySawCanBeMade)
{
    RowModel model(m_jobs);
    model.setRows(save(pets()), Split::Train, Numbers{2, 1});
    EXPECT_EQ(model.textMaker()({0, 1}),
              (std::vector<QStringList>{{"3", "cat", "ES SCHNURRT"}, {"2", "dog", "it barks"}}));
    Task task = pets();
    task.hasPairs = true;
    task.splits[1] = {{"it barks", "loud", 1}};
    model.setRows(save(task), Split::Dev);
    EXPECT_EQ(model.textMaker()({0}), (std::vector<QStringList>{{"1", "dog", "it barks", "loud"}}));
}

TEST_F(RowsTest, pairsHaveAColumnAndLongTextsAreCut)
{
    Task task = pets();
    task.hasPairs = true;
    task.splits[0] = {{std::string(100'000, 'x'), "second\nline", 0}};
    RowModel model(m_jobs);
    model.setRows(save(task), Split::Train);
    ASSERT_EQ(model.columnCount(), 4);
    const QModelIndex pair = model.index(0, ExampleModel::Pair);
    ASSERT_TRUE(QTest::qWaitFor([&] { return pair.data().toString() == "second line"; }, 20'000));
    EXPECT_EQ(model.index(0, ExampleModel::Text).data().toString().size(), 600);
}

TEST_F(RowsTest, twoHundredThousandRowsAreThereAtOnceAndNeverAllRead)
{
    Task task;
    task.labels = {"a"};
    for (int i = 0; i < 200'000; ++i)
        task.splits[0].push_back({"text " + std::to_string(i), "", 0});
    RowModel model(m_jobs);
    model.setRows(save(task), Split::Train);
    EXPECT_EQ(model.rowCount(), 200'000);
    const auto text = [&](int row) { return model.index(row, ExampleModel::Text).data().toString(); };
    for (int row = 0; row < 200'000; row += 1000)
        text(row); // a drag of the scroll bar passes them
    ASSERT_TRUE(QTest::qWaitFor([&] { return text(199'999) == "text 199999"; }, 20'000));
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_jobs.running().empty(); }, 20'000));
    EXPECT_EQ(text(100'000), "…"); // was scrolled past
}

} // namespace
} // namespace tlm
