#include "core/data/zstdreader.h"

#include <new>

#include <zstd.h>
#include <zstd_errors.h>

namespace tlm {

namespace {

Error errorOf(std::size_t result)
{
    switch (ZSTD_getErrorCode(result)) {
    case ZSTD_error_frameParameter_windowTooLarge:
        return {
            ErrorCode::FileUnreadable,
            "The file was compressed with a window of more than 128 MB, which takes as much memory to read. "
            "Compress it again with a smaller one: zstd -d --long=31, then zstd.",
            {}};
    case ZSTD_error_memory_allocation:
        return {ErrorCode::MemoryExhausted, "Decompressing needs too much memory.", {}};
    default:
        return {ErrorCode::FileDamaged, "The compressed data is damaged.", {}};
    }
}

} // namespace

void ZstdReader::Free::operator()(ZSTD_DCtx_s *context) const
{
    ZSTD_freeDCtx(context);
}

ZstdReader::ZstdReader(Source source)
    : m_context(ZSTD_createDCtx()), m_source(std::move(source)), m_input(ZSTD_DStreamInSize())
{
    if (!m_context)
        throw std::bad_alloc();
}

Expected<std::size_t> ZstdReader::read(char *bytes, std::size_t size)
{
    ZSTD_outBuffer output{bytes, size, 0};
    while (output.pos == 0 && size > 0) {
        if (m_at == m_size && m_needsInput) {
            m_size = m_source(m_input.data(), m_input.size());
            m_at = 0;
            if (m_size == 0 && !m_isBetweenFrames)
                return failure(ErrorCode::FileTruncated, "The compressed file ends too early.");
            if (m_size == 0)
                break;
        }
        ZSTD_inBuffer input{m_input.data(), m_size, m_at};
        const std::size_t result = ZSTD_decompressStream(m_context.get(), &output, &input);
        if (ZSTD_isError(result))
            return tl::unexpected(errorOf(result));
        m_at = input.pos;
        m_isBetweenFrames = result == 0;
        m_needsInput = m_isBetweenFrames || output.pos < output.size;
    }
    return output.pos;
}

} // namespace tlm
