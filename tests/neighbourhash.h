#pragma once
#include <array>
#include <bit>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <sodium.h>

#include "core/retrieval/search.h"

namespace tlm::test {

/// The SHA-256 of neighbours as tests/golden/retrieval has it: a line per query, `document:bits of the score
/// ` of each neighbour, best first.
class NeighbourHash
{
public:
    /// `firsts` has the number of the first document of each corpus when documents are counted through.
    explicit NeighbourHash(std::vector<std::uint64_t> firsts = {0}) : m_firsts(std::move(firsts))
    {
        crypto_hash_sha256_init(&m_state);
    }

    void add(const std::vector<Neighbour> &neighbours)
    {
        std::string line;
        for (const Neighbour &neighbour : neighbours)
            fmt::format_to(std::back_inserter(line), "{}:{:08x} ",
                           m_firsts.at(neighbour.corpus) + neighbour.document,
                           std::bit_cast<std::uint32_t>(neighbour.score));
        line += '\n';
        crypto_hash_sha256_update(&m_state, reinterpret_cast<const unsigned char *>(line.data()),
                                  line.size());
    }

    /// In hexadecimal digits; nothing can be added afterwards.
    std::string text()
    {
        std::array<unsigned char, crypto_hash_sha256_BYTES> bytes{};
        crypto_hash_sha256_final(&m_state, bytes.data());
        return fmt::format("{:02x}", fmt::join(bytes, ""));
    }

private:
    std::vector<std::uint64_t> m_firsts;
    crypto_hash_sha256_state m_state{};
};

} // namespace tlm::test
