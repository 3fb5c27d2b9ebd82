#include "core/index/pendingsegment.h"

#include <algorithm>
#include <atomic>
#include <numeric>

#include "core/base/parallel.h"
#include "core/index/blockinverter.h"
#include "core/index/blockorder.h"
#include "core/index/lengthnorm.h"
#include "core/index/segmentwriter.h"
#include "core/index/sortedterms.h"
#include "core/text/analyzer.h"

namespace tlm {

namespace {

/// Where each piece of work of a batch begins, and its end.
std::vector<std::size_t> cutIntoPieces(const TextBatch &batch, std::size_t bytesPerPiece)
{
    std::vector<std::size_t> begins{0};
    for (std::size_t i = 0; i < batch.size(); ++i)
        if (batch.begin(i) - batch.begin(begins.back()) >= bytesPerPiece)
            begins.push_back(i);
    begins.push_back(batch.size());
    return begins;
}

} // namespace

PendingSegment::PendingSegment(std::uint64_t firstDocument, int threads)
    : m_firstDocument(firstDocument), m_parts(static_cast<std::size_t>(std::max(threads, 1)))
{
}

Expected<> PendingSegment::add(const TextBatch &batch)
{
    constexpr std::size_t bytesPerPiece = std::size_t(1) << 16;
    const auto begins = cutIntoPieces(batch, m_parts.size() == 1 ? batch.bytes() : bytesPerPiece);
    const std::uint32_t first = documents();
    std::vector<std::uint32_t> lengths(batch.size());
    std::atomic<std::size_t> workers = 0;
    std::atomic<bool> good = true;
    const auto makeWorker = [&]() -> Worker {
        return [&, &part = m_parts[workers++], tokens = TokenBuffer()](std::size_t piece) mutable {
            for (std::size_t i = begins[piece]; i < begins[piece + 1]; ++i) {
                tokenize(batch.text(i), tokens);
                lengths[i] = static_cast<std::uint32_t>(tokens.size());
                if (!part.add(first + static_cast<std::uint32_t>(i), tokens))
                    good = false;
            }
        };
    };
    NoProgress silent;
    ProgressMeter meter(silent, "index", "pieces");
    const auto done =
        forEachParallel(begins.size() - 1, static_cast<int>(m_parts.size()), makeWorker, meter, {});
    if (!done)
        return done;
    if (!good)
        return failure(ErrorCode::RecordBad, "A document has more than 16 million different words.");
    for (const std::uint32_t length : lengths)
        m_norms.push_back(encodeLength(length));
    m_tokens = std::accumulate(lengths.begin(), lengths.end(), m_tokens);
    return {};
}

std::size_t PendingSegment::memory() const
{
    constexpr std::size_t perTerm = 64, perDocument = 32; // what writing takes
    std::size_t sum = m_norms.size() * perDocument;
    for (const ForwardIndex &part : m_parts)
        sum += part.memory() + part.terms().size() * perTerm;
    return sum;
}

bool PendingSegment::isFull() const
{
    return std::ranges::any_of(
        m_parts, [](const ForwardIndex &part) { return part.terms().size() > ForwardIndex::mostTerms / 2; });
}

/// Makes blocks of the documents of a segment.
class PendingSegment::BlockMaker
{
public:
    BlockMaker(const PendingSegment &segment, const SortedTerms &terms) : m_segment(segment), m_terms(terms)
    {
        m_lists.resize(segment.documents());
        for (std::uint32_t part = 0; part < segment.m_parts.size(); ++part)
            for (const ForwardList &list : segment.m_parts[part].lists())
                m_lists[list.document] = {list.entries, list.size, part};
    }

    void make(BlockInverter &inverter, std::uint8_t norm, std::span<const std::uint32_t> documents,
              BlockData &block) const
    {
        block.norm = norm;
        block.documents.assign(documents.begin(), documents.end());
        inverter.invert(block, [&](std::uint32_t place, const auto &take) {
            if (place + placesAhead < documents.size())
                prefetch(m_lists[documents[place + placesAhead]]);
            const List &list = m_lists[documents[place]];
            const ForwardIndex &part = m_segment.m_parts[list.part];
            const auto numbers = m_terms.numbersOf(list.part);
            for (std::uint32_t i = 0; i < list.size; ++i)
                take(numbers[list.entries[i] >> 8u], part.frequency(list.entries[i]));
        });
    }

private:
    struct List
    {
        const std::uint32_t *entries = nullptr;
        std::uint32_t size = 0, part = 0;
    };
    static constexpr std::size_t placesAhead = 6;

    static void prefetch(const List &list)
    {
        constexpr std::uint32_t entriesPerLine = 16, mostLines = 8;
        for (std::uint32_t i = 0; i < std::min(list.size, mostLines * entriesPerLine); i += entriesPerLine)
            __builtin_prefetch(list.entries + i);
    }

    const PendingSegment &m_segment;
    const SortedTerms &m_terms;
    std::vector<List> m_lists; ///< by document
};

Expected<std::uint32_t> PendingSegment::write(const std::filesystem::path &path, ProgressSink &progress,
                                              std::stop_token stop) const
{
    std::vector<const TermTable *> tables;
    for (const ForwardIndex &part : m_parts)
        tables.push_back(&part.terms());
    const SortedTerms terms(tables);
    const BlockOrder order = orderBlocks(m_norms, m_firstDocument);
    const BlockMaker maker(*this, terms);
    auto writer = SegmentWriter::create(path);
    if (!writer)
        return tl::unexpected(writer.error());

    const std::size_t blocksPerRound = m_parts.size() == 1 ? 1 : 4 * m_parts.size();
    std::vector<BlockData> blocks(blocksPerRound);
    std::vector<BlockInverter> inverters(m_parts.size(), BlockInverter(terms.size()));
    std::vector<std::uint32_t> frequencies(terms.size());
    ProgressMeter meter(progress, "write", "blocks", order.blocks.size());
    for (std::size_t first = 0; first < order.blocks.size(); first += blocksPerRound) {
        const std::size_t count = std::min(blocksPerRound, order.blocks.size() - first);
        std::atomic<std::size_t> workers = 0;
        const auto makeWorker = [&]() -> Worker {
            return [&, &inverter = inverters[workers++]](std::size_t i) {
                const auto &[norm, begin, end] = order.blocks[first + i];
                maker.make(inverter, norm, std::span(order.documents).subspan(begin, end - begin), blocks[i]);
            };
        };
        NoProgress silent;
        ProgressMeter roundMeter(silent, "write", "blocks");
        auto done = forEachParallel(count, static_cast<int>(m_parts.size()), makeWorker, roundMeter, stop);
        for (std::size_t i = 0; i < count && done; ++i) {
            const BlockData &block = blocks[i];
            for (std::size_t term = 0; term < block.terms.size(); ++term)
                frequencies[block.terms[term]] += block.starts[term + 1] - block.starts[term];
            done = writer->add(block.view());
        }
        if (!done)
            return tl::unexpected(done.error());
        meter.at(first + count);
    }
    meter.finish();
    DictionaryWriter dictionary;
    for (std::uint32_t term = 0; term < terms.size(); ++term)
        dictionary.add(terms.term(term), frequencies[term]);
    return writer->finish(m_firstDocument, m_tokens, m_norms, dictionary).map([&] { return terms.size(); });
}

} // namespace tlm
