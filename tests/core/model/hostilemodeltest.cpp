// Folders of models that somebody made to harm: refused with a cause, and without taking memory for what they
// claim.
#include <cstring>
#include <filesystem>
#include <functional>
#include <set>

#include <gtest/gtest.h>

#include "core/base/json.h"
#include "core/data/safetensors.h"
#include "core/data/zipwriter.h"
#include "core/model/pretrained.h"
#include "peakmemory.h"
#include "temporaryfolder.h"

using namespace tlm;
namespace fs = std::filesystem;

namespace {

/// Claimed are up to exabytes; an address sanitizer keeps some megabytes of what was freed.
constexpr std::uint64_t littleMemory = 32u << 20;

/// A copy of the small BERT of tests/golden/model.
class HostileModel : public testing::Test
{
protected:
    HostileModel() { fs::copy(fs::path(TLM_GOLDEN_DIR) / "model" / "bert", m_root / "model"); }

    void expectRefused(const std::string &what)
    {
        const auto opened = openPretrained(m_root / "model");
        ASSERT_FALSE(opened) << what.substr(0, 200);
        EXPECT_TRUE(opened.error().code == ErrorCode::ModelInvalid ||
                    opened.error().code == ErrorCode::FileDamaged)
            << what.substr(0, 200);
        EXPECT_GT(opened.error().cause.size(), 20u);
        EXPECT_FALSE(remedy(opened.error().code).empty());
        EXPECT_NE(opened.error().where.find("model"), std::string::npos);
    }

    std::string read(const std::string &name) const { return test::contentOf(m_root / "model" / name); }
    void write(const std::string &name, const std::string &bytes) const
    {
        m_root.write("model/" + name, bytes);
    }

    /// The tensors again, after a change of each.
    void rewrite(const std::function<void(TensorView &)> &change) const
    {
        const auto file =
            SafeTensors::open(fs::path(TLM_GOLDEN_DIR) / "model/bert/model.safetensors").value();
        auto tensors = file.tensors();
        for (auto &tensor : tensors)
            change(tensor);
        ASSERT_TRUE(writeSafeTensors(m_root / "model" / "model.safetensors", tensors));
    }

    const test::TemporaryFolder m_root;
};

/// Values that no field of a size may have, and sizes that the weights have not.
const std::vector<Json> absurd{0, -1,   1.5,     "12",       nullptr, true, Json::array(), Json::object(),
                               7, 4096, 1 << 24, 1ull << 40, ~0ull,   1e300};

} // namespace

TEST_F(HostileModel, configurationsAreRefused)
{
    const auto good = parseJson(read("config.json"), "config.json").value();
    std::set<std::string> files;
    for (const auto *key : {"vocab_size", "hidden_size", "num_hidden_layers", "intermediate_size",
                            "max_position_embeddings", "type_vocab_size"})
        for (const auto &value : absurd) {
            auto json = good;
            json[key] = value;
            if (key != std::string("type_vocab_size") || !value.is_null()) // null is its default
                files.insert(toText(json));
        }
    for (const auto &[key, value] :
         std::vector<std::pair<std::string, Json>>{{"num_attention_heads", 5},
                                                   {"num_attention_heads", 1ull << 40},
                                                   {"model_type", "gpt2"},
                                                   {"hidden_act", "softmax"},
                                                   {"layer_norm_eps", 1e300},
                                                   {"pad_token_id", 1 << 20},
                                                   {"is_decoder", true},
                                                   {"id2label", {{"7", "a"}}},
                                                   {"position_embedding_type", "rotary"}}) {
        auto json = good;
        json[key] = value;
        files.insert(toText(json));
    }
    const auto text = read("config.json");
    for (std::size_t size = 0; size + 2 < text.size(); size += 20)
        files.insert(text.substr(0, size));
    files.insert(std::string(100'000, '['));
    files.insert(std::string(1 << 20, ' '));
    files.insert("[]");
    files.insert("null");
    EXPECT_GT(files.size(), 100u);
    const test::PeakMemory memory;
    for (const auto &bytes : files) {
        write("config.json", bytes);
        expectRefused(bytes);
    }
    EXPECT_LT(memory.bytes(), littleMemory);
}

TEST_F(HostileModel, weightsThatDoNotFitAreRefused)
{
    const auto good = SafeTensors::open(m_root / "model" / "model.safetensors").value();
    const test::PeakMemory memory;
    for (const auto &victim : good.tensors()) {
        if (victim.name.starts_with("classifier"))
            continue;
        rewrite([&](TensorView &tensor) {
            if (tensor.name == victim.name)
                tensor.shape.insert(tensor.shape.begin(), 1);
        });
        expectRefused("shape of " + victim.name);
        rewrite([&](TensorView &tensor) {
            if (tensor.name == victim.name)
                tensor.type = "I32";
        });
        expectRefused("type of " + victim.name);
    }
    EXPECT_LT(memory.bytes(), littleMemory);
}

TEST_F(HostileModel, headsThatDoNotFitAreRefused)
{
    for (const auto &shape :
         std::vector<std::vector<std::int64_t>>{{96}, {32, 3}, {1, 96}, {96, 1}, {3, 32, 1}}) {
        rewrite([&](TensorView &tensor) {
            if (tensor.name == "classifier.weight")
                tensor.shape = shape;
        });
        expectRefused("shape of the head");
    }
}

TEST_F(HostileModel, anotherFormatUnderTheNameIsRefused)
{
    const auto weights = read("model.safetensors");
    const auto torch = test::contentOf(fs::path(TLM_GOLDEN_DIR) / "model/tlm/pytorch_model.bin");
    write("model.safetensors", torch);
    expectRefused("a pickle");
    fs::remove(m_root / "model" / "model.safetensors");
    write("pytorch_model.bin", weights);
    expectRefused("safetensors");
    write("pytorch_model.bin", torch);
    expectRefused("weights of another model");
}

TEST_F(HostileModel, hugeHeadersAreRefused)
{
    const auto bytes = read("model.safetensors");
    const test::PeakMemory memory;
    for (const std::uint64_t size :
         std::vector<std::uint64_t>{~0ULL, 1ULL << 63, 1ULL << 40, 1ULL << 32, bytes.size()}) {
        auto hostile = bytes;
        std::memcpy(hostile.data(), &size, sizeof size);
        write("model.safetensors", hostile);
        expectRefused("a header of " + std::to_string(size));
    }
    EXPECT_LT(memory.bytes(), littleMemory);
}

TEST_F(HostileModel, missingTensorsAreRefused)
{
    for (const std::string name : {"bert.embeddings.word_embeddings.weight", "bert.embeddings.LayerNorm.bias",
                                   "bert.encoder.layer.1.attention.self.key.weight"}) {
        rewrite([&](TensorView &tensor) {
            if (tensor.name == name)
                tensor.name = "another";
        });
        expectRefused(name);
    }
}

TEST_F(HostileModel, nothingInAPickleIsExecuted)
{
    const auto witness = m_root / "witness";
    const std::string pickle = "cos\nsystem\n(S'touch " + witness.string() + "'\ntR.";
    fs::remove(m_root / "model" / "model.safetensors");
    write("pytorch_model.bin", pickle);
    expectRefused("a pickle that runs a program");
    auto zip = ZipWriter::create(m_root / "model" / "pytorch_model.bin").value();
    ASSERT_TRUE(zip.begin("archive/data.pkl") && zip.write(pickle) && zip.finish());
    expectRefused("the same in an archive");
    EXPECT_FALSE(fs::exists(witness));
}

TEST_F(HostileModel, vocabulariesOfAnotherSizeAreRefused)
{
    std::string words = read("vocab.txt");
    fs::remove(m_root / "model" / "tokenizer.json");
    for (int i = 0; i < 1000; ++i)
        words += "word" + std::to_string(i) + "\n";
    write("vocab.txt", words);
    expectRefused("more words than embeddings");
    write("vocab.txt", "a\nb\n");
    expectRefused("no special tokens");
    write("vocab.txt", "");
    expectRefused("no words");
}
