#include "ui/widgets/emptyhint.h"

#include <gtest/gtest.h>

#include <QListView>
#include <QStringListModel>
#include <QTest>

#include "ui/widgets/label.h"

namespace tlm {
namespace {

TEST(EmptyHint, isThereWhileTheModelHasNoRows)
{
    QStringListModel model;
    QListView view;
    view.setModel(&model);
    const Label *hint = addEmptyHint(&view, "Nothing yet.");
    EXPECT_EQ(hint->text(), "Nothing yet.");
    EXPECT_TRUE(hint->isVisibleTo(&view));
    model.insertRows(0, 2);
    EXPECT_FALSE(hint->isVisibleTo(&view));
    model.removeRows(0, 2);
    EXPECT_TRUE(hint->isVisibleTo(&view));
    model.setStringList({"a"});
    EXPECT_FALSE(hint->isVisibleTo(&view));
}

TEST(EmptyHint, leavesTheMouseToTheView)
{
    QStringListModel model;
    QListView view;
    view.setModel(&model);
    view.resize(200, 200);
    const Label *hint = addEmptyHint(&view, "Nothing yet.");
    view.show();
    EXPECT_TRUE(view.viewport()->rect().contains(hint->geometry()));
    EXPECT_EQ(view.viewport()->childAt(view.viewport()->rect().center()), nullptr);
}

} // namespace
} // namespace tlm
