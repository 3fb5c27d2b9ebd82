#include "core/retrieval/index.h"

#include <algorithm>
#include <cstring>
#include <ranges>

#include "core/retrieval/indexlayout.h"

namespace tlm {

struct Index::State
{
    Container container;
    IndexHeader header;
    std::span<const std::uint64_t> postingStarts, byteStarts;
    std::span<const Posting> postings;
    std::span<const std::uint8_t> norms;
    std::string_view bytes;

    /// Bytes of a term; empty where a damaged table points outside.
    std::string_view term(std::uint64_t number) const
    {
        const std::uint64_t begin = byteStarts[number], end = byteStarts[number + 1];
        return begin <= end && end <= bytes.size() ? bytes.substr(begin, end - begin) : std::string_view();
    }
};

namespace {

/// Takes one region after the other from the front of a payload whose size was checked.
class Regions
{
public:
    explicit Regions(std::span<const std::byte> payload) : m_rest(payload) {}

    template <typename T>
    std::span<const T> take(std::uint64_t count)
    {
        const auto region = m_rest.first(count * sizeof(T));
        m_rest = m_rest.subspan(region.size());
        return {reinterpret_cast<const T *>(region.data()), static_cast<std::size_t>(count)};
    }

private:
    std::span<const std::byte> m_rest;
};

/// Whether the regions that the header announces fill the payload exactly.
bool fits(const IndexHeader &header, std::uint64_t size)
{
    if (header.terms >= size || header.postings > size || header.termBytes > size)
        return false; // so that the sum below cannot overflow
    const std::uint64_t starts = 2 * (header.terms + 1) * sizeof(std::uint64_t);
    return size ==
           sizeof header + starts + header.postings * sizeof(Posting) + header.documents + header.termBytes;
}

tl::unexpected<Error> damaged(const std::string &what, const std::filesystem::path &path)
{
    return failure(ErrorCode::FileDamaged,
                   "The index of the corpus is damaged: " + what + " Remove the corpus and add it again.",
                   path.string());
}

} // namespace

Index::Index(std::shared_ptr<const State> state) : m_state(std::move(state)) {}

Expected<Index> Index::open(const std::filesystem::path &path, Verify verify)
{
    auto container = openContainer(path, indexMagic, indexVersion, verify);
    if (!container && container.error().code == ErrorCode::FileDamaged)
        return damaged(container.error().cause, path);
    if (!container)
        return tl::unexpected(container.error());
    const std::span<const std::byte> payload = container->payload;
    if (payload.size() < sizeof(IndexHeader))
        return damaged("it ends before its tables.", path);

    auto state = std::make_shared<State>();
    std::memcpy(&state->header, payload.data(), sizeof(IndexHeader));
    const IndexHeader &header = state->header;
    if (!fits(header, payload.size()))
        return damaged("its tables do not fit the file.", path);
    if (header.documentsWithTokens > header.documents)
        return damaged("it counts more documents than it has.", path);

    state->container = std::move(*container);
    Regions regions(state->container.payload.subspan(sizeof(IndexHeader)));
    state->postingStarts = regions.take<std::uint64_t>(header.terms + 1);
    state->byteStarts = regions.take<std::uint64_t>(header.terms + 1);
    state->postings = regions.take<Posting>(header.postings);
    state->norms = regions.take<std::uint8_t>(header.documents);
    const auto bytes = regions.take<char>(header.termBytes);
    state->bytes = {bytes.data(), bytes.size()};
    return Index(std::move(state));
}

std::uint32_t Index::documents() const
{
    return m_state->header.documents;
}
std::uint32_t Index::documentsWithTokens() const
{
    return m_state->header.documentsWithTokens;
}
std::uint64_t Index::tokens() const
{
    return m_state->header.tokens;
}
std::uint64_t Index::terms() const
{
    return m_state->header.terms;
}
std::span<const std::uint8_t> Index::norms() const
{
    return m_state->norms;
}

std::span<const Posting> Index::postings(std::string_view term) const
{
    const auto numbers = std::views::iota(std::uint64_t(0), terms());
    const auto found =
        std::ranges::lower_bound(numbers, term, {}, [this](std::uint64_t i) { return m_state->term(i); });
    if (found == numbers.end() || m_state->term(*found) != term)
        return {};
    const std::uint64_t begin = m_state->postingStarts[*found], end = m_state->postingStarts[*found + 1];
    if (begin > end || end > m_state->postings.size())
        return {};
    return m_state->postings.subspan(begin, end - begin);
}

} // namespace tlm
