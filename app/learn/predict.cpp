#include <filesystem>
#include <memory>

#include <fmt/format.h>

#include "app/learn/answers.h"
#include "app/learn/openmodel.h"
#include "app/learn/verbs.h"
#include "core/base/file.h"

namespace tlm {

namespace {

struct PredictOptions
{
    std::string model, text, pair, columns, pairColumn;
    std::filesystem::path file, output;
};

struct Texts
{
    std::vector<Example> examples;
    std::vector<std::uint64_t> lines; ///< where each stands in its file; empty for one typed text
};

Expected<> addRecord(Texts &texts, RecordReader &reader, const Record &record, const PredictOptions &options)
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

Expected<Texts> readTexts(VerbContext &context, const PredictOptions &options)
{
    const auto reader = openRecords(options.file, {});
    if (!reader)
        return tl::unexpected(reader.error());
    Texts texts;
    while (!context.stop.stop_requested()) {
        const auto read = (*reader)->next();
        if (!read)
            return tl::unexpected(read.error());
        if (read->atEnd())
            return texts;
        if (read->bad)
            context.output.note(
                fmt::format("{}:{}: left out: {}", read->bad->file, read->bad->line, read->bad->reason));
        else if (auto added = addRecord(texts, **reader, *read->record, options); !added)
            return tl::unexpected(added.error());
    }
    return failure(ErrorCode::Stopped, "Stopped while the texts were read.");
}

/// Lines of JSON in a file, written whole or not at all.
Expected<> writePredictions(const std::filesystem::path &path, const std::vector<Json> &lines)
{
    auto file = AtomicFile::create(path);
    if (!file)
        return tl::unexpected(file.error());
    for (const auto &line : lines) {
        if (auto written = file->write(toLine(line) + '\n'); !written)
            return written;
    }
    return file->commit();
}

Expected<> answer(VerbContext &context, const PredictOptions &options, const Texts &texts,
                  const std::vector<Prediction> &predictions, const std::vector<std::string> &labels)
{
    std::vector<Json> lines;
    for (std::size_t i = 0; i < predictions.size(); ++i) {
        auto &line = lines.emplace_back(predictionJson(predictions[i], labels));
        if (!texts.lines.empty())
            line["line"] = texts.lines[i];
    }
    if (!options.output.empty())
        return writePredictions(options.output, lines);
    for (std::size_t i = 0; i < predictions.size(); ++i) {
        context.output.line(lines[i]);
        context.output.text(predictionText(predictions[i], labels));
    }
    return {};
}

Expected<> predict(VerbContext &context, const PredictOptions &options)
{
    const auto texts = options.file.empty() ? Expected<Texts>(Texts{{{options.text, options.pair, 0}}, {}})
                                            : readTexts(context, options);
    if (!texts)
        return tl::unexpected(texts.error());
    const auto inference = openModel(context, options.model);
    if (!inference)
        return tl::unexpected(inference.error());
    const auto predictions = inference->predict(texts->examples, context.output, context.stop);
    if (!predictions)
        return tl::unexpected(predictions.error());
    return answer(context, options, *texts, *predictions, inference->model().labels);
}

} // namespace

void addPredictVerb(Program &program)
{
    const auto options = std::make_shared<PredictOptions>();
    auto &verb = program.addVerb("predict", "Classes of texts and their probabilities");
    verb.add_option("MODEL", options->model, "Run id, checkpoint or Hugging Face folder")->required();
    auto *file = verb.add_option("FILE", options->file, "File of texts (CSV, JSON lines, plain text …)");
    auto *text = verb.add_option("--text", options->text, "One text")->excludes(file);
    verb.add_option("--pair", options->pair, "Its second text")->needs(text);
    verb.add_option("--columns", options->columns, "Columns of the text in FILE")->needs(file);
    verb.add_option("--pair-column", options->pairColumn, "Column of the second text")->needs(file);
    verb.add_option("--output", options->output, "File of JSON lines to write");
    verb.footer("Example: tlm predict 12 --text \"a small plant with yellow flowers\"");
    verb.callback([&program, options, file, text] {
        if (file->empty() && text->empty())
            throw CLI::RequiredError("FILE or --text");
        program.choose([options](VerbContext &context) { return predict(context, *options); });
    });
}

} // namespace tlm
