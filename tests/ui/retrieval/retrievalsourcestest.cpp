#include "ui/retrieval/retrievalsources.h"

#include <gtest/gtest.h>

#include "ui/sampleworkspace.h"
#include "ui/waiting.h"

namespace tlm {
namespace {

class RetrievalSourcesTest : public ::testing::Test
{
protected:
    RetrievalSourcesTest()
    {
        m_sample.addTask();
        m_sample.addCorpus();
        m_studio = m_sample.open();
        m_sources = std::make_unique<RetrievalSources>(*m_studio);
        QObject::connect(m_sources.get(), &RetrievalSources::corporaOpened, [this] { ++m_opened; });
        QObject::connect(m_sources.get(), &RetrievalSources::taskLoaded,
                         [this](const std::shared_ptr<const Task> &task) {
                             m_task = task;
                             ++m_loaded;
                         });
        refresh();
    }
    void refresh()
    {
        m_studio->refresh();
        m_sources->refresh();
        ASSERT_TRUE(test::settle(*m_studio));
    }
    CorpusSource source(const char *text) const
    {
        CorpusSource source;
        source.paths = {m_sample.write("more.csv", std::string("id,text\nnew,") + text + "\n")};
        return source;
    }
    std::uint64_t documents() const { return m_sources->corpora() ? m_sources->corpora()->documents() : 0; }

    test::SampleWorkspace m_sample;
    NoProgress m_progress;
    std::unique_ptr<Studio> m_studio;
    std::unique_ptr<RetrievalSources> m_sources;
    std::shared_ptr<const Task> m_task;
    int m_opened = 0, m_loaded = 0;
};

TEST_F(RetrievalSourcesTest, whatStaysTheSameIsOpenedOnce)
{
    refresh();
    EXPECT_EQ(documents(), 6u);
    EXPECT_EQ(m_task->name, "animals");
    EXPECT_EQ(m_opened, 1);
    EXPECT_EQ(m_loaded, 1);
}

TEST_F(RetrievalSourcesTest, aCorpusThatGrewIsOpenedAgain)
{
    ASSERT_TRUE(appendCorpus(m_sample.workspace(), "nature", source("a new document"), 1, m_progress, {}));
    refresh();
    EXPECT_EQ(documents(), 7u);
    EXPECT_EQ(m_loaded, 1);
}

TEST_F(RetrievalSourcesTest, aCorpusThatTakesTheNameOfARemovedOneIsOpened)
{
    ASSERT_TRUE(removeCorpus(m_sample.workspace(), "nature"));
    refresh();
    EXPECT_FALSE(m_sources->corpora());
    ASSERT_TRUE(addCorpus(m_sample.workspace(), "nature", source("another corpus"), 1, m_progress, {}));
    refresh();
    EXPECT_EQ(documents(), 1u);
}

TEST_F(RetrievalSourcesTest, aTaskThatTakesTheNameOfARemovedOneIsLoaded)
{
    Task other = *m_task;
    ASSERT_TRUE(removeTask(m_sample.workspace(), "animals"));
    refresh();
    EXPECT_FALSE(m_task);
    EXPECT_FALSE(m_sources->corpora()) << "there is nothing to search for";
    other.splits[0].resize(3);
    other.hash = hashTask(other);
    ASSERT_TRUE(saveTask(m_sample.workspace(), other));
    refresh();
    ASSERT_TRUE(m_task);
    EXPECT_EQ(m_task->examples(Split::Train).size(), 3u);
    EXPECT_EQ(documents(), 6u);
}

} // namespace
} // namespace tlm
