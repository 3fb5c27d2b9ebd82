#include "ui/frame/diagnostics.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>

#include "ui/frame/actions.h"
#include "ui/frame/diagnosticswindow.h"
#include "ui/support/frametest.h"
#include "ui/support/words.h"

namespace tlm {
namespace {

QString told(const char *json)
{
    return checkText(QJsonDocument::fromJson(json).object());
}

TEST(Diagnostics, tellsWhatIsFineAndWhatIsNot)
{
    EXPECT_EQ(told(R"({"check":{"what":"history","ok":true,"detail":"3 runs"}})"), "fine  history: 3 runs");
    EXPECT_EQ(
        told(R"({"error":{"remedy":"Make it again."},"check":{"what":"task a","ok":false,"detail":"Bad."}})"),
        "BAD   task a: Bad. Make it again.");
}

TEST(Diagnostics, aHomeFolderIsNotTold)
{
    EXPECT_EQ(withoutHome("in " + QDir::homePath() + "/work"), "in ~/work");
}

class DiagnosticsWindowTest : public test::FrameTest
{
protected:
    /// Opens it by its action and waits for the check's end.
    DiagnosticsWindow *openDiagnostics(const QString &end)
    {
        open();
        actions().find("help.diagnostics")->trigger();
        auto *window = beside<DiagnosticsWindow>();
        EXPECT_TRUE(QTest::qWaitFor([&] { return test::words(*window).join(' ').contains(end); }, 20'000));
        return window;
    }
};

TEST_F(DiagnosticsWindowTest, copiesVersionsSettingsAndTheCheckOfTheTool)
{
    m_work.setTool(R"(echo '{"check":{"what":"device cuda","ok":true,"detail":"H200"}}')");
    studio().settings().set(settings::theme, QString("light"));
    DiagnosticsWindow *window = openDiagnostics("is fine");
    ASSERT_TRUE(test::click(*window, "Copy all"));
    const QString copied = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains("TLM Studio: "));
    EXPECT_TRUE(copied.contains("window/theme = light"));
    EXPECT_TRUE(copied.contains("fine  device cuda: H200"));
    EXPECT_TRUE(test::words(*window).join(' ').contains("no texts of yours"));
}

TEST_F(DiagnosticsWindowTest, tellsWhenSomethingIsBad)
{
    m_work.setTool(
        R"(echo '{"error":{"remedy":"Copy it."},"check":{"what":"task b","ok":false,"detail":"Bad."}}'
echo '{"error":{"code":"file.damaged","message":"1 part is damaged."}}' >&2
exit 1)");
    const DiagnosticsWindow *window = openDiagnostics("not fine");
    const QString text = window->findChild<QPlainTextEdit *>()->toPlainText();
    EXPECT_TRUE(text.contains("BAD   task b: Bad. Copy it."));
    EXPECT_TRUE(text.contains("1 part is damaged."));
}

} // namespace
} // namespace tlm
