#include <filesystem>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/text/wordpiece.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

class TokenizerFiles : public testing::Test
{
protected:
    void write(const char *name, std::string_view text) { ASSERT_TRUE(writeFile(m_folder / name, text)); }
    ErrorCode refusal(std::string_view json)
    {
        write("tokenizer.json", json);
        const auto opened = openTokenizer(m_folder);
        return opened ? ErrorCode::Internal : opened.error().code;
    }

    const test::TemporaryFolder m_temporary;
    const std::filesystem::path m_folder = m_temporary.path();
};

const std::vector<std::string> vocabulary = {"[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "[[",
                                             "é",     "e",     "##\"",  "\\",    "漢",     "##漢"};

TEST_F(TokenizerFiles, WhatIsSavedOpensTheSame)
{
    for (const bool flag : {true, false}) {
        const WordPieceOptions options{flag, !flag, flag, flag ? 100 : 7};
        const auto saved = makeWordPiece(vocabulary, options, {"[["}).value();
        ASSERT_TRUE(saved->save(m_folder));
        const auto opened = openTokenizer(m_folder).value();
        ASSERT_EQ(opened->size(), saved->size());
        for (std::int32_t id = 0; id < saved->size(); ++id)
            EXPECT_EQ(opened->token(id), saved->token(id));
        for (const char *text : {"É e [[ 漢漢漢 [MASK]x", "eeeeeeee", "\\ É"})
            EXPECT_EQ(opened->encode(text), saved->encode(text)) << text;
    }
}

TEST_F(TokenizerFiles, SayWhatHuggingFaceReads)
{
    ASSERT_TRUE(makeWordPiece(vocabulary, {true, false, true, 50}, {"[["}).value()->save(m_folder));
    const auto json = readJson(m_folder / "tokenizer.json").value();
    EXPECT_EQ(json["normalizer"], (Json{{"type", "BertNormalizer"},
                                        {"clean_text", true},
                                        {"handle_chinese_chars", true},
                                        {"strip_accents", false},
                                        {"lowercase", true}}));
    EXPECT_EQ(json["pre_tokenizer"]["type"], "BertPreTokenizer");
    EXPECT_EQ(json["model"]["type"], "WordPiece");
    EXPECT_EQ(json["model"]["max_input_chars_per_word"], 50);
    for (std::size_t id = 0; id < vocabulary.size(); ++id)
        EXPECT_EQ(json["model"]["vocab"][vocabulary[id]], id);

    ASSERT_EQ(json["added_tokens"].size(), 6u);
    for (std::size_t i = 0; i < 6; ++i) {
        const auto &token = json["added_tokens"][i];
        EXPECT_EQ(token["id"], i);
        EXPECT_EQ(token["content"], vocabulary[i]);
        EXPECT_EQ(token["special"], i < 5); // markers are matched whole, but belong to the text
        EXPECT_EQ(token["normalized"], false);
    }
    EXPECT_EQ(json["post_processor"]["special_tokens"]["[SEP]"]["ids"], Json::array({3}));
    EXPECT_EQ(json["post_processor"]["pair"].size(), 5u);
}

TEST_F(TokenizerFiles, ListTheVocabularyByLine)
{
    ASSERT_TRUE(makeWordPiece(vocabulary).value()->save(m_folder));
    std::string lines;
    for (const auto &token : vocabulary)
        lines += token + "\n";
    EXPECT_EQ(readFile(m_folder / "vocab.txt").value(), lines);
    const auto configuration = readJson(m_folder / "tokenizer_config.json").value();
    EXPECT_EQ(configuration["do_lower_case"], true);
    EXPECT_EQ(configuration["mask_token"], "[MASK]");
    EXPECT_EQ(configuration["added_tokens_decoder"].size(), 5u);
}

TEST_F(TokenizerFiles, OpensAVocabularyAlone)
{
    write("vocab.txt", "[MASK]\r\n[PAD]\n[UNK]\n[CLS]\n[SEP]\nÉ\ne\n");
    EXPECT_EQ(openTokenizer(m_folder).value()->encode("É[MASK]"), (std::vector<std::int32_t>{6, 0}));
    write("tokenizer_config.json", R"({"do_lower_case": false, "strip_accents": null})");
    EXPECT_EQ(openTokenizer(m_folder).value()->encode("É"), (std::vector<std::int32_t>{5}));
    write("tokenizer_config.json", R"({"do_lower_case": 1})");
    EXPECT_EQ(openTokenizer(m_folder).error().code, ErrorCode::ModelInvalid);
}

TEST_F(TokenizerFiles, AFolderWithoutFilesIsToldApart)
{
    EXPECT_EQ(openTokenizer(m_folder).error().code, ErrorCode::FileNotFound);
    EXPECT_EQ(openTokenizer(m_folder / "none").error().code, ErrorCode::FileNotFound);
}

/// A tokenizer.json with one part exchanged.
std::string file(const std::string &model, const std::string &rest = "")
{
    return R"({"normalizer": {"type": "BertNormalizer"}, "pre_tokenizer": {"type": "BertPreTokenizer"}, )" +
           rest + R"("model": )" + model + "}";
}

const std::string fiveTokens = R"("[PAD]": 0, "[UNK]": 1, "[CLS]": 2, "[SEP]": 3, "[MASK]": 4)";

TEST_F(TokenizerFiles, AddedTokensJoinTheVocabulary)
{
    write("tokenizer.json",
          file("{\"vocab\": {" + fiveTokens + "}}", R"("added_tokens": [{"id": 5, "content": "<<"}], )"));
    EXPECT_EQ(openTokenizer(m_folder).value()->encode("<<"), (std::vector<std::int32_t>{5}));
}

TEST_F(TokenizerFiles, RefusesWhatItCannotFollow)
{
    const auto good = "{\"vocab\": {" + fiveTokens + "}}";
    write("tokenizer.json", file(good));
    ASSERT_TRUE(openTokenizer(m_folder));
    const std::string bad[] = {
        "",
        "[]",
        "nonsense",
        std::string(100'000, '['),
        file("3"),
        file("{}"),
        file("{\"vocab\": []}"),
        file(R"({"type": "BPE", "vocab": {}})"),
        file("{\"vocab\": {}}"),
        file("{\"vocab\": {" + fiveTokens + R"(, "a": 6}})"),
        file("{\"vocab\": {" + fiveTokens + R"(, "a": -1}})"),
        file("{\"vocab\": {" + fiveTokens + R"(, "a": 4}})"),
        file("{\"vocab\": {" + fiveTokens + R"(, "a": "5"}})"),
        file("{\"vocab\": {" + fiveTokens + R"(, "a": 1e99}})"),
        file("{\"continuing_subword_prefix\": \"@\", \"vocab\": {" + fiveTokens + "}}"),
        file("{\"max_input_chars_per_word\": 0, \"vocab\": {" + fiveTokens + "}}"),
        file(good, R"("added_tokens": [{"id": 5}], )"),
        file(good, R"("added_tokens": [{"id": 9, "content": "<<"}], )"),
        file(good, R"("added_tokens": [{"id": 5, "content": "<<", "lstrip": true}], )"),
        R"({"normalizer": null, "pre_tokenizer": {"type": "BertPreTokenizer"}, "model": )" + good + "}",
        R"({"normalizer": {"type": "NFC"}, "pre_tokenizer": {"type": "BertPreTokenizer"}, "model": )" + good +
            "}",
        R"({"normalizer": {"type": "BertNormalizer"}, "pre_tokenizer": {"type": "Whitespace"}, "model": )" +
            good + "}",
    };
    for (const auto &json : bad)
        EXPECT_EQ(refusal(json), ErrorCode::ModelInvalid) << json.substr(0, 300);
}

TEST_F(TokenizerFiles, ACutOffFileIsRefused)
{
    ASSERT_TRUE(makeWordPiece(vocabulary).value()->save(m_folder));
    const auto whole = readFile(m_folder / "tokenizer.json").value();
    for (std::size_t size = 0; size + 2 < whole.size(); size += 61)
        EXPECT_EQ(refusal(std::string_view(whole).substr(0, size)), ErrorCode::ModelInvalid) << size;
}

TEST_F(TokenizerFiles, DamagedBytesNeverCrash)
{
    ASSERT_TRUE(makeWordPiece(vocabulary).value()->save(m_folder));
    const auto whole = readFile(m_folder / "tokenizer.json").value();
    EXPECT_TRUE(rc::check([&] {
        auto damaged = whole;
        damaged[*rc::gen::inRange<std::size_t>(0, whole.size())] = *rc::gen::arbitrary<char>();
        const auto code = refusal(damaged);
        RC_ASSERT((code == ErrorCode::Internal || code == ErrorCode::ModelInvalid));
    }));
}

TEST_F(TokenizerFiles, SavingIntoNothingIsAnError)
{
    EXPECT_FALSE(makeWordPiece(vocabulary).value()->save(m_folder / "none"));
}

} // namespace
} // namespace tlm
