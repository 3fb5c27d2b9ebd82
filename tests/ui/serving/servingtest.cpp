#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

#include "ui/serving/latestrequest.h"
#include "ui/serving/modelserver.h"
#include "ui/waiting.h"

namespace tlm {
namespace {

/// A shell script that speaks the protocol of `tlm serve`: it answers `word` with its own text.
const char *const echoing = R"sh(
while read -r line; do
  id=$(printf '%s' "$line" | sed 's/.*"id":\([0-9]*\).*/\1/')
  word=$(printf '%s' "$line" | sed 's/.*"word":"\([^"]*\)".*/\1/')
  case "$line" in *'"stop"'*)
    target=$(printf '%s' "$line" | sed 's/.*"target":\([0-9]*\).*/\1/')
    printf '{"id":%s,"error":{"code":"stopped","message":"Stopped."}}\n' "$target"; continue;;
  esac
  case "$word" in
    broken) printf '{"id":%s,"error":{"code":"model.not_found","message":"No such model.","where":"12"}}\n' "$id";;
    die) exit 1;;
    slow) printf '{"id":%s,"progress":{"what":"wait","done":3,"total":9,"unit":"steps"}}\n' "$id";;
    noise) printf 'loading\n{"id":999,"word":"for nobody"}\n{"id":%s,"word":"noise"}\n' "$id";;
    *) printf '{"id":%s,"word":"%s"}\n' "$id" "$word";;
  esac
done
)sh";

class ServingTest : public ::testing::Test
{
protected:
    ServingTest() : m_server(script(), {})
    {
        QObject::connect(&m_server, &ModelServer::answered, [this](int id, const QJsonObject &answer) {
            m_answers.emplace_back(id, answer["word"].toString());
        });
        QObject::connect(&m_server, &ModelServer::failed,
                         [this](int id, const Error &error) { m_errors.emplace_back(id, error); });
    }

    QString script()
    {
        QFile file(m_folder.filePath("tlm"));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n");
        file.write(echoing);
        file.setPermissions(file.permissions() | QFile::ExeOwner);
        return file.fileName();
    }

    int ask(const char *word) { return m_server.request({{"word", word}}); }
    bool waitFor(std::size_t answers, std::size_t errors)
    {
        return test::eventually(
            [=, this] { return m_answers.size() >= answers && m_errors.size() >= errors; });
    }

    QTemporaryDir m_folder;
    ModelServer m_server;
    std::vector<std::pair<int, QString>> m_answers;
    std::vector<std::pair<int, Error>> m_errors;
};

TEST_F(ServingTest, answersBelongToTheirRequests)
{
    const int first = ask("one"), second = ask("two");
    ASSERT_TRUE(waitFor(2, 0));
    EXPECT_EQ(m_answers[0], std::pair(first, QString("one")));
    EXPECT_EQ(m_answers[1], std::pair(second, QString("two")));
    EXPECT_TRUE(m_errors.empty());
}

TEST_F(ServingTest, anErrorIsTheErrorOfItsRequestAlone)
{
    const int bad = ask("broken");
    ask("fine");
    ASSERT_TRUE(waitFor(1, 1));
    EXPECT_EQ(m_errors[0].first, bad);
    EXPECT_EQ(m_errors[0].second.code, ErrorCode::ModelNotFound);
    EXPECT_EQ(m_errors[0].second.cause, "No such model.");
    EXPECT_EQ(m_errors[0].second.where, "12");
    EXPECT_EQ(m_answers[0].second, "fine");
}

TEST_F(ServingTest, linesThatAnswerNothingAreLeftOut)
{
    ask("noise");
    ASSERT_TRUE(waitFor(1, 0));
    EXPECT_EQ(m_answers.size(), 1u);
    EXPECT_EQ(m_answers[0].second, "noise");
}

TEST_F(ServingTest, afterTheProcessDiedTheNextRequestStartsItAgain)
{
    const int lost = ask("die");
    ASSERT_TRUE(waitFor(0, 1));
    EXPECT_EQ(m_errors[0].first, lost);
    EXPECT_FALSE(m_errors[0].second.cause.empty());
    ask("again");
    ASSERT_TRUE(waitFor(1, 0));
    EXPECT_EQ(m_answers[0].second, "again");
    EXPECT_EQ(m_errors.size(), 1u);
}

TEST_F(ServingTest, aRequestFromWithinAFailureStartsTheProcessAgain)
{
    QObject::connect(&m_server, &ModelServer::failed, [this] { ask("again"); });
    ask("die");
    ASSERT_TRUE(waitFor(1, 1));
    EXPECT_EQ(m_answers[0].second, "again");
    EXPECT_EQ(m_errors.size(), 1u);
}

TEST_F(ServingTest, aStoppedProcessIsNotAskedAgain)
{
    ask("slow");
    m_server.stop();
    ASSERT_EQ(m_errors.size(), 1u);
    EXPECT_EQ(m_errors[0].second.code, ErrorCode::Stopped);
    ask("fine");
    ASSERT_TRUE(waitFor(1, 1));
    EXPECT_EQ(m_answers[0].second, "fine");
    EXPECT_EQ(m_errors.size(), 1u);
}

TEST_F(ServingTest, aProgramThatIsNotThereFailsEveryRequest)
{
    ModelServer server("/no/such/program", {});
    int failures = 0;
    QObject::connect(&server, &ModelServer::failed, [&failures] { ++failures; });
    server.request({});
    ASSERT_TRUE(test::eventually([&failures] { return failures == 1; }));
}

TEST_F(ServingTest, progressIsNoAnswerAndAStopEndsARequest)
{
    std::vector<std::pair<int, Progress>> told;
    QObject::connect(&m_server, &ModelServer::progressed,
                     [&told](int id, const Progress &progress) { told.emplace_back(id, progress); });
    const int slow = ask("slow");
    ASSERT_TRUE(test::eventually([&told] { return !told.empty(); }));
    EXPECT_EQ(told[0].first, slow);
    EXPECT_EQ(told[0].second.done, 3u);
    EXPECT_TRUE(m_answers.empty());
    m_server.stopRequest(slow);
    ASSERT_TRUE(waitFor(0, 1));
    EXPECT_EQ(m_errors[0].first, slow);
    EXPECT_EQ(m_errors[0].second.code, ErrorCode::Stopped);
    m_server.stopRequest(slow); // what has ended is not asked to
    ask("fine");
    ASSERT_TRUE(waitFor(1, 1));
    EXPECT_EQ(m_errors.size(), 1u);
}

class LatestRequestTest : public ServingTest
{
protected:
    LatestRequestTest() : m_latest(m_server)
    {
        QObject::connect(&m_latest, &LatestRequest::answered,
                         [this](const QJsonObject &answer) { m_taken << answer["word"].toString(); });
        QObject::connect(&m_latest, &LatestRequest::failed,
                         [this](const Error &error) { m_taken << QString::fromStdString(error.cause); });
    }
    void latest(const char *word) { m_latest.ask({{"word", word}}); }
    bool waitUntilIdle()
    {
        return test::eventually([this] { return !m_latest.isBusy(); });
    }

    LatestRequest m_latest;
    QStringList m_taken;
};

TEST_F(LatestRequestTest, aLongRequestIsStoppedOnceANewerOneIsWanted)
{
    int told = 0;
    QObject::connect(&m_latest, &LatestRequest::progressed, [&told](const Progress &) { ++told; });
    m_latest.ask({{"word", "slow"}, {"progress", true}});
    ASSERT_TRUE(test::eventually([&told] { return told == 1; }));
    latest("newer");
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_EQ(m_taken, QStringList{"newer"});
}

TEST_F(LatestRequestTest, aLongRequestIsStoppedWhenItIsDropped)
{
    m_latest.ask({{"word", "slow"}, {"progress", true}});
    m_latest.drop();
    EXPECT_FALSE(m_latest.isBusy());
    latest("after");
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_EQ(m_taken, QStringList{"after"});
}

TEST_F(LatestRequestTest, onlyTheNewestAnswerArrives)
{
    for (const char *word : {"a", "ab", "abc", "abcd"})
        latest(word);
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_EQ(m_taken, QStringList{"abcd"});
    EXPECT_EQ(m_answers.size(), 2u) << "requests that were replaced are never sent";
}

TEST_F(LatestRequestTest, anErrorOfAnOutdatedRequestIsDropped)
{
    latest("broken");
    latest("fine");
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_EQ(m_taken, QStringList{"fine"});
}

TEST_F(LatestRequestTest, whatWaitsForARequestThatKilledTheServerIsAnswered)
{
    latest("die");
    latest("again");
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_EQ(m_taken, QStringList{"again"});
}

TEST_F(LatestRequestTest, aDroppedAnswerDoesNotArriveButTheNextDoes)
{
    latest("old");
    m_latest.drop();
    EXPECT_FALSE(m_latest.isBusy());
    ASSERT_TRUE(waitFor(1, 0));
    EXPECT_TRUE(m_taken.isEmpty());
    latest("new");
    ASSERT_TRUE(waitUntilIdle());
    EXPECT_EQ(m_taken, QStringList{"new"});
}

} // namespace
} // namespace tlm
