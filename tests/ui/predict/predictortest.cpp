#include "ui/predict/predictor.h"

#include <gtest/gtest.h>

#include <QTest>

#include "core/base/json.h"
#include "ui/support/notemporaryfolder.h"
#include "ui/support/testworkspace.h"

namespace tlm {
namespace {

/// Answers with the words it was given: the class is how it was asked.
const char *const tool = R"sh(
echo "$*" >> "${0%/*}/arguments"
[ "$1" = predict ] && cp "$3" "${0%/*}/text"
case "$*" in
  *predict*broken*) echo '{"error":{"code":"model.not_found","message":"No model."}}' >&2; exit 1;;
  *predict*) echo '{"label":"tool","probabilities":{"tool":1}}';;
  *serve*) while read -r line; do
      echo "$line" >> "${0%/*}/lines"
      id=$(printf '%s' "$line" | sed 's/.*"id":\([0-9]*\).*/\1/')
      printf '{"id":%s,"label":"serve","probabilities":{"serve":1}}\n' "$id"
    done;;
esac
)sh";

class PredictorTest : public ::testing::Test
{
protected:
    PredictorTest()
    {
        m_work.setTool(tool);
        m_predictor = std::make_unique<Predictor>(m_work.studio());
        QObject::connect(m_predictor.get(), &Predictor::predicted,
                         [this](const std::vector<ProbabilityModel::Entry> &entries) {
                             m_labels << (entries.empty() ? QString() : entries.front().label);
                         });
        QObject::connect(m_predictor.get(), &Predictor::failed,
                         [this](const Error &error) { m_errors << QString::fromStdString(error.cause); });
    }
    bool wait()
    {
        return QTest::qWaitFor([this] { return !m_predictor->isBusy(); }, 20000);
    }
    std::string file(const char *name) { return readFile(m_work.folder() / name).value_or(""); }

    test::TestWorkspace m_work;
    std::unique_ptr<Predictor> m_predictor;
    QStringList m_labels, m_errors;
};

TEST_F(PredictorTest, networksAnswerThroughTheWarmProcess)
{
    m_predictor->setRun("7", false);
    m_predictor->predict("a \"quoted\" text", "its pair");
    ASSERT_TRUE(wait());
    EXPECT_EQ(m_labels, QStringList{"serve"});
    const std::string line = file("lines");
    EXPECT_NE(line.find(R"("model":"7")"), std::string::npos) << line;
    EXPECT_NE(line.find(R"("pair":"its pair")"), std::string::npos) << line;
    EXPECT_NE(line.find(R"("verb":"predict")"), std::string::npos) << line;
}

TEST_F(PredictorTest, linearModelsAnswerThroughTheTool)
{
    m_predictor->setRun("8", true);
    m_predictor->predict("--looks like an option", {});
    ASSERT_TRUE(wait());
    EXPECT_EQ(m_labels, QStringList{"tool"});
    const std::string arguments = file("arguments");
    EXPECT_EQ(arguments.find("predict 8 "), 0u) << arguments;
    EXPECT_EQ(arguments.find("--pair"), std::string::npos);
    EXPECT_EQ(file("text"), "{\"text\":\"--looks like an option\"}\n");
}

TEST_F(PredictorTest, linearModelsReadTwoTextsOfAnyLength)
{
    const std::string text(200'000, 'a'); // longer than an argument may be
    m_predictor->setRun("8", true);
    m_predictor->predict(QString::fromStdString(text), "its \"pair\"");
    ASSERT_TRUE(wait());
    EXPECT_EQ(m_labels, QStringList{"tool"});
    EXPECT_TRUE(m_errors.isEmpty()) << m_errors.join(' ').toStdString();
    EXPECT_NE(file("arguments").find("--pair-column pair"), std::string::npos);
    const auto read = parseJson(file("text"), {});
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, (Json{{"text", text}, {"pair", "its \"pair\""}}));
}

TEST_F(PredictorTest, aTextThatCannotBeHandedOverIsTold)
{
    m_predictor->setRun("8", true);
    const test::NoTemporaryFolder none;
    m_predictor->predict("a", {});
    EXPECT_FALSE(m_predictor->isBusy());
    EXPECT_EQ(m_errors.size(), 1);
}

TEST_F(PredictorTest, ofManyTextsOnlyTheNewestIsAnswered)
{
    m_predictor->setRun("7", false);
    for (const char *text : {"a", "ab", "abc", "abcd"})
        m_predictor->predict(text, {});
    ASSERT_TRUE(wait());
    EXPECT_EQ(m_labels.size(), 1);
    m_labels.clear();
    m_predictor->setRun("8", true);
    for (const char *text : {"a", "ab", "abc"})
        m_predictor->predict(text, {});
    ASSERT_TRUE(wait());
    EXPECT_EQ(m_labels.size(), 1);
}

TEST_F(PredictorTest, anotherRunDropsWhatWasAsked)
{
    m_predictor->setRun("7", false);
    m_predictor->predict("a", {});
    m_predictor->setRun("9", false);
    EXPECT_FALSE(m_predictor->isBusy());
    m_predictor->predict("b", {});
    ASSERT_TRUE(wait());
    EXPECT_EQ(m_labels.size(), 1);
}

TEST_F(PredictorTest, anErrorOfTheToolIsTold)
{
    m_predictor->setRun("broken", true);
    m_predictor->predict("a", {});
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_errors.isEmpty(); }, 20000));
    EXPECT_EQ(m_errors, QStringList{"No model."});
}

} // namespace
} // namespace tlm
