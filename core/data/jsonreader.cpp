#include <deque>

#include <fmt/format.h>
#include <simdjson.h>

#include "core/data/jsonarraycutter.h"
#include "core/data/readers.h"

namespace tlm {

namespace {

constexpr std::size_t recordsAhead = 100;

/// Text of a value: strings as they are, everything else as compact JSON.
std::string textOf(simdjson::dom::element value)
{
    std::string_view text;
    return value.get(text) == simdjson::SUCCESS ? std::string(text) : simdjson::minify(value);
}

/// JSON lines, or the elements of a JSON array. A null is as if the key were not there.
class JsonReader final : public TextRecordReader
{
public:
    JsonReader(TextStream text, Format format) : TextRecordReader(std::move(text), format, {}) {}

    /// Reads some records ahead: keys may be missing in the first one.
    void readAhead()
    {
        std::size_t records = 0;
        while (records < recordsAhead) {
            m_ahead.push_back(readOne());
            const auto &last = m_ahead.back();
            if (!last || last->atEnd())
                return;
            if (!last->record)
                continue;
            ++records;
            for (const auto &[name, value] : last->record->fields) {
                if (std::find(m_columns.begin(), m_columns.end(), name) == m_columns.end())
                    m_columns.push_back(name);
            }
        }
    }

    Expected<ReadResult> next() override
    {
        if (m_ahead.empty())
            return readOne();
        auto result = std::move(m_ahead.front());
        m_ahead.pop_front();
        return result;
    }

private:
    Expected<ReadResult> readOne()
    {
        auto cut = format() == Format::JsonArray ? m_cutter.next(m_text) : nextLine();
        if (!cut)
            return tl::unexpected(cut.error());
        return cut->text.empty() ? ReadResult{} : parse(*cut);
    }

    Expected<JsonText> nextLine()
    {
        JsonText json;
        while (true) {
            const auto more = m_text.readLine(json.text);
            if (!more)
                return tl::unexpected(more.error());
            json.line = m_text.line();
            if (!*more || json.text.find_first_not_of(" \t\r\n") != std::string::npos)
                return json;
        }
    }

    ReadResult parse(const JsonText &json)
    {
        simdjson::dom::element element;
        if (const auto error = m_parser.parse(json.text).get(element))
            return badRecord(json.line,
                             fmt::format("This is not valid JSON: {}", simdjson::error_message(error)));
        simdjson::dom::object object;
        if (element.get(object))
            return badRecord(json.line, "This is not a JSON object.");
        ReadResult result;
        result.record.emplace();
        result.record->line = json.line;
        for (const auto [key, value] : object) {
            if (!value.is_null())
                result.record->fields.emplace_back(std::string(key), textOf(value));
        }
        return result;
    }

    simdjson::dom::parser m_parser;
    JsonArrayCutter m_cutter;
    std::deque<Expected<ReadResult>> m_ahead;
};

} // namespace

OpenedReader readJson(TextStream text, Format format)
{
    auto reader = std::make_unique<JsonReader>(std::move(text), format);
    reader->readAhead();
    return reader;
}

} // namespace tlm
