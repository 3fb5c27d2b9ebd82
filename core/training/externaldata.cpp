#include "core/training/externaldata.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/base/hash.h"
#include "core/training/sequencefile.h"
#include "core/training/tokenize.h"

namespace tlm {

namespace {

namespace fs = std::filesystem;

/// How many tokenised selections a workspace keeps.
constexpr std::size_t keptFiles = 8;

LongText longTextOf(const Configuration &configuration)
{
    return configuration.recipe == Recipe::Faithful ? LongText::Truncate : LongText::Cut;
}

/// Names everything that the tokens depend on.
std::uint64_t keyOf(const TrainingTexts &texts, const Configuration &configuration, const TokenCache &cache)
{
    return hash64(fmt::format("{} {} {} {}", texts.selectionHash, cache.tokenizer,
                              configuration.joint.externalLength, int(longTextOf(configuration))));
}

Expected<TokenizedTexts> tokenizeExternal(const TrainingTexts &texts, const Tokenizer &tokenizer,
                                          const Configuration &configuration, int threads,
                                          ProgressSink &progress, const std::stop_token &stop)
{
    ProgressMeter meter(progress, "tokenize", "documents", texts.documents.size());
    const auto source = [&](const std::function<TextTaker()> &makeTaker) {
        return readTexts(texts.documents, texts.stores, threads, makeTaker, meter, stop);
    };
    return TokenizedTexts::make(tokenizer, texts.documents.size(), source, configuration.joint.externalLength,
                                longTextOf(configuration));
}

void touch(const fs::path &file)
{
    std::error_code ignored;
    fs::last_write_time(file, fs::file_time_type::clock::now(), ignored);
}

/// Removes those that were used longest ago.
void removeOldest(const fs::path &folder)
{
    std::error_code ignored;
    std::vector<std::pair<fs::file_time_type, fs::path>> files;
    for (const auto &entry : fs::directory_iterator(folder, ignored))
        files.emplace_back(entry.last_write_time(ignored), entry.path());
    std::ranges::sort(files, std::greater());
    for (std::size_t i = keptFiles; i < files.size(); ++i)
        fs::remove(files[i].second, ignored);
}

Expected<Sequences> store(const TokenizedTexts &tokenized, const fs::path &file, std::uint64_t key,
                          std::int64_t vocabulary)
{
    std::error_code ignored;
    fs::create_directories(file.parent_path(), ignored);
    const auto give = [&](const std::function<Expected<>(TokenView)> &take) {
        return tokenized.forEach(take);
    };
    auto opened = writeSequences(file, key, vocabulary, give).and_then([&] {
        return openSequences(file, key, vocabulary);
    });
    removeOldest(file.parent_path());
    return opened;
}

} // namespace

Expected<Sequences> obtainExternal(const TrainingTexts &texts, const Tokenizer &tokenizer,
                                   const Configuration &configuration, const TokenCache &cache, int threads,
                                   ProgressSink &progress, std::stop_token stop)
{
    if (texts.documents.empty())
        return Sequences();
    const std::uint64_t key = keyOf(texts, configuration, cache);
    const fs::path file = cache.folder / fmt::format("{:016x}.tokens", key);
    if (!cache.folder.empty()) {
        if (auto kept = openSequences(file, key, tokenizer.size())) {
            touch(file);
            return kept;
        }
    }
    const auto tokenized = tokenizeExternal(texts, tokenizer, configuration, threads, progress, stop);
    if (!tokenized)
        return tl::unexpected(tokenized.error());
    if (!cache.folder.empty()) {
        if (auto kept = store(*tokenized, file, key, tokenizer.size()))
            return kept;
    }
    return tokenized->join();
}

Expected<std::vector<std::uint32_t>> countExternal(const TrainingTexts &texts, const Tokenizer &tokenizer,
                                                   const Configuration &configuration, int threads,
                                                   ProgressSink &progress, std::stop_token stop)
{
    return tokenizeExternal(texts, tokenizer, configuration, threads, progress, stop)
        .map([](const TokenizedTexts &tokenized) { return tokenized.counts(); });
}

} // namespace tlm
