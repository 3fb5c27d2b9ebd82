#include "core/model/pretrained.h"

#include <fstream>
#include <set>

#include <ATen/TensorOperators.h>
#include <ATen/ops/equal.h>
#include <gtest/gtest.h>

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/data/safetensors.h"
#include "core/experiment/modelfolder.h"
#include "core/model/parameters.h"
#include "core/model/weights.h"
#include "core/text/wordpiece.h"
#include "tests/core/model/smallmodel.h"
#include "tests/temporaryfolder.h"

using namespace tlm;
namespace fs = std::filesystem;

namespace {

std::shared_ptr<const Tokenizer> smallTokenizer()
{
    std::vector<std::string> tokens{"[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"};
    while (tokens.size() < 60)
        tokens.push_back("w" + std::to_string(tokens.size()));
    return makeWordPiece(tokens).value();
}

/// A folder of its own for every test, with a model of two labels in it.
class Pretrained : public testing::Test
{
protected:
    void SetUp() override { save(Bert(smallModel(), 2, 1)); }

    void save(const Bert &bert)
    {
        const auto saved = savePretrained(bert, *smallTokenizer(), {"no", "yes"}, m_folder);
        ASSERT_TRUE(saved) << saved.error().cause;
    }

    /// Writes the weights again under changed names; an empty name leaves one out.
    void rename(const std::function<std::string(const std::string &)> &change)
    {
        const auto path = m_folder / "model.safetensors";
        const auto file = SafeTensors::open(path).value();
        std::vector<TensorView> tensors;
        for (auto tensor : file.tensors()) {
            tensor.name = change(tensor.name);
            if (!tensor.name.empty())
                tensors.push_back(tensor);
        }
        ASSERT_TRUE(writeSafeTensors(path, tensors));
    }

    void changeConfig(const std::string &key, const Json &value)
    {
        auto json = readJson(m_folder / "config.json").value();
        json[key] = value;
        ASSERT_TRUE(writeFile(m_folder / "config.json", toText(json)));
    }

    Error openingFails()
    {
        const auto opened = openPretrained(m_folder);
        EXPECT_FALSE(opened);
        return opened ? Error{} : opened.error();
    }

    const test::TemporaryFolder m_root;
    const fs::path m_folder = m_root / "model";
};

void expectSameWeights(const Bert &left, const Bert &right)
{
    ASSERT_EQ(left.parameters().size(), right.parameters().size());
    for (std::size_t i = 0; i < left.parameters().size(); ++i) {
        EXPECT_EQ(left.parameters()[i].name, right.parameters()[i].name);
        EXPECT_TRUE(at::equal(left.parameters()[i].value, right.parameters()[i].value))
            << left.parameters()[i].name;
    }
}

std::string replaced(std::string text, const std::string &part, const std::string &with)
{
    const auto place = text.find(part);
    return place == std::string::npos ? text : text.replace(place, part.size(), with);
}

} // namespace

TEST_F(Pretrained, OpensWhatItSaved)
{
    for (const auto head : {Head::Linear, Head::Tlm, Head::Pooled}) {
        for (const bool preNorm : {false, true}) {
            auto configuration = smallModel();
            configuration.preNorm = preNorm;
            configuration.pooling = Pooling::Mean;
            const Bert bert(configuration, 2, 7, head);
            save(bert);
            const auto opened = openPretrained(m_folder);
            ASSERT_TRUE(opened) << opened.error().cause;
            expectSameWeights(bert, opened->bert);
            EXPECT_EQ(opened->bert.head(), head);
            EXPECT_EQ(opened->bert.labels(), 2);
            EXPECT_EQ(opened->bert.configuration().pooling, Pooling::Mean);
            EXPECT_EQ(opened->bert.configuration().preNorm, preNorm);
            EXPECT_EQ(opened->labels, (std::vector<std::string>{"no", "yes"}));
            EXPECT_EQ(opened->tokenizer->token(59), "w59");
        }
    }
}

TEST_F(Pretrained, WritesHuggingFacesNamesAndOneCopyOfTiedTensors)
{
    const auto file = SafeTensors::open(m_folder / "model.safetensors").value();
    EXPECT_EQ(file.metadata().at("format"), "pt");
    std::set<std::string> names;
    for (const auto &tensor : file.tensors())
        names.insert(tensor.name);
    EXPECT_EQ(names.size(), 5U + 2 * 16 + 5 + 2);
    EXPECT_TRUE(names.contains("bert.encoder.layer.1.attention.output.LayerNorm.bias"));
    EXPECT_TRUE(names.contains("cls.predictions.transform.LayerNorm.weight"));
    EXPECT_FALSE(names.contains("cls.predictions.decoder.weight"));
}

TEST_F(Pretrained, OldNamesAreUnderstood)
{
    const auto original = openPretrained(m_folder).value();
    rename([](const std::string &name) {
        const auto gamma = replaced(name, "LayerNorm.weight", "LayerNorm.gamma");
        return replaced(gamma, "LayerNorm.bias", "LayerNorm.beta");
    });
    expectSameWeights(original.bert, openPretrained(m_folder).value().bert);
    rename([](const std::string &name) { return name.starts_with("bert.") ? name.substr(5) : name; });
    expectSameWeights(original.bert, openPretrained(m_folder).value().bert);
}

TEST_F(Pretrained, AnEncoderAloneStartsItsHeadsAfresh)
{
    rename(
        [](const std::string &name) { return name.starts_with("bert.") ? name.substr(5) : std::string(); });
    const auto opened = openPretrained(m_folder);
    ASSERT_TRUE(opened) << opened.error().cause;
    EXPECT_EQ(opened->bert.labels(), 0);
    EXPECT_TRUE(opened->labels.empty());
    ASSERT_EQ(opened->notes.size(), 1U);
    EXPECT_EQ(opened->notes[0],
              "The model has no MLM head: a fresh one starts, tied to its token embeddings.");
}

TEST_F(Pretrained, AnIncompleteMlmHeadIsNoted)
{
    rename([](const std::string &name) { return name == "cls.predictions.bias" ? std::string() : name; });
    const auto opened = openPretrained(m_folder);
    ASSERT_TRUE(opened) << opened.error().cause;
    ASSERT_EQ(opened->notes.size(), 1U);
    EXPECT_NE(opened->notes[0].find("incomplete"), std::string::npos);
}

TEST_F(Pretrained, AHeadForTokensIsLeftOutAndNoted)
{
    changeConfig("architectures", {"BertForTokenClassification"});
    const auto opened = openPretrained(m_folder);
    ASSERT_TRUE(opened) << opened.error().cause;
    EXPECT_EQ(opened->bert.labels(), 0);
    ASSERT_EQ(opened->notes.size(), 1U);
    EXPECT_NE(opened->notes[0].find("left out"), std::string::npos);
}

TEST_F(Pretrained, AWholeModelNeedsNoNotes)
{
    EXPECT_TRUE(openPretrained(m_folder).value().notes.empty());
}

TEST_F(Pretrained, RobertaIsWrittenUnderItsNames)
{
    auto model = smallModel();
    model.family = Family::Roberta;
    model.tokenTypes = model.padding = 1;
    for (const auto head : {Head::Linear, Head::Tlm, Head::Pooled}) {
        const Bert bert(model, 2, 3, head);
        save(bert);
        const auto file = SafeTensors::open(m_folder / "model.safetensors").value();
        for (const auto *name :
             {"roberta.embeddings.word_embeddings.weight", "roberta.encoder.layer.1.output.LayerNorm.bias",
              "lm_head.dense.weight", "lm_head.layer_norm.weight", "lm_head.bias"})
            EXPECT_NE(file.find(name), nullptr) << name;
        EXPECT_EQ(file.find("roberta.embeddings.position_embeddings.weight")->shape[0], 12 + 2);
        EXPECT_EQ(file.find("classifier.out_proj.weight") != nullptr, head == Head::Pooled);
        const auto opened = openPretrained(m_folder);
        ASSERT_TRUE(opened) << opened.error().cause;
        EXPECT_EQ(opened->bert.head(), head);
        EXPECT_EQ(opened->bert.configuration().family, Family::Roberta);
        EXPECT_EQ(opened->bert.configuration().positions, 12);
        expectSameWeights(bert, opened->bert);
    }
}

TEST_F(Pretrained, APooledHeadOfBertStandsOnThePooler)
{
    save(Bert(smallModel(), 2, 3, Head::Pooled));
    const auto file = SafeTensors::open(m_folder / "model.safetensors").value();
    for (const auto *name : {"bert.pooler.dense.weight", "bert.pooler.dense.bias", "classifier.weight"})
        EXPECT_NE(file.find(name), nullptr) << name;
}

TEST_F(Pretrained, APoolerAloneIsNoHead)
{
    save(Bert(smallModel(), 2, 3, Head::Pooled));
    rename([](const std::string &name) { return name.starts_with("classifier") ? std::string() : name; });
    const auto opened = openPretrained(m_folder);
    ASSERT_TRUE(opened) << opened.error().cause;
    EXPECT_EQ(opened->bert.labels(), 0);
}

TEST_F(Pretrained, LabelsWithoutNamesAreNumbered)
{
    changeConfig("id2label", nullptr);
    EXPECT_EQ(openPretrained(m_folder).value().labels, (std::vector<std::string>{"LABEL_0", "LABEL_1"}));
}

TEST_F(Pretrained, HalfPrecisionWeightsAreRead)
{
    const auto path = m_folder / "model.safetensors";
    const auto original = openPretrained(m_folder).value();
    std::vector<at::Tensor> halves;
    std::vector<TensorView> tensors;
    for (const auto &[name, value, decays] : original.bert.parameters()) {
        const auto &half = halves.emplace_back(value.detach().to(at::kBFloat16));
        tensors.push_back({name,
                           "BF16",
                           half.sizes().vec(),
                           {static_cast<const std::byte *>(half.const_data_ptr()), half.nbytes()}});
    }
    ASSERT_TRUE(writeSafeTensors(path, tensors));
    const auto read = openPretrained(m_folder).value();
    for (std::size_t i = 0; i < halves.size(); ++i)
        EXPECT_TRUE(at::equal(read.bert.parameters()[i].value, halves[i].to(at::kFloat)));
}

TEST_F(Pretrained, AWrongShapeNamesTensorAndShapes)
{
    changeConfig("intermediate_size", 50);
    const auto error = openingFails();
    EXPECT_EQ(error.code, ErrorCode::ModelInvalid);
    EXPECT_EQ(error.cause,
              "Tensor bert.encoder.layer.0.intermediate.dense.weight has the shape [48, 32], but "
              "[50, 32] is needed.");
    EXPECT_EQ(error.where, (m_folder / "model.safetensors").string());
}

TEST_F(Pretrained, AMissingTensorIsNamed)
{
    changeConfig("num_hidden_layers", 3);
    const auto error = openingFails();
    EXPECT_EQ(error.code, ErrorCode::ModelInvalid);
    EXPECT_NE(error.cause.find("bert.encoder.layer.2."), std::string::npos);
}

TEST_F(Pretrained, ATruncatedFileIsRefused)
{
    const auto path = m_folder / "model.safetensors";
    const auto size = fs::file_size(path);
    for (const auto rest : {size - 1, size / 2, std::uintmax_t(100), std::uintmax_t(4), std::uintmax_t(0)}) {
        fs::resize_file(path, rest);
        openingFails();
    }
}

TEST_F(Pretrained, FoldersThatAreNone)
{
    EXPECT_EQ(openPretrained(m_root / "nowhere").error().code, ErrorCode::ModelNotFound);
    fs::remove(m_folder / "model.safetensors");
    EXPECT_EQ(openingFails().code, ErrorCode::ModelNotFound);
}

TEST_F(Pretrained, AVocabularyLargerThanTheModelIsRefused)
{
    std::ofstream(m_folder / "vocab.txt", std::ios::app) << "one\nmore\n";
    fs::remove(m_folder / "tokenizer.json");
    EXPECT_EQ(openingFails().code, ErrorCode::ModelInvalid);
}

TEST_F(Pretrained, AModelIsFoundByRunOrFolder)
{
    const auto run = m_root.path() / "runs" / "12";
    fs::create_directories(run);
    EXPECT_EQ(findModel(m_root.path(), "12").error().code, ErrorCode::ModelNotFound);
    EXPECT_EQ(findModel(m_root.path(), "13").error().code, ErrorCode::ModelNotFound);
    EXPECT_EQ(findModel(m_root.path(), "").error().code, ErrorCode::ModelNotFound);
    EXPECT_EQ(findModel(m_root.path(), m_folder.string()).value(), m_folder);
    fs::copy(m_folder, run / "model");
    EXPECT_EQ(findModel(m_root.path(), "12").value(), run / "model");
}
