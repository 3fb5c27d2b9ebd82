#include "app/terminal/output.h"

#include "captured.h"

using namespace tlm;
using tlm::test::captured;

namespace {

const Error stopped{ErrorCode::Stopped, "Stopped on request.", {}};
const Error damaged{ErrorCode::FileDamaged, "The file is damaged.", "index:17"};

} // namespace

TEST(Output, ResultsAreLinesWithJsonAndTextWithout)
{
    for (const bool json : {true, false}) {
        const auto [output, errors] = captured([&] {
            Output to(json);
            to.line({{"label", "plant"}});
            to.text("plant\n");
        });
        EXPECT_EQ(output, json ? "{\"label\":\"plant\"}\n" : "plant\n");
        EXPECT_TRUE(errors.empty());
    }
}

TEST(Output, ProgressIsALineWithJsonAndSilentWithoutATerminal)
{
    const Progress progress{"index", 123, 456, "bytes", 7.5};
    EXPECT_EQ(
        captured([&] { Output(true).report(progress); }).first,
        "{\"progress\":{\"what\":\"index\",\"done\":123,\"total\":456,\"unit\":\"bytes\",\"rate\":7.5}}\n");
    const auto [output, errors] = captured([&] { Output(false).report(progress); });
    EXPECT_EQ(output + errors, "");
}

TEST(Output, NotesAreOnStandardError)
{
    for (const bool json : {true, false}) {
        const auto [output, errors] = captured([&] { Output(json).note("The CPU computes."); });
        EXPECT_TRUE(output.empty());
        EXPECT_EQ(errors, json ? "{\"note\":\"The CPU computes.\"}\n" : "The CPU computes.\n");
    }
}

TEST(Output, AnUnknownTotalIsNull)
{
    EXPECT_TRUE(progressJson({"read", 1, {}, "bytes", 0})["progress"]["total"].is_null());
}

TEST(Output, ErrorsHaveCodeMessageRemedyAndPlace)
{
    const auto [output, errors] = captured([] { EXPECT_EQ(Output(true).fail(damaged), 1); });
    EXPECT_TRUE(output.empty());
    const auto json = parseJson(errors, "errors").value()["error"];
    EXPECT_EQ(json["code"], "file.damaged");
    EXPECT_EQ(json["message"], "The file is damaged.");
    EXPECT_EQ(json["remedy"], remedy(ErrorCode::FileDamaged));
    EXPECT_EQ(json["where"], "index:17");
}

TEST(Output, ErrorsForPeopleAreDescribed)
{
    const auto errors = captured([] { Output(false).fail(damaged); }).second;
    EXPECT_EQ(errors, describe(damaged) + "\n");
}

TEST(Output, ExitStatusTellsTheKindOfFailure)
{
    EXPECT_EQ(exitStatus(ErrorCode::Usage), 2);
    EXPECT_EQ(exitStatus(ErrorCode::Stopped), 3);
    EXPECT_EQ(exitStatus(ErrorCode::Internal), 1);
    EXPECT_EQ(captured([] { EXPECT_EQ(Output(false).fail(stopped), 3); }).first, "");
}

TEST(Output, ProgressTextNamesShareAndRate)
{
    EXPECT_EQ(progressText({"index", 25, 100, "bytes", 7.4}), "index 25 % (25 of 100 bytes, 7 bytes/s)");
    EXPECT_EQ(progressText({"index", 25, {}, "bytes", 7.4}), "index 25 bytes (7 bytes/s)");
    EXPECT_EQ(progressText({"index", 0, 0, "bytes", 0}), "index 100 % (0 of 0 bytes, 0 bytes/s)");
}
