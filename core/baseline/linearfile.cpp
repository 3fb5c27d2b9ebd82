#include <cstring>

#include <fmt/format.h>

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/baseline/linearstate.h"

namespace tlm {

namespace {

constexpr std::string_view magic = "TLML";
constexpr std::uint32_t version = 1;

std::filesystem::path fileIn(const std::filesystem::path &folder)
{
    return folder / "linear.bin";
}

/// A header as JSON, all terms, all idf, all weights; sizes are u64, numbers float32, little endian.
class Writer
{
public:
    explicit Writer(ContainerWriter &file) : m_file(file) {}

    void bytes(std::string_view text)
    {
        number(text.size());
        raw(text.data(), text.size());
    }
    void number(std::uint64_t value) { raw(&value, sizeof value); }
    void floats(const std::vector<float> &values)
    {
        number(values.size());
        raw(values.data(), values.size() * sizeof(float));
    }
    void texts(const std::vector<std::string> &values)
    {
        number(values.size());
        for (const std::string &value : values)
            bytes(value);
    }
    const Expected<> &result() const { return m_result; }

private:
    void raw(const void *data, std::size_t size)
    {
        if (m_result)
            m_result = m_file.write(data, size);
    }

    ContainerWriter &m_file;
    Expected<> m_result;
};

/// Reads what Writer wrote; sizes are checked against the bytes left before memory is taken.
class Reader
{
public:
    explicit Reader(std::span<const std::byte> bytes) : m_left(bytes) {}

    bool number(std::uint64_t &value) { return raw(&value, sizeof value); }
    bool bytes(std::string &text)
    {
        std::uint64_t size = 0;
        if (!number(size) || size > m_left.size())
            return false;
        text.resize(size);
        return raw(text.data(), size);
    }
    bool floats(std::vector<float> &values)
    {
        std::uint64_t size = 0;
        if (!number(size) || size > m_left.size() / sizeof(float))
            return false;
        values.resize(size);
        return raw(values.data(), size * sizeof(float));
    }
    bool texts(std::vector<std::string> &values)
    {
        std::uint64_t size = 0;
        if (!number(size) || size > m_left.size() / sizeof(std::uint64_t))
            return false;
        values.resize(size);
        for (std::string &value : values)
            if (!bytes(value))
                return false;
        return true;
    }
    bool isAtEnd() const { return m_left.empty(); }

private:
    bool raw(void *data, std::size_t size)
    {
        if (size > m_left.size())
            return false;
        if (size > 0)
            std::memcpy(data, m_left.data(), size);
        m_left = m_left.subspan(size);
        return true;
    }

    std::span<const std::byte> m_left;
};

/// What a file holds, before it is checked.
struct Content
{
    std::string header;
    std::vector<std::string> words, characters;
    std::vector<float> wordIdf, characterIdf, weights;

    bool read(Reader reader)
    {
        return reader.bytes(header) && reader.texts(words) && reader.floats(wordIdf) &&
               reader.texts(characters) && reader.floats(characterIdf) && reader.floats(weights) &&
               reader.isAtEnd();
    }

    bool fits(std::size_t labels) const
    {
        return labels > 0 && words.size() == wordIdf.size() && characters.size() == characterIdf.size() &&
               weights.size() == (words.size() + characters.size() + 1) * labels;
    }
};

struct Header
{
    std::vector<std::string> labels;
    TaskMetric metric = TaskMetric::MacroF1;
    LinearClassifier::Choice choice;
};

Json toJson(const Header &header)
{
    return {{"labels", header.labels},
            {"metric", metricName(header.metric)},
            {"c", header.choice.c},
            {"balanced", header.choice.balanced},
            {"dev", header.choice.dev}};
}

Expected<Header> readHeader(const std::string &text)
{
    const auto json = parseJson(text, "header");
    if (!json)
        return tl::unexpected(json.error());
    try {
        const auto metric = metricFromName(json->at("metric").get<std::string>());
        if (!metric)
            return tl::unexpected(metric.error());
        return Header{
            json->at("labels").get<std::vector<std::string>>(),
            *metric,
            {json->at("c").get<double>(), json->at("balanced").get<bool>(), json->at("dev").get<double>()}};
    } catch (const Json::exception &exception) {
        return failure(ErrorCode::ModelInvalid, exception.what());
    }
}

} // namespace

Expected<> LinearClassifier::save(const std::filesystem::path &folder) const
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    auto file = ContainerWriter::create(fileIn(folder), magic, version);
    if (!file)
        return tl::unexpected(file.error());
    const State &state = *m_state;
    Writer writer(*file);
    writer.bytes(toLine(toJson({state.labels, state.metric, state.chosen.choice})));
    for (const Tfidf *block : {&state.features.words, &state.features.characters}) {
        writer.texts(block->terms());
        writer.floats(block->idf());
    }
    writer.floats(state.chosen.weights);
    if (!writer.result())
        return writer.result();
    return file->finish();
}

Expected<LinearClassifier> LinearClassifier::open(const std::filesystem::path &folder)
{
    const std::filesystem::path path = fileIn(folder);
    const auto file = openContainer(path, magic, version, Verify::Checksum);
    if (!file)
        return tl::unexpected(file.error());
    Content content;
    if (!content.read(Reader(file->payload)))
        return failure(ErrorCode::ModelInvalid, "The linear model ends in the middle.", path.string());
    auto header = readHeader(content.header);
    if (!header)
        return failure(ErrorCode::ModelInvalid,
                       "The head of the linear model is wrong: " + header.error().cause, path.string());
    if (!content.fits(header->labels.size()))
        return failure(ErrorCode::ModelInvalid, "The parts of the linear model do not fit together.",
                       path.string());
    Features features{{visitWordNgrams, content.words, std::move(content.wordIdf)},
                      {visitCharacterNgrams, content.characters, std::move(content.characterIdf)}};
    if (!features.words.isWhole() || !features.characters.isWhole())
        return failure(ErrorCode::ModelInvalid, "A term stands twice in the linear model.", path.string());
    return LinearClassifier(std::make_unique<State>(State{std::move(features),
                                                          std::move(header->labels),
                                                          header->metric,
                                                          {header->choice, std::move(content.weights)}}));
}

} // namespace tlm
