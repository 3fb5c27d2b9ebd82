#include <deque>

#include <fmt/format.h>

#include "core/data/delimitedparser.h"
#include "core/data/readers.h"

namespace tlm {

namespace {

/// A quote that is still open after so many bytes was never meant to be closed.
constexpr std::size_t longestRecord = std::size_t(1) << 26;

class DelimitedReader final : public TextRecordReader
{
public:
    DelimitedReader(TextStream text, Format format, char delimiter)
        : TextRecordReader(std::move(text), format, {}), m_parser(delimiter)
    {
    }

    Expected<> readHeader(bool header)
    {
        auto first = nextFields();
        if (!first)
            return tl::unexpected(first.error());
        if (first->bad || first->fields.empty())
            return failure(ErrorCode::RecordBad, "The first record cannot be read.",
                           fmt::format("{}:1", m_text.path()));
        if (header) {
            m_columns = first->fields;
        } else {
            for (std::size_t i = 1; i <= first->fields.size(); ++i)
                m_columns.push_back(std::to_string(i));
            m_pending = std::move(*first);
        }
        return {};
    }

    Expected<ReadResult> next() override
    {
        auto row = m_pending ? Expected<Row>(std::move(*m_pending)) : nextFields();
        m_pending.reset();
        if (!row)
            return tl::unexpected(row.error());
        if (row->bad)
            return badRecord(row->line, "A quoted field is never closed.");
        if (row->fields.empty())
            return ReadResult{};
        if (row->fields.size() != m_columns.size())
            return badRecord(row->line, fmt::format("The record has {} fields instead of {}.",
                                                    row->fields.size(), m_columns.size()));
        ReadResult result;
        result.record.emplace();
        result.record->line = row->line;
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            result.record->fields.emplace_back(m_columns[i], std::move(row->fields[i]));
        return result;
    }

private:
    struct Row
    {
        std::vector<std::string> fields; ///< empty at the end of the file
        std::uint64_t line = 0;
        bool bad = false;
    };

    Expected<bool> nextLine(std::string &line)
    {
        ++m_line;
        if (m_again.empty())
            return m_text.readLine(line);
        line = std::move(m_again.front());
        m_again.pop_front();
        return true;
    }

    Expected<Row> nextFields()
    {
        std::string line;
        Expected<bool> more = true;
        do {
            more = nextLine(line);
        } while (more && *more && (line == "\n" || line == "\r\n"));
        if (!more || !*more)
            return more ? Expected<Row>(Row{}) : tl::unexpected(more.error());
        Row row{{}, m_line, false};
        m_parser.reset();
        std::deque<std::string> continued;
        std::size_t size = line.size();
        for (bool whole = m_parser.feed(line); !whole; whole = m_parser.feed(continued.back())) {
            more = size < longestRecord ? nextLine(line) : Expected<bool>(false);
            if (!more)
                return tl::unexpected(more.error());
            if (!*more)
                return neverClosed(row, std::move(continued));
            size += line.size();
            continued.push_back(line);
        }
        row.fields = m_parser.fields();
        return row;
    }

    /// Gives up the first line alone and reads the others again.
    Row neverClosed(Row row, std::deque<std::string> continued)
    {
        row.bad = true;
        m_line = row.line;
        std::move(m_again.begin(), m_again.end(), std::back_inserter(continued));
        m_again = std::move(continued);
        return row;
    }

    DelimitedParser m_parser;
    std::optional<Row> m_pending;
    std::deque<std::string> m_again;
    std::uint64_t m_line = 0;
};

} // namespace

OpenedReader readDelimited(TextStream text, Format format, char delimiter, bool header)
{
    auto reader = std::make_unique<DelimitedReader>(std::move(text), format, delimiter);
    if (auto read = reader->readHeader(header); !read)
        return tl::unexpected(read.error());
    return reader;
}

} // namespace tlm
