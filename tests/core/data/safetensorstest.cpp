#include "core/data/safetensors.h"

#include <cstring>

#include <gtest/gtest.h>

#include "core/base/random.h"
#include "restricted.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

using test::TemporaryFolder;

std::string fileOf(const std::string &header, const std::string &data)
{
    const std::uint64_t size = header.size();
    return std::string(reinterpret_cast<const char *>(&size), sizeof size) + header + data;
}

std::span<const std::byte> bytesOf(const std::vector<float> &values)
{
    return std::as_bytes(std::span(values));
}

const std::vector<float> weights{1, 2, 3, 4, 5, 6}, bias{-1, 0.5f};

std::filesystem::path writeModel(const TemporaryFolder &folder)
{
    const auto path = folder / "m.safetensors";
    EXPECT_TRUE(writeSafeTensors(path,
                                 {{"weight", "F32", {2, 3}, bytesOf(weights)},
                                  {"empty", "I64", {0, 4}, {}},
                                  {"bias", "F32", {2}, bytesOf(bias)}},
                                 {{"format", "pt"}}));
    return path;
}

TEST(SafeTensors, whatIsWrittenComesBack)
{
    const TemporaryFolder folder;
    const auto model = SafeTensors::open(writeModel(folder));
    ASSERT_TRUE(model) << describe(model.error());
    EXPECT_EQ(model->tensors().size(), 3u);
    EXPECT_EQ(model->metadata().at("format"), "pt");
    const TensorView *weight = model->find("weight");
    ASSERT_NE(weight, nullptr);
    EXPECT_EQ(weight->type, "F32");
    EXPECT_EQ(weight->shape, (std::vector<std::int64_t>{2, 3}));
    EXPECT_EQ(std::memcmp(weight->bytes.data(), weights.data(), weight->bytes.size()), 0);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(weight->bytes.data()) % 8, 0u);
    EXPECT_TRUE(model->find("empty")->bytes.empty());
    EXPECT_EQ(model->find("none"), nullptr);
}

// The bytes that Hugging Face's safetensors 0.4 writes for {"a": float32 [1.0]} (save of its numpy binding).
TEST(SafeTensors, layoutIsThatOfHuggingFace)
{
    const TemporaryFolder folder;
    const std::vector<float> one{1};
    ASSERT_TRUE(writeSafeTensors(folder / "a", {{"a", "F32", {1}, bytesOf(one)}}));
    const std::string header = R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})";
    EXPECT_EQ(test::contentOf(folder / "a"), fileOf(header + "  ", std::string("\0\0\x80\x3f", 4)));
}

TEST(SafeTensors, sizesOfTypes)
{
    EXPECT_EQ(elementSize("F32"), 4u);
    EXPECT_EQ(elementSize("BF16"), 2u);
    EXPECT_EQ(elementSize("I64"), 8u);
    EXPECT_EQ(elementSize("U64"), 8u);
    EXPECT_EQ(elementSize("BOOL"), 1u);
    EXPECT_EQ(elementSize("F33"), 0u);
}

TEST(SafeTensors, hostileHeadersAreRefused)
{
    const TemporaryFolder folder;
    const auto codeOf = [&](const std::string &bytes) {
        const auto model = SafeTensors::open(folder.write("bad", bytes));
        return model ? std::string("accepted") : std::string(errorName(model.error().code));
    };
    const auto entry = [](const std::string &type, const std::string &shape, const std::string &offsets) {
        return R"({"a":{"dtype":")" + type + R"(","shape":)" + shape + R"(,"data_offsets":)" + offsets + "}}";
    };
    EXPECT_EQ(codeOf(fileOf(entry("F32", "[1]", "[0,4]"), "1234")), "accepted");
    const std::string huge = "18446744073709551615";
    for (const std::string &header : {entry("F32", "[1]", "[0,8]"),
                                      entry("F32", "[1]", "[4,0]"),
                                      entry("F32", "[2]", "[0,4]"),
                                      entry("F32", "[-1]", "[0,4]"),
                                      entry("F32", "[-1,-1]", "[0,4]"),
                                      entry("F99", "[1]", "[0,4]"),
                                      entry("F32", "[4294967296,4294967296,4294967296]", "[0,0]"),
                                      entry("F32", "[1]", "[0]"),
                                      entry("F32", "[1]", "[0,4,4]"),
                                      entry("F32", "[1]", "[0," + huge + "]"),
                                      entry("F32", "1", "[0,4]"),
                                      entry("F32", "[\"1\"]", "[0,4]"),
                                      entry("F32", "[1]", "\"0,4\""),
                                      std::string("[]"),
                                      std::string("{}"),
                                      std::string("{"),
                                      std::string("{\"a\":1}"),
                                      std::string("{\"__metadata__\":{\"a\":1}}"),
                                      std::string(100000, '['),
                                      entry("U8", "[1]", "[0,1]"),
                                      entry("U8", "[3]", "[1,4]"),
                                      std::string()})
        EXPECT_EQ(codeOf(fileOf(header, "1234")), "model.invalid") << header.substr(0, 100);
    const std::string two =
        R"({"a":{"dtype":"U8","shape":[3],"data_offsets":[0,3]},"b":{"dtype":"U8","shape":[2],"data_offsets":[2,4]}})";
    EXPECT_EQ(codeOf(fileOf(two, "1234")), "model.invalid") << "overlap";
    EXPECT_EQ(codeOf(std::string(8, '\xFF')), "model.invalid");
    EXPECT_EQ(codeOf(std::string(7, '\0')), "model.invalid");
    EXPECT_EQ(SafeTensors::open(folder / "none").error().code, ErrorCode::FileNotFound);
}

TEST(SafeTensors, changedBytesNeverLeadOutOfTheFile)
{
    const TemporaryFolder folder;
    const std::string good = test::contentOf(writeModel(folder));
    const CounterRandom random(3);
    for (std::uint64_t i = 0; i < 600; ++i) {
        std::string bad = good;
        bad[random.below(2 * i, good.size())] = static_cast<char>(random.bits(2 * i + 1));
        const auto model = SafeTensors::open(folder.write("bad", bad));
        if (!model)
            continue;
        std::size_t sum = 0;
        for (const auto &tensor : model->tensors()) {
            for (const std::byte byte : tensor.bytes)
                sum += static_cast<std::size_t>(byte);
        }
        EXPECT_LT(sum, 100000u);
    }
}

TEST(SafeTensors, everyTruncationIsRefused)
{
    const TemporaryFolder folder;
    const std::string good = test::contentOf(writeModel(folder));
    for (std::size_t size = 0; size < good.size(); ++size)
        EXPECT_FALSE(SafeTensors::open(folder.write("bad", good.substr(0, size)))) << size;
}

TEST(SafeTensors, aFullDiskLeavesNothing)
{
    const TemporaryFolder folder;
    const std::vector<float> many(100000);
    const test::FileSizeLimit limit(1000);
    const auto written = writeSafeTensors(folder / "m", {{"a", "F32", {100000}, bytesOf(many)}});
    EXPECT_EQ(written.error().code, ErrorCode::DiskFull);
    EXPECT_EQ(folder.count(), 0);
}

} // namespace
} // namespace tlm
