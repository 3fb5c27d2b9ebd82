#include "core/index/segment.h"

#include <algorithm>
#include <cstring>
#include <tuple>

#include <sys/mman.h>
#include <unistd.h>

#include "core/index/segmentlayout.h"
#include "core/index/varint.h"

namespace tlm {

namespace {

/// The views of a block's parts, without its directory decoded.
struct BlockParts
{
    std::span<const std::uint32_t> documents;
    std::span<const FrequencyException> exceptions;
    std::span<const SkipPoint> skips;
    std::span<const std::uint16_t> postings;
    std::string_view directory;
};

/// Takes one region after the other from the front of bytes; empty where they end before.
class Regions
{
public:
    explicit Regions(std::span<const std::byte> bytes) : m_rest(bytes) {}

    template <typename T>
    std::span<const T> take(std::uint64_t count)
    {
        if (count > m_rest.size() / sizeof(T)) {
            m_good = false;
            return {};
        }
        const auto region = m_rest.first(count * sizeof(T));
        m_rest = m_rest.subspan(region.size());
        return {reinterpret_cast<const T *>(region.data()), static_cast<std::size_t>(count)};
    }

    bool good() const { return m_good; }
    std::size_t left() const { return m_rest.size(); }

private:
    std::span<const std::byte> m_rest;
    bool m_good = true;
};

tl::unexpected<Error> damaged(const std::string &what, const std::filesystem::path &path)
{
    return failure(ErrorCode::FileDamaged,
                   "The index of the corpus is damaged: " + what + " Remove the corpus and add it again.",
                   path.string());
}

/// Reads the directory of a block from a skip point on.
class DirectoryReader
{
public:
    DirectoryReader(const BlockParts &parts, std::size_t skip)
        : m_bytes(parts.directory.substr(
              std::min<std::size_t>(parts.skips[skip].directory, parts.directory.size()))),
          m_lowest(parts.skips[skip].term), m_end(parts.skips[skip].posting)
    {
    }

    /// Whether another term was there.
    bool next()
    {
        m_begin = m_end;
        std::uint32_t gap;
        if (const std::uint32_t two = m_bytes.twoBytes(); (two & 0x8080) == 0) {
            // nearly always; without a branch on what is hard to guess
            gap = two & 0xff;
            const std::uint32_t several = gap & 1u;
            m_end += 1 + several * (1 + (two >> 8));
            m_bytes.skip(1 + several);
        } else {
            gap = m_bytes.number();
            m_end += (gap & 1u) == 0 ? 1 : std::uint64_t(m_bytes.number()) + 2;
        }
        m_term = m_lowest + (gap >> 1u);
        m_lowest = m_term + 1;
        return m_bytes.good();
    }

    /// Goes on to a term, or to the one behind it; whether the term is there.
    bool seek(std::uint32_t term)
    {
        while (m_lowest <= term)
            if (!next())
                return false;
        return m_term == term;
    }

    std::uint64_t term() const { return m_term; }
    std::uint64_t begin() const { return m_begin; }
    std::uint64_t end() const { return m_end; }

private:
    VarintReader m_bytes;
    std::uint64_t m_lowest, m_end, m_term = 0, m_begin = 0;
};

} // namespace

struct Segment::State
{
    Container container;
    SegmentFooter footer;
    std::span<const std::uint8_t> norms;
    Dictionary dictionary;
    std::span<const BlockEntry> blocks;

    BlockParts parts(std::size_t number) const
    {
        const BlockEntry &entry = blocks[number];
        const auto region = container.payload.first(footer.blockBytes);
        if (entry.offset > region.size() || entry.offset % 8 != 0)
            return {};
        Regions regions(region.subspan(entry.offset));
        BlockParts parts;
        parts.documents = regions.take<std::uint32_t>(entry.documents);
        parts.exceptions = regions.take<FrequencyException>(entry.exceptions);
        parts.skips = regions.take<SkipPoint>(groupsOf(entry.terms, termsPerSkip));
        parts.postings = regions.take<std::uint16_t>(entry.postings);
        const auto directory = regions.take<char>(entry.directoryBytes);
        parts.directory = {directory.data(), directory.size()};
        return regions.good() ? parts : BlockParts{};
    }
};

Segment::Segment(std::shared_ptr<const State> state) : m_state(std::move(state)) {}

Expected<Segment> Segment::open(const std::filesystem::path &path, Verify verify)
{
    auto container = openContainer(path, segmentMagic, segmentVersion, verify);
    if (!container && container.error().code == ErrorCode::FileDamaged)
        return damaged(container.error().cause, path);
    if (!container)
        return tl::unexpected(container.error());
    if (container->version < segmentVersion)
        return failure(ErrorCode::FileDamaged,
                       "The index of the corpus was written by an older version of TLM Studio, in a way that "
                       "this one no longer reads. Remove the corpus and add it again.",
                       path.string());
    const std::span<const std::byte> payload = container->payload;
    if (payload.size() < sizeof(SegmentFooter))
        return damaged("it ends before its tables.", path);

    auto state = std::make_shared<State>();
    SegmentFooter &footer = state->footer;
    const auto body = payload.first(payload.size() - sizeof footer);
    std::memcpy(&footer, payload.data() + body.size(), sizeof footer);
    if (footer.blockBytes > body.size() || footer.blockBytes % 8 != 0 || payload.size() % 8 != 0)
        return damaged("its tables lie outside the file.", path);
    Regions regions(body.subspan(footer.blockBytes));
    const auto groups = regions.take<std::uint64_t>(groupsOf(footer.terms, termsPerGroup));
    state->blocks = regions.take<BlockEntry>(footer.blocks);
    state->norms = regions.take<std::uint8_t>(footer.documents);
    const auto bytes = regions.take<char>(footer.dictionaryBytes);
    if (!regions.good() || regions.left() >= 8)
        return damaged("its tables do not fit the file.", path);
    if (footer.documentsWithTokens > footer.documents)
        return damaged("it counts more documents than it has.", path);
    state->dictionary = Dictionary({bytes.data(), bytes.size()}, groups, footer.terms);
    state->container = std::move(*container);
    std::uint64_t documents = 0;
    for (std::size_t i = 0; i < state->blocks.size(); documents += state->blocks[i++].documents)
        if (const BlockEntry &entry = state->blocks[i]; entry.norm > 255 || entry.documents == 0 ||
                                                        entry.documents > blockDocuments ||
                                                        (i > 0 && entry.norm < state->blocks[i - 1].norm) ||
                                                        state->parts(i).documents.size() != entry.documents)
            return damaged("a block lies outside the file.", path);
    if (documents != footer.documents)
        return damaged("its blocks have another number of documents.", path);
    return Segment(std::move(state));
}

std::uint32_t Segment::documents() const
{
    return m_state->footer.documents;
}
std::uint32_t Segment::documentsWithTokens() const
{
    return m_state->footer.documentsWithTokens;
}
std::uint64_t Segment::tokens() const
{
    return m_state->footer.tokens;
}
std::uint64_t Segment::firstDocument() const
{
    return m_state->footer.firstDocument;
}
std::uint32_t Segment::terms() const
{
    return m_state->footer.terms;
}
std::uint64_t Segment::bytes() const
{
    return m_state->container.file.bytes().size();
}
std::span<const std::uint8_t> Segment::norms() const
{
    return m_state->norms;
}

std::optional<std::uint32_t> Segment::termNumber(std::string_view term) const
{
    const auto found = m_state->dictionary.find(term);
    return found ? std::optional(found->number) : std::nullopt;
}

std::string Segment::term(std::uint32_t number) const
{
    return m_state->dictionary.at(number).term;
}

std::uint32_t Segment::documentFrequency(std::uint32_t term) const
{
    return std::min(m_state->dictionary.at(term).documents, documents());
}

const Dictionary &Segment::dictionary() const
{
    return m_state->dictionary;
}

std::size_t Segment::blocks() const
{
    return m_state->blocks.size();
}

std::uint8_t Segment::blockNorm(std::size_t block) const
{
    return static_cast<std::uint8_t>(m_state->blocks[block].norm);
}

std::uint32_t Segment::blockSize(std::size_t block) const
{
    return m_state->blocks[block].documents;
}

std::span<const std::uint32_t> Segment::blockDocumentNumbers(std::size_t block) const
{
    const auto numbers = m_state->parts(block).documents;
    return std::ranges::max(numbers) < documents() ? numbers : std::span<const std::uint32_t>();
}

std::span<const FrequencyException> Segment::exceptions(std::size_t block) const
{
    return m_state->parts(block).exceptions;
}

Block Segment::block(std::size_t number, BlockScratch &scratch) const
{
    const BlockParts parts = m_state->parts(number);
    const std::uint32_t count = m_state->blocks[number].terms;
    const std::size_t most = std::min<std::size_t>(count, parts.directory.size()); // a byte or more each
    if (scratch.starts.size() <= most) { // never smaller: that would only fill it with zeros again
        scratch.terms.resize(most);
        scratch.starts.resize(most + 1);
    }
    std::uint32_t *terms = scratch.terms.data(), *ends = scratch.starts.data();
    *ends++ = 0;
    std::size_t read = 0;
    if (most > 0 && !parts.skips.empty()) {
        DirectoryReader directory(parts, 0);
        while (read < most && directory.next()) {
            if (directory.term() >= m_state->footer.terms || directory.end() > parts.postings.size())
                break;
            terms[read] = static_cast<std::uint32_t>(directory.term());
            ends[read++] = static_cast<std::uint32_t>(directory.end());
        }
    }
    return {blockNorm(number),
            blockDocumentNumbers(number),
            std::span(scratch.terms).first(read),
            std::span(scratch.starts).first(read + 1),
            parts.postings,
            parts.exceptions};
}

void Segment::release(std::size_t block) const
{
    const BlockParts parts = m_state->parts(block);
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGE_SIZE));
    const auto begin = reinterpret_cast<std::uintptr_t>(parts.documents.data()) / page * page;
    const auto end = reinterpret_cast<std::uintptr_t>(parts.directory.data() + parts.directory.size());
    ::madvise(reinterpret_cast<void *>(begin), end - begin, MADV_DONTNEED);
}

std::vector<std::span<const std::uint16_t>> Segment::postings(std::size_t block,
                                                              std::span<const std::uint32_t> terms) const
{
    const BlockParts parts = m_state->parts(block);
    std::vector<std::span<const std::uint16_t>> lists(terms.size());
    auto behind = parts.skips.begin(); ///< the first skip point behind the term
    std::optional<DirectoryReader> directory;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const auto next =
            std::upper_bound(behind, parts.skips.end(), terms[i],
                             [](std::uint32_t term, const SkipPoint &skip) { return term < skip.term; });
        if (next == parts.skips.begin())
            continue;
        if (!directory || next != behind)
            directory.emplace(parts, static_cast<std::size_t>(next - parts.skips.begin()) - 1);
        behind = next;
        if (directory->seek(terms[i]) && directory->end() <= parts.postings.size()) {
            lists[i] = parts.postings.subspan(directory->begin(), directory->end() - directory->begin());
            __builtin_prefetch(lists[i].data());
        }
    }
    return lists;
}

std::optional<Segment::Place> Segment::placeOf(std::uint32_t document) const
{
    if (document >= documents())
        return {};
    const auto first = std::ranges::lower_bound(m_state->blocks, norm(document), {}, &BlockEntry::norm);
    for (auto block = static_cast<std::size_t>(first - m_state->blocks.begin());
         block < blocks() && blockNorm(block) == norm(document); ++block) {
        const auto numbers = blockDocumentNumbers(block);
        const auto found = std::ranges::lower_bound(numbers, document);
        if (found != numbers.end() && *found == document)
            return Place{block, static_cast<std::uint32_t>(found - numbers.begin())};
    }
    return {};
}

std::vector<std::uint32_t> Segment::frequencies(std::span<const std::uint32_t> terms,
                                                std::uint32_t document) const
{
    std::vector<std::uint32_t> frequencies(terms.size());
    const auto where = placeOf(document);
    const auto lists = where ? postings(where->block, terms) : std::vector<std::span<const std::uint16_t>>();
    for (std::size_t i = 0; i < lists.size(); ++i) {
        const auto posting =
            std::ranges::lower_bound(lists[i], where->place, {}, [](std::uint16_t p) { return p >> 4u; });
        if (posting != lists[i].end() && (*posting >> 4u) == where->place)
            frequencies[i] = frequencyOf(*posting, terms[i], exceptions(where->block));
    }
    return frequencies;
}

std::uint32_t frequencyOf(std::uint16_t posting, std::uint32_t term,
                          std::span<const FrequencyException> exceptions)
{
    if ((posting & 15u) != 0)
        return posting & 15u;
    const auto key = [](const FrequencyException &exception) {
        return std::tuple(exception.term, exception.place);
    };
    const auto wanted = std::tuple(term, static_cast<std::uint16_t>(posting >> 4u));
    const auto found = std::ranges::lower_bound(exceptions, wanted, {}, key);
    return found != exceptions.end() && key(*found) == wanted ? found->frequency : 0;
}

} // namespace tlm
