#include <bit>
#include <cstring>

#include <fmt/format.h>
#include <xxhash.h>

#include "core/base/file.h"
#include "core/base/hash.h"

namespace tlm {

namespace {

static_assert(std::endian::native == std::endian::little, "container files are little endian");

struct Header
{
    char magic[4];
    std::uint32_t version;
    std::uint64_t length;
    std::uint64_t checksum;
};
static_assert(sizeof(Header) == 24);

} // namespace

struct ContainerWriter::State
{
    AtomicFile file;
    Header header{};
    XXH3_state_t *hash = XXH3_createState();

    explicit State(AtomicFile target) : file(std::move(target)) { XXH3_64bits_reset(hash); }
    ~State() { XXH3_freeState(hash); }
};

ContainerWriter::ContainerWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ContainerWriter::ContainerWriter(ContainerWriter &&) noexcept = default;
ContainerWriter::~ContainerWriter() = default;

Expected<ContainerWriter> ContainerWriter::create(const std::filesystem::path &path, std::string_view magic,
                                                  std::uint32_t version)
{
    auto file = AtomicFile::create(path);
    if (!file)
        return tl::unexpected(file.error());
    auto state = std::make_unique<State>(std::move(*file));
    magic.copy(state->header.magic, sizeof state->header.magic);
    state->header.version = version;
    if (auto written = state->file.write(&state->header, sizeof state->header); !written)
        return tl::unexpected(written.error());
    return ContainerWriter(std::move(state));
}

Expected<> ContainerWriter::write(const void *bytes, std::size_t size)
{
    XXH3_64bits_update(m_state->hash, bytes, size);
    return m_state->file.write(bytes, size);
}

std::uint64_t ContainerWriter::payloadSize() const
{
    return m_state->file.size() - sizeof(Header);
}

Expected<> ContainerWriter::finish()
{
    m_state->header.length = payloadSize();
    m_state->header.checksum = XXH3_64bits_digest(m_state->hash);
    if (auto written = m_state->file.writeAt(0, &m_state->header, sizeof m_state->header); !written)
        return written;
    return m_state->file.commit();
}

Expected<Container> openContainer(const std::filesystem::path &path, std::string_view magic,
                                  std::uint32_t newest, Verify verify)
{
    auto file = MappedFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    const auto bytes = file->bytes();
    const auto damaged = [&](std::string cause) {
        return failure(ErrorCode::FileDamaged, std::move(cause), path.string());
    };
    if (bytes.size() < sizeof(Header))
        return damaged("The file is shorter than its header.");
    Header header;
    std::memcpy(&header, bytes.data(), sizeof header);
    if (std::string_view(header.magic, sizeof header.magic) != magic)
        return damaged(fmt::format("The file does not begin with {}.", magic));
    if (header.version > newest)
        return failure(ErrorCode::FileNewer,
                       fmt::format("The file has version {}, newer than {}, the newest this program knows.",
                                   header.version, newest),
                       path.string());
    const auto payload = bytes.subspan(sizeof header);
    if (header.version == 0 || header.length != payload.size())
        return damaged(
            fmt::format("The file should hold {} bytes and holds {}.", header.length, payload.size()));
    if (verify == Verify::Checksum &&
        hash64({reinterpret_cast<const char *>(payload.data()), payload.size()}) != header.checksum)
        return damaged("The checksum of the file is wrong.");
    return Container{std::move(*file), header.version, payload};
}

} // namespace tlm
