#include "ui/frame/shortcutmodel.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QWidget>

#include "ui/frame/actions.h"
#include "ui/frame/settings.h"

namespace tlm {
namespace {

TEST(ShortcutModel, followsTheRegistry)
{
    Settings settings;
    Actions actions(settings);
    ShortcutModel model(actions);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QWidget owner;
    QAction *save = actions.add(&owner, {"test.save", "&Save", "Keeps it", {}, Qt::CTRL | Qt::Key_S}, [] {});
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.index(0, ShortcutModel::Name).data().toString(), "Save");
    EXPECT_EQ(model.index(0, ShortcutModel::Keys).data().toString(), "Ctrl+S");
    EXPECT_EQ(model.index(0, ShortcutModel::Help).data().toString(), "Keeps it");
    EXPECT_EQ(model.action(0), save);
    actions.setShortcut(save, Qt::CTRL | Qt::Key_D);
    EXPECT_EQ(model.index(0, ShortcutModel::Keys).data().toString(), "Ctrl+D");
    actions.resetShortcut(save);
    delete save;
    EXPECT_EQ(model.rowCount(), 0);
}

} // namespace
} // namespace tlm
