#pragma once
#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

#include "core/base/error.h"

struct ZSTD_DCtx_s;

namespace tlm {

/// Decompresses the frames of a zstd stream one after the other (RFC 8878). The filter of Boost.Iostreams
/// does not tell a stream that was cut off from a whole one.
class ZstdReader
{
public:
    /// Gives up to `size` compressed bytes; 0 at the end.
    using Source = std::function<std::size_t(char *bytes, std::size_t size)>;

    explicit ZstdReader(Source source);

    /// Reads up to `size` bytes; 0 at the end. Errors, without a place: FileTruncated, FileDamaged,
    /// FileUnreadable (a window over 128 MB), MemoryExhausted.
    Expected<std::size_t> read(char *bytes, std::size_t size);

private:
    struct Free
    {
        void operator()(ZSTD_DCtx_s *context) const;
    };
    std::unique_ptr<ZSTD_DCtx_s, Free> m_context;
    Source m_source;
    std::vector<char> m_input;
    std::size_t m_size = 0, m_at = 0; ///< of the input
    bool m_isBetweenFrames = false;
    bool m_needsInput = true; ///< nothing is left to hand out
};

} // namespace tlm
