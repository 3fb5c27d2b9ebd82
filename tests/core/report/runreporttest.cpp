#include "core/report/runreport.h"

#include <cmath>
#include <fstream>
#include <set>

#include <gtest/gtest.h>

#include "core/report/curvepicture.h"
#include "core/report/html.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

RunReport someReport()
{
    RunReport report;
    report.run.id = "7";
    report.run.state = RunState::Finished;
    report.run.configuration = preset(Method::Tlm, Recipe::Fast, Scale::Tiny);
    report.run.configuration.task = "birds";
    report.run.dev = 0.8125;
    report.run.host = "a-machine";
    report.points = {{10, 1, "loss.task", 2, 0}, {20, 2, "loss.task", 1, 0}, {20, 2, "dev.macro_f1", 0.5, 0}};
    report.test = StoredPredictions{{"crow", "owl"}, {0, 0, 1}, {0, 1, 1}};
    return report;
}

std::size_t count(const std::string &text, const std::string &part)
{
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

TEST(Html, nothingIsExecuted)
{
    EXPECT_EQ(escaped("<b>\"a\" & 'b'</b>"), "&lt;b&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/b&gt;");
    EXPECT_EQ(escaped(std::string("a\0b\x1b", 4)), "a b ");
    EXPECT_EQ(escaped("a\xff"), "a\uFFFD");
    EXPECT_EQ(escaped("语料\n"), "语料\n");
}

TEST(RunReport, tellsEverythingOfARun)
{
    const std::string html = reportHtml(someReport());
    for (const char *part :
         {"Run 7 · tlm · birds", "0.8125", "a-machine", "Confusion matrix", "crow", "joint.tokens", "Losses",
          "Dev scores", "<svg", "tlm train --task birds --method tlm --recipe fast --scale tiny --seed 1",
          "finished", "Macro-F1"})
        EXPECT_NE(html.find(part), std::string::npos) << part;
    EXPECT_EQ(html.find("Learning rate</h3>"), std::string::npos) << "no picture of what was not measured";
}

TEST(RunReport, needsNothingElse)
{
    const std::string html = reportHtml(someReport());
    for (const char *part : {"<script", "<link", "<img", "href=", "src=", "url(", "@import"})
        EXPECT_EQ(html.find(part), std::string::npos) << part;
    EXPECT_EQ(count(html, "http"), count(html, "http://www.w3.org/2000/svg")) << "names, not addresses";
}

TEST(RunReport, hostileNamesAreShownAndNeverExecuted)
{
    RunReport report = someReport();
    const std::string evil = "</title><script>alert(1)</script><img src=x onerror='a'>\"";
    report.run.name = report.run.note = report.run.host = report.run.error = report.run.inputs = evil;
    report.run.tags = {evil};
    report.run.configuration.task = report.run.configuration.selection = evil;
    report.test->labels[0] = evil;
    for (MetricPoint &point : report.points)
        point.name = "loss." + evil;
    const std::string html = reportHtml(report);
    EXPECT_EQ(html.find("<script"), std::string::npos);
    EXPECT_EQ(html.find("<img"), std::string::npos);
    EXPECT_EQ(count(html, "</title>"), 1u);
    EXPECT_GT(count(html, "&lt;script&gt;"), 8u);
}

TEST(RunReport, wordsAreThoseOfTheLanguage)
{
    ReportWords words;
    words.text = [](const char *english) { return "«" + std::string(english) + "»"; };
    words.label = [](const std::string &english) { return "[" + english + "]"; };
    words.language = "xx";
    const std::string html = reportHtml(someReport(), words);
    for (const char *part : {"lang=\"xx\"", "«Configuration»", "[Token budget]", "«finished»"})
        EXPECT_NE(html.find(part), std::string::npos) << part;
}

TEST(RunReport, everyWordStandsInTheListForTranslators)
{
    std::ifstream file(TLM_SOURCE_DIR "/translations/reporttexts.cpp");
    const std::string list{std::istreambuf_iterator<char>(file), {}};
    std::set<std::string> asked;
    ReportWords words;
    words.text = [&asked](const char *english) {
        asked.insert(english);
        return std::string(english);
    };
    RunReport report = someReport();
    report.run.error = report.run.note = "x";
    report.run.tags = {"x"};
    report.dev = report.test;
    report.points.push_back({1, 1, "learning_rate", 1, 1});
    report.points.push_back({1, 1, "tokens_per_second", 1, 1});
    for (int state = 0; state <= int(RunState::Lost); ++state) {
        report.run.state = static_cast<RunState>(state);
        (void)reportHtml(report, words);
    }
    EXPECT_GT(asked.size(), 40u);
    for (const std::string &text : asked)
        EXPECT_NE(list.find("(\"Report\", \"" + text + "\")"), std::string::npos) << text;
}

TEST(RunReport, isGatheredFromTheWorkspace)
{
    const test::TemporaryFolder folder;
    const Workspace workspace = Workspace::open(folder.path()).value();
    History history = History::open(folder.path()).value();
    const std::string id = history.create({}).value();
    ASSERT_TRUE(history.record(id, {}, {{1, 2, "loss.task", 3, 4}}));
    const StoredPredictions predictions{{"a", "b"}, {0, 1}, {0, 1}};
    ASSERT_TRUE(savePredictions(workspace.run(id), Split::Test, predictions));
    const auto report = gatherReport(workspace, id).value();
    EXPECT_EQ(report.points.size(), 1u);
    EXPECT_EQ(report.test, predictions);
    EXPECT_FALSE(report.dev);
    EXPECT_EQ(gatherReport(workspace, "99").error().code, ErrorCode::RunNotFound);
}

TEST(CurvePicture, drawsGapsAndMarksOfWhatIsNotANumber)
{
    const std::string svg =
        curvePicture({{"a<b", {0, 1, 2, 3}, {1, NAN, 2, 3}}, {"other", {0, 3}, {5, 4}}}, "Step");
    EXPECT_NE(svg.find("a&lt;b"), std::string::npos);
    EXPECT_EQ(count(svg, "l6 6m0 -6l-6 6"), 1u);
    const std::size_t path = svg.find("<path d=\"M");
    EXPECT_EQ(count(svg.substr(path, svg.find('"', path + 9) - path), "M"), 2u)
        << "the line begins again after the gap";
    EXPECT_NE(svg.find("stroke-dasharray=\"7 4\""), std::string::npos) << "not told apart by colour alone";
}

TEST(CurvePicture, oddLinesAreDrawnToo)
{
    for (const std::vector<double> &y : {std::vector<double>{}, {1}, {2, 2, 2}, {NAN, NAN}, {INFINITY, 1}}) {
        std::vector<double> x(y.size());
        for (std::size_t i = 0; i < x.size(); ++i)
            x[i] = double(i);
        const std::string svg = curvePicture({{"a", x, y}}, "Step");
        EXPECT_EQ(svg.find("nan"), std::string::npos);
        EXPECT_EQ(svg.find("inf"), std::string::npos);
        EXPECT_TRUE(svg.ends_with("</svg>\n"));
    }
}

TEST(RoundTicks, areRoundAndInside)
{
    EXPECT_EQ(roundTicks(0, 1, 5), (std::vector<double>{0, 0.2, 0.4, 0.6, 0.8, 1}));
    EXPECT_EQ(roundTicks(3, 97, 5), (std::vector<double>{20, 40, 60, 80}));
    EXPECT_EQ(roundTicks(-0.3, 0.3, 6), (std::vector<double>{-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3}));
    EXPECT_EQ(roundTicks(0, 1e6, 5), (std::vector<double>{0, 2e5, 4e5, 6e5, 8e5, 1e6}));
    EXPECT_TRUE(roundTicks(1, 1, 5).empty());
    EXPECT_TRUE(roundTicks(0, INFINITY, 5).empty());
}

} // namespace
} // namespace tlm
