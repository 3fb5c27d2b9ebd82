#include <algorithm>

#include <fmt/format.h>
#include <simdjson.h>

#include "core/data/dictdindex.h"
#include "core/data/readers.h"

namespace tlm {

namespace {

constexpr std::size_t pieceSize = std::size_t(1) << 16;

/// Old dictionaries hold a few entries in Windows-1252 among those in UTF-8.
bool makeUtf8(std::string &text)
{
    if (simdjson::validate_utf8(text))
        return true;
    auto decoder = Decoder::open("windows-1252");
    std::string decoded;
    if (!decoder || !decoder->decode(text, true, decoded))
        return false;
    text = std::move(decoded);
    return true;
}

/// The headword that the text begins with, else the first.
const std::string &headwordOf(const DictdEntry &entry, std::string_view text)
{
    const auto found = std::find_if(entry.headwords.begin(), entry.headwords.end(),
                                    [&](const std::string &headword) { return text.starts_with(headword); });
    return found == entry.headwords.end() ? entry.headwords.front() : *found;
}

class DictdReader final : public RecordReader
{
public:
    DictdReader(std::filesystem::path indexPath, DictdIndex index, ByteStream dictionary)
        : m_indexPath(std::move(indexPath)), m_index(std::move(index)), m_dictionary(std::move(dictionary))
    {
    }
    std::vector<std::string> columns() const override { return {"id", "text"}; }
    Format format() const override { return Format::Dictd; }
    std::uint64_t consumed() const override { return m_dictionary.consumed(); }

    Expected<ReadResult> next() override
    {
        if (m_nextBad < m_index.bad.size())
            return ReadResult{{}, m_index.bad[m_nextBad++]};
        if (m_nextEntry == m_index.entries.size())
            return ReadResult{};
        const DictdEntry &entry = m_index.entries[m_nextEntry++];
        const auto bad = [&](std::string reason) {
            return ReadResult{{}, BadRecord{m_indexPath.string(), entry.line, std::move(reason)}};
        };
        if (entry.size > longestRecord)
            return bad(fmt::format("The entry is longer than {} bytes.", longestRecord));
        const auto there = fill(entry);
        if (!there)
            return tl::unexpected(there.error());
        if (!*there)
            return bad("The entry lies behind the end of the dictionary.");
        std::string text = m_window.substr(entry.offset - m_start, entry.size);
        if (!makeUtf8(text))
            return bad("The entry is neither UTF-8 nor Windows-1252.");
        ReadResult result;
        result.record = Record{{{"id", headwordOf(entry, text)}}, entry.line};
        result.record->fields.emplace_back("text", std::move(text));
        return result;
    }

private:
    /// Makes the window hold an entry; entries come by offset, so what lies before it is dropped.
    Expected<bool> fill(const DictdEntry &entry)
    {
        while (m_start + m_window.size() < entry.offset + entry.size) {
            const std::uint64_t passed = std::min<std::uint64_t>(entry.offset - m_start, m_window.size());
            m_window.erase(0, passed);
            m_start += passed;
            const std::size_t before = m_window.size();
            m_window.resize(before + pieceSize);
            const auto count = m_dictionary.read(m_window.data() + before, pieceSize);
            m_window.resize(before + count.value_or(0));
            if (!count)
                return tl::unexpected(count.error());
            if (*count == 0)
                return false;
        }
        return true;
    }

    std::filesystem::path m_indexPath;
    DictdIndex m_index;
    ByteStream m_dictionary;
    std::string m_window; ///< uncompressed bytes from m_start on
    std::uint64_t m_start = 0;
    std::size_t m_nextEntry = 0, m_nextBad = 0;
};

std::filesystem::path withEnding(std::filesystem::path stem, const char *ending)
{
    return stem += ending;
}

} // namespace

OpenedReader readDictd(const std::filesystem::path &path)
{
    std::filesystem::path stem = path;
    while (stem.extension() == ".dz" || stem.extension() == ".dict" || stem.extension() == ".index")
        stem.replace_extension();
    auto dictionary = ByteStream::open(withEnding(stem, ".dict.dz"));
    if (!dictionary && dictionary.error().code == ErrorCode::FileNotFound)
        dictionary = ByteStream::open(withEnding(stem, ".dict"));
    if (!dictionary)
        return tl::unexpected(dictionary.error());
    const auto indexPath = withEnding(stem, ".index");
    auto index = readDictdIndex(indexPath);
    if (!index)
        return tl::unexpected(index.error());
    return std::make_unique<DictdReader>(indexPath, std::move(*index), std::move(*dictionary));
}

} // namespace tlm
