#include "core/training/sequencefile.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace tlm {

namespace {

constexpr std::string_view magic = "TLMT";
constexpr std::uint32_t version = 1;

/// At the beginning of the payload; the ends of the sequences (u64) and the ids follow.
struct Head
{
    std::uint64_t key;
    std::uint64_t width; ///< bytes of an id
    std::uint64_t sequences, tokens;
};

std::uint64_t widthOf(std::int64_t vocabulary)
{
    return vocabulary <= std::int64_t(std::numeric_limits<std::uint16_t>::max()) + 1 ? 2 : 4;
}

/// Gathers what is written in small parts.
class Buffer
{
public:
    explicit Buffer(ContainerWriter &writer) : m_writer(writer) {}
    template <typename Value>
    Expected<> add(Value value)
    {
        const auto *bytes = reinterpret_cast<const char *>(&value);
        m_bytes.insert(m_bytes.end(), bytes, bytes + sizeof value);
        return m_bytes.size() < limit ? Expected<>() : flush();
    }
    Expected<> flush()
    {
        auto written = m_writer.write(m_bytes.data(), m_bytes.size());
        m_bytes.clear();
        return written;
    }

private:
    static constexpr std::size_t limit = 1 << 20;
    ContainerWriter &m_writer;
    std::vector<char> m_bytes;
};

Expected<> addIds(Buffer &buffer, TokenView ids, std::uint64_t width)
{
    for (const std::int32_t id : ids) {
        auto added = width == 2 ? buffer.add(static_cast<std::uint16_t>(id)) : buffer.add(id);
        if (!added)
            return added;
    }
    return {};
}

template <typename Id>
std::span<const Id> idsAt(const std::byte *bytes, std::uint64_t tokens)
{
    return {reinterpret_cast<const Id *>(bytes), static_cast<std::size_t>(tokens)};
}

tl::unexpected<Error> damaged(std::string cause, const std::filesystem::path &file)
{
    return failure(ErrorCode::FileDamaged, std::move(cause), file.string());
}

bool fits(const Head &head, std::uint64_t payload)
{
    const std::uint64_t room = payload - sizeof head;
    return (head.width == 2 || head.width == 4) && head.sequences <= room / sizeof(std::uint64_t) &&
           head.tokens <= room / head.width &&
           head.sequences * sizeof(std::uint64_t) + head.tokens * head.width == room;
}

} // namespace

Expected<> writeSequences(const std::filesystem::path &file, std::uint64_t key, std::int64_t vocabulary,
                          const SequenceGiver &give)
{
    auto writer = ContainerWriter::create(file, magic, version);
    if (!writer)
        return tl::unexpected(writer.error());
    Head head{key, widthOf(vocabulary), 0, 0};
    const auto count = [&](TokenView ids) -> Expected<> {
        ++head.sequences;
        head.tokens += ids.size();
        return {};
    };
    if (auto counted = give(count); !counted)
        return counted;
    if (auto written = writer->write(&head, sizeof head); !written)
        return written;
    Buffer buffer(*writer);
    std::uint64_t end = 0;
    return give([&](TokenView ids) { return buffer.add(end += ids.size()); })
        .and_then([&] { return give([&](TokenView ids) { return addIds(buffer, ids, head.width); }); })
        .and_then([&] { return buffer.flush(); })
        .and_then([&] { return writer->finish(); });
}

Expected<Sequences> openSequences(const std::filesystem::path &file, std::uint64_t key,
                                  std::int64_t vocabulary)
{
    auto container = openContainer(file, magic, version, Verify::Checksum);
    if (!container)
        return tl::unexpected(container.error());
    Head head;
    if (container->payload.size() < sizeof head)
        return damaged("The file of tokens ends too early.", file);
    std::memcpy(&head, container->payload.data(), sizeof head);
    if (head.key != key)
        return damaged("The tokens were made from something else.", file);
    if (!fits(head, container->payload.size()))
        return damaged("The sizes in the file of tokens do not fit together.", file);

    const std::byte *ends = container->payload.data() + sizeof head;
    const std::span sequenceEnds(reinterpret_cast<const std::uint64_t *>(ends), head.sequences);
    const std::byte *bytes = ends + sequenceEnds.size_bytes();
    const TokenView ids = head.width == 2 ? TokenView(idsAt<std::uint16_t>(bytes, head.tokens))
                                          : TokenView(idsAt<std::int32_t>(bytes, head.tokens));
    const std::uint64_t last = sequenceEnds.empty() ? 0 : sequenceEnds.back();
    if (last != head.tokens || !std::ranges::is_sorted(sequenceEnds))
        return damaged("The file of tokens does not tell where its sequences end.", file);
    if (!std::all_of(ids.begin(), ids.end(), [&](std::int32_t id) { return id >= 0 && id < vocabulary; }))
        return damaged("The file holds tokens that the vocabulary has not.", file);
    return Sequences(std::move(container->file), ids, sequenceEnds);
}

} // namespace tlm
