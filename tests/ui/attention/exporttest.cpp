#include "ui/attention/attentionexport.h"

#include <optional>

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

#include "ui/attention/somefigure.h"
#include "ui/support/testworkspace.h"

namespace tlm {
namespace {

class AttentionExportTest : public ::testing::Test
{
protected:
    AttentionExportTest()
        : m_exporter(m_work.studio(), &m_page), m_written(&m_exporter, &AttentionExport::written),
          m_failed(&m_exporter, &AttentionExport::failed)
    {
    }
    QString path(const char *name) { return QString::fromStdString((m_work.folder() / name).string()); }
    /// Whether it was written; nothing if no answer came.
    std::optional<bool> wrote()
    {
        if (!QTest::qWaitFor([&] { return m_written.size() + m_failed.size() > 0; }, 20000))
            return std::nullopt;
        const bool good = !m_written.isEmpty();
        m_written.clear();
        m_failed.clear();
        return good;
    }

    test::TestWorkspace m_work;
    QWidget m_page;
    AttentionExport m_exporter;
    QSignalSpy m_written, m_failed;
};

TEST_F(AttentionExportTest, figuresAreWrittenByTheEndingOfTheName)
{
    const std::pair<const char *, const char *> kinds[] = {
        {"a.svg", "<?xml"}, {"a.pdf", "%PDF-"}, {"a.PNG", "\x89PNG"}};
    for (const auto &[name, start] : kinds) {
        m_exporter.writeFigure(path(name), test::someFigure());
        EXPECT_EQ(wrote(), true) << name;
        EXPECT_EQ(readFile(m_work.folder() / name)->rfind(start, 0), 0u) << name;
    }
}

TEST_F(AttentionExportTest, aNameOfNoKindIsRefusedAndNothingIsWritten)
{
    m_exporter.writeFigure(path("a.jpg"), test::someFigure());
    EXPECT_EQ(wrote(), false);
    m_exporter.writeNumbers(path("a.txt"), test::someHeads());
    EXPECT_EQ(wrote(), false);
    for (const char *name : {"a.jpg", "a.txt"})
        EXPECT_FALSE(std::filesystem::exists(m_work.folder() / name)) << name;
}

TEST_F(AttentionExportTest, aFolderThatIsNotThereIsAnError)
{
    m_exporter.writeFigure("/no/such/folder/figure.png", test::someFigure());
    EXPECT_EQ(wrote(), false);
    m_exporter.writeNumbers("/no/such/folder/a.csv", test::someHeads());
    EXPECT_EQ(wrote(), false);
}

TEST_F(AttentionExportTest, numbersAreWrittenByTheEndingOfTheName)
{
    for (const char *name : {"a.CSV", "a.safetensors", "a.npz"}) {
        m_exporter.writeNumbers(path(name), test::someHeads());
        EXPECT_EQ(wrote(), true) << name;
    }
    EXPECT_EQ(readFile(m_work.folder() / "a.CSV")->substr(0, 10), "layer,head");
    const auto weights = readAttention(m_work.folder() / "a.safetensors");
    ASSERT_TRUE(weights);
    EXPECT_EQ(weights->front().weights, test::someAttention().weights);
    EXPECT_EQ(readFile(m_work.folder() / "a.npz")->substr(0, 2), "PK");
}

TEST_F(AttentionExportTest, theTableTellsTheModel)
{
    m_exporter.writeNumbers(path("a.csv"), test::someFigure().grids[0].heads);
    ASSERT_EQ(wrote(), true);
    EXPECT_NE(readFile(m_work.folder() / "a.csv")->find(",\"1\",200,\"{"), std::string::npos);
}

TEST_F(AttentionExportTest, theTableTellsWhatWasChangedInWhatItMeasures)
{
    const auto changed = [this](int sentences) {
        Heads heads = *test::someFigure().grids[0].heads;
        heads.looked.sample.sentences = sentences;
        m_exporter.writeNumbers(path("a.csv"), std::make_shared<Heads>(heads));
        EXPECT_EQ(wrote(), true);
        return readFile(m_work.folder() / "a.csv")->find(",\"[[1,0]]\",\"[2]\"\n") != std::string::npos;
    };
    EXPECT_TRUE(changed(0));
    EXPECT_FALSE(changed(200)) << "a sample is of the model and its texts as they are";
}

} // namespace
} // namespace tlm
