#include "ui/corpus/vieweddocument.h"

#include <gtest/gtest.h>

#include <QStringList>

#include "temporaryfolder.h"

namespace tlm {
namespace {

class ViewedDocumentTest : public ::testing::Test
{
protected:
    ViewedDocument view(const std::string &text, const std::string &query)
    {
        auto file = DocumentFileWriter::create(m_folder / "d.tlmd").value();
        EXPECT_TRUE(file.add("id7", text));
        EXPECT_TRUE(file.finish());
        const auto store = DocumentStore::open({m_folder / "d.tlmd"});
        return viewDocument(*store, 0, query).value();
    }
    test::TemporaryFolder m_folder;
};

TEST_F(ViewedDocumentTest, wordsOfTheSearchAreMarkedWhereTheyStand)
{
    const ViewedDocument viewed = view("Ärger: the Eagle und 鷹 eagle's eagle", "eagle ärger");
    EXPECT_EQ(viewed.id, "id7");
    EXPECT_EQ(viewed.words, 7u);
    QStringList marked;
    for (const auto &[start, length] : viewed.marks)
        marked << viewed.text.mid(start, length);
    EXPECT_EQ(marked, (QStringList{"Ärger", "Eagle", "eagle"})); // eagle's is another term
    EXPECT_TRUE(view("the eagle", "").marks.empty());
}

TEST_F(ViewedDocumentTest, ofAVeryLongOneTheBeginningIsShown)
{
    std::string text = "x";
    while (text.size() < 1'000'000)
        text += "字"; // cut between characters
    const ViewedDocument viewed = view(text, "");
    EXPECT_TRUE(viewed.isCut);
    EXPECT_EQ(viewed.bytes, text.size());
    EXPECT_LT(viewed.text.size(), 200'000);
    EXPECT_TRUE(viewed.text.endsWith(QString::fromUtf8("字")));
    EXPECT_FALSE(view("short", "").isCut);
}

TEST_F(ViewedDocumentTest, manyHitsDoNotDrownTheView)
{
    std::string text;
    for (int i = 0; i < 10'000; ++i)
        text += "word ";
    EXPECT_EQ(view(text, "word").marks.size(), 2000u);
}

} // namespace
} // namespace tlm
