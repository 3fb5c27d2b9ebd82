#include "core/text/bytebpe.h"

#include <filesystem>

#include <gtest/gtest.h>

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/text/tokenizersamples.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

using Ids = std::vector<std::int32_t>;
using test::byteBpeParts;

const std::vector<TokenMerge> merges = {{"l", "o"}, {"lo", "w"}, {"Ġ", "low"}};
const char *const text = "Low low<mask> LOW [[é";

class ByteBpeFiles : public testing::Test
{
protected:
    void save(ByteBpeOptions options)
    {
        auto parts = byteBpeParts(merges, options);
        parts.vocabulary.push_back("[[");
        parts.whole.push_back({"[[", false, true});
        m_saved = makeByteBpe(std::move(parts)).value();
        ASSERT_TRUE(m_saved->save(m_folder));
    }
    void write(const char *name, std::string_view bytes) { ASSERT_TRUE(writeFile(m_folder / name, bytes)); }
    Json json() { return readJson(m_folder / "tokenizer.json").value(); }

    const test::TemporaryFolder m_temporary;
    const std::filesystem::path m_folder = m_temporary.path();
    std::shared_ptr<const Tokenizer> m_saved;
};

TEST_F(ByteBpeFiles, WhatIsSavedOpensTheSame)
{
    for (const ByteBpeOptions options :
         {ByteBpeOptions{false, false}, {true, false}, {false, true}, {true, true}}) {
        save(options);
        const auto opened = openTokenizer(m_folder).value();
        ASSERT_EQ(opened->size(), m_saved->size());
        for (std::int32_t id = 0; id < opened->size(); ++id)
            EXPECT_EQ(opened->token(id), m_saved->token(id));
        EXPECT_EQ(opened->encode(text), m_saved->encode(text));
        const auto before = test::contentOf(m_folder / "tokenizer.json");
        ASSERT_TRUE(opened->save(m_folder));
        EXPECT_EQ(test::contentOf(m_folder / "tokenizer.json"), before);
    }
}

TEST_F(ByteBpeFiles, BothSpellingsOfMergesAreRead)
{
    save({});
    auto changed = json();
    auto &list = changed["model"]["merges"];
    EXPECT_EQ(list[1], "lo w");
    list = Json::array();
    for (const auto &[left, right] : merges)
        list.push_back(Json::array({left, right}));
    write("tokenizer.json", toText(changed));
    EXPECT_EQ(openTokenizer(m_folder).value()->encode(text), m_saved->encode(text));
}

TEST_F(ByteBpeFiles, AVocabularyAndMergesAreEnough)
{
    for (const bool addPrefixSpace : {false, true}) {
        save({addPrefixSpace, false});
        std::filesystem::remove(m_folder / "tokenizer.json");
        const auto opened = openTokenizer(m_folder).value();
        EXPECT_EQ(opened->encode("low <mask>lower"), m_saved->encode("low <mask>lower"));
    }
    std::filesystem::remove(m_folder / "tokenizer_config.json");
    EXPECT_EQ(openTokenizer(m_folder).value()->encode("low").size(), 1u); // as RoBERTa's own, without a space
    std::filesystem::remove(m_folder / "merges.txt");
    EXPECT_EQ(openTokenizer(m_folder).error().code, ErrorCode::FileNotFound);
}

TEST_F(ByteBpeFiles, SayWhatHuggingFaceReads)
{
    save({true, true});
    const auto file = json();
    EXPECT_EQ(file["normalizer"], (Json{{"type", "Lowercase"}}));
    EXPECT_EQ(file["pre_tokenizer"]["type"], "ByteLevel");
    EXPECT_EQ(file["pre_tokenizer"]["add_prefix_space"], true);
    EXPECT_EQ(file["post_processor"]["type"], "RobertaProcessing");
    EXPECT_EQ(file["post_processor"]["sep"], Json::array({"</s>", 2}));
    EXPECT_EQ(file["model"]["type"], "BPE");
    EXPECT_EQ(file["added_tokens"].size(), 6u);
    EXPECT_EQ(file["added_tokens"][4]["content"], "<mask>");
    EXPECT_EQ(file["added_tokens"][4]["lstrip"], true);
    EXPECT_EQ(file["added_tokens"][5]["special"], false);
    EXPECT_EQ(test::contentOf(m_folder / "merges.txt"), "#version: 0.2\nl o\nlo w\nĠ low\n");
    const auto configuration = readJson(m_folder / "tokenizer_config.json").value();
    EXPECT_EQ(configuration["tokenizer_class"], "PreTrainedTokenizerFast"); // RoBERTa's does not lower-case
    EXPECT_EQ(configuration["mask_token"], "<mask>");
}

TEST_F(ByteBpeFiles, RobertasOwnFileIsRead)
{
    // As published: special tokens that count as normalised where nothing normalises, and no merges' options.
    save({});
    auto file = json();
    for (auto &token : file["added_tokens"])
        token["normalized"] = token["content"] != "<mask>";
    file["model"] = Json{{"vocab", file["model"]["vocab"]}, {"merges", file["model"]["merges"]}};
    write("tokenizer.json", toText(file));
    EXPECT_EQ(openTokenizer(m_folder).value()->encode(text), m_saved->encode(text));
}

TEST_F(ByteBpeFiles, AddedTokensJoinTheVocabulary)
{
    save({});
    auto file = json();
    const auto id = m_saved->size();
    file["added_tokens"].push_back(
        {{"id", id}, {"content", "<extra>"}, {"rstrip", true}, {"lstrip", true}, {"normalized", false}});
    write("tokenizer.json", toText(file));
    const auto low = m_saved->id("low").value();
    EXPECT_EQ(openTokenizer(m_folder).value()->encode("low <extra> low"), (Ids{low, id, low}));
}

} // namespace
} // namespace tlm
