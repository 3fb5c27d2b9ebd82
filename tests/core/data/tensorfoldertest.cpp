#include "core/data/tensorfolder.h"

#include <cstring>

#include <gtest/gtest.h>

#include "core/data/safetensors.h"
#include "temporaryfolder.h"
#include "torchfile.h"

namespace tlm {
namespace {

using test::TemporaryFolder;

std::filesystem::path writeOne(const TemporaryFolder &folder, const std::string &file,
                               const std::string &name, float value)
{
    EXPECT_TRUE(writeSafeTensors(folder / file, {{name, "F32", {1}, std::as_bytes(std::span(&value, 1))}}));
    return folder / file;
}

std::string torchBytes()
{
    using namespace test::pickle;
    return test::torchZip(of(dictionary({{"c", tensor(storage("FloatStorage", "0", 1), 0, {1}, {1})}})),
                          {{"0", 1, std::string(4, '\0')}});
}

std::string causeOf(const TemporaryFolder &folder, const std::string &index)
{
    const auto opened = openWeights(folder.write("model.safetensors.index.json", index));
    return opened ? "accepted" : opened.error().cause;
}

} // namespace

TEST(TensorFolder, findsTheFilesInTheirOrder)
{
    const TemporaryFolder folder;
    EXPECT_FALSE(findWeights(folder.path()));
    for (const auto *name : {"pytorch_model.bin.index.json", "pytorch_model.bin",
                             "model.safetensors.index.json", "model.safetensors"}) {
        folder.write(name, "");
        EXPECT_EQ(findWeights(folder.path()), folder / name);
    }
}

TEST(TensorFolder, opensEitherFormat)
{
    const TemporaryFolder folder;
    EXPECT_EQ(openWeights(writeOne(folder, "model.safetensors", "a", 1))->tensors().size(), 1u);
    EXPECT_NE(openWeights(folder.write("pytorch_model.bin", torchBytes()))->find("c"), nullptr);
}

TEST(TensorFolder, putsPartsTogether)
{
    const TemporaryFolder folder;
    writeOne(folder, "one.safetensors", "a", 1);
    writeOne(folder, "two.safetensors", "b", 2);
    folder.write("three.bin", torchBytes());
    const auto index = folder.write(
        "model.safetensors.index.json",
        R"({"metadata":{},"weight_map":{"a":"one.safetensors","b":"two.safetensors","c":"three.bin"}})");
    const auto opened = openWeights(index);
    ASSERT_TRUE(opened) << describe(opened.error());
    EXPECT_EQ(opened->tensors().size(), 3u);
    float value = 0;
    std::memcpy(&value, opened->find("b")->bytes.data(), sizeof value);
    EXPECT_EQ(value, 2);
}

TEST(TensorFolder, hostileIndexesAreRefused)
{
    const TemporaryFolder folder;
    writeOne(folder, "one.safetensors", "a", 1);
    EXPECT_EQ(causeOf(folder, R"({"weight_map":{"a":"one.safetensors"}})"), "accepted");
    EXPECT_NE(causeOf(folder, R"({"weight_map":{"b":"one.safetensors"}})").find("has no b"),
              std::string::npos);
    std::string many = R"({"weight_map":{"a":"one.safetensors")";
    for (int i = 0; i < 2000; ++i)
        many += ",\"" + std::to_string(i) + "\":\"" + std::to_string(i) + ".safetensors\"";
    for (const std::string &index :
         {std::string(), std::string("[]"), std::string("{}"), std::string(R"({"weight_map":7})"),
          std::string(R"({"weight_map":{"a":7}})"), std::string(R"({"weight_map":{"a":""}})"),
          std::string(R"({"weight_map":{"a":"../one.safetensors"}})"),
          std::string(R"({"weight_map":{"a":"/etc/passwd"}})"),
          std::string(R"({"weight_map":{"a":"none.safetensors"}})"),
          std::string(R"({"weight_map":{"a":"model.safetensors.index.json"}})"),
          std::string(R"({"weight_map":{"a":"."}})"), many + "}}", std::string(2 << 20, ' ') + "{}"})
        EXPECT_NE(causeOf(folder, index), "accepted") << index.substr(0, 100);
}

} // namespace tlm
