#include "ui/widgets/inputs.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTest>
#include <QVBoxLayout>

#include "ui/waiting.h"

namespace tlm {
namespace {

/// Keeps nothing by its field.
class Counter : public QWidget, public Keeper
{
public:
    explicit Counter(QWidget *parent) : QWidget(parent), field(new QLineEdit(this)) {}
    QVariantMap keep() const override { return {{"count", count}}; }
    void putBack(const QVariantMap &kept) override { count = kept["count"].toInt(); }
    QLineEdit *field;
    int count = 0;
};

/// A form as a page builds it, in one of two languages.
struct Fields : QWidget
{
    explicit Fields(bool chinese = false)
    {
        auto *layout = new QVBoxLayout(this);
        fixed->addItems(chinese ? QStringList{"甲", "乙", "丙"} : QStringList{"A", "B", "C"});
        for (const int value : {10, 20, 30})
            byData->addItem(chinese ? "数" : "number", value);
        typed->setEditable(true);
        readOnly->setReadOnly(true);
        tabs->addTab(new QWidget, "one");
        tabs->addTab(new QWidget, "two");
        for (QLineEdit *each : inStack) {
            auto *page = new QWidget;
            each->setParent(page);
            stack->addWidget(page);
        }
        for (QWidget *widget : std::initializer_list<QWidget *>{line, readOnly, text, number, check, fixed,
                                                                byData, late, typed, rows, tabs, stack, own})
            layout->addWidget(widget);
    }
    /// As a job does that has read something.
    void fill()
    {
        late->addItems({"red", "green", "blue"});
        typed->addItems({"text", "label"});
        typed->setEditText("text");
        rows->addItems({"1", "2", "3"});
        rows->setCurrentRow(0);
    }

    QLineEdit *line = new QLineEdit, *readOnly = new QLineEdit;
    QPlainTextEdit *text = new QPlainTextEdit;
    QSpinBox *number = new QSpinBox;
    QCheckBox *check = new QCheckBox;
    QComboBox *fixed = new QComboBox, *byData = new QComboBox, *late = new QComboBox, *typed = new QComboBox;
    QListWidget *rows = new QListWidget;
    QTabWidget *tabs = new QTabWidget;
    QStackedWidget *stack = new QStackedWidget;
    QLineEdit *inStack[2] = {new QLineEdit, new QLineEdit};
    Counter *own = new Counter(nullptr);
};

class InputsTest : public ::testing::Test
{
protected:
    InputsTest()
    {
        m_old.fill();
        m_old.line->setText("typed");
        m_old.readOnly->setText("shown");
        m_old.text->setPlainText("several\nlines");
        m_old.text->moveCursor(QTextCursor::End);
        m_old.line->setCursorPosition(2);
        m_old.number->setValue(7);
        m_old.check->setChecked(true);
        m_old.fixed->setCurrentIndex(2);
        m_old.byData->setCurrentIndex(1);
        m_old.late->setCurrentIndex(2);
        m_old.typed->setEditText("text, label");
        m_old.rows->setCurrentRow(2);
        m_old.tabs->setCurrentIndex(1);
        m_old.inStack[0]->setText("first");
        m_old.inStack[1]->setText("second");
        m_old.stack->setCurrentIndex(1);
        m_old.stack->setCurrentIndex(0); // raises it above the other
        m_old.own->count = 3;
        m_old.own->field->setText("its own business");
        putBackInputs(m_new, keepInputs(m_old));
    }

    Fields m_old, m_new{true};
};

TEST_F(InputsTest, fieldsHoldWhatWasTypedAndPicked)
{
    EXPECT_EQ(m_new.line->text(), "typed");
    EXPECT_EQ(m_new.readOnly->text(), "") << "nobody typed it";
    EXPECT_EQ(m_new.text->toPlainText(), "several\nlines");
    EXPECT_EQ(m_new.text->textCursor().position(), 13) << "one types on";
    EXPECT_EQ(m_new.line->cursorPosition(), 2);
    EXPECT_EQ(m_new.number->value(), 7);
    EXPECT_TRUE(m_new.check->isChecked());
    EXPECT_EQ(m_new.fixed->currentText(), "丙");
    EXPECT_EQ(m_new.byData->currentData(), 20);
    EXPECT_EQ(m_new.tabs->currentIndex(), 1);
    EXPECT_EQ(m_new.inStack[0]->text(), "first");
    EXPECT_EQ(m_new.inStack[1]->text(), "second");
    EXPECT_EQ(m_new.own->count, 3);
    EXPECT_EQ(m_new.own->field->text(), "");
}

TEST_F(InputsTest, whatIsFilledLaterIsPickedThen)
{
    m_new.fill();
    EXPECT_TRUE(test::eventually([this] { return m_new.late->currentText() == "blue"; }));
    EXPECT_TRUE(test::eventually([this] { return m_new.typed->currentText() == "text, label"; }));
    EXPECT_TRUE(test::eventually([this] { return m_new.rows->currentRow() == 2; }));
}

TEST_F(InputsTest, whatIsGoneIsNotPickedByItsNumber)
{
    m_new.late->addItems({"cyan", "magenta", "yellow"});
    m_new.rows->addItems({"1", "2", "3"});
    EXPECT_TRUE(test::eventually([this] { return m_new.rows->currentRow() == 2; }));
    EXPECT_EQ(m_new.late->currentText(), "cyan");
}

TEST_F(InputsTest, aPickWaitsThroughAnotherBuilding)
{
    Fields newest;
    putBackInputs(newest, keepInputs(m_new));
    newest.fill();
    EXPECT_TRUE(test::eventually([&] { return newest.late->currentText() == "blue"; }));
    EXPECT_TRUE(test::eventually([&] { return newest.rows->currentRow() == 2; }));
}

TEST_F(InputsTest, aPersonIsQuicker)
{
    QTest::keyClick(m_new.late, Qt::Key_Down);
    m_new.fill();
    EXPECT_TRUE(test::eventually([this] { return m_new.rows->currentRow() == 2; }));
    EXPECT_EQ(m_new.late->currentText(), "red");
}

TEST_F(InputsTest, aPickTellsThatItWasMade)
{
    int picked = -1;
    QObject::connect(m_new.late, &QComboBox::activated, m_new.late, [&](int index) { picked = index; });
    m_new.fill();
    EXPECT_TRUE(test::eventually([&] { return picked == 2; }));
}

TEST_F(InputsTest, thePlaceOfAWidgetIsFoundAgain)
{
    const QString place = placeIn(m_old, m_old.inStack[1]);
    EXPECT_EQ(widgetAt(m_new, place), m_new.inStack[1]);
    EXPECT_TRUE(placeIn(m_old, m_new.line).isEmpty());
    EXPECT_EQ(widgetAt(m_new, "/no/place"), nullptr);
}

} // namespace
} // namespace tlm
