#include "app/terminal/predictions.h"

#include <fmt/format.h>

#include "app/terminal/readingnotes.h"
#include "app/terminal/scorelines.h"
#include "core/base/file.h"

namespace tlm {

namespace {

Expected<> addRecord(TextsToPredict &texts, RecordReader &reader, const Record &record,
                     const PredictOptions &options)
{
    const auto columns = chooseTextColumns(reader.columns(), options.columns, options.file.string());
    if (!columns)
        return tl::unexpected(columns.error());
    Example example{joinColumns(record, *columns), {}, 0};
    if (!options.pairColumn.empty()) {
        const auto *pair = record.find(options.pairColumn);
        if (!pair)
            return failure(ErrorCode::ColumnMissing,
                           fmt::format("There is no column {}.", options.pairColumn), options.file.string());
        example.pair = *pair;
    }
    texts.examples.push_back(std::move(example));
    texts.lines.push_back(record.line);
    return {};
}

Expected<TextsToPredict> readTexts(const PredictOptions &options, Output &output, std::stop_token stop)
{
    ReadOptions reading;
    reading.textSplit = TextSplit::Line;
    const auto reader = openRecords(options.file, reading, stop);
    if (!reader)
        return tl::unexpected(reader.error());
    for (const auto &guessed : (*reader)->guessedEncodings())
        output.note(noteOf(guessed));
    TextsToPredict texts;
    while (!stop.stop_requested()) {
        const auto read = (*reader)->next();
        if (!read)
            return tl::unexpected(read.error());
        if (read->atEnd())
            return texts;
        if (read->bad)
            output.note(noteOf(*read->bad));
        else if (auto added = addRecord(texts, **reader, *read->record, options); !added)
            return tl::unexpected(added.error());
    }
    return failure(ErrorCode::Stopped, "Stopped while the texts were read.");
}

std::string linesOf(const std::vector<Json> &lines)
{
    std::string text;
    for (const auto &line : lines)
        text += toLine(line) + '\n';
    return text;
}

} // namespace

Expected<TextsToPredict> textsToPredict(const PredictOptions &options, Output &output, std::stop_token stop)
{
    if (options.file.empty())
        return TextsToPredict{{{options.text, options.pair, 0}}, {}};
    return readTexts(options, output, stop);
}

Expected<> tellPredictions(const PredictOptions &options, const TextsToPredict &texts,
                           const std::vector<std::vector<double>> &probabilities,
                           const std::vector<std::string> &labels, Output &output)
{
    std::vector<Json> lines;
    for (std::size_t i = 0; i < probabilities.size(); ++i) {
        auto &line = lines.emplace_back(predictionJson(probabilities[i], labels));
        if (!texts.lines.empty())
            line["line"] = texts.lines[i];
    }
    if (!options.output.empty())
        return writeFile(options.output, linesOf(lines));
    for (std::size_t i = 0; i < probabilities.size(); ++i) {
        output.line(lines[i]);
        output.text(predictionText(probabilities[i], labels));
    }
    return {};
}

} // namespace tlm
