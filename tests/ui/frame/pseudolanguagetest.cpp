#include "ui/support/pseudolanguage.h"

#include <gtest/gtest.h>

#include "ui/support/showcase.h"
#include "ui/support/walk.h"
#include "ui/support/words.h"
#include <QCoreApplication>

namespace tlm {
namespace {

using test::PseudoLanguage;

TEST(PseudoLanguage, writesTextsSoThatPlainOnesStandOut)
{
    EXPECT_EQ(PseudoLanguage::write("Go %n"), "⟦Ğó %n··⟧");
    EXPECT_EQ(PseudoLanguage::plainPart("⟦Gó⟧ home ⟦in ⟦two⟧⟧"), " home ");
    const PseudoLanguage language(QString(TLM_SOURCE_DIR) + "/translations/tlmstudio_zh_CN.ts");
    EXPECT_EQ(language.translate("tlm::StartPage", "Start", nullptr, -1), PseudoLanguage::write("Start"));
    EXPECT_TRUE(language.translate("tlm::StartPage", "no such text", nullptr, -1).isEmpty());
}

/// Names of things in the world, which no language changes.
const QStringList names{"TLM",   "Studio",  "MLM",       "BM25",    "RAKE", "CSV", "TSV",
                        "JSON",  "Hugging", "Face",      "BERT",    "GB",   "MB",  "kB",
                        "bytes", "English", "Ctrl",      "Shift",   "Alt",  "UTF", "windows",
                        "ISO",   "Big5",    "Shift_JIS", "GB18030", "CPU"};

QStringList plainWords(const QString &text, const QStringList &known)
{
    QStringList words;
    for (const QString &word : test::wordsIn(PseudoLanguage::plainPart(text)))
        if (!known.contains(word, Qt::CaseInsensitive))
            words << word;
    return words;
}

class PlainText : public ::testing::TestWithParam<test::Scene>
{
};

TEST_P(PlainText, isNowhereInTheWindow)
{
    test::Showcase showcase(GetParam());
    showcase.open({{"en", "light", "normal", 100}, {1600, 1000}});
    PseudoLanguage language(QString(TLM_SOURCE_DIR) + "/translations/tlmstudio_zh_CN.ts");
    QCoreApplication::installTranslator(&language);
    MainWindow &window = showcase.rebuild();
    const QStringList known = showcase.ownWords() + names;
    for (const PageEntry &entry : window.pages()) {
        showcase.show(entry.id);
        for (const QString &text : test::visibleTexts(window))
            if (const QStringList words = plainWords(text, known); !words.isEmpty())
                ADD_FAILURE() << entry.name << ": " << words.join(' ').toStdString() << " in “"
                              << text.toStdString() << "”";
    }
    if (const QString folder = qEnvironmentVariable("TLM_SHEET"); !folder.isEmpty())
        window.grab().save(QString("%1/pseudo-%2.png").arg(folder, test::nameOf(GetParam())));
    QCoreApplication::removeTranslator(&language);
}

INSTANTIATE_TEST_SUITE_P(Scenes, PlainText, ::testing::Values(test::Scene::Empty, test::Scene::Full),
                         [](const auto &scene) { return test::nameOf(scene.param); });

} // namespace
} // namespace tlm
