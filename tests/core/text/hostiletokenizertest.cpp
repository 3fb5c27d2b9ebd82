#include <filesystem>
#include <functional>
#include <map>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/base/json.h"
#include "core/text/sentencepiecemodel.h"
#include "core/text/tokenizersamples.h"
#include "core/text/wireformat.h"
#include "peakmemory.h"
#include "temporaryfolder.h"

namespace tlm {
namespace {

/// A folder with a good tokenizer, whose files tests spoil.
class HostileTokenizer : public testing::TestWithParam<TokenizerKind>
{
protected:
    HostileTokenizer()
    {
        static std::map<TokenizerKind, std::shared_ptr<const Tokenizer>> made;
        auto &tokenizer = made[GetParam()];
        if (!tokenizer)
            tokenizer = test::sampleTokenizer(GetParam(), 300);
        test::required(tokenizer->save(m_folder.path()));
        m_json = test::required(readJson(m_folder / "tokenizer.json"));
    }
    bool isSentencePiece() const
    {
        return GetParam() == TokenizerKind::Unigram || GetParam() == TokenizerKind::SentencePieceBpe;
    }
    bool hasMerges() const { return m_json["model"].contains("merges"); }
    std::string content(const char *name) const { return test::contentOf(m_folder / name); }
    /// Why the folder is refused with this content of a file; the file is put back afterwards.
    std::string cause(const char *name, const std::string &bytes) const
    {
        const auto good = content(name);
        m_folder.write(name, bytes);
        const auto opened = openTokenizer(m_folder.path());
        m_folder.write(name, good);
        if (opened)
            return "";
        return opened.error().where.empty()
                   ? ""
                   : std::string(errorName(opened.error().code)) + opened.error().cause;
    }
    void refuses(const char *name, const std::string &bytes)
    {
        ++m_cases;
        const auto why = cause(name, bytes);
        EXPECT_NE(why, "") << name << ": " << bytes.substr(0, 200);
        EXPECT_TRUE(why.starts_with("model.invalid") || why.starts_with("file.")) << why;
    }
    void refusesJson(const std::function<void(Json &)> &spoil)
    {
        auto json = m_json;
        spoil(json);
        refuses("tokenizer.json", toText(json));
    }

    const test::TemporaryFolder m_folder;
    Json m_json;
    int m_cases = 0;
};

/// Sets a value below keys.
std::function<void(Json &)> set(const std::string &pointer, const Json &value)
{
    return [=](Json &json) { json[Json::json_pointer(pointer)] = value; };
}

std::function<void(Json &)> remove(const std::string &part, const std::string &key)
{
    return [=](Json &json) { (part.empty() ? json : json[part]).erase(key); };
}

TEST_P(HostileTokenizer, RefusesPartsThatAreMissingOrOfAnotherType)
{
    for (const char *part : {"model", "pre_tokenizer"}) {
        refusesJson(remove("", part));
        for (const auto &value : {Json(3), Json("text"), Json::array(), Json(nullptr)})
            refusesJson(set(std::string("/") + part, value));
    }
    refusesJson(remove("model", "vocab"));
    for (const auto &value : {Json(3), Json("text"), Json(nullptr), Json(true)})
        refusesJson(set("/model/vocab", value));
    for (const auto &value :
         {Json(3), Json("text"), Json({{"a", 1}}), Json::array({3}), Json::array({Json::object()})})
        refusesJson(set("/added_tokens", value));
    for (const char *type : {"WordLevel", "Unknown"})
        refusesJson(set("/model/type", type));
    for (const char *type : {"Whitespace", "Split", "Digits"})
        refusesJson(set("/pre_tokenizer/type", type));
    for (const auto &value :
         {Json{{"type", "NFC"}}, Json{{"type", "Precompiled"}}, Json{{"type", 7}}, Json(7)})
        refusesJson(set("/normalizer", value));
    EXPECT_GE(m_cases, 28);
}

TEST_P(HostileTokenizer, RefusesAddedTokensThatItCannotFollow)
{
    for (const char *way : {"single_word", "lstrip", "rstrip"})
        for (const auto &value : {Json(1), Json("yes")})
            refusesJson(set(std::string("/added_tokens/0/") + way, value));
    refusesJson(set("/added_tokens/0/single_word", true));
    for (const auto &value : {Json(3), Json(nullptr), Json(""), Json::array()})
        refusesJson(set("/added_tokens/0/content", value));
    for (const auto &value : {Json(-1), Json(7), Json("0"), Json(1e99), Json(4'000'000'000u), Json(nullptr)})
        refusesJson(set("/added_tokens/0/id", value));
    refusesJson([](Json &json) { json["added_tokens"].push_back(json["added_tokens"][0]); });
    refusesJson([&](Json &json) {
        json["added_tokens"].push_back({{"id", 1'000'000}, {"content", "far away"}});
    });
    EXPECT_GE(m_cases, 19);
}

TEST_P(HostileTokenizer, RefusesVocabulariesThatAreNone)
{
    if (GetParam() == TokenizerKind::Unigram) {
        for (const auto &value : {Json(3), Json::array(), Json::array({"a"}), Json::array({"a", "b"}),
                                  Json::array({1, 2}), Json::array({"another", 0.0})})
            refusesJson(set("/model/vocab/7", value));
        for (const auto &value : {Json(-1), Json(0), Json(300), Json("1"), Json(nullptr)})
            refusesJson(set("/model/unk_id", value));
        refusesJson([](Json &json) { json["model"]["vocab"].erase(7); });
        refusesJson([](Json &json) { json["model"]["vocab"].push_back(Json::array({"more", -1.0})); });
        refusesJson(set("/model/byte_fallback", true));
        return;
    }
    const auto token = std::next(m_json["model"]["vocab"].begin(), 20).key();
    for (const auto &value : {Json(-1), Json(1), Json(300), Json(2'147'483'648u), Json(9e18), Json(1.5),
                              Json("0"), Json(nullptr)})
        refusesJson([&](Json &json) { json["model"]["vocab"][token] = value; });
    refusesJson([&](Json &json) { json["model"]["vocab"].erase(token); });
    refusesJson([&](Json &json) { json["model"]["vocab"]["far away"] = 1'000'000; });
    refusesJson([&](Json &json) { json["model"]["vocab"][""] = json["model"]["vocab"].size(); });
}

TEST_P(HostileTokenizer, RefusesMergesThatLeadNowhere)
{
    if (!hasMerges())
        GTEST_SKIP() << "this kind has no merges";
    const Json bad[] = {Json(3),
                        Json(""),
                        Json(" "),
                        Json("a"),
                        Json("a "),
                        Json(" b"),
                        Json("a b c"),
                        Json("nowhere a"),
                        Json("a nowhere"),
                        Json("q q"),
                        Json::array(),
                        Json::array({"a"}),
                        Json::array({"a", "b", "c"}),
                        Json::array({"a", 3}),
                        Json::array({"", "a"}),
                        Json::array({"a", ""}),
                        Json::object(),
                        Json(nullptr)};
    for (const auto &merge : bad)
        refusesJson(
            [&](Json &json) { json["model"]["merges"].insert(json["model"]["merges"].begin() + 3, merge); });
    for (const auto &value : {Json(3), Json("a b"), Json::object(), Json(nullptr)})
        refusesJson(set("/model/merges", value));
    if (GetParam() == TokenizerKind::ByteBpe)
        for (const auto &[key, value] : {std::pair{"dropout", Json(0.5)},
                                         {"continuing_subword_prefix", Json("##")},
                                         {"end_of_word_suffix", Json("</w>")},
                                         {"byte_fallback", Json(true)},
                                         {"ignore_merges", Json(true)}})
            refusesJson(set(std::string("/model/") + key, value));
    EXPECT_GE(m_cases, 22);
}

TEST_P(HostileTokenizer, RefusesOtherFilesThatAreNone)
{
    if (GetParam() == TokenizerKind::ByteBpe) {
        std::filesystem::remove(m_folder / "tokenizer.json");
        for (const char *bytes : {"", "[]", "nonsense", "{", "{\"a\": 0}", "{\"a\": \"b\"}", "{\"\xff\": 0}"})
            refuses("vocab.json", bytes);
        for (const char *bytes :
             {"a", "a b\n\nc d", "#version: 0.2\na  b", "nowhere b", "a b c", "a \xff", " ", "\n"})
            refuses("merges.txt", bytes);
        for (const char *bytes : {"", "[]", "nonsense", "{\"add_prefix_space\": 1}"})
            refuses("tokenizer_config.json", bytes);
    }
    if (!isSentencePiece())
        return;
    const auto model = content("spiece.model");
    for (const auto &bytes : {std::string(), std::string("nonsense"), std::string(1000, '\xff'),
                              std::string(1000, '\0'), model + "\x0a\xff\xff\xff\xff\x0f",
                              model + "\x0a\x03\x0a\x01"
                                      "a",
                              model + model, model.substr(1), "\x0a\x00" + model})
        refuses("spiece.model", bytes);
    std::filesystem::remove(m_folder / "spiece.model");
    EXPECT_EQ(openTokenizer(m_folder.path()).error().code, ErrorCode::FileNotFound);
    m_folder.write("spiece.model", model);
    std::filesystem::remove(m_folder / "tokenizer.json");
    EXPECT_NE(openTokenizer(m_folder.path()).error().cause.find("tokenizer.json"), std::string::npos);
}

TEST_P(HostileTokenizer, RefusesFilesThatAreCutOff)
{
    for (const char *name : {"tokenizer.json", "spiece.model"}) {
        if (!isSentencePiece() && std::string(name) == "spiece.model")
            continue;
        const auto whole = content(name);
        for (std::size_t size = 0; size + 2 < whole.size(); size += whole.size() / 40)
            refuses(name, whole.substr(0, size));
    }
}

TEST_P(HostileTokenizer, DamagedBytesNeverCrash)
{
    for (const char *name : {"tokenizer.json", "spiece.model"}) {
        const auto whole = content(name);
        if (whole.empty())
            continue;
        EXPECT_TRUE(rc::check([&] {
            auto damaged = whole;
            for (int i = *rc::gen::inRange(1, 4); i > 0; --i)
                damaged[*rc::gen::inRange<std::size_t>(0, whole.size())] = *rc::gen::arbitrary<char>();
            m_folder.write(name, damaged);
            if (const auto opened = openTokenizer(m_folder.path()))
                (*opened)->encode("The cat sat on [[ the mat ]]. 语言模型");
        }));
        m_folder.write(name, whole);
    }
}

TEST_P(HostileTokenizer, WhatIsClaimedTakesNoMemory)
{
    const test::PeakMemory memory;
    refuses("tokenizer.json", "{\"model\": {\"vocab\": {\"a\": 4294967295}}}");
    refuses("tokenizer.json", std::string(1'000'000, '['));
    if (isSentencePiece()) {
        refuses("spiece.model", std::string("\x0a\xff\xff\xff\xff\x0f", 6));
        refuses("spiece.model", std::string("\x0a\xff\xff\xff\xff\xff\xff\xff\xff\x7f", 10));
    }
    std::filesystem::resize_file(m_folder / "tokenizer.json", std::uintmax_t(1) << 33);
    EXPECT_FALSE(openTokenizer(m_folder.path()));
    EXPECT_LT(memory.bytes(), std::uint64_t(64) << 20);
}

INSTANTIATE_TEST_SUITE_P(Kinds, HostileTokenizer, testing::ValuesIn(test::tokenizerKinds));

} // namespace
} // namespace tlm
