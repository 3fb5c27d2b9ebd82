#include <algorithm>
#include <deque>
#include <set>

#include <fmt/format.h>
#include <simdjson.h>

#include "core/data/encodingguess.h"
#include "core/data/jsonarraycutter.h"
#include "core/data/readers.h"

namespace tlm {

namespace {

constexpr std::size_t resultsAhead = 100, bytesAhead = std::size_t(1) << 20;
constexpr std::size_t mostKeys = std::size_t(1) << 16;

/// Text of a value: strings as they are, everything else as compact JSON.
std::string textOf(simdjson::dom::element value)
{
    std::string_view text;
    return value.get(text) == simdjson::SUCCESS ? std::string(text) : simdjson::minify(value);
}

/// A key as a sentence can show it: of bad records there may be many.
std::string shortened(std::string_view key)
{
    constexpr std::size_t most = 100;
    if (key.size() <= most)
        return std::string(key);
    key = key.substr(0, most);
    return std::string(key.substr(0, key.size() - cutCharacter(key))) + "…";
}

/// JSON lines, or the elements of a JSON array. A null is as if the key were not there.
class JsonReader final : public TextRecordReader
{
public:
    JsonReader(TextStream text, Format format) : TextRecordReader(std::move(text), format, {}) {}

    /// Reads some records ahead: keys may be missing in the first one.
    void readAhead()
    {
        std::set<std::string> known;
        for (std::size_t bytes = 0; m_ahead.size() < resultsAhead && bytes < bytesAhead;) {
            m_ahead.push_back(readOne());
            const auto &last = m_ahead.back();
            if (!last || last->atEnd())
                return;
            if (!last->record)
                continue;
            for (const auto &[name, value] : last->record->fields) {
                bytes += name.size() + value.size();
                if (known.insert(name).second)
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
        if (object.size() > mostKeys)
            return badRecord(json.line, fmt::format("The object has more than {} keys.", mostKeys));
        ReadResult result;
        result.record.emplace();
        result.record->line = json.line;
        m_keys.clear();
        for (const auto [key, value] : object) {
            m_keys.push_back(key);
            if (!value.is_null())
                result.record->fields.emplace_back(std::string(key), textOf(value));
        }
        std::ranges::sort(m_keys);
        if (const auto twice = std::ranges::adjacent_find(m_keys); twice != m_keys.end())
            return badRecord(json.line, fmt::format("The key {} occurs twice.", shortened(*twice)));
        return result;
    }

    simdjson::dom::parser m_parser;
    std::vector<std::string_view> m_keys; ///< of the object that is read
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
