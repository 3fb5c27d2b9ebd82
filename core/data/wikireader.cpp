#include <optional>

#include <fmt/format.h>

#include "core/data/readers.h"
#include "core/data/words.h"

namespace tlm {

namespace {

constexpr std::string_view opening = "<doc ", closing = "</doc>";

/// The value of an attribute. Quotes inside it stand as they are (`title="The "X" Files"`), so it ends where
/// the next attribute or the tag does.
std::optional<std::string> attribute(std::string_view tag, std::string_view name)
{
    const std::string key = fmt::format(" {}=\"", name);
    const std::size_t found = tag.find(key);
    if (found == std::string_view::npos)
        return {};
    const std::string_view rest = tag.substr(found + key.size());
    for (std::size_t quote = rest.find('"'); quote != std::string_view::npos;
         quote = rest.find('"', quote + 1)) {
        const std::string_view behind = rest.substr(quote + 1);
        const std::size_t equals = behind.find("=\"");
        const bool isNext = behind.starts_with(' ') && equals != std::string_view::npos &&
                            behind.substr(1, equals - 1).find_first_of(" \"") == std::string_view::npos;
        if (behind == ">" || isNext)
            return std::string(rest.substr(0, quote));
    }
    return {};
}

class WikiReader final : public TextRecordReader
{
public:
    explicit WikiReader(TextStream text)
        : TextRecordReader(std::move(text), Format::WikiExtractor, {"id", "url", "title", "text"})
    {
    }

    Expected<ReadResult> next() override
    {
        while (true) {
            const auto more = m_opening.empty() ? readLine() : Expected<bool>(true);
            if (!more)
                return tl::unexpected(more.error());
            if (!*more)
                return ReadResult{};
            if (!m_opening.empty() || opensWikiDocument(m_line))
                return readDocument();
            if (!trimSpace(m_line).empty())
                return badRecord(m_text.line(), "The line is outside of the <doc> blocks.");
        }
    }

private:
    Expected<bool> readLine()
    {
        auto more = m_text.readLine(m_line);
        trimLineEnd(m_line);
        return more;
    }

    Expected<ReadResult> readDocument()
    {
        const std::string tag = m_opening.empty() ? m_line : std::move(m_opening);
        const std::uint64_t line = m_text.line();
        m_opening.clear();
        std::string text;
        while (true) {
            const auto more = readLine();
            if (!more)
                return tl::unexpected(more.error());
            if (*more && m_line == closing)
                return document(tag, line, text);
            if (*more && opensWikiDocument(m_line))
                m_opening = m_line;
            if (!*more || !m_opening.empty())
                return badRecord(line, "The <doc> block is never closed.");
            if (m_line.size() >= longestRecord - text.size())
                return failure(ErrorCode::RecordBad,
                               fmt::format("A text is longer than {} bytes.", longestRecord), m_text.place());
            text += m_line + '\n';
        }
    }

    static ReadResult document(const std::string &tag, std::uint64_t line, std::string_view text)
    {
        ReadResult result;
        result.record = Record{{}, line};
        for (const char *name : {"id", "url", "title"})
            if (auto value = attribute(tag, name))
                result.record->fields.emplace_back(name, std::move(*value));
        result.record->fields.emplace_back("text", trimSpace(text));
        return result;
    }

    std::string m_line, m_opening; ///< the tag that was found before the document before it was closed
};

} // namespace

bool opensWikiDocument(std::string_view line)
{
    const std::string_view tag = trimSpace(line);
    return tag.starts_with(opening) && attribute(tag, "id");
}

OpenedReader readWikiExtractor(TextStream text)
{
    return std::make_unique<WikiReader>(std::move(text));
}

} // namespace tlm
