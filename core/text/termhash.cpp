#include "core/text/termhash.h"

#include "core/base/hash.h"

namespace tlm {

std::span<const std::uint64_t> TermHasher::hash(std::string_view text)
{
    tokenize(text, m_tokens);
    m_hashes.resize(m_tokens.size());
    for (std::size_t i = 0; i < m_hashes.size(); ++i)
        m_hashes[i] = hash64(m_tokens.term(i));
    return m_hashes;
}

} // namespace tlm
