#include "ui/widgets/pageheader.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

#include "tests/ui/clicks.h"

namespace tlm {

TEST(PageHeader, AButtonOfAnActionSaysAndDoesWhatTheActionDoes)
{
    PageHeader header("Runs", "Everything that was trained");
    QAction action("Archive");
    action.setWhatsThis("Puts the run away");
    action.setToolTip("Puts the run away (Ctrl+E)");
    const QPushButton *button = header.setPrimaryAction(&action);
    header.show();
    EXPECT_EQ(button->accessibleName(), "Archive");
    EXPECT_EQ(button->toolTip(), "Puts the run away (Ctrl+E)");
    EXPECT_EQ(button->whatsThis(), "Puts the run away");

    const QSignalSpy triggered(&action, &QAction::triggered);
    EXPECT_TRUE(test::click(header, "Archive"));
    EXPECT_EQ(triggered.count(), 1);

    action.setText("Restore");
    action.setEnabled(false);
    EXPECT_EQ(button->text(), "Restore");
    EXPECT_FALSE(test::click(header, "Restore"));
    action.setVisible(false);
    EXPECT_FALSE(button->isVisible());
    action.setVisible(true);
    EXPECT_TRUE(button->isVisible());
}

TEST(PageHeader, AHiddenActionGivesAHiddenButton)
{
    PageHeader header("Runs", "Everything that was trained");
    QAction action("Archive");
    action.setVisible(false);
    const QPushButton *button = header.addAction(&action);
    EXPECT_TRUE(button->isHidden());
    header.show();
    EXPECT_FALSE(button->isVisible());
}

} // namespace tlm
