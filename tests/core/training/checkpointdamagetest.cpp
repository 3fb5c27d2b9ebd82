// Checkpoints that somebody made to harm or that a disk damaged: refused with a cause, and without taking
// memory for what they claim.
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "core/data/safetensors.h"
#include "peakmemory.h"
#include "trainedmodel.h"

using namespace tlm;
using namespace tlm::test;

namespace {

constexpr std::uint64_t littleMemory = 32u << 20;

class CheckpointDamage : public TrainedModel
{
protected:
    void SetUp() override
    {
        advance(1);
        ASSERT_TRUE(saveCheckpoint(file, trainer.state(), bert.parameters()));
        good = contentOf(file);
    }

    void expectRefused(const std::set<std::string> &files)
    {
        const PeakMemory taken;
        for (const auto &bytes : files) {
            folder.write("checkpoint.safetensors", bytes);
            const auto loaded = loadCheckpoint(file, bert.parameters());
            ASSERT_FALSE(loaded);
            EXPECT_GT(loaded.error().cause.size(), 20u);
            EXPECT_EQ(loaded.error().where, file);
        }
        EXPECT_LT(taken.bytes(), littleMemory);
    }

    /// The checkpoint with other metadata and, if it names a tensor, without it.
    std::string rewritten(const std::map<std::string, std::string> &metadata,
                          const std::string &without = {}) const
    {
        folder.write("good.safetensors", good);
        const auto opened = SafeTensors::open(folder / "good.safetensors").value();
        std::vector<TensorView> tensors;
        for (const auto &tensor : opened.tensors()) {
            if (tensor.name != without)
                tensors.push_back(tensor);
        }
        auto all = opened.metadata();
        for (const auto &[key, value] : metadata)
            all[key] = value;
        EXPECT_TRUE(writeSafeTensors(folder / "bad.safetensors", tensors, all));
        return contentOf(folder / "bad.safetensors");
    }

    std::string good;
};

} // namespace

TEST_F(CheckpointDamage, cutOffAnywhereItIsRefused)
{
    std::set<std::string> files;
    for (std::size_t size = 0; size < good.size(); size += 1 + good.size() / 50)
        files.insert(good.substr(0, size));
    expectRefused(files);
}

TEST_F(CheckpointDamage, claimsOfTheHeaderAreChecked)
{
    std::set<std::string> files;
    for (const std::uint64_t size : {0ull, 1ull, 1ull << 31, 1ull << 62, ~0ull})
        files.insert(std::string(reinterpret_cast<const char *>(&size), sizeof size) + good.substr(8));
    for (const auto &[part, with] :
         std::vector<std::pair<std::string, std::string>>{{"\"F32\"", "\"F64\""},
                                                          {"\"F32\"", "\"F99\""},
                                                          {"\"shape\":[", "\"shape\":{"},
                                                          {"\"data_offsets\":[0,", "\"data_offsets\":[1,"},
                                                          {"\"data_offsets\":[0,", "\"data_offsets\":[-,"},
                                                          {"weights.bert", "weighs..bert"},
                                                          {"first.bert.", "second.bert"},
                                                          {"\"checksum\":", "\"checksum\" "},
                                                          {"\"checksum\"", "\"nochecks\""},
                                                          {"\"state\"", "\"stare\""}}) {
        auto bytes = good;
        const auto place = bytes.find(part);
        ASSERT_NE(place, std::string::npos) << part;
        ASSERT_EQ(part.size(), with.size());
        files.insert(bytes.replace(place, part.size(), with));
    }
    expectRefused(files);
}

TEST_F(CheckpointDamage, statesThatCannotBeAreRefused)
{
    std::set<std::string> files;
    for (const std::string state :
         {"", "{", "[]", "null", "7", "{}", R"({"version":-1})", R"({"version":"1"})", R"({"version":1})",
          R"({"version":1,"progress":null})", R"({"version":1,"progress":{}})",
          R"({"version":1,"progress":{"step":-1}})", R"({"version":1,"progress":[[[[[[]]]]]]})",
          R"({"version":18446744073709551615})"})
        files.insert(rewritten({{"state", state}}));
    files.insert(rewritten({{"state", std::string(100'000, '[')}}));
    files.insert(rewritten({{"checksum", "0"}}));
    files.insert(rewritten({}, "weights." + bert.parameters().front().name));
    files.insert(rewritten({}, "second." + bert.parameters().back().name));
    files.insert(rewritten({}, "steps." + bert.parameters().back().name));
    EXPECT_GT(files.size(), 15u);
    expectRefused(files);
}

TEST_F(CheckpointDamage, anotherFileUnderItsNameIsRefused)
{
    std::set<std::string> files{std::string(), std::string(100, '\0'), std::string(1000, 'x')};
    for (const auto *name :
         {"model/tlm_legacy.bin", "model/tlm/pytorch_model.bin", "model/bert/model.safetensors"})
        files.insert(contentOf(std::filesystem::path(TLM_GOLDEN_DIR) / name));
    expectRefused(files);
}
