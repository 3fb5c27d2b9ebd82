#include "ui/widgets/messagebar.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include "ui/clicks.h"
#include "ui/widgets/errortext.h"

namespace tlm {
namespace {

QPushButton *buttonNamed(QWidget &parent, const QString &name)
{
    for (QPushButton *button : parent.findChildren<QPushButton *>())
        if (button->text() == name && !button->isHidden())
            return button;
    return nullptr;
}

TEST(MessageBar, isHiddenUntilThereIsSomethingToSay)
{
    QWidget parent;
    MessageBar bar(&parent);
    EXPECT_TRUE(bar.isHidden());
    bar.show(MessageBar::Kind::Good, "Done.");
    EXPECT_FALSE(bar.isHidden());
    EXPECT_EQ(bar.cause(), "Done.");
    bar.clear();
    EXPECT_TRUE(bar.isHidden());
    EXPECT_TRUE(bar.cause().isEmpty());
}

TEST(MessageBar, tellsCausePlaceAndRemedyOfAnError)
{
    MessageBar bar;
    bar.showError({ErrorCode::ColumnMissing, "There is no column “gold”.", "train.csv:1"});
    EXPECT_EQ(bar.cause(), "There is no column “gold”. (train.csv:1)");
    EXPECT_TRUE(bar.accessibleName().contains(remedyText(ErrorCode::ColumnMissing)));
}

TEST(MessageBar, whatWasStoppedOnPurposeIsNoError)
{
    MessageBar bar;
    bar.showError({ErrorCode::Stopped, "Reading the corpus was stopped.", "a.csv"});
    EXPECT_EQ(bar.cause(), "Reading the corpus was stopped.");
    EXPECT_EQ(test::button(bar, "Copy details"), nullptr);
}

TEST(MessageBar, detailsGoToTheClipboard)
{
    MessageBar bar;
    bar.showError({ErrorCode::FileEmpty, "The file is empty.", "a.csv"});
    bar.resize(600, 60);
    QPushButton *copy = buttonNamed(bar, "Copy details");
    ASSERT_NE(copy, nullptr);
    QTest::mouseClick(copy, Qt::LeftButton);
    const QString copied = QApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains("file.empty"));
    EXPECT_TRUE(copied.contains("a.csv"));
}

TEST(MessageBar, actionsGoWithTheirMessage)
{
    MessageBar bar;
    int acted = 0;
    bar.show(MessageBar::Kind::Information, "Removed.");
    QPushButton *undo = bar.addAction("Undo", "Brings it back", [&acted] { ++acted; });
    QTest::mouseClick(undo, Qt::LeftButton);
    EXPECT_EQ(acted, 1);
    bar.show(MessageBar::Kind::Information, "Another.");
    EXPECT_EQ(buttonNamed(bar, "Undo"), nullptr);
}

TEST(MessageBar, closesByItsButton)
{
    MessageBar bar;
    bar.show(MessageBar::Kind::Caution, "Careful.");
    auto *close = bar.findChild<QToolButton *>();
    ASSERT_NE(close, nullptr);
    QTest::mouseClick(close, Qt::LeftButton);
    EXPECT_TRUE(bar.isHidden());
}

TEST(ErrorText, everyCodeHasARemedyAndItsNameLeadsBack)
{
    for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i) {
        const auto code = static_cast<ErrorCode>(i);
        EXPECT_FALSE(remedyText(code).isEmpty()) << i;
        const std::string_view name = errorName(code);
        EXPECT_EQ(errorCodeFromName(QString::fromUtf8(name.data(), qsizetype(name.size()))), code);
    }
    EXPECT_EQ(errorCodeFromName("no.such"), ErrorCode::Internal);
}

} // namespace
} // namespace tlm
