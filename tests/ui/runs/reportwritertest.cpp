#include "ui/runs/reportwriter.h"

#include <gtest/gtest.h>

#include <QTranslator>

#include "core/base/file.h"
#include "ui/frame/language.h"
#include "ui/support/testworkspace.h"

namespace tlm {
namespace {

TEST(ReportWriter, writesHtmlAndPdf)
{
    test::TestWorkspace work;
    const std::string id = work.addRun({.dev = 0.5});
    ASSERT_TRUE(writeReport(work.workspace(), id, work.folder() / "a.html", reportWords()));
    EXPECT_TRUE(readFile(work.folder() / "a.html")->starts_with("<!DOCTYPE html>"));
    ASSERT_TRUE(writeReport(work.workspace(), id, work.folder() / "a.pdf", reportWords()));
    const std::string pdf = readFile(work.folder() / "a.pdf").value();
    EXPECT_TRUE(pdf.starts_with("%PDF"));
    EXPECT_EQ(pdf.find("/Subtype /Image"), std::string::npos) << "curves are lines, not pixels";
    EXPECT_FALSE(writeReport(work.workspace(), "99", work.folder() / "b.html", reportWords()));
}

TEST(ReportWriter, picturesTakeRoomOnThePage)
{
    const QString svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"600\" height=\"300\"><line x1=\"0\" y1=\"0\" "
        "x2=\"600\" y2=\"300\" stroke=\"black\"/></svg>";
    const auto pages = [](const QString &html) {
        return QString::fromLatin1(reportPdf(html)).count("/Type /Page\n");
    };
    EXPECT_EQ(pages("<p>text</p>" + svg), 1);
    EXPECT_GE(pages("<p>text</p>" + svg.repeated(9)), 3);
}

TEST(ReportWriter, reportsSpeakTheWindowsLanguage)
{
    Language language;
    language.apply("zh_CN");
    test::TestWorkspace work;
    const std::string id = work.addRun({.dev = 0.5});
    ASSERT_TRUE(writeReport(work.workspace(), id, work.folder() / "a.html", reportWords()));
    language.apply("en");
    const std::string html = readFile(work.folder() / "a.html").value();
    EXPECT_NE(html.find("配置"), std::string::npos);
    EXPECT_NE(html.find("lang=\"zh"), std::string::npos);
}

} // namespace
} // namespace tlm
