#include "core/attention/attentionfile.h"

#include <gtest/gtest.h>

#include "core/attention/numpyfile.h"
#include "core/data/safetensors.h"
#include "core/data/ziparchive.h"
#include "tests/temporaryfolder.h"

using namespace tlm;

namespace {

StoredAttention made(std::int32_t layers, std::int32_t heads, std::vector<std::string> texts)
{
    StoredAttention stored{layers, heads, std::move(texts), {}, -1};
    const std::size_t tokens = stored.texts.size();
    for (std::size_t i = 0; i < std::size_t(layers) * std::size_t(heads) * tokens * tokens; ++i)
        stored.weights.push_back(float(i) / 8);
    return stored;
}

/// Writes one tensor with given facts, for files that no program of ours writes.
std::filesystem::path writeOdd(const test::TemporaryFolder &folder, const std::string &type,
                               const std::vector<std::int64_t> &shape, const std::string &tokens,
                               const std::string &name = "attention.0")
{
    std::size_t size = elementSize(type);
    for (const std::int64_t extent : shape)
        size *= std::size_t(extent);
    const std::vector<std::byte> bytes(size);
    const std::filesystem::path path = folder / "odd.safetensors";
    EXPECT_TRUE(writeSafeTensors(path, {{name, type, shape, bytes}}, {{"tokens.0", tokens}}));
    return path;
}

void expectInvalid(const std::filesystem::path &path)
{
    const auto read = readAttention(path);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::ModelInvalid) << read.error().cause;
    EXPECT_EQ(read.error().where, path.string());
}

} // namespace

TEST(AttentionFile, ReadsBackWhatWasWritten)
{
    const test::TemporaryFolder folder;
    std::vector<StoredAttention> examples;
    for (std::size_t i = 0; i < 12; ++i)
        examples.push_back(made(2, 3, std::vector<std::string>(i + 1, "tok\"en \u4E2D")));
    examples[7].secondStart = 4;
    ASSERT_TRUE(writeAttention(folder / "a.safetensors", examples));
    const auto read = readAttention(folder / "a.safetensors").value();
    ASSERT_EQ(read.size(), examples.size());
    for (std::size_t i = 0; i < examples.size(); ++i) {
        EXPECT_EQ(read[i].layers, 2);
        EXPECT_EQ(read[i].heads, 3);
        EXPECT_EQ(read[i].texts, examples[i].texts);
        EXPECT_EQ(read[i].weights, examples[i].weights);
        EXPECT_EQ(read[i].secondStart, examples[i].secondStart);
    }
}

TEST(AttentionFile, ViewGoesIntoStatistics)
{
    StoredAttention stored{1, 1, {"[CLS]", "a", "[SEP]"}, {0, 1, 0, 1, 0, 0, 0, 0, 1}, -1};
    HeadStatistics statistics(1, 1);
    statistics.add(stored.view());
    EXPECT_EQ(statistics.tokens(), 1u);
    EXPECT_EQ(statistics.measures().front()[Measure::PreviousMass], 1);
}

TEST(AttentionFile, NumpyArchiveHasAnArrayOfEach)
{
    const test::TemporaryFolder folder;
    auto pair = made(1, 2, {"a", "b"});
    pair.secondStart = 1;
    ASSERT_TRUE(writeAttention(folder / "a.npz", {made(1, 1, {"c"}), pair}));
    const std::string bytes = test::contentOf(folder / "a.npz");
    std::vector<std::string> names;
    const auto entries = readZip(std::as_bytes(std::span(bytes)), "a.npz").value();
    for (const auto &entry : entries) {
        EXPECT_TRUE(verify(entry, "a.npz"));
        names.emplace_back(entry.name);
    }
    EXPECT_EQ(names, (std::vector<std::string>{"attention.0.npy", "tokens.0.npy", "attention.1.npy",
                                               "tokens.1.npy", "second.1.npy"}));
    const auto content = [&](std::size_t entry) {
        return std::string(reinterpret_cast<const char *>(entries[entry].bytes.data()),
                           entries[entry].bytes.size());
    };
    std::string weights = numpyHead("<f4", {1, 2, 2, 2});
    for (const float weight : pair.weights)
        weights.append(reinterpret_cast<const char *>(&weight), sizeof weight);
    EXPECT_EQ(content(2), weights);
    EXPECT_EQ(content(3), numpyTexts({"a", "b"}));
    EXPECT_EQ(content(4), numpyNumber(1));
}

TEST(AttentionFile, AnotherEndingIsRefused)
{
    const test::TemporaryFolder folder;
    const auto written = writeAttention(folder / "a.csv", {made(1, 1, {"a"})});
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Usage);
    EXPECT_EQ(checkAttentionFile("a.csv").error().code, ErrorCode::Usage);
    EXPECT_TRUE(checkAttentionFile("a.npz"));
    EXPECT_FALSE(isAttentionFile("a.csv"));
    EXPECT_TRUE(isAttentionFile("a.npz") && isAttentionFile("a.safetensors"));
}

TEST(AttentionFile, APlaceOutsideTheTextIsRefused)
{
    const test::TemporaryFolder folder;
    const std::vector<std::byte> bytes(16);
    for (const char *second : {"3", "-1", "x", "", "1 "}) {
        ASSERT_TRUE(writeSafeTensors(folder / "odd.safetensors",
                                     {{"attention.0", "F32", {1, 1, 2, 2}, bytes}},
                                     {{"tokens.0", R"(["a","b"])"}, {"second.0", second}}));
        expectInvalid(folder / "odd.safetensors");
    }
}

TEST(AttentionFile, WhatIsNoAttentionIsRefused)
{
    const test::TemporaryFolder folder;
    EXPECT_EQ(readAttention(folder / "none").error().code, ErrorCode::FileNotFound);
    expectInvalid(writeOdd(folder, "F16", {1, 1, 2, 2}, R"(["a","b"])"));
    expectInvalid(writeOdd(folder, "F32", {1, 2, 2}, R"(["a","b"])"));
    expectInvalid(writeOdd(folder, "F32", {1, 1, 2, 3}, R"(["a","b"])"));
    expectInvalid(writeOdd(folder, "F32", {1, 1, 2, 2}, R"(["a"])"));
    expectInvalid(writeOdd(folder, "F32", {1, 1, 2, 2}, R"(["a",1])"));
    expectInvalid(writeOdd(folder, "F32", {1, 1, 2, 2}, R"({"a":1})"));
    expectInvalid(writeOdd(folder, "F32", {1, 1, 2, 2}, "["));
    expectInvalid(writeOdd(folder, "F32", {1, 1, 2, 2}, R"(["a","b"])", "weights"));
}

TEST(AttentionFile, TruncatedFileIsRefused)
{
    const test::TemporaryFolder folder;
    ASSERT_TRUE(writeAttention(folder / "a.safetensors", {made(1, 2, {"a", "b", "c"})}));
    const std::string bytes = test::contentOf(folder / "a.safetensors");
    for (std::size_t size = 0; size < bytes.size(); size += 7)
        EXPECT_FALSE(readAttention(folder.write("short", bytes.substr(0, size)))) << size;
}
