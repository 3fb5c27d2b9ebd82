#include "ui/frame/manualwindow.h"

#include <algorithm>

#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QTextBrowser>

#include "ui/frame/actions.h"
#include "ui/frame/settings.h"
#include "ui/support/frametest.h"

namespace tlm {
namespace {

TEST(ManualPages, areTheSameInBothLanguages)
{
    Settings settings;
    const Actions actions(settings);
    const auto english = manualPages("en", actions), chinese = manualPages("zh_CN", actions);
    ASSERT_EQ(english.size(), 11u);
    ASSERT_EQ(chinese.size(), english.size());
    for (std::size_t i = 0; i < english.size(); ++i) {
        EXPECT_EQ(english[i].name, chinese[i].name);
        EXPECT_NE(english[i].title, chinese[i].title);
        EXPECT_EQ(english[i].text.count("\n## "), chinese[i].text.count("\n## "))
            << english[i].name.toStdString();
        EXPECT_FALSE(english[i].text.contains("{{"));
    }
}

TEST(ManualPages, everyPageOfTheWindowHasOne)
{
    Settings settings;
    const Actions actions(settings);
    const auto pages = manualPages("en", actions);
    for (const PageEntry &entry : pageTable())
        EXPECT_TRUE(std::ranges::any_of(pages, [&](const ManualPage &page) {
            return page.name == entry.name;
        })) << entry.name;
}

TEST(ManualPages, everyLinkLeadsToAPage)
{
    Settings settings;
    const Actions actions(settings);
    for (const char *language : {"en", "zh_CN"}) {
        const auto pages = manualPages(language, actions);
        int links = 0;
        for (const ManualPage &page : pages) {
            static const QRegularExpression link("\\]\\((\\w+)\\.md\\)");
            for (auto at = link.globalMatch(page.text); at.hasNext(); ++links) {
                const QString name = at.next().captured(1);
                EXPECT_TRUE(std::ranges::any_of(pages, [&](const ManualPage &p) { return p.name == name; }))
                    << name.toStdString();
            }
        }
        EXPECT_GT(links, 0) << language;
    }
}

class ManualWindowTest : public test::FrameTest
{
protected:
    ManualWindow *openManual(PageId page)
    {
        open(page);
        press(Qt::Key_F1);
        return beside<ManualWindow>();
    }
    static QString text(ManualWindow *manual) { return manual->findChild<QTextBrowser *>()->toPlainText(); }
};

TEST_F(ManualWindowTest, f1OpensThePageOfWhatIsInFront)
{
    ManualWindow *manual = openManual(PageId::Retrieval);
    ASSERT_TRUE(manual);
    EXPECT_EQ(manual->page(), "retrieval");
    EXPECT_TRUE(text(manual).contains("Leak guard"));
}

TEST_F(ManualWindowTest, aSearchNarrowsThePagesAndMarksTheWords)
{
    ManualWindow *manual = openManual(PageId::Start);
    auto *list = manual->findChild<QListWidget *>();
    const int all = list->count();
    test::type(test::control<QLineEdit>(*manual, "Search the manual"), "bootstrap");
    EXPECT_LT(list->count(), all);
    EXPECT_EQ(manual->page(), "runs");
    EXPECT_FALSE(manual->findChild<QTextBrowser *>()->extraSelections().isEmpty());
    test::type(test::control<QLineEdit>(*manual, "Search the manual"), "no such words");
    EXPECT_EQ(list->count(), 0);
}

TEST_F(ManualWindowTest, linksAndTheListLeadToPages)
{
    ManualWindow *manual = openManual(PageId::Start);
    Q_EMIT manual->findChild<QTextBrowser *>()->anchorClicked(QUrl("train.md"));
    EXPECT_EQ(manual->page(), "train");
    auto *list = manual->findChild<QListWidget *>();
    QTest::keyClick(list, Qt::Key_Home);
    EXPECT_EQ(manual->page(), "start");
}

TEST_F(ManualWindowTest, theListOfKeysIsThatOfTheRegistry)
{
    ManualWindow *manual = openManual(PageId::Start);
    actions().find("help.shortcuts")->trigger();
    EXPECT_EQ(manual->page(), "shortcuts");
    EXPECT_TRUE(text(manual).contains("Ctrl+K"));
    EXPECT_TRUE(text(manual).contains("Find anything"));
}

TEST_F(ManualWindowTest, followsTheLanguageAndStaysOnItsPage)
{
    openManual(PageId::Train);
    m_appearance->setLanguage("zh_CN");
    ASSERT_TRUE(test::eventually([&] { return test::button(*m_window, "任务"); }));
    ManualWindow *manual = beside<ManualWindow>();
    ASSERT_TRUE(manual);
    EXPECT_EQ(manual->page(), "train");
    EXPECT_TRUE(text(manual).startsWith("训练"));
}

} // namespace
} // namespace tlm
