#include "core/data/stream.h"

#include <cerrno>
#include <optional>
#include <system_error>

#include <boost/iostreams/filter/bzip2.hpp>
#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filter/lzma.hpp>
#include <boost/iostreams/filter/zstd.hpp>
#include <boost/iostreams/filtering_streambuf.hpp>
#include <fcntl.h>
#include <sys/stat.h>

#include "core/base/descriptor.h"
#include "core/data/linebuffer.h"
#include "core/data/zstdframes.h"

namespace tlm {

namespace io = boost::iostreams;

namespace {

constexpr std::streamsize bufferSize = 1 << 16;

enum class Compression { None, Gzip, Bzip2, Xz, Zstd };

Compression compressionOf(std::string_view start)
{
    using namespace std::string_view_literals;
    if (start.starts_with("\x1f\x8b"))
        return Compression::Gzip;
    if (start.starts_with("BZh") && start.size() > 3 && start[3] >= '1' && start[3] <= '9')
        return Compression::Bzip2;
    if (start.starts_with("\xFD"
                          "7zXZ\0"sv))
        return Compression::Xz;
    return start.starts_with("\x28\xB5\x2F\xFD") ? Compression::Zstd : Compression::None;
}

/// What the source tells the stream while the decompressor pulls.
struct FileState
{
    Descriptor descriptor;
    std::uint64_t consumed = 0;
};

struct FileSource
{
    using char_type = char;
    using category = io::source_tag;
    FileState *file;

    std::streamsize read(char *bytes, std::streamsize size)
    {
        ssize_t count = 0;
        do {
            count = ::read(file->descriptor.number(), bytes, static_cast<std::size_t>(size));
        } while (count < 0 && errno == EINTR);
        if (count < 0)
            throw std::system_error(errno, std::generic_category());
        file->consumed += static_cast<std::uint64_t>(count);
        return count == 0 ? -1 : count;
    }
};

/// Whether the decompressor failed because it ran out of bytes. Of zstd's failures none says so.
bool isTruncation(const std::exception &error, std::uint64_t fileSize)
{
    constexpr std::uint64_t shortestGzip = 18;
    if (const auto *gzip = dynamic_cast<const io::gzip_error *>(&error))
        return gzip->error() == io::gzip::bad_footer || fileSize < shortestGzip ||
               (gzip->error() == io::gzip::zlib_error && gzip->zlib_error_code() == io::zlib::buf_error);
    if (const auto *bzip2 = dynamic_cast<const io::bzip2_error *>(&error))
        return bzip2->error() == io::bzip2::unexpected_eof;
    const auto *xz = dynamic_cast<const io::lzma_error *>(&error);
    return xz && xz->error() == io::lzma::buf_error;
}

} // namespace

struct ByteStream::State
{
    std::filesystem::path path;
    FileState file;
    std::uint64_t fileSize = 0;
    Compression compression = Compression::None;
    io::filtering_streambuf<io::input> chain;
    std::optional<Error> error;
    LineBuffer lines;

    void start()
    {
        if (compression == Compression::Gzip)
            chain.push(io::gzip_decompressor(io::gzip::default_window_bits, bufferSize), bufferSize);
        else if (compression == Compression::Bzip2)
            chain.push(io::bzip2_decompressor(io::bzip2::default_small, bufferSize), bufferSize);
        else if (compression == Compression::Xz)
            chain.push(io::lzma_decompressor(bufferSize), bufferSize);
        else if (compression == Compression::Zstd)
            chain.push(io::zstd_decompressor(bufferSize), bufferSize);
        chain.push(FileSource{&file}, bufferSize);
    }

    Error truncated() const
    {
        return {ErrorCode::FileTruncated, "The compressed file ends too early.", path.string()};
    }

    Expected<std::size_t> readChain(char *bytes, std::size_t size)
    {
        try {
            const auto count = chain.sgetn(bytes, static_cast<std::streamsize>(size));
            if (count > 0 || compression != Compression::Zstd)
                return static_cast<std::size_t>(count);
            return endsWithZstdFrame(path).and_then([this](bool whole) -> Expected<std::size_t> {
                return whole ? Expected<std::size_t>(0) : tl::unexpected(truncated());
            });
        } catch (const std::system_error &failed) {
            if (failed.code().category() == std::generic_category())
                return tl::unexpected(systemError(failed.code().value(), path.string()));
            if (isTruncation(failed, fileSize))
                return tl::unexpected(truncated());
            return failure(ErrorCode::FileDamaged, "The compressed data is damaged.", path.string());
        } catch (const std::bad_alloc &) {
            return failure(ErrorCode::MemoryExhausted, "Decompressing needs too much memory.", path.string());
        }
    }
};

ByteStream::ByteStream(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ByteStream::ByteStream(ByteStream &&) noexcept = default;
ByteStream &ByteStream::operator=(ByteStream &&) noexcept = default;
ByteStream::~ByteStream() = default;

Expected<ByteStream> ByteStream::open(const std::filesystem::path &path)
{
    auto state = std::make_unique<State>();
    state->path = path;
    state->file.descriptor = Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    const int descriptor = state->file.descriptor.number();
    struct stat status
    {
    };
    if (descriptor < 0 || ::fstat(descriptor, &status) != 0)
        return tl::unexpected(systemError(errno, path.string()));
    if (S_ISDIR(status.st_mode))
        return tl::unexpected(systemError(EISDIR, path.string()));
    if (S_ISREG(status.st_mode) && status.st_size == 0)
        return failure(ErrorCode::FileEmpty, "The file is empty.", path.string());
    char start[6];
    const ssize_t size = ::pread(descriptor, start, sizeof start, 0);
    if (size > 0)
        state->compression = compressionOf({start, static_cast<std::size_t>(size)});
    state->fileSize = static_cast<std::uint64_t>(status.st_size);
    state->start();
    return ByteStream(std::move(state));
}

Expected<std::size_t> ByteStream::read(char *bytes, std::size_t size)
{
    if (m_state->error)
        return tl::unexpected(*m_state->error);
    auto count = m_state->readChain(bytes, size);
    if (!count)
        m_state->error = count.error();
    return count;
}

Expected<bool> ByteStream::readLine(std::string &line, std::size_t limit)
{
    auto more = m_state->lines.next(line, limit, [this](std::string &bytes) -> Expected<bool> {
        bytes.resize(bufferSize);
        const auto count = read(bytes.data(), bytes.size());
        if (!count)
            return tl::unexpected(count.error());
        bytes.resize(*count);
        return *count > 0;
    });
    if (!more && more.error().where.empty())
        more.error().where = m_state->path.string();
    trimLineEnd(line);
    return more;
}

std::uint64_t ByteStream::consumed() const
{
    return m_state->file.consumed;
}

std::uint64_t ByteStream::fileSize() const
{
    return m_state->fileSize;
}

const std::filesystem::path &ByteStream::path() const
{
    return m_state->path;
}

} // namespace tlm
