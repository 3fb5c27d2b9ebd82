#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/retrieval/index.h"
#include "core/retrieval/indexlayout.h"
#include "core/text/analyzer.h"

namespace tlm {

namespace {

struct TextHash
{
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

using TermNumbers = std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>>;

/// Writes regions one after the other; nothing more after a failure.
class RegionWriter
{
public:
    explicit RegionWriter(ContainerWriter &file) : m_file(file) {}

    template <typename T>
    void add(const T *values, std::size_t count)
    {
        if (m_result)
            m_result = m_file.write(values, count * sizeof(T));
    }

    Expected<> finish() { return m_result ? m_file.finish() : m_result; }

private:
    ContainerWriter &m_file;
    Expected<> m_result;
};

} // namespace

struct IndexBuilder::State
{
    TermNumbers numbers;
    std::vector<std::vector<Posting>> postings; ///< by term number
    std::vector<std::uint8_t> norms;
    std::uint32_t documentsWithTokens = 0;
    std::uint64_t tokens = 0;

    void addToken(std::string_view term)
    {
        auto found = numbers.find(term);
        if (found == numbers.end()) {
            found = numbers.emplace(term, static_cast<std::uint32_t>(postings.size())).first;
            postings.emplace_back();
        }
        const auto document = static_cast<std::uint32_t>(norms.size());
        std::vector<Posting> &list = postings[found->second];
        if (list.empty() || list.back().document != document)
            list.push_back({document, 0});
        ++list.back().frequency;
    }

    std::vector<const TermNumbers::value_type *> sortedTerms() const
    {
        std::vector<const TermNumbers::value_type *> terms;
        terms.reserve(numbers.size());
        for (const auto &term : numbers)
            terms.push_back(&term);
        std::ranges::sort(terms, {}, [](const auto *term) { return std::string_view(term->first); });
        return terms;
    }
};

IndexBuilder::IndexBuilder() : m_state(std::make_unique<State>()) {}
IndexBuilder::IndexBuilder(IndexBuilder &&) noexcept = default;
IndexBuilder::~IndexBuilder() = default;

void IndexBuilder::add(std::string_view text)
{
    std::uint32_t length = 0;
    analyze(text, [&](std::string_view term, std::uint32_t, std::uint32_t) {
        m_state->addToken(term);
        ++length;
    });
    m_state->norms.push_back(encodeLength(length));
    m_state->tokens += length;
    m_state->documentsWithTokens += length > 0;
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
    return m_state->postings.size();
}

Expected<> IndexBuilder::write(const std::filesystem::path &path) const
{
    const auto terms = m_state->sortedTerms();
    std::vector<std::uint64_t> postingStarts{0}, byteStarts{0};
    for (const auto *term : terms) {
        postingStarts.push_back(postingStarts.back() + m_state->postings[term->second].size());
        byteStarts.push_back(byteStarts.back() + term->first.size());
    }
    const IndexHeader header{documents(),  m_state->documentsWithTokens, tokens(),
                             terms.size(), postingStarts.back(),         byteStarts.back()};

    auto file = ContainerWriter::create(path, indexMagic, indexVersion);
    if (!file)
        return tl::unexpected(file.error());
    RegionWriter regions(*file);
    regions.add(&header, 1);
    regions.add(postingStarts.data(), postingStarts.size());
    regions.add(byteStarts.data(), byteStarts.size());
    for (const auto *term : terms) {
        const auto &postings = m_state->postings[term->second];
        regions.add(postings.data(), postings.size());
    }
    regions.add(m_state->norms.data(), m_state->norms.size());
    for (const auto *term : terms)
        regions.add(term->first.data(), term->first.size());
    return regions.finish();
}

} // namespace tlm
