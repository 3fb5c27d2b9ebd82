#include "core/training/tokenize.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace tlm {

namespace {

constexpr std::size_t blockSize = 256;

/// Calls `work(block, begin, end)` for blocks of 0 … size − 1 on several threads.
Expected<> forBlocks(std::size_t size, int threads, const std::stop_token &stop,
                     const std::function<void(std::size_t, std::size_t, std::size_t)> &work)
{
    const std::size_t blocks = (size + blockSize - 1) / blockSize;
    std::atomic<std::size_t> next = 0;
    const auto loop = [&] {
        for (std::size_t block = next++; block < blocks && !stop.stop_requested(); block = next++)
            work(block, block * blockSize, std::min(size, (block + 1) * blockSize));
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
    const auto length = static_cast<std::int32_t>(encoded.ids.size());
    encoded.shape.secondStart = isPair && form.hasTypes ? secondStart : length;
    encoded.shape.markers = {findMarker(tokenizer, encoded.ids, "[["),
                             findMarker(tokenizer, encoded.ids, "<<")};
    return encoded;
}

Expected<LabelledSequences> tokenizeExamples(const Tokenizer &tokenizer, const std::vector<Example> &examples,
                                             std::int64_t maximumLength, int threads, std::stop_token stop)
{
    std::vector<EncodedExample> encoded(examples.size());
    const auto done =
        forBlocks(examples.size(), threads, stop, [&](std::size_t, std::size_t begin, std::size_t end) {
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

Expected<Sequences> tokenizeTexts(const Tokenizer &tokenizer, std::size_t size,
                                  const std::function<std::string(std::size_t)> &text,
                                  std::int64_t maximumLength, LongText longText, int threads,
                                  ProgressSink &progress, std::stop_token stop)
{
    const SpecialTokens special = tokenizer.specialTokens();
    const auto room = static_cast<std::size_t>(maximumLength - 2);
    std::vector<Sequences> blocks((size + blockSize - 1) / blockSize);
    ProgressMeter meter(progress, "tokenize", "documents", size);
    std::mutex meterMutex;
    const auto done =
        forBlocks(size, threads, stop, [&](std::size_t block, std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end && !stop.stop_requested(); ++i)
                appendPieces(blocks[block], tokenizer.encode(text(i)), special, room, longText);
            const std::lock_guard lock(meterMutex);
            meter.add(end - begin);
        });
    if (!done)
        return tl::unexpected(done.error());
    meter.finish();
    Sequences result;
    for (Sequences &block : blocks) {
        result.append(block);
        block = {};
    }
    return result;
}

} // namespace tlm
