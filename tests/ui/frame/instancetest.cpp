#include "ui/frame/instance.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include "temporaryfolder.h"

namespace tlm {
namespace {

class InstanceTest : public ::testing::Test
{
protected:
    test::TemporaryFolder m_folder;
    Workspace m_workspace = *Workspace::open(m_folder / "work");
};

TEST_F(InstanceTest, aSecondWorkspaceHasAWindowOfItsOwn)
{
    const auto other = *Workspace::open(m_folder / "other");
    Instance first(m_workspace), second(other);
    EXPECT_TRUE(first.isFirst({}));
    EXPECT_TRUE(second.isFirst({}));
}

TEST_F(InstanceTest, oneThatEndedLeavesRoom)
{
    {
        Instance first(m_workspace);
        EXPECT_TRUE(first.isFirst({}));
    }
    Instance next(m_workspace);
    EXPECT_TRUE(next.isFirst({}));
}

/// The second start in a process of its own, as it happens.
class TwoStarts : public InstanceTest
{
protected:
    void SetUp() override
    {
        if (!QFile::exists(m_program))
            GTEST_SKIP() << "needs tlm-studio";
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("QT_QPA_PLATFORM", "offscreen");
        environment.insert("XDG_CONFIG_HOME", QString::fromStdString((m_folder / "settings").string()));
        m_second.setProcessEnvironment(environment);
    }
    QStringList on(const std::filesystem::path &folder, const QStringList &more)
    {
        return QStringList{"--workspace", QString::fromStdString(folder.string())} + more;
    }

    QString m_program = QString(TLM_BINARY_DIR) + "/tlm-studio";
    QProcess m_second;
};

TEST_F(TwoStarts, theSecondHandsItsPageToTheFirstAndEnds)
{
    Instance first(m_workspace);
    ASSERT_TRUE(first.isFirst({}));
    QSignalSpy summoned(&first, &Instance::summoned);
    m_second.start(m_program, on(m_folder / "work", {"--page", "runs"}));
    ASSERT_TRUE(summoned.wait(60'000));
    EXPECT_EQ(summoned[0][0].toString(), "runs");
    ASSERT_TRUE(m_second.waitForFinished(60'000));
    EXPECT_EQ(m_second.exitCode(), 0);
}

TEST_F(TwoStarts, anotherPathOfTheSameFolderIsTheSameWorkspace)
{
    std::filesystem::create_directory_symlink(m_folder / "work", m_folder / "link");
    Instance first(m_workspace);
    ASSERT_TRUE(first.isFirst({}));
    QSignalSpy summoned(&first, &Instance::summoned);
    m_second.start(m_program, on(m_folder / "link", {}));
    EXPECT_TRUE(summoned.wait(60'000));
    EXPECT_TRUE(m_second.waitForFinished(60'000));
}

} // namespace
} // namespace tlm
