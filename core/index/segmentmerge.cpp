#include "core/index/segmentmerge.h"

#include <algorithm>
#include <list>
#include <new>

#include "core/index/blockinverter.h"
#include "core/index/blockorder.h"
#include "core/index/segmentwriter.h"
#include "core/index/termmerge.h"

namespace tlm {

namespace {

struct TermCount
{
    std::uint32_t term = 0;
    std::uint32_t frequency = 0;
};

/// A block turned into the lists of terms of its documents.
struct ForwardBlock
{
    std::vector<TermCount> entries;
    std::vector<std::uint32_t> ends; ///< of the list of each place; the first begins at 0
    std::uint32_t lastPosition = 0;  ///< of its documents in the new order

    std::span<const TermCount> list(std::size_t place) const
    {
        const std::uint32_t begin = place == 0 ? 0 : ends[place - 1];
        return std::span(entries).subspan(begin, ends[place] - begin);
    }
};

/// False if the block is damaged.
bool turnForward(const Block &block, std::span<const std::uint32_t> numbers, ForwardBlock &forward)
{
    std::vector<std::uint32_t> &ends = forward.ends; // of the list before, until the list is filled
    ends.assign(blockDocuments + 1, 0);
    for (const std::uint16_t posting : block.postings)
        ++ends[(posting >> 4u) + 1u];
    for (std::size_t place = 1; place < ends.size(); ++place)
        ends[place] += ends[place - 1];
    if (block.starts.back() != block.postings.size() || ends[block.documents.size()] != ends.back())
        return false;
    forward.entries.resize(block.postings.size());
    bool good = true;
    for (std::size_t i = 0; i < block.terms.size(); ++i)
        for (std::uint32_t at = block.starts[i]; at < block.starts[i + 1]; ++at) {
            const std::uint16_t posting = block.postings[at];
            const std::uint32_t frequency = frequencyOf(posting, block.terms[i], block.exceptions);
            forward.entries[ends[posting >> 4u]++] = {numbers[block.terms[i]], frequency};
            good = good && frequency > 0;
        }
    return good;
}

/// Goes through the blocks of several segments in the order of a new, common one.
class Merge
{
public:
    Merge(const std::vector<Segment> &segments, const MergedTerms &terms)
        : m_segments(segments), m_terms(terms), m_inverter(terms.dictionary.size()), m_next(segments.size())
    {
        for (const Segment &segment : segments) {
            m_offsets.push_back(m_norms.size());
            m_norms.insert(m_norms.end(), segment.norms().begin(), segment.norms().end());
        }
        m_order = orderBlocks(m_norms, segments.front().firstDocument());
        m_positions.resize(m_norms.size());
        for (std::uint32_t position = 0; position < m_norms.size(); ++position)
            m_positions[m_order.documents[position]] = position;
    }

    std::span<const std::uint8_t> norms() const { return m_norms; }

    /// Errors: those of writing, FileDamaged, Stopped.
    Expected<> writeBlocks(SegmentWriter &writer, ProgressSink &progress, const std::stop_token &stop)
    {
        ProgressMeter meter(progress, "merge", "blocks", m_order.blocks.size());
        bool good = true;
        for (std::size_t i = 0; i < m_order.blocks.size() && good; ++i) {
            if (stop.stop_requested())
                return failure(ErrorCode::Stopped, "The work was stopped.");
            const BlockOrder::Range &range = m_order.blocks[i];
            if (i == 0 || range.norm != m_order.blocks[i - 1].norm)
                beginNorm(i);
            good = loadUntil(range);
            if (auto written = writer.add(makeBlock(range)); !written)
                return written;
            std::erase_if(m_loaded,
                          [&](const ForwardBlock &block) { return block.lastPosition < range.end; });
            meter.at(i + 1);
        }
        for (std::size_t segment = 0; segment < m_segments.size(); ++segment)
            good = good && m_next[segment] == m_segments[segment].blocks();
        meter.finish();
        return good ? Expected<>() : failure(ErrorCode::FileDamaged, "A block of the index is damaged.");
    }

private:
    void beginNorm(std::size_t block)
    {
        m_begin = m_order.blocks[block].begin;
        std::size_t last = block;
        while (last + 1 < m_order.blocks.size() &&
               m_order.blocks[last + 1].norm == m_order.blocks[block].norm)
            ++last;
        m_lists.assign(m_order.blocks[last].end - m_begin, {});
        m_loaded.clear();
    }

    /// Reads the blocks that have a document of the range; false if one is damaged.
    bool loadUntil(const BlockOrder::Range &range)
    {
        for (std::size_t segment = 0; segment < m_segments.size(); ++segment)
            for (std::size_t &next = m_next[segment]; next < m_segments[segment].blocks(); ++next) {
                if (m_segments[segment].blockNorm(next) != range.norm)
                    break;
                const std::vector<std::uint32_t> positions = positionsOf(segment, next);
                if (!positions.empty() && std::ranges::min(positions) >= range.end)
                    break;
                if (!load(segment, next, positions))
                    return false;
            }
        return true;
    }

    std::vector<std::uint32_t> positionsOf(std::size_t segment, std::size_t block) const
    {
        std::vector<std::uint32_t> positions;
        for (const std::uint32_t document : m_segments[segment].blockDocumentNumbers(block))
            positions.push_back(m_positions[m_offsets[segment] + document]);
        return positions;
    }

    bool load(std::size_t segment, std::size_t number, const std::vector<std::uint32_t> &positions)
    {
        if (positions.empty())
            return false;
        const auto [lowest, highest] = std::ranges::minmax(positions);
        if (lowest < m_begin || highest - m_begin >= m_lists.size())
            return false;
        ForwardBlock &forward = m_loaded.emplace_back();
        forward.lastPosition = highest;
        if (!turnForward(m_segments[segment].block(number, m_scratch), m_terms.numbers[segment], forward))
            return false;
        m_segments[segment].release(number);
        for (std::size_t place = 0; place < positions.size(); ++place)
            m_lists[positions[place] - m_begin] = forward.list(place);
        return true;
    }

    Block makeBlock(const BlockOrder::Range &range)
    {
        const auto documents = std::span(m_order.documents).subspan(range.begin, range.end - range.begin);
        m_block.norm = range.norm;
        m_block.documents.assign(documents.begin(), documents.end());
        m_inverter.invert(m_block, [&](std::uint32_t place, const auto &take) {
            for (const TermCount &count : m_lists[range.begin - m_begin + place])
                take(count.term, count.frequency);
        });
        return m_block.view();
    }

    const std::vector<Segment> &m_segments;
    const MergedTerms &m_terms;
    BlockInverter m_inverter;
    std::vector<std::size_t> m_offsets; ///< by segment: its first document in the new one
    std::vector<std::size_t> m_next;    ///< by segment: the block to read next
    std::vector<std::uint8_t> m_norms;
    BlockOrder m_order;
    std::vector<std::uint32_t> m_positions;          ///< by document, in the order of the blocks
    std::uint32_t m_begin = 0;                       ///< position of the first document of the current norm
    std::vector<std::span<const TermCount>> m_lists; ///< by position from there
    std::list<ForwardBlock> m_loaded;
    BlockScratch m_scratch;
    BlockData m_block;
};

Expected<std::uint32_t> merge(const std::vector<Segment> &segments, const std::filesystem::path &path,
                              ProgressSink &progress, const std::stop_token &stop)
{
    const auto terms = mergeTerms(segments);
    if (!terms)
        return tl::unexpected(terms.error());
    auto writer = SegmentWriter::create(path);
    if (!writer)
        return tl::unexpected(writer.error());
    Merge blocks(segments, *terms);
    if (auto written = blocks.writeBlocks(*writer, progress, stop); !written)
        return tl::unexpected(written.error());
    std::uint64_t tokens = 0;
    for (const Segment &segment : segments)
        tokens += segment.tokens();
    return writer->finish(segments.front().firstDocument(), tokens, blocks.norms(), terms->dictionary)
        .map([&] { return terms->dictionary.size(); });
}

} // namespace

Expected<std::uint32_t> mergeSegments(const std::vector<Segment> &segments, const std::filesystem::path &path,
                                      ProgressSink &progress, std::stop_token stop)
{
    std::uint64_t documents = 0;
    for (const Segment &segment : segments)
        documents += segment.documents();
    if (segments.empty() || documents > mostDocuments)
        return failure(ErrorCode::Usage, "A segment has at least one part and fewer than 2^32 documents.");
    try {
        return merge(segments, path, progress, stop);
    } catch (const std::bad_alloc &) {
        return failure(ErrorCode::MemoryExhausted, "There is not enough memory to merge the index.");
    }
}

std::size_t segmentsToMerge(std::span<const std::uint64_t> documents)
{
    std::size_t count = 0;
    std::uint64_t sum = 0;
    while (count < documents.size() && (count == 0 || documents[documents.size() - 1 - count] <= 2 * sum))
        sum += documents[documents.size() - ++count];
    return count;
}

Expected<std::vector<std::filesystem::path>> mergeSmallSegments(std::vector<std::filesystem::path> files,
                                                                const std::filesystem::path &merged,
                                                                ProgressSink &progress, std::stop_token stop)
{
    std::vector<Segment> segments;
    std::vector<std::uint64_t> documents;
    for (const auto &file : files) {
        auto segment = Segment::open(file);
        if (!segment)
            return tl::unexpected(segment.error());
        documents.push_back(segment->documents());
        segments.push_back(std::move(*segment));
    }
    const std::size_t kept = files.size() - segmentsToMerge(documents);
    if (kept + 1 >= files.size())
        return files;
    segments.erase(segments.begin(), segments.begin() + static_cast<std::ptrdiff_t>(kept));
    if (auto written = mergeSegments(segments, merged, progress, std::move(stop)); !written)
        return tl::unexpected(written.error());
    files.resize(kept);
    files.push_back(merged);
    return files;
}

} // namespace tlm
