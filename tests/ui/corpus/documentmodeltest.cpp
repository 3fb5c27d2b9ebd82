#include "ui/corpus/documentmodel.h"

#include <gtest/gtest.h>

#include "temporaryfolder.h"
#include "ui/waiting.h"

namespace tlm {
namespace {

class DocumentModelTest : public ::testing::Test
{
protected:
    DocumentModelTest()
    {
        auto file = DocumentFileWriter::create(m_folder / "d.tlmd").value();
        for (int i = 0; i < 200; ++i)
            EXPECT_TRUE(file.add("d" + std::to_string(i), "text\n" + std::to_string(i)));
        EXPECT_TRUE(file.finish());
        m_model.setStore(DocumentStore::open({m_folder / "d.tlmd"}).value());
    }
    QString text(int row) { return m_model.index(row, DocumentModel::Text).data().toString(); }

    test::TemporaryFolder m_folder;
    Jobs m_jobs;
    DocumentModel m_model{m_jobs};
};

TEST_F(DocumentModelTest, readsWhatIsShown)
{
    EXPECT_EQ(m_model.rowCount(), 200);
    EXPECT_EQ(text(199), "…");
    EXPECT_TRUE(test::eventually([&] { return text(199) == "text 199"; }));
    EXPECT_EQ(m_model.index(199, DocumentModel::Id).data().toString(), "d199");
}

TEST_F(DocumentModelTest, theTextsOfRowsThatNobodySawCanBeMade)
{
    EXPECT_EQ(m_model.textMaker()({150}), (std::vector<QStringList>{{"150", "d150", "text 150"}}));
    m_model.setFound(std::vector<std::uint32_t>{7, 3});
    EXPECT_EQ(m_model.textMaker()({1, 0}),
              (std::vector<QStringList>{{"3", "d3", "text 3"}, {"7", "d7", "text 7"}}));
}

} // namespace
} // namespace tlm
