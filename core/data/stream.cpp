#include "core/data/stream.h"

#include <cerrno>
#include <optional>
#include <system_error>

#include <boost/iostreams/filter/bzip2.hpp>
#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filter/lzma.hpp>
#include <boost/iostreams/filtering_streambuf.hpp>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>

#include "core/base/descriptor.h"
#include "core/data/linebuffer.h"
#include "core/data/zstdreader.h"

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

/// The bytes as they lie in the file. Failures are thrown as std::system_error; a stop as ECANCELED.
struct FileState
{
    Descriptor descriptor;
    bool mayWait = false;
    std::stop_token stop;
    std::string start; ///< was read to tell the compression
    std::uint64_t consumed = 0;

    void readStart(std::size_t size)
    {
        std::string piece(size, '\0');
        for (std::size_t count = 1; count > 0 && start.size() < size; start.append(piece, 0, count))
            count = readFile(piece.data(), size - start.size());
    }

    std::size_t read(char *bytes, std::size_t size)
    {
        const std::size_t known = start.copy(bytes, size);
        start.erase(0, known);
        const std::size_t count = known + readFile(bytes + known, size - known);
        consumed += count;
        return count;
    }

private:
    std::size_t readFile(char *bytes, std::size_t size)
    {
        while (!atEnd) {
            waitForBytes();
            const ssize_t count = ::read(descriptor.number(), bytes, size);
            atEnd = count == 0 && size > 0;
            if (count >= 0)
                return static_cast<std::size_t>(count);
            if (errno != EINTR && errno != EAGAIN)
                throw std::system_error(errno, std::generic_category());
        }
        return 0;
    }

    void waitForBytes()
    {
        constexpr int milliseconds = 50;
        pollfd file{descriptor.number(), POLLIN, 0};
        while (mayWait && ::poll(&file, 1, milliseconds) <= 0) {
            if (stop.stop_requested())
                throw std::system_error(ECANCELED, std::generic_category());
        }
    }

    bool atEnd = false; ///< a terminal would wait again
};

struct FileSource
{
    using char_type = char;
    using category = io::source_tag;
    FileState *file;

    std::streamsize read(char *bytes, std::streamsize size)
    {
        const std::size_t count = file->read(bytes, static_cast<std::size_t>(size));
        return count == 0 ? -1 : static_cast<std::streamsize>(count);
    }
};

/// Whether the decompressor failed because it ran out of bytes, of which it had `consumed`.
bool isTruncation(const std::exception &error, std::uint64_t consumed)
{
    constexpr std::uint64_t shortestGzip = 18;
    if (const auto *gzip = dynamic_cast<const io::gzip_error *>(&error))
        return gzip->error() == io::gzip::bad_footer || consumed < shortestGzip ||
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
    io::filtering_streambuf<io::input> chain;
    std::optional<ZstdReader> zstd; ///< instead of the chain
    std::optional<Error> error;
    LineBuffer lines;

    void start(Compression compression)
    {
        if (compression == Compression::Zstd) {
            zstd.emplace([this](char *bytes, std::size_t size) { return file.read(bytes, size); });
            return;
        }
        if (compression == Compression::Gzip)
            chain.push(io::gzip_decompressor(io::gzip::default_window_bits, bufferSize), bufferSize);
        else if (compression == Compression::Bzip2)
            chain.push(io::bzip2_decompressor(io::bzip2::default_small, bufferSize), bufferSize);
        else if (compression == Compression::Xz)
            chain.push(io::lzma_decompressor(bufferSize), bufferSize);
        chain.push(FileSource{&file}, bufferSize);
    }

    Expected<> open()
    {
        return told([&]() -> Expected<> {
            constexpr std::size_t longestMagic = 6;
            file.readStart(longestMagic);
            if (file.start.empty())
                return failure(ErrorCode::FileEmpty, "The file is empty.");
            start(compressionOf(file.start));
            return {};
        });
    }

    Expected<std::size_t> read(char *bytes, std::size_t size)
    {
        return told([&]() -> Expected<std::size_t> {
            return zstd ? zstd->read(bytes, size)
                        : static_cast<std::size_t>(chain.sgetn(bytes, static_cast<std::streamsize>(size)));
        });
    }

private:
    /// Failures with the place, and exceptions as failures.
    template <typename Work>
    auto told(Work work) -> decltype(work())
    {
        try {
            return work().map_error([this](const Error &failed) {
                return Error{failed.code, failed.cause, path.string()};
            });
        } catch (const std::system_error &failed) {
            return tl::unexpected(errorOf(failed));
        } catch (const std::bad_alloc &) {
            return failure(ErrorCode::MemoryExhausted, "Decompressing needs too much memory.", path.string());
        }
    }

    Error errorOf(const std::system_error &failed) const
    {
        if (failed.code() == std::errc::operation_canceled)
            return {ErrorCode::Stopped, "Reading was stopped.", path.string()};
        if (failed.code().category() == std::generic_category())
            return systemError(failed.code().value(), path.string());
        if (isTruncation(failed, file.consumed))
            return {ErrorCode::FileTruncated, "The compressed file ends too early.", path.string()};
        return {ErrorCode::FileDamaged, "The compressed data is damaged.", path.string()};
    }
};

ByteStream::ByteStream(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ByteStream::ByteStream(ByteStream &&) noexcept = default;
ByteStream &ByteStream::operator=(ByteStream &&) noexcept = default;
ByteStream::~ByteStream() = default;

Expected<ByteStream> ByteStream::open(const std::filesystem::path &path, std::stop_token stop)
{
    auto state = std::make_unique<State>();
    state->path = path;
    state->file.descriptor = Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status
    {
    };
    if (state->file.descriptor.number() < 0 || ::fstat(state->file.descriptor.number(), &status) != 0)
        return tl::unexpected(systemError(errno, path.string()));
    if (S_ISDIR(status.st_mode))
        return tl::unexpected(systemError(EISDIR, path.string()));
    state->file.mayWait = !S_ISREG(status.st_mode);
    if (state->file.mayWait && !stop.stop_possible())
        return failure(ErrorCode::FileUnreadable, "This is not an ordinary file.", path.string());
    state->file.stop = std::move(stop);
    return state->open().map([&] { return ByteStream(std::move(state)); });
}

Expected<std::size_t> ByteStream::read(char *bytes, std::size_t size)
{
    if (m_state->error)
        return tl::unexpected(*m_state->error);
    auto count = m_state->read(bytes, size);
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

const std::filesystem::path &ByteStream::path() const
{
    return m_state->path;
}

} // namespace tlm
