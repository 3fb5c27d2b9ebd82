#include "ui/support/walk.h"

#include <gtest/gtest.h>

#include <QButtonGroup>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/support/showcase.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

namespace tlm {
namespace {

/// Every page of a scene in a view, looked at by what never tires.
class EveryPage : public ::testing::TestWithParam<std::tuple<test::Scene, test::View>>
{
};

TEST_P(EveryPage, holdsUpToADemandingLook)
{
    const auto &[scene, view] = GetParam();
    test::Showcase showcase(scene);
    MainWindow &window = showcase.open(view);
    for (const PageEntry &entry : window.pages()) {
        showcase.show(entry.id);
        for (const QString &problem : test::problemsOf(window))
            ADD_FAILURE() << entry.name << ": " << problem.toStdString();
    }
}

/// The windows beside the main one.
class EverySideWindow : public EveryPage
{
};

TEST_P(EverySideWindow, holdsUpToADemandingLook)
{
    const auto &[scene, view] = GetParam();
    test::Showcase showcase(scene);
    showcase.open(view);
    showcase.eachSideWindow([](const QString &name, QWidget &window) {
        for (const QString &problem : test::problemsOf(window))
            ADD_FAILURE() << name.toStdString() << ": " << problem.toStdString();
    });
}

std::string nameOf(const ::testing::TestParamInfo<std::tuple<test::Scene, test::View>> &info)
{
    const auto &[scene, view] = info.param;
    QString name = QString(test::nameOf(scene)) + '_' + view.name();
    return name.replace('-', '_').toStdString();
}

INSTANTIATE_TEST_SUITE_P(Full, EveryPage,
                         ::testing::Combine(::testing::Values(test::Scene::Full),
                                            ::testing::ValuesIn(test::allViews({"light", "dark", "light-high",
                                                                                "dark-high"}))),
                         nameOf);
INSTANTIATE_TEST_SUITE_P(OtherScenes, EveryPage,
                         ::testing::Combine(::testing::Values(test::Scene::Empty, test::Scene::Busy,
                                                              test::Scene::Error),
                                            ::testing::ValuesIn(test::allViews({"light"}))),
                         nameOf);

INSTANTIATE_TEST_SUITE_P(Full, EverySideWindow,
                         ::testing::Combine(::testing::Values(test::Scene::Full),
                                            ::testing::ValuesIn(test::allViews({"light", "dark-high"}))),
                         nameOf);

/// The walk itself finds what it is for.
class WalkTest : public ::testing::Test
{
protected:
    WalkTest() : m_layout(new QVBoxLayout(&m_window)) { m_window.resize(300, 200); }
    void show()
    {
        m_window.show();
        QCoreApplication::processEvents();
    }

    QWidget m_window;
    QVBoxLayout *m_layout;
};

TEST_F(WalkTest, findsACutText)
{
    auto *label = new Label("A text that is far too long for so little room");
    label->setMaximumWidth(40);
    m_layout->addWidget(label);
    show();
    EXPECT_EQ(test::cutTexts(m_window).size(), 1);
    label->setMaximumWidth(2000);
    m_window.resize(600, 200);
    show();
    EXPECT_TRUE(test::cutTexts(m_window).isEmpty());
}

TEST_F(WalkTest, findsWhatLiesOutsideItsParent)
{
    auto *holder = new QWidget;
    m_layout->addWidget(holder);
    auto *stray = new QPushButton("Stray", holder);
    stray->move(5000, 0);
    show();
    EXPECT_EQ(test::misplaced(m_window).size(), 1);
}

TEST_F(WalkTest, findsControlsWithoutNameOrTabStop)
{
    auto *field = new QLineEdit;
    m_layout->addWidget(field);
    show();
    EXPECT_EQ(test::unnamed(m_window).size(), 3) << "name, tooltip, What's This";
    describe(field, "Name", "Help");
    EXPECT_TRUE(test::unnamed(m_window).isEmpty());
    EXPECT_TRUE(test::unreachable(m_window).isEmpty());
    field->setFocusPolicy(Qt::NoFocus);
    EXPECT_EQ(test::unreachable(m_window).size(), 1);
}

TEST_F(WalkTest, knowsThatTheArrowsReachTheRestOfAGroup)
{
    QButtonGroup group;
    for (const char *name : {"one", "two"}) {
        auto *button = new QPushButton(name);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::NoFocus);
        group.addButton(button);
        m_layout->addWidget(button);
    }
    show();
    EXPECT_EQ(test::unreachable(m_window).size(), 2);
    group.buttons().first()->setFocusPolicy(Qt::TabFocus);
    EXPECT_TRUE(test::unreachable(m_window).isEmpty());
    group.setExclusive(false);
    EXPECT_EQ(test::unreachable(m_window).size(), 1);
}

TEST_F(WalkTest, findsATextThatCanHardlyBeRead)
{
    auto *label = new QLabel("Pale");
    m_layout->addWidget(label);
    show();
    EXPECT_TRUE(test::unreadable(m_window).isEmpty());
    QPalette pale;
    pale.setColor(QPalette::WindowText, blend(Qt::black, theme().colours().window, 0.3));
    label->setPalette(pale);
    EXPECT_EQ(test::unreadable(m_window).size(), 1);
}

} // namespace
} // namespace tlm
