#include "ui/train/presetbar.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "core/experiment/papertask.h"
#include "ui/clicks.h"
#include "ui/support/words.h"
#include "ui/train/draft.h"
#include "ui/train/hands.h"

namespace tlm {
namespace {

class PresetBarTest : public ::testing::Test
{
protected:
    PresetBarTest() : m_resetAll("Reset all"), m_bar(&m_resetAll) { m_bar.show(); }
    QPushButton *button() { return m_bar.findChild<QPushButton *>("presets"); }
    /// The entry at the end of a path of menus.
    QAction *entry(const QStringList &path)
    {
        QMenu *menu = button()->menu();
        QAction *found = nullptr;
        for (const QString &text : path) {
            found = nullptr;
            for (QAction *action : menu->actions())
                if (action->text() == text)
                    found = action;
            if (!found)
                return nullptr;
            menu = found->menu() ? found->menu() : menu;
        }
        return found;
    }
    void choose(const QStringList &path)
    {
        EXPECT_TRUE(test::pick(button()->menu(), path)) << path.join(" → ").toStdString();
    }

    QAction m_resetAll;
    PresetBar m_bar;
};

TEST_F(PresetBarTest, offersTheFastScalesAndEveryRowOfTheTable)
{
    std::vector<std::tuple<Recipe, Scale, QString>> chosen;
    QObject::connect(&m_bar, &PresetBar::presetChosen, [&](Recipe recipe, Scale scale, const QString &row) {
        chosen.emplace_back(recipe, scale, row);
    });
    choose({"Fast", "mini"});
    choose({"Faithful, cut to a processor", "tiny"});
    for (const PaperTask &task : paperTasks())
        for (const char *scale : {"small", "medium", "large"})
            choose({"The paper's Table B.1",
                    QString::fromUtf8(task.title.data(), qsizetype(task.title.size())), scale});
    ASSERT_EQ(chosen.size(), 26u);
    EXPECT_EQ(chosen[0], std::tuple(Recipe::Fast, Scale::Mini, QString()));
    EXPECT_EQ(chosen[1], std::tuple(Recipe::Faithful, Scale::Tiny, QString()));
    EXPECT_EQ(chosen[2], std::tuple(Recipe::Faithful, Scale::Small, QString("ag")));
    EXPECT_EQ(chosen[25], std::tuple(Recipe::Faithful, Scale::Large, QString("rct-20k")));
}

TEST_F(PresetBarTest, namesThePresetAndCountsTheChanges)
{
    Draft draft;
    m_bar.showDraft(draft);
    EXPECT_EQ(button()->text(), "Fast · tiny");
    draft.edit("joint.rho1", "3");
    draft.edit("encoder.layers", "3");
    m_bar.showDraft(draft);
    EXPECT_TRUE(test::words(m_bar).contains("• 2 changed"));
    draft.takePreset(Recipe::Faithful, Scale::Medium, "sciie");
    EXPECT_EQ(presetText(draft), "Table B.1: SciERC · medium");
    draft.edit("task", "imdb");
    draft.edit(Draft::tableB1Key, "");
    EXPECT_EQ(presetText(draft), "Table B.1: IMDB · medium");
    draft.takeOwn("mine", preset(Method::Tlm, Recipe::Fast, Scale::Mini));
    EXPECT_EQ(presetText(draft), "mine");
    draft.edit("method", "linear");
    EXPECT_EQ(presetText(draft), "Linear baseline");
}

TEST_F(PresetBarTest, ownPresetsAreChosenAndRemovedByName)
{
    EXPECT_EQ(entry({"mine"}), nullptr);
    m_bar.setOwnPresets({"mine", "other"});
    QSignalSpy chosen(&m_bar, &PresetBar::ownPresetChosen), removed(&m_bar, &PresetBar::removalRequested);
    choose({"mine"});
    choose({"Remove own preset", "other"});
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0], "mine");
    ASSERT_EQ(removed.size(), 1);
    EXPECT_EQ(removed[0][0], "other");
    m_bar.setOwnPresets({});
    EXPECT_EQ(entry({"mine"}), nullptr);
}

TEST_F(PresetBarTest, aNameIsTypedBeforeItIsKept)
{
    m_bar.setOwnPresets({"mine"});
    QSignalSpy saved(&m_bar, &PresetBar::saveRequested);
    auto *name = test::control<QLineEdit>(m_bar, "Name of the preset");
    EXPECT_FALSE(name->isVisible());
    m_bar.askForName();
    EXPECT_TRUE(name->isVisible());
    test::type(name, "a/b");
    EXPECT_FALSE(test::button(m_bar, "Keep")->isEnabled());
    EXPECT_TRUE(test::words(m_bar).join('|').contains("letters, digits"));
    QTest::keyClick(name, Qt::Key_Return);
    EXPECT_EQ(saved.size(), 0) << "a bad name is not kept";
    test::type(name, "mine");
    EXPECT_TRUE(test::button(m_bar, "Replace"));
    test::type(name, "better");
    EXPECT_TRUE(test::click(m_bar, "Keep"));
    ASSERT_EQ(saved.size(), 1);
    EXPECT_EQ(saved[0][0], "better");
    EXPECT_FALSE(name->isVisible());
    m_bar.askForName();
    EXPECT_TRUE(test::click(m_bar, "Cancel"));
    EXPECT_EQ(saved.size(), 1);
}

} // namespace
} // namespace tlm
