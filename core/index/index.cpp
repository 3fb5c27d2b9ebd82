#include "core/index/index.h"

namespace tlm {

Expected<Index> Index::open(const std::vector<std::filesystem::path> &paths, Verify verify)
{
    Index index;
    for (const auto &path : paths) {
        auto segment = Segment::open(path, verify);
        if (!segment)
            return tl::unexpected(segment.error());
        index.m_segments.push_back(std::move(*segment));
    }
    return index;
}

Expected<Index> Index::open(const std::filesystem::path &path, Verify verify)
{
    return open(std::vector{path}, verify);
}

std::uint64_t Index::documents() const
{
    std::uint64_t sum = 0;
    for (const Segment &segment : m_segments)
        sum += segment.documents();
    return sum;
}

std::uint64_t Index::documentsWithTokens() const
{
    std::uint64_t sum = 0;
    for (const Segment &segment : m_segments)
        sum += segment.documentsWithTokens();
    return sum;
}

std::uint64_t Index::tokens() const
{
    std::uint64_t sum = 0;
    for (const Segment &segment : m_segments)
        sum += segment.tokens();
    return sum;
}

std::uint64_t Index::documentFrequency(std::string_view term) const
{
    std::uint64_t sum = 0;
    for (const Segment &segment : m_segments)
        if (const auto number = segment.termNumber(term))
            sum += segment.documentFrequency(*number);
    return sum;
}

std::pair<const Segment *, std::uint32_t> Index::find(std::uint64_t document) const
{
    for (const Segment &segment : m_segments) {
        if (document < segment.documents())
            return {&segment, static_cast<std::uint32_t>(document)};
        document -= segment.documents();
    }
    return {nullptr, 0};
}

std::uint32_t Index::frequency(std::string_view term, std::uint64_t document) const
{
    const auto [segment, number] = find(document);
    const auto termNumber = segment ? segment->termNumber(term) : std::nullopt;
    return termNumber ? segment->frequencies({&*termNumber, 1}, number).front() : 0;
}

std::uint8_t Index::norm(std::uint64_t document) const
{
    const auto [segment, number] = find(document);
    return segment ? segment->norm(number) : std::uint8_t(0);
}

} // namespace tlm
