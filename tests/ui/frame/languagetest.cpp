#include "ui/frame/language.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QXmlStreamReader>

namespace tlm {
namespace {

TEST(Language, aSettingHoldsAndTheSystemDecidesElse)
{
    EXPECT_EQ(Language::choose("en"), "en");
    EXPECT_EQ(Language::choose("zh_CN"), "zh_CN");
    EXPECT_FALSE(Language::choose("").isEmpty());
    EXPECT_EQ(Language::choose("xx"), Language::choose(""));
}

TEST(Language, appliesTextsPluralsAndNumbers)
{
    const auto more = [](int count) {
        return QCoreApplication::translate("tlm::CorporaButton", "%n corpora", nullptr, count);
    };
    Language language;
    language.apply("zh_CN");
    EXPECT_EQ(more(2), "2 个语料");
    EXPECT_EQ(QLocale().language(), QLocale::Chinese);
    language.apply("en");
    EXPECT_EQ(more(1), "1 corpus");
    EXPECT_EQ(more(2), "2 corpora");
    EXPECT_EQ(QLocale().toString(12345), "12,345");
}

/// Every text has a translation that keeps the places of its values.
TEST(Language, simplifiedChineseIsWhole)
{
    QFile file(QString(TLM_SOURCE_DIR) + "/translations/tlmstudio_zh_CN.ts");
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString source;
    int texts = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"source")
            source = xml.readElementText();
        if (xml.name() != u"translation")
            continue;
        EXPECT_NE(xml.attributes().value("type"), u"unfinished") << source.toStdString();
        const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        EXPECT_FALSE(text.trimmed().isEmpty()) << source.toStdString();
        for (const char *place : {"%1", "%2", "%3", "%n"})
            EXPECT_EQ(source.contains(place), text.contains(place)) << source.toStdString();
        ++texts;
    }
    EXPECT_FALSE(xml.hasError());
    EXPECT_GT(texts, 300);
}

} // namespace
} // namespace tlm
