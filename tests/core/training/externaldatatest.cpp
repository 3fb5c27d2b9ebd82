#include "core/training/externaldata.h"

#include <algorithm>
#include <fstream>

#include <gtest/gtest.h>

#include "core/data/corpus.h"
#include "equalsequences.h"
#include "syntheticdata.h"
#include "temporaryfolder.h"

using namespace tlm;
using namespace tlm::test;

namespace {

/// Counts what it is asked to encode.
class CountingTokenizer final : public Tokenizer
{
public:
    std::vector<std::int32_t> encode(std::string_view text) const override
    {
        ++encoded;
        return m_words.encode(text);
    }
    std::int32_t size() const override { return m_words.size(); }
    const std::string &token(std::int32_t id) const override { return m_words.token(id); }
    std::optional<std::int32_t> id(std::string_view token) const override { return m_words.id(token); }
    SpecialTokens specialTokens() const override { return {}; }
    bool continuesWord(std::int32_t) const override { return false; }
    Expected<> save(const std::filesystem::path &) const override { return {}; }

    mutable std::atomic<int> encoded = 0;

private:
    WordTokenizer m_words{200};
};

/// A corpus of a few thousand documents, in several blocks, and a selection of some in an order of its own.
class ExternalDataTest : public testing::Test
{
protected:
    void SetUp() override
    {
        const auto file = folder / "corpus.jsonl";
        std::ofstream stream(file);
        for (int i = 0; i < documents; ++i)
            stream << R"({"text":")" << textOf(i) << "\"}\n";
        stream.close();
        CorpusSource source;
        source.paths = {file};
        ASSERT_TRUE(addCorpus(workspace, "heap", source, 1, progress, {}));
        const auto summary = summarizeCorpus(workspace, "heap").value();
        texts.stores.push_back(DocumentStore::open(summary.documentFiles).value());
        for (int i = 0; i < documents; i += 3)
            texts.documents.push_back({0, std::uint32_t((i * 7919) % documents), 0, 0, 0});
        texts.selectionHash = "selection";
    }
    static std::string textOf(int number)
    {
        std::string text;
        for (int i = 0; i < 5 + number % 60; ++i)
            text += "w" + std::to_string(5 + (number * 13 + i) % 190) + " ";
        return text;
    }
    Sequences obtain(int threads = 2, const std::string &tokenizerHash = "tokenizer")
    {
        const TokenCache cache{folder / "cache", tokenizerHash};
        return obtainExternal(texts, tokenizer, configuration, cache, threads, progress, {}).value();
    }
    std::vector<std::filesystem::path> kept() const
    {
        std::vector<std::filesystem::path> files;
        for (const auto &entry : std::filesystem::directory_iterator(folder / "cache"))
            files.push_back(entry.path());
        return files;
    }

    static constexpr int documents = 3000;
    const TemporaryFolder folder;
    const Workspace workspace = Workspace::open(folder / "workspace").value();
    NoProgress progress;
    TrainingTexts texts;
    CountingTokenizer tokenizer;
    Configuration configuration = syntheticConfiguration(Method::Tlm);
};

} // namespace

TEST_F(ExternalDataTest, IsTheSelectionInItsOrderOnAnyNumberOfThreads)
{
    const Sequences one = obtain(1, "a"), three = obtain(3, "b");
    const Sequences memory = obtainExternal(texts, tokenizer, configuration, {}, 2, progress, {}).value();
    EXPECT_TRUE(areEqual(one, three));
    EXPECT_TRUE(areEqual(one, memory));
    Sequences expected;
    for (const SelectedDocument &document : texts.documents) {
        auto ids = tokenizer.encode(textOf(int(document.document)));
        ASSERT_LE(ids.size(), 64u);
        const std::size_t pieces = ids.size() > 62 ? 2 : 1;
        for (std::size_t i = 0; i < pieces; ++i) {
            std::vector<std::int32_t> piece{2};
            piece.insert(piece.end(), ids.begin() + std::ptrdiff_t(i * ids.size() / pieces),
                         ids.begin() + std::ptrdiff_t((i + 1) * ids.size() / pieces));
            piece.push_back(3);
            expected.append(piece);
        }
    }
    EXPECT_TRUE(areEqual(one, expected));
}

TEST_F(ExternalDataTest, IsTokenisedOnce)
{
    const Sequences first = obtain();
    const int encoded = tokenizer.encoded;
    EXPECT_EQ(encoded, int(texts.documents.size()));
    EXPECT_TRUE(areEqual(obtain(), first));
    EXPECT_EQ(tokenizer.encoded, encoded);
    EXPECT_EQ(kept().size(), 1u);
}

TEST_F(ExternalDataTest, WhatItDependsOnIsPartOfTheKey)
{
    obtain();
    obtain(2, "another tokenizer");
    configuration.joint.externalLength = 32;
    obtain();
    configuration.recipe = Recipe::Faithful;
    obtain();
    texts.selectionHash = "another selection";
    obtain();
    EXPECT_EQ(kept().size(), 5u);
}

TEST_F(ExternalDataTest, ADamagedFileIsMadeAnew)
{
    const Sequences first = obtain();
    const auto file = kept().front();
    const std::string bytes = contentOf(file);
    std::string changed = bytes;
    changed[changed.size() / 2] = static_cast<char>(changed[changed.size() / 2] ^ 1);
    for (const std::string &damaged : {changed, bytes.substr(0, bytes.size() / 2), std::string("nonsense")}) {
        std::filesystem::remove(file);
        std::ofstream(file, std::ios::binary) << damaged;
        EXPECT_TRUE(areEqual(obtain(), first));
        EXPECT_EQ(contentOf(file), bytes);
    }
}

TEST_F(ExternalDataTest, OnlyTheFilesUsedLastAreKept)
{
    for (int i = 0; i < 12; ++i)
        obtain(2, std::to_string(i));
    EXPECT_EQ(kept().size(), 8u);
    const int encoded = tokenizer.encoded;
    obtain(2, "11");
    EXPECT_EQ(tokenizer.encoded, encoded);
}

TEST_F(ExternalDataTest, WithoutAPlaceForItTheTokensStayInMemory)
{
    const TokenCache nowhere{"/proc/nowhere", "tokenizer"};
    const auto external = obtainExternal(texts, tokenizer, configuration, nowhere, 2, progress, {});
    ASSERT_TRUE(external);
    EXPECT_TRUE(areEqual(*external, obtain()));
}

TEST_F(ExternalDataTest, StopsOnRequest)
{
    const auto external =
        obtainExternal(texts, tokenizer, configuration, {folder / "cache", ""}, 2, progress, stopped());
    ASSERT_FALSE(external);
    EXPECT_EQ(external.error().code, ErrorCode::Stopped);
}
