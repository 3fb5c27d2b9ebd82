#include "app/terminal/predictions.h"

#include "captured.h"
#include "tests/temporaryfolder.h"

namespace tlm::test {

namespace {

class PredictionsTest : public testing::Test
{
protected:
    /// Texts of a file that must be readable; what is told of bad records goes into `notes`.
    TextsToPredict textsOf(const std::string &name, const std::string &bytes)
    {
        options.file = folder.write(name, bytes);
        TextsToPredict texts;
        notes = captured([&] {
                    Output output(false);
                    auto read = textsToPredict(options, output, {});
                    ASSERT_TRUE(read) << read.error().cause;
                    texts = std::move(*read);
                }).second;
        return texts;
    }
    ErrorCode errorOf(const std::string &name, const std::string &bytes)
    {
        options.file = folder.write(name, bytes);
        Output output(true);
        const auto read = textsToPredict(options, output, {});
        EXPECT_FALSE(read);
        return read ? ErrorCode::Internal : read.error().code;
    }

    TemporaryFolder folder;
    PredictOptions options;
    std::string notes;
};

const std::vector<std::string> labels{"cat", "dog"};
const std::vector<std::vector<double>> probabilities{{0.25, 0.75}, {0.5, 0.5}};

} // namespace

TEST_F(PredictionsTest, ATypedTextIsOneExampleWithoutALine)
{
    options.text = "a cat";
    options.pair = "a dog";
    Output output(false);
    const auto texts = textsToPredict(options, output, {});
    ASSERT_TRUE(texts);
    EXPECT_EQ(texts->examples, (std::vector<Example>{{"a cat", "a dog", 0}}));
    EXPECT_TRUE(texts->lines.empty());
}

TEST_F(PredictionsTest, PlainTextIsOneTextALine)
{
    const auto texts = textsOf("t.txt", "one\ntwo\n");
    ASSERT_EQ(texts.examples.size(), 2u);
    EXPECT_EQ(texts.examples[1].text, "two");
    EXPECT_EQ(texts.lines, (std::vector<std::uint64_t>{1, 2}));
    EXPECT_EQ(notes, "");
}

TEST_F(PredictionsTest, ColumnsArePickedAndJoined)
{
    options.columns = "b,a";
    options.pairColumn = "c";
    const auto texts = textsOf("t.csv", "a,b,c\n1x,2x,3x\n");
    EXPECT_EQ(texts.examples, (std::vector<Example>{{"2x\n1x", "3x", 0}}));
    EXPECT_EQ(texts.lines, std::vector<std::uint64_t>{2});
}

TEST_F(PredictionsTest, BadRecordsAreToldAndLeftOut)
{
    const auto texts = textsOf("t.jsonl", "{\"text\":\"one\"}\n{\"text\":\n{\"text\":\"three\"}\n");
    EXPECT_EQ(texts.lines, (std::vector<std::uint64_t>{1, 3}));
    EXPECT_NE(notes.find("t.jsonl:2: left out: "), std::string::npos) << notes;
}

TEST_F(PredictionsTest, WhatCannotBeReadIsRefused)
{
    EXPECT_EQ(errorOf("empty.txt", ""), ErrorCode::FileEmpty);
    EXPECT_EQ(errorOf("a.csv", "head,rest\nx,y\n"), ErrorCode::ColumnMissing);
    options.columns = "head";
    options.pairColumn = "other";
    EXPECT_EQ(errorOf("a.csv", "head,rest\nx,y\n"), ErrorCode::ColumnMissing);
    options.file = folder / "none.txt";
    Output output(true);
    EXPECT_EQ(textsToPredict(options, output, {}).error().code, ErrorCode::FileNotFound);
}

TEST_F(PredictionsTest, ReadingStopsOnRequest)
{
    options.file = folder.write("t.txt", "one\ntwo\n");
    std::stop_source source;
    source.request_stop();
    Output output(true);
    EXPECT_EQ(textsToPredict(options, output, source.get_token()).error().code, ErrorCode::Stopped);
}

TEST_F(PredictionsTest, EachModeHasItsLines)
{
    const TextsToPredict texts{{{}, {}}, {3, 5}};
    const auto told = [&](bool json) {
        return captured([&] {
                   Output output(json);
                   EXPECT_TRUE(tellPredictions(options, texts, probabilities, labels, output));
               })
            .first;
    };
    EXPECT_EQ(told(false), "dog\t75.0 %\ncat\t50.0 %\n"); // of equals the first
    EXPECT_EQ(told(true), "{\"label\":\"dog\",\"probabilities\":{\"cat\":0.25,\"dog\":0.75},\"line\":3}\n"
                          "{\"label\":\"cat\",\"probabilities\":{\"cat\":0.5,\"dog\":0.5},\"line\":5}\n");
}

TEST_F(PredictionsTest, WithAnOutputFileNothingIsPrinted)
{
    const TextsToPredict texts{{{}, {}}, {}};
    options.output = folder / "out.jsonl";
    for (const bool json : {true, false}) {
        const auto [output, errors] = captured([&] {
            Output to(json);
            EXPECT_TRUE(tellPredictions(options, texts, probabilities, labels, to));
        });
        EXPECT_EQ(output + errors, "");
        EXPECT_EQ(contentOf(options.output),
                  "{\"label\":\"dog\",\"probabilities\":{\"cat\":0.25,\"dog\":0.75}}\n"
                  "{\"label\":\"cat\",\"probabilities\":{\"cat\":0.5,\"dog\":0.5}}\n");
    }
    options.output = folder / "no/such/folder";
    Output to(true);
    EXPECT_FALSE(tellPredictions(options, texts, probabilities, labels, to));
}

} // namespace tlm::test
