#include <filesystem>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QFile>
#include <QImage>
#include <QProcess>

#include "ui/sampleworkspace.h"
#include "ui/waiting.h"

namespace tlm {
namespace {

/// The program itself, without a display and with settings of its own.
class ProgramTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        m_sample.addTask();
        m_sample.addCorpus();
        if (!QFile::exists(m_program))
            GTEST_SKIP() << "needs tlm-studio";
    }
    int run(const QStringList &arguments, const QString &platform = "offscreen")
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("QT_QPA_PLATFORM", platform);
        environment.remove("DISPLAY");
        environment.insert("XDG_CONFIG_HOME", path("settings"));
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(m_program, arguments);
        EXPECT_TRUE(process.waitForFinished(120'000));
        m_output = QString::fromUtf8(process.readAllStandardOutput());
        m_errors = QString::fromUtf8(process.readAllStandardError());
        return process.exitCode();
    }
    QString path(const std::string &name) const
    {
        return QString::fromStdString((m_sample.workspace().root().parent_path() / name).string());
    }
    QStringList onSample(const QStringList &arguments) const
    {
        return QStringList{"--workspace", path("workspace")} + arguments;
    }

    test::SampleWorkspace m_sample;
    QString m_program = QString(TLM_BINARY_DIR) + "/tlm-studio";
    QString m_output, m_errors;
};

TEST_F(ProgramTest, tellsTheFirstPaintAndQuits)
{
    EXPECT_EQ(run(onSample({"--quit-after-first-paint"})), 0);
    EXPECT_EQ(m_output, "painted\n") << "told at once, for whoever measures the time until then";
}

TEST_F(ProgramTest, tellsHelpAndVersionWithoutADisplay)
{
    EXPECT_EQ(run({"--help"}, "xcb"), 0) << m_errors.toStdString();
    EXPECT_TRUE(m_output.contains("--workspace"));
    EXPECT_EQ(run({"--version"}, "xcb"), 0);
    EXPECT_TRUE(m_output.startsWith("tlm-studio "));
}

TEST_F(ProgramTest, savesAPictureOfAPageInEachLightnessAndLanguage)
{
    ASSERT_EQ(run(onSample({"--page", "task", "--theme", "light", "--size", "1200x800", "--screenshot",
                            path("light.png")})),
              0);
    ASSERT_EQ(run(onSample({"--page", "task", "--theme", "dark", "--language", "zh_CN", "--size", "1200x800",
                            "--screenshot", path("dark.png")})),
              0);
    const QImage light(path("light.png")), dark(path("dark.png"));
    EXPECT_EQ(light.size(), QSize(1200, 800));
    EXPECT_GT(light.pixelColor(2, 400).lightness(), 200);
    EXPECT_LT(dark.pixelColor(2, 400).lightness(), 60);
}

TEST_F(ProgramTest, refusesWrongOptionsWithTheirChoices)
{
    EXPECT_EQ(run({"--theme", "pink"}), 2);
    EXPECT_TRUE(m_errors.contains("light, dark, system"));
    EXPECT_EQ(run({"--page", "nowhere"}), 2);
    EXPECT_TRUE(m_errors.contains("nowhere"));
    EXPECT_EQ(run({"--language", "fr"}), 2);
}

TEST_F(ProgramTest, contrastAndTextSizeCanBeChosen)
{
    const auto picture = [this](const char *name, const QStringList &more) {
        EXPECT_EQ(run(onSample(QStringList{"--page", "task", "--theme", "light", "--size", "1200x800",
                                           "--screenshot", path(name)} +
                               more)),
                  0);
        return QImage(path(name));
    };
    const QImage normal = picture("normal.png", {});
    EXPECT_EQ(picture("high.png", {"--contrast", "high"}).pixelColor(2, 400), QColor(Qt::white));
    EXPECT_NE(normal.pixelColor(2, 400), QColor(Qt::white));
    EXPECT_FALSE(picture("large.png", {"--font-scale", "200"}) == normal);
    EXPECT_EQ(run({"--contrast", "strong"}), 2);
    EXPECT_EQ(run({"--font-scale", "20"}), 2);
    EXPECT_TRUE(m_errors.contains("80 to 200"));
}

/// The program as people start it, which stays until it is ended. The Train page asks nvidia-smi for a GPU,
/// and is not at rest before that answers.
TEST_F(ProgramTest, notesThatItIsStartingUntilItIsAtRest)
{
    const auto tool = m_sample.write("nvidia-smi", "#!/bin/sh\nread -r line <\"$0.pipe\"\n");
    std::filesystem::permissions(tool, std::filesystem::perms::owner_all);
    const std::string pipe = tool.string() + ".pipe";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("PATH", path("") + ':' + environment.value("PATH"));
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    environment.insert("XDG_CONFIG_HOME", path("settings"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(m_program, onSample({"--page", "train"}));
    const auto notes = [this] {
        QFile file(path("settings/tlm-studio/tlm-studio.conf"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    int held = -1;
    ASSERT_TRUE(test::eventually([&] {
        held = ::open(pipe.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
        return held >= 0; // the tool reads
    }));
    EXPECT_TRUE(notes().contains("starting=yes"));
    std::filesystem::remove(pipe); // another call would wait again
    ::close(held);
    EXPECT_TRUE(test::eventually([&] { return !notes().contains("starting=yes"); }));
    process.kill();
    process.waitForFinished();
}

TEST_F(ProgramTest, tellsWhyAWorkspaceCannotBeOpened)
{
    m_sample.write("file", "no folder");
    EXPECT_EQ(run({"--workspace", path("file"), "--screenshot", path("x.png")}), 1);
    EXPECT_TRUE(m_errors.contains(path("file")));
    EXPECT_FALSE(QFile::exists(path("x.png")));
}

TEST_F(ProgramTest, opensThePageOfLastTime)
{
    const auto picture = [this](const char *name, const QStringList &more) {
        EXPECT_EQ(run(onSample(QStringList{"--size", "1200x800", "--screenshot", path(name)} + more)), 0);
        return QImage(path(name));
    };
    const QImage corpus = picture("a.png", {"--page", "corpus"});
    EXPECT_TRUE(picture("b.png", {}) == corpus);
}

} // namespace
} // namespace tlm
