#include "ui/jobs/toolprocess.h"

#include <gtest/gtest.h>

#include <QEventLoop>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include "ui/waiting.h"

namespace tlm {
namespace {

/// A shell script in place of `tlm`.
class ToolProcessTest : public ::testing::Test
{
protected:
    QString script(const QByteArray &lines)
    {
        QFile file(m_folder.filePath("tlm"));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + lines);
        file.setPermissions(file.permissions() | QFile::ExeOwner);
        return file.fileName();
    }

    void run(ToolProcess &process)
    {
        connectAll(process);
        process.start({"search"});
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_status.has_value(); }, 20000));
    }

    void connectAll(ToolProcess &process)
    {
        QObject::connect(&process, &ToolProcess::progressed,
                         [this](const Progress &p) { m_progress.push_back(p); });
        QObject::connect(&process, &ToolProcess::line,
                         [this](const QJsonObject &o) { m_lines.push_back(o); });
        QObject::connect(&process, &ToolProcess::failed, [this](const Error &e) { m_errors.push_back(e); });
        QObject::connect(&process, &ToolProcess::finished, [this](int status) { m_status = status; });
    }

    QTemporaryDir m_folder;
    std::vector<Progress> m_progress;
    std::vector<QJsonObject> m_lines;
    std::vector<Error> m_errors;
    std::optional<int> m_status;
};

TEST_F(ToolProcessTest, handsProgressAndResultsOnInOrder)
{
    ToolProcess process(script(R"(
echo '{"progress":{"what":"index","done":5,"total":null,"unit":"bytes","rate":2.5}}'
echo '{"progress":{"what":"index","done":9,"total":9,"unit":"bytes","rate":3}}'
echo 'no json'
printf '{"search":{"arguments":"%s"}}' "$*"
)"));
    run(process);
    EXPECT_EQ(m_status, 0);
    ASSERT_EQ(m_progress.size(), 2u);
    EXPECT_EQ(m_progress[0].done, 5u);
    EXPECT_FALSE(m_progress[0].total);
    EXPECT_EQ(m_progress[1].total, 9u);
    ASSERT_EQ(m_lines.size(), 1u); // the last line had no line end
    EXPECT_EQ(m_lines[0]["search"].toObject()["arguments"].toString(), "search --json");
    EXPECT_TRUE(m_errors.empty());
}

TEST_F(ToolProcessTest, turnsAnErrorLineIntoAnError)
{
    ToolProcess process(script(R"(
echo 'warning: something else' >&2
echo '{"error":{"code":"file.not_found","message":"There is no such file.","remedy":"…","where":"a.csv"}}' >&2
exit 1
)"));
    run(process);
    EXPECT_EQ(m_status, 1);
    ASSERT_EQ(m_errors.size(), 1u);
    EXPECT_EQ(m_errors[0].code, ErrorCode::FileNotFound);
    EXPECT_EQ(m_errors[0].cause, "There is no such file.");
    EXPECT_EQ(m_errors[0].where, "a.csv");
}

TEST_F(ToolProcessTest, tellsTheLastWordsOfAProgramThatCrashed)
{
    ToolProcess process(script("echo 'Speicherzugriffsfehler' >&2\nkill -SEGV $$\n"));
    run(process);
    EXPECT_EQ(m_status, -1);
    ASSERT_EQ(m_errors.size(), 1u);
    EXPECT_EQ(m_errors[0].code, ErrorCode::Internal);
    EXPECT_NE(m_errors[0].where.find("Speicherzugriffsfehler"), std::string::npos);
}

TEST_F(ToolProcessTest, aMissingProgramIsAnErrorToo)
{
    ToolProcess process(m_folder.filePath("missing"));
    run(process);
    EXPECT_EQ(m_status, -1);
    EXPECT_EQ(m_errors.size(), 1u);
}

TEST_F(ToolProcessTest, stopInterruptsAsCtrlCDoes)
{
    ToolProcess process(script("trap 'exit 3' INT\necho '{\"ready\":{}}'\nwhile :; do sleep 0.05; done\n"));
    connectAll(process);
    process.start({});
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_lines.size() == 1; }, 20000));
    process.stop();
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_status.has_value(); }, 20000));
    EXPECT_EQ(m_status, 3);
    EXPECT_TRUE(m_errors.empty()); // stopped on request is no error
}

TEST_F(ToolProcessTest, whateverAStoppedProgramSaysIsNoError)
{
    for (const QByteArray end :
         {"", "trap 'echo \"{\\\"error\\\":{\\\"code\\\":\\\"stopped\\\"}}\" >&2; exit 3' INT\n"}) {
        ToolProcess process(script(end + "echo '{\"ready\":{}}'\nwhile :; do sleep 0.05; done\n"));
        m_lines.clear();
        m_status.reset();
        connectAll(process);
        process.start({});
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_lines.size() == 1; }, 20000));
        process.stop();
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_status.has_value(); }, 20000));
        EXPECT_EQ(m_status, 3);
        EXPECT_TRUE(m_errors.empty());
    }
}

TEST_F(ToolProcessTest, itsEndIsNotWaitedFor)
{
    auto process = std::make_unique<ToolProcess>(script("echo '{\"ready\":{}}'\nexec sleep 600\n"));
    connectAll(*process);
    process->start({});
    ASSERT_TRUE(test::eventually([this] { return m_lines.size() == 1; }));
    const auto ending = [] {
        return QCoreApplication::instance()
            ->findChildren<QProcess *>(QString(), Qt::FindDirectChildrenOnly)
            .size();
    };
    QEventLoop loop; // as in the window
    qsizetype left = 0;
    QTimer::singleShot(0, &loop, [&] {
        process.reset();
        left = ending();
        loop.quit();
    });
    loop.exec();
    EXPECT_EQ(left, 1) << "it ends by itself";
    EXPECT_TRUE(test::eventually([&] { return ending() == 0; }));
}

TEST_F(ToolProcessTest, sendsLinesToAProcessThatServes)
{
    ToolProcess process(script("while read -r line; do printf '{\"got\":%s}\\n' \"$line\"; done\n"));
    connectAll(process);
    process.start({"serve"});
    process.send({{"text", "hello"}});
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_lines.size() == 1; }, 20000));
    EXPECT_EQ(m_lines[0]["got"].toObject()["text"].toString(), "hello");
}

} // namespace
} // namespace tlm
