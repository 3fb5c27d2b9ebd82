#include "core/training/tokenize.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace tlm {

namespace {

constexpr std::size_t blockSize = 256;

/// Calls `work(begin, end)` for blocks of 0 … size − 1 on several threads.
Expected<> forBlocks(std::size_t size, int threads, const std::stop_token &stop,
                     const std::function<void(std::size_t, std::size_t)> &work)
{
    const std::size_t blocks = (size + blockSize - 1) / blockSize;
    std::atomic<std::size_t> next = 0;
    const auto loop = [&] {
        for (std::size_t block = next++; block < blocks && !stop.stop_requested(); block = next++)
            work(block * blockSize, std::min(size, (block + 1) * blockSize));
    };
    {
        std::vector<std::jthread> workers;
        for (int i = 1; i < threads; ++i)
            workers.emplace_back(loop);
        loop();
    }
    if (stop.stop_requested())
        return failure(ErrorCode::Stopped, "Stopped while texts were tokenised.");
    return {};
}

/// Shortens the longer of two lists until both fit into `room`.
void truncatePair(std::vector<std::int32_t> &first, std::vector<std::int32_t> &second, std::size_t room)
{
    while (first.size() + second.size() > room)
        (first.size() >= second.size() ? first : second).pop_back();
}

std::int32_t findMarker(const Tokenizer &tokenizer, const std::vector<std::int32_t> &ids, const char *marker)
{
    const auto id = tokenizer.id(marker);
    const auto place = id ? std::find(ids.begin(), ids.end(), *id) : ids.end();
    return place == ids.end() ? -1 : static_cast<std::int32_t>(place - ids.begin());
}

void appendPieces(Sequences &sequences, const std::vector<std::int32_t> &ids, const SpecialTokens &special,
                  std::size_t room, LongText longText)
{
    if (ids.empty())
        return;
    const std::size_t kept = longText == LongText::Truncate ? std::min(ids.size(), room) : ids.size();
    const std::size_t pieces = (kept + room - 1) / room;
    std::vector<std::int32_t> piece;
    for (std::size_t i = 0; i < pieces; ++i) {
        piece.assign(1, special.classify);
        piece.insert(piece.end(), ids.begin() + static_cast<std::ptrdiff_t>(i * kept / pieces),
                     ids.begin() + static_cast<std::ptrdiff_t>((i + 1) * kept / pieces));
        piece.push_back(special.separator);
        sequences.append(piece);
    }
}

} // namespace

EncodedExample encodeExample(const Tokenizer &tokenizer, const Example &example, std::int64_t maximumLength)
{
    const SpecialTokens special = tokenizer.specialTokens();
    const bool isPair = !example.pair.empty();
    std::vector<std::int32_t> first = tokenizer.encode(example.text);
    std::vector<std::int32_t> second = isPair ? tokenizer.encode(example.pair) : std::vector<std::int32_t>{};
    const PairForm form = tokenizer.pairForm();
    const auto between = static_cast<std::size_t>(isPair ? form.separators : 0);
    truncatePair(first, second, static_cast<std::size_t>(maximumLength) - 2 - between);

    EncodedExample encoded;
    encoded.ids.push_back(special.classify);
    encoded.ids.insert(encoded.ids.end(), first.begin(), first.end());
    encoded.ids.insert(encoded.ids.end(), between, special.separator);
    const auto secondStart = static_cast<std::int32_t>(encoded.ids.size());
    encoded.ids.insert(encoded.ids.end(), second.begin(), second.end());
    encoded.ids.push_back(special.separator);
    encoded.shape.secondStart = isPair ? secondStart : static_cast<std::int32_t>(encoded.ids.size());
    encoded.shape.hasTypes = form.hasTypes;
    encoded.shape.markers = {findMarker(tokenizer, encoded.ids, "[["),
                             findMarker(tokenizer, encoded.ids, "<<")};
    return encoded;
}

Expected<LabelledSequences> tokenizeExamples(const Tokenizer &tokenizer, const std::vector<Example> &examples,
                                             std::int64_t maximumLength, int threads, std::stop_token stop)
{
    std::vector<EncodedExample> encoded(examples.size());
    const auto done = forBlocks(examples.size(), threads, stop, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            encoded[i] = encodeExample(tokenizer, examples[i], maximumLength);
    });
    if (!done)
        return tl::unexpected(done.error());
    LabelledSequences result;
    for (std::size_t i = 0; i < examples.size(); ++i) {
        result.sequences.append(encoded[i].ids);
        result.shapes.push_back(encoded[i].shape);
        result.labels.push_back(examples[i].label);
    }
    return result;
}

Expected<TokenizedTexts> TokenizedTexts::make(const Tokenizer &tokenizer, std::size_t size,
                                              const TextSource &source, std::int64_t maximumLength,
                                              LongText longText)
{
    const SpecialTokens special = tokenizer.specialTokens();
    const auto room = static_cast<std::size_t>(maximumLength - 2);
    TokenizedTexts texts;
    texts.m_places.resize(size);
    std::mutex mutex; // of the list of parts; each part belongs to one thread
    const auto makeTaker = [&]() -> TextTaker {
        const std::lock_guard lock(mutex);
        const auto part = static_cast<std::uint32_t>(texts.m_parts.size());
        Sequences &sequences = texts.m_parts.emplace_back();
        return [&, part](std::size_t position, std::string_view text) {
            const std::uint64_t first = sequences.size();
            appendPieces(sequences, tokenizer.encode(text), special, room, longText);
            texts.m_places[position] = {part, static_cast<std::uint32_t>(sequences.size() - first), first};
        };
    };
    return source(makeTaker).map([&] { return std::move(texts); });
}

Expected<> TokenizedTexts::forEach(const std::function<Expected<>(TokenView)> &take) const
{
    for (const Place &place : m_places) {
        for (std::uint64_t i = 0; i < place.count; ++i) {
            if (auto taken = take(m_parts[place.part][place.first + i]); !taken)
                return taken;
        }
    }
    return {};
}

std::vector<std::uint32_t> TokenizedTexts::counts() const
{
    std::vector<std::uint32_t> counts;
    for (const Place &place : m_places)
        counts.push_back(place.count);
    return counts;
}

Sequences TokenizedTexts::join() const
{
    Sequences joined;
    std::vector<std::int32_t> ids;
    for (const Place &place : m_places) {
        for (std::uint64_t i = 0; i < place.count; ++i) {
            const TokenView sequence = m_parts[place.part][place.first + i];
            ids.assign(sequence.begin(), sequence.end());
            joined.append(ids);
        }
    }
    return joined;
}

} // namespace tlm
