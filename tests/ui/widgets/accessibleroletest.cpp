#include "ui/widgets/accessiblerole.h"

#include <gtest/gtest.h>

#include <QAccessible>

#include "ui/widgets/barchart.h"
#include "ui/widgets/cellmodel.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/views.h"

#include <QAbstractButton>
#include <QAction>
#include <QTableView>

namespace tlm {
namespace {

QAccessible::Role roleOf(QObject &object)
{
    return QAccessible::queryAccessibleInterface(&object)->role();
}

TEST(AccessibleRole, isToldOfTheWidgetThatAskedAndOfNoOther)
{
    QWidget drawn, plain;
    setAccessibleRole(&drawn, QAccessible::Chart);
    EXPECT_EQ(roleOf(drawn), QAccessible::Chart);
    EXPECT_EQ(roleOf(plain), QAccessible::Client);
}

TEST(AccessibleRole, drawnWidgetsKeepTheirNamesAndDescriptions)
{
    BarChart chart("Lengths");
    chart.setBars({{"1 to 9", 4}}, "up to 9");
    QAccessibleInterface *told = QAccessible::queryAccessibleInterface(&chart);
    EXPECT_EQ(told->role(), QAccessible::Chart);
    EXPECT_EQ(told->text(QAccessible::Name), "Lengths");
    EXPECT_TRUE(told->text(QAccessible::Description).contains("1 to 9: 4"));
    MessageBar messages;
    EXPECT_EQ(roleOf(messages), QAccessible::AlertMessage);
}

TEST(AccessibleRole, aPageOfTheNavigationIsOneOfSeveral)
{
    Navigation navigation;
    navigation.addPage(0, "start", "Start", "Begins");
    QAction fold("Fold");
    QAbstractButton *change = navigation.addSwitch(&fold, "fold", "Fold");
    for (QAbstractButton *button : navigation.findChildren<QAbstractButton *>())
        EXPECT_EQ(roleOf(*button), button == change ? QAccessible::Button : QAccessible::RadioButton);
}

TEST(AccessibleRole, cellsOfATableAreFoundByName)
{
    CellModel model;
    model.setColumns({{"Class", "Its name", false}, {"Train", "Its count", true}});
    model.setRows({{textCell("animal"), shareCell("1,000", 1)}, {textCell("plant"), numberCell(7)}});
    std::unique_ptr<QTableView> table(makeTable(&model, "Classes", "Examples by class"));
    table->show();
    QAccessibleInterface *told = QAccessible::queryAccessibleInterface(table.get());
    EXPECT_EQ(told->role(), QAccessible::Table);
    QStringList names;
    for (int i = 0; i < told->childCount(); ++i)
        if (told->child(i)->role() == QAccessible::Cell)
            names << told->child(i)->text(QAccessible::Name);
    EXPECT_EQ(names, (QStringList{"animal", "1,000", "plant", "7"}));
}

} // namespace
} // namespace tlm
