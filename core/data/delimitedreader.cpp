#include <fmt/format.h>

#include "core/data/delimitedparser.h"
#include "core/data/readers.h"

namespace tlm {

namespace {

class DelimitedReader final : public TextRecordReader
{
public:
    DelimitedReader(TextStream text, Format format, const DelimitedLayout &layout)
        : TextRecordReader(std::move(text), format, {}), m_layout(layout),
          m_parser(layout.delimiter, layout.quote)
    {
    }

    ReadOptions reading() const override
    {
        ReadOptions options = TextRecordReader::reading();
        options.delimiter = m_layout.delimiter;
        options.quote = m_layout.quote;
        options.header = m_layout.header;
        return options;
    }

    Expected<> readHeader()
    {
        auto first = nextFields();
        if (!first)
            return tl::unexpected(first.error());
        if (first->bad || first->fields.empty())
            return failure(ErrorCode::RecordBad, "The first record cannot be read.",
                           fmt::format("{}:1", m_text.path()));
        if (first->fields.size() > DelimitedParser::mostFields)
            return failure(ErrorCode::RecordBad,
                           fmt::format("There are more than {} columns.", DelimitedParser::mostFields),
                           fmt::format("{}:{}", m_text.path(), first->line));
        if (m_layout.header) {
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
        if (m_againAt == m_again.size())
            return m_text.readLine(line);
        const std::size_t end = std::min(m_again.find('\n', m_againAt), m_again.size() - 1) + 1;
        line.assign(m_again, m_againAt, end - m_againAt);
        m_againAt = end;
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
        std::string continued;
        while (!m_parser.feed(line)) {
            // A quote that is still open after so many bytes was never meant to be closed.
            more = continued.size() < longestRecord ? nextLine(line) : Expected<bool>(false);
            if (!more)
                return tl::unexpected(more.error());
            if (!*more)
                return neverClosed(row, std::move(continued));
            continued += line;
        }
        row.fields = m_parser.fields();
        return row;
    }

    /// Gives up the first line alone and reads the others again.
    Row neverClosed(Row row, std::string continued)
    {
        row.bad = true;
        m_line = row.line;
        continued.append(m_again, m_againAt);
        m_again = std::move(continued);
        m_againAt = 0;
        return row;
    }

    DelimitedLayout m_layout;
    DelimitedParser m_parser;
    std::optional<Row> m_pending;
    std::string m_again; ///< lines to be read once more
    std::size_t m_againAt = 0;
    std::uint64_t m_line = 0;
};

} // namespace

OpenedReader readDelimited(TextStream text, Format format, const DelimitedLayout &layout)
{
    auto reader = std::make_unique<DelimitedReader>(std::move(text), format, layout);
    if (auto read = reader->readHeader(); !read)
        return tl::unexpected(read.error());
    return reader;
}

} // namespace tlm
