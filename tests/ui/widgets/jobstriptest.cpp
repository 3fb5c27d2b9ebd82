#include "ui/widgets/jobstrip.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QProgressBar>

#include "ui/clicks.h"

namespace tlm {
namespace {

bool shows(const JobStrip &strip, const QString &text)
{
    for (const QLabel *label : strip.findChildren<QLabel *>())
        if (label->text() == text && label->isVisibleTo(&strip))
            return true;
    return false;
}

Activity activity(const QString &key, std::uint64_t done)
{
    return {key, "Title " + key, "detail", {"index", done, 200, "documents", 10}, {}};
}

TEST(JobStrip, isThereOnlyWhileSomethingGoesOn)
{
    JobStrip strip;
    EXPECT_TRUE(strip.isHidden());
    strip.setActivity(activity("a", 50));
    EXPECT_FALSE(strip.isHidden());
    EXPECT_TRUE(shows(strip, "Title a"));
    EXPECT_TRUE(shows(strip, "50 of 200 documents"));
    EXPECT_TRUE(shows(strip, "10 documents/s"));
    EXPECT_TRUE(shows(strip, "15 s left"));
    EXPECT_EQ(strip.findChild<QProgressBar *>()->value(), 250);
    strip.removeActivity("other");
    EXPECT_FALSE(strip.isHidden());
    strip.removeActivity("a");
    EXPECT_TRUE(strip.isHidden());
}

TEST(JobStrip, aLongNameLeavesRoomForTheRest)
{
    JobStrip strip;
    Activity named = activity("a", 50);
    named.title = "Indexing " + QString(100, 'm');
    strip.setActivity(named);
    EXPECT_LT(strip.minimumSizeHint().width(), strip.fontMetrics().horizontalAdvance(named.title));
    bool told = false;
    for (const QLabel *label : strip.findChildren<QLabel *>())
        told = told || label->toolTip() == named.title;
    EXPECT_TRUE(told);
}

TEST(JobStrip, showsTheNewestAndHowManyMore)
{
    JobStrip strip;
    strip.setActivity(activity("a", 1));
    strip.setActivity(activity("b", 2));
    strip.setActivity(activity("c", 3));
    EXPECT_TRUE(shows(strip, "Title c"));
    EXPECT_TRUE(shows(strip, "2 more"));
    strip.setActivity(activity("a", 9)); // brought up to date, not to the front
    EXPECT_TRUE(shows(strip, "Title c"));
    strip.removeActivity("c");
    EXPECT_TRUE(shows(strip, "Title b"));
    EXPECT_TRUE(shows(strip, "1 more"));
}

TEST(JobStrip, cancelIsOfferedWhereItCanBeDoneAndOnce)
{
    JobStrip strip;
    strip.show();
    strip.setActivity(activity("a", 1));
    EXPECT_EQ(test::button(strip, "Cancel"), nullptr);
    int cancelled = 0;
    Activity stoppable = activity("b", 1);
    stoppable.cancel = [&cancelled] { ++cancelled; };
    strip.setActivity(stoppable);
    EXPECT_TRUE(test::click(strip, "Cancel"));
    EXPECT_FALSE(test::click(strip, "Cancel")); // it is being done
    EXPECT_EQ(cancelled, 1);
}

TEST(JobStrip, offersWhatATrainingAllowsAndNoneOfItTwice)
{
    JobStrip strip;
    strip.show();
    QStringList asked;
    Activity training = activity("run", 1);
    training.pause = [&asked] { asked << "pause"; };
    training.stop = [&asked] { asked << "stop"; };
    strip.setActivity(training);
    EXPECT_EQ(test::button(strip, "Cancel"), nullptr);
    for (const char *name : {"Pause", "Stop"}) {
        const QAbstractButton *button = test::button(strip, name);
        ASSERT_NE(button, nullptr) << name;
        EXPECT_EQ(button->accessibleName(), name);
        EXPECT_FALSE(button->toolTip().isEmpty());
        EXPECT_EQ(button->whatsThis(), button->toolTip());
    }
    EXPECT_TRUE(test::click(strip, "Pause"));
    EXPECT_EQ(asked, QStringList("pause"));
    EXPECT_FALSE(test::click(strip, "Stop")); // the trainer follows one order at a time
    strip.setActivity(training);              // the order was refused
    EXPECT_TRUE(test::click(strip, "Stop"));
    EXPECT_EQ(asked, QStringList({"pause", "stop"}));
}

TEST(JobStrip, withoutATotalItClaimsNoShare)
{
    JobStrip strip;
    strip.setActivity({"a", "Title", {}, {"index", 12, {}, "documents", 0}, {}});
    EXPECT_EQ(strip.findChild<QProgressBar *>()->maximum(), 0);
    EXPECT_TRUE(shows(strip, "12 documents"));
    strip.setActivity({"a", "Title", {}, {"index", 0, 0, "documents", 0}, {}});
    EXPECT_EQ(strip.findChild<QProgressBar *>()->value(), 1000); // nothing to do is done
}

} // namespace
} // namespace tlm
