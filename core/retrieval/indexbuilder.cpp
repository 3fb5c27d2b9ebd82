#include "core/retrieval/indexbuilder.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "core/retrieval/blockorder.h"
#include "core/retrieval/lengthnorm.h"
#include "core/retrieval/segmentwriter.h"
#include "core/text/analyzer.h"

namespace tlm {

using TermCounts = std::map<std::uint32_t, std::uint32_t>;

struct IndexBuilder::State
{
    std::uint64_t firstDocument = 0, tokens = 0;
    std::map<std::string, std::uint32_t, std::less<>> numbers; ///< in order of first appearance
    std::vector<TermCounts> documents;
    std::vector<std::uint8_t> norms;

    /// The terms in byte order, and the place there of each number.
    std::vector<std::uint32_t> sortTerms(std::vector<std::string_view> &terms) const
    {
        std::vector<std::uint32_t> places(numbers.size());
        for (const auto &[term, number] : numbers) {
            places[number] = static_cast<std::uint32_t>(terms.size());
            terms.push_back(term);
        }
        return places;
    }

    Expected<> addBlock(std::uint8_t norm, std::span<const std::uint32_t> members,
                        const std::vector<std::uint32_t> &places, SegmentWriter &writer) const
    {
        std::map<std::uint32_t, std::vector<std::uint16_t>> lists;
        std::vector<FrequencyException> exceptions;
        for (std::size_t place = 0; place < members.size(); ++place)
            for (const auto &[number, frequency] : documents[members[place]]) {
                const bool large = frequency > 15;
                lists[places[number]].push_back(
                    static_cast<std::uint16_t>(place << 4u | (large ? 0 : frequency)));
                if (large)
                    exceptions.push_back({places[number], static_cast<std::uint16_t>(place), 0, frequency});
            }
        std::ranges::sort(exceptions, {}, [](const auto &e) { return std::pair(e.term, e.place); });
        std::vector<std::uint32_t> terms, starts{0};
        std::vector<std::uint16_t> postings;
        for (const auto &[term, list] : lists) {
            terms.push_back(term);
            postings.insert(postings.end(), list.begin(), list.end());
            starts.push_back(static_cast<std::uint32_t>(postings.size()));
        }
        return writer.add({norm, members, terms, starts, postings, exceptions});
    }
};

IndexBuilder::IndexBuilder(std::uint64_t firstDocument) : m_state(std::make_unique<State>())
{
    m_state->firstDocument = firstDocument;
}
IndexBuilder::IndexBuilder(IndexBuilder &&) noexcept = default;
IndexBuilder::~IndexBuilder() = default;

void IndexBuilder::add(std::string_view text)
{
    std::uint32_t length = 0;
    TermCounts counts;
    analyze(text, [&](std::string_view term, std::uint32_t, std::uint32_t) {
        const auto number = static_cast<std::uint32_t>(m_state->numbers.size());
        const auto found = m_state->numbers.find(term);
        ++counts[found != m_state->numbers.end() ? found->second : number];
        if (found == m_state->numbers.end())
            m_state->numbers.emplace(term, number);
        ++length;
    });
    m_state->documents.push_back(std::move(counts));
    m_state->norms.push_back(encodeLength(length));
    m_state->tokens += length;
}

std::uint32_t IndexBuilder::documents() const
{
    return static_cast<std::uint32_t>(m_state->norms.size());
}
std::uint64_t IndexBuilder::tokens() const
{
    return m_state->tokens;
}
std::uint64_t IndexBuilder::terms() const
{
    return m_state->numbers.size();
}

Expected<> IndexBuilder::write(const std::filesystem::path &path) const
{
    std::vector<std::string_view> terms;
    const auto places = m_state->sortTerms(terms);
    auto writer = SegmentWriter::create(path, static_cast<std::uint32_t>(terms.size()));
    if (!writer)
        return tl::unexpected(writer.error());
    Expected<> result;
    dealToBlocks(m_state->norms, m_state->firstDocument,
                 [&](std::uint8_t norm, std::span<const std::uint32_t> members) {
                     result = m_state->addBlock(norm, members, places, *writer);
                     return result.has_value();
                 });
    if (!result)
        return result;
    return writer->finish(m_state->firstDocument, m_state->tokens, m_state->norms,
                          [&](std::uint32_t number) { return terms[number]; });
}

} // namespace tlm
