#include "ui/predict/predictedfile.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/data/csvfield.h"
#include "core/data/record.h"

namespace tlm {
namespace {

Expected<> addRecord(TextsOfFile &texts, const Record &record, const std::vector<std::string> &columns,
                     const std::string &pair, const std::filesystem::path &file)
{
    Example example{joinColumns(record, columns), {}, 0};
    if (!pair.empty()) {
        const std::string *found = record.find(pair);
        if (!found)
            return failure(ErrorCode::ColumnMissing, "There is no column " + pair + ".", file.string());
        example.pair = *found;
    }
    texts.examples.push_back(std::move(example));
    texts.lines.push_back(record.line);
    return {};
}

std::string csvHeader(const BatchPrediction &said, bool pairs)
{
    std::string line = pairs ? "line,text,pair,label" : "line,text,label";
    for (const std::string &label : said.labels)
        line += ',' + csvField("p(" + label + ")");
    return line + '\n';
}

/// The shortest decimal that reads back as the same number.
std::string number(double value)
{
    return Json(value).dump();
}

std::string csvLine(const Example &example, std::uint64_t line, bool pairs, const std::string &label,
                    const std::vector<double> &distribution)
{
    std::string text = std::to_string(line) + ',' + csvField(example.text) + ',';
    if (pairs)
        text += csvField(example.pair) + ',';
    text += csvField(label);
    for (const double probability : distribution)
        text += ',' + number(probability);
    return text + '\n';
}

std::string jsonLine(const Example &example, std::uint64_t line, bool pairs, const std::string &label,
                     const std::vector<std::string> &labels, const std::vector<double> &distribution)
{
    Json json{{"line", line}, {"text", example.text}};
    if (pairs)
        json["pair"] = example.pair;
    json["label"] = label;
    auto &probabilities = json["probabilities"] = Json::object();
    for (std::size_t i = 0; i < labels.size(); ++i)
        probabilities[labels[i]] = distribution[i];
    return toLine(json) + '\n';
}

} // namespace

Expected<TextsOfFile> readTexts(const std::filesystem::path &file, const std::string &text,
                                const std::string &pair, ProgressSink &progress, std::stop_token stop)
{
    ReadOptions reading;
    reading.textSplit = TextSplit::Line;
    const auto reader = openRecords(file, reading);
    if (!reader)
        return tl::unexpected(reader.error());
    const auto columns = chooseTextColumns((*reader)->columns(), text, file.string());
    if (!columns)
        return tl::unexpected(columns.error());
    ProgressMeter meter(progress, "read", "bytes", totalSize({file}));
    TextsOfFile texts;
    while (!stop.stop_requested()) {
        const auto read = (*reader)->next();
        if (!read)
            return tl::unexpected(read.error());
        if (read->atEnd() && texts.examples.empty())
            return failure(ErrorCode::FileEmpty, "The file has no text.", file.string());
        if (read->atEnd())
            return texts;
        texts.bad += read->bad.has_value();
        if (read->record)
            if (const auto added = addRecord(texts, *read->record, *columns, pair, file); !added)
                return tl::unexpected(added.error());
        meter.at((*reader)->consumed());
    }
    return failure(ErrorCode::Stopped, "Stopped while the texts were read.", file.string());
}

Expected<> writePredicted(const std::filesystem::path &file, const TextsOfFile &texts,
                          const BatchPrediction &said, std::optional<double> temperature)
{
    auto output = AtomicFile::create(file);
    if (!output)
        return tl::unexpected(output.error());
    const bool asLines = file.extension() == ".jsonl";
    bool pairs = false;
    for (const Example &example : texts.examples)
        pairs = pairs || !example.pair.empty();
    Expected<> written = asLines ? Expected<>() : output->write(csvHeader(said, pairs));
    for (std::size_t i = 0; i < texts.examples.size() && written; ++i) {
        const auto distribution =
            temperature ? atTemperature(said.distributions[i], *temperature) : said.distributions[i];
        const std::string &label = said.labels[std::size_t(likeliestLabel(distribution))];
        written = output->write(
            asLines ? jsonLine(texts.examples[i], texts.lines[i], pairs, label, said.labels, distribution)
                    : csvLine(texts.examples[i], texts.lines[i], pairs, label, distribution));
    }
    return written ? output->commit() : written;
}

} // namespace tlm
