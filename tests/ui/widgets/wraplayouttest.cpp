#include "ui/widgets/wraplayout.h"

#include <gtest/gtest.h>

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tlm {
namespace {

class WrapLayoutTest : public ::testing::Test
{
protected:
    WrapLayoutTest()
    {
        auto *outer = new QVBoxLayout(&m_widget);
        outer->setContentsMargins(0, 0, 0, 0);
        outer->addLayout(m_layout);
        outer->addStretch(1);
        for (int i = 0; i < 3; ++i) {
            m_buttons.push_back(new QPushButton(QString(10, 'w')));
            m_layout->addWidget(m_buttons.back());
        }
    }
    void showAt(int width)
    {
        m_widget.resize(width, 400);
        m_widget.show();
        m_widget.layout()->activate();
    }
    int buttonWidth() const { return m_buttons[0]->sizeHint().width(); }

    QWidget m_widget;
    WrapLayout *m_layout = new WrapLayout;
    std::vector<QPushButton *> m_buttons;
};

TEST_F(WrapLayoutTest, aRowGoesOnBelowWhereThereIsNoRoom)
{
    showAt(4 * buttonWidth());
    EXPECT_EQ(m_buttons[0]->y(), m_buttons[2]->y());
    showAt(2 * buttonWidth() + m_layout->spacing() + 2);
    EXPECT_EQ(m_buttons[0]->y(), m_buttons[1]->y());
    EXPECT_GE(m_buttons[2]->y(), m_buttons[0]->geometry().bottom());
    EXPECT_EQ(m_buttons[2]->x(), m_buttons[0]->x());
    for (const QPushButton *button : m_buttons)
        EXPECT_TRUE(m_widget.rect().contains(button->geometry()));
}

TEST_F(WrapLayoutTest, whatMayGrowTakesTheRestOfItsRow)
{
    auto *field = new QLineEdit;
    m_layout->addWidget(field);
    showAt(3 * buttonWidth() + 3 * m_layout->spacing() + field->sizeHint().width() + 90);
    EXPECT_EQ(m_buttons[0]->width(), buttonWidth());
    EXPECT_NEAR(field->geometry().right(), m_widget.rect().right(), 2);
}

TEST_F(WrapLayoutTest, hiddenControlsTakeNoRoom)
{
    const int both = m_layout->heightForWidth(buttonWidth());
    m_buttons[1]->hide();
    m_layout->invalidate();
    EXPECT_LT(m_layout->heightForWidth(buttonWidth()), both);
    EXPECT_EQ(m_layout->minimumSize().width(), m_buttons[0]->minimumSizeHint().width());
}

TEST_F(WrapLayoutTest, itemsCanBeTakenOut)
{
    EXPECT_EQ(m_layout->count(), 3);
    delete m_layout->takeAt(0);
    EXPECT_EQ(m_layout->count(), 2);
    EXPECT_EQ(m_layout->takeAt(9), nullptr);
    EXPECT_EQ(m_layout->itemAt(-1), nullptr);
    EXPECT_EQ(m_layout->itemAt(0)->widget(), m_buttons[1]);
    m_buttons[0]->setParent(nullptr);
    delete m_buttons[0];
}

} // namespace
} // namespace tlm
