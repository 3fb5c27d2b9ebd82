#include "ui/predict/predictfileform.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QProgressBar>
#include <QSignalSpy>

#include "ui/clicks.h"
#include "ui/predict/predicttool.h"
#include "ui/support/testworkspace.h"
#include "ui/support/words.h"
#include "ui/waiting.h"
#include "ui/widgets/messagebar.h"

namespace tlm {
namespace {

class PredictFileFormTest : public ::testing::Test
{
protected:
    PredictFileFormTest()
    {
        m_work.setTool(test::predictTool);
        m_form = std::make_unique<PredictFileForm>(m_work.studio(), &m_messages);
        m_form->resize(800, 400);
        m_form->setModel("7");
        m_form->open();
    }
    std::string write(const std::string &name, const std::string &bytes)
    {
        const auto path = m_work.folder() / name;
        EXPECT_TRUE(writeFile(path, bytes));
        return path.string();
    }
    void setFile(const std::string &path)
    {
        test::type(test::control<QLineEdit>(*m_form, "File of texts"), QString::fromStdString(path));
        ASSERT_TRUE(test::settle(m_work.studio()));
    }
    QLineEdit *output() { return test::control<QLineEdit>(*m_form, "Write to"); }
    void predict()
    {
        ASSERT_TRUE(test::click(*m_form, "Predict file"));
        ASSERT_TRUE(test::eventually([this] { return !m_messages.isHidden(); }));
    }
    std::string written() { return readFile(output()->text().toStdString()).value_or("nothing"); }

    test::TestWorkspace m_work;
    MessageBar m_messages;
    std::unique_ptr<PredictFileForm> m_form;
};

TEST_F(PredictFileFormTest, aFileBecomesAFileWithLabelsAndProbabilities)
{
    setFile(write("birds.csv", "id,text\na,\"it croaks, loudly\"\nb,it sings\n"));
    EXPECT_EQ(test::control<QComboBox>(*m_form, "Text")->currentText(), "text");
    EXPECT_TRUE(output()->text().endsWith("/birds-predicted.csv"));
    QSignalSpy closed(m_form.get(), &PredictFileForm::closed);
    predict();
    EXPECT_EQ(written(), "line,text,label,p(crow),p(owl),p(wren)\n"
                         "2,\"it croaks, loudly\",crow,0.5,0.25,0.25\n"
                         "3,it sings,wren,0.125,0.125,0.75\n");
    EXPECT_EQ(m_messages.cause(), "The classes of 2 texts were written.");
    EXPECT_EQ(closed.size(), 1);
}

TEST_F(PredictFileFormTest, jsonLinesOfPairsKeepBothTexts)
{
    setFile(write("pairs.jsonl", R"({"first":"it","second":"sings"})"
                                 "\n"));
    auto *text = test::control<QComboBox>(*m_form, "Text");
    text->setCurrentText("first");
    test::control<QComboBox>(*m_form, "Second text")->setCurrentText("second");
    test::type(output(), QString::fromStdString((m_work.folder() / "out.jsonl").string()));
    predict();
    EXPECT_EQ(written(), R"({"line":1,"text":"it","pair":"sings","label":"wren",)"
                         R"("probabilities":{"crow":0.125,"owl":0.125,"wren":0.75}})"
                         "\n");
    EXPECT_NE(readFile(m_work.folder() / "arguments")->find("--pair-column pair"), std::string::npos);
}

TEST_F(PredictFileFormTest, probabilitiesAreCalibratedOnRequest)
{
    auto *calibrated = m_form->findChild<QCheckBox *>();
    EXPECT_FALSE(calibrated->isEnabled());
    m_form->setTemperature(2);
    calibrated->click();
    setFile(write("texts.txt", "it sings\n"));
    predict();
    EXPECT_NE(written().find("wren,0.2247"), std::string::npos) << written(); // √⅛ of √⅛ + √⅛ + √¾
}

TEST_F(PredictFileFormTest, whatWasAskedForIsDoneWhateverIsChosenMeanwhile)
{
    m_form->setTemperature(2);
    m_form->findChild<QCheckBox *>()->click();
    setFile(write("texts.txt", "it sings\n"));
    ASSERT_TRUE(test::click(*m_form, "Predict file"));
    m_form->setModel("9");
    m_form->setTemperature({});
    ASSERT_TRUE(test::eventually([this] { return !m_messages.isHidden(); }));
    EXPECT_EQ(m_messages.cause(), "The class of 1 text was written.");
    EXPECT_NE(written().find("wren,0.2247"), std::string::npos) << written();
}

TEST_F(PredictFileFormTest, problemsStandAtTheirFields)
{
    ASSERT_TRUE(test::click(*m_form, "Predict file"));
    EXPECT_TRUE(test::control<QLineEdit>(*m_form, "File of texts")->property("problem").toBool());
    setFile(write("texts.txt", "it sings\n"));
    test::type(output(), test::control<QLineEdit>(*m_form, "File of texts")->text());
    ASSERT_TRUE(test::click(*m_form, "Predict file"));
    EXPECT_TRUE(output()->property("problem").toBool());
    EXPECT_EQ(written(), "it sings\n") << "the texts themselves stay";
    setFile((m_work.folder() / "missing.csv").string());
    EXPECT_TRUE(test::control<QLineEdit>(*m_form, "File of texts")->property("problem").toBool());
}

TEST_F(PredictFileFormTest, tellsHowFarItIsAndIsCancelled)
{
    m_form->setModel("8");
    setFile(write("texts.txt", "it sings\n"));
    ASSERT_TRUE(test::click(*m_form, "Predict file"));
    auto *progress = m_form->findChild<QProgressBar *>();
    ASSERT_TRUE(test::eventually([&] { return progress->value() == 2; }));
    ASSERT_TRUE(test::click(*m_form, "Cancel"));
    ASSERT_TRUE(test::eventually([this] { return !m_messages.isHidden(); }));
    EXPECT_EQ(m_messages.cause(), "The prediction was stopped.");
    EXPECT_EQ(written(), "nothing");
    EXPECT_TRUE(test::button(*m_form, "Predict file")->isEnabled());
}

TEST_F(PredictFileFormTest, anErrorOfTheModelLeavesTheFormAsItWas)
{
    m_form->setModel("9");
    setFile(write("texts.txt", "it sings\n"));
    predict();
    EXPECT_EQ(m_messages.cause(), "It is damaged.");
    EXPECT_TRUE(m_form->isVisible());
    EXPECT_TRUE(output()->text().endsWith("/texts-predicted.csv"));
}

} // namespace
} // namespace tlm
