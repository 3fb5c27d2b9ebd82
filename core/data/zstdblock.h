#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct ZSTD_CCtx_s;

namespace tlm {

/// A block is never announced to be more than so many times as large as it is stored, so that a small file
/// cannot ask for much memory: text that repeats itself more is stored with filling.
inline constexpr std::size_t mostTimesSmaller = 256;

/// Compresses blocks, each a zstd frame with a checksum that can be read on its own (RFC 8878).
class ZstdBlockCompressor
{
public:
    ZstdBlockCompressor();
    /// Empty if there is not enough memory. Valid until the next call.
    std::string_view compress(std::string_view bytes);

private:
    struct Free
    {
        void operator()(ZSTD_CCtx_s *context) const;
    };
    std::unique_ptr<ZSTD_CCtx_s, Free> m_context;
    std::string m_frame;
};

/// The `size` bytes of a block; nothing if the frame is damaged, of another size, or announces too much.
std::optional<std::string> decompressBlock(std::span<const std::byte> frame, std::size_t size);

} // namespace tlm
