#include "ui/frame/language.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QLocale>
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include "core/experiment/field.h"

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

/// Dialogs, shortcuts and text fields of Qt speak the language too.
TEST(Language, qtsOwnTextsAreChinese)
{
    Language language;
    language.apply("zh_CN");
    EXPECT_EQ(QCoreApplication::translate("QPlatformTheme", "Cancel"), "取消");
    EXPECT_NE(QCoreApplication::translate("QKeySequenceEdit", "Press shortcut"), "Press shortcut");
    language.apply("en");
    EXPECT_EQ(QCoreApplication::translate("QPlatformTheme", "Cancel"), "Cancel");
}

/// Texts that core keeps in English are known to the translations.
TEST(Language, everyTextOfAFieldIsTranslated)
{
    QFile file(QString(TLM_SOURCE_DIR) + "/translations/fieldtexts.cpp");
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QString known = QString::fromUtf8(file.readAll());
    const auto expectKnown = [&known](const std::string &text) {
        EXPECT_TRUE(text.empty() || known.contains(QString::fromStdString("(\"Field\", \"" + text + "\")")))
            << text;
    };
    for (const Field &field : fields()) {
        for (const std::string &text : {field.label, field.unit, field.help})
            expectKnown(text);
        if (field.group != "run") // the window has words of its own for method, recipe and scale
            for (const std::string &choice : field.choices)
                expectKnown(choice);
    }
    Language language;
    language.apply("zh_CN");
    EXPECT_EQ(QCoreApplication::translate("Field", "Learning rate"), "学习率");
    language.apply("en");
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

/// What lupdate reads from the sources now is what was translated.
TEST(Language, everyTextOfTheSourcesIsInTheTranslation)
{
    const QString program = QLibraryInfo::path(QLibraryInfo::BinariesPath) + "/lupdate";
    const QString installed = QFile::exists(program) ? program : "/usr/lib/qt6/bin/lupdate";
    if (!QFile::exists(installed))
        GTEST_SKIP() << "needs lupdate";
    const QTemporaryDir folder;
    const QString root = TLM_SOURCE_DIR, copy = folder.filePath("tlmstudio_zh_CN.ts");
    ASSERT_TRUE(QFile::copy(root + "/translations/tlmstudio_zh_CN.ts", copy));
    QProcess reading;
    reading.start(installed, {"-locations", "none", "-no-obsolete", "-I", root, root + "/ui",
                              root + "/app/studio", root + "/translations/fieldtexts.cpp", "-ts", copy});
    ASSERT_TRUE(reading.waitForFinished(300'000));
    const QString told = QString::fromUtf8(reading.readAll());
    EXPECT_TRUE(told.contains("(0 new and")) << told.toStdString();
    QFile file(copy);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_FALSE(file.readAll().contains("type=\"unfinished\""));
}

} // namespace
} // namespace tlm
