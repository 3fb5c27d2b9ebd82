#include <memory>

#include <fmt/format.h>

#include "app/learn/preparation.h"
#include "app/learn/verbs.h"
#include "app/terminal/workspaceverb.h"
#include "core/training/externaldata.h"
#include "core/training/seenbatches.h"

namespace tlm {

namespace {

struct BatchesOptions
{
    std::string configuration, run, stage = "joint";
    std::int64_t first = 0, count = 1;
};

/// Tells batches: what the numbers of their sequences and tokens stand for.
class BatchTeller
{
public:
    BatchTeller(const TrainingTexts &texts, const TrainingData &data, const Selection &selection,
                std::vector<std::uint32_t> pieces)
        : m_texts(texts), m_data(data), m_selection(selection), m_pieces(std::move(pieces))
    {
    }

    void tell(const SeenBatch &batch, Stage stage, Output &output) const
    {
        Json sequences = Json::array();
        std::int64_t hidden = 0;
        for (const SeenSequence &sequence : batch.sequences) {
            sequences.push_back(sequenceJson(sequence, batch.isInternal));
            hidden += static_cast<std::int64_t>(sequence.hidden.size());
        }
        output.line({{"batch",
                      {{"number", batch.number},
                       {"stage", stageName(stage)},
                       {"kind", batch.isInternal ? "internal" : "external"},
                       {"length", batch.length},
                       {"tokens", batch.tokens},
                       {"hidden", hidden},
                       {"sequences", sequences}}}});
        output.text(fmt::format("batch {}: {}, {} sequences padded to {}, {} tokens, {} hidden\n",
                                batch.number, batch.isInternal ? "internal" : "external",
                                batch.sequences.size(), batch.length, batch.tokens, hidden));
        for (const Json &sequence : sequences)
            output.text(sequenceText(sequence));
    }

private:
    Json originJson(std::uint32_t number, bool internal) const
    {
        if (internal)
            return {{"split", "train"},
                    {"example", number},
                    {"id", m_texts.task.examples(Split::Train)[number].id}};
        const SequenceOrigin origin = originOf(m_pieces, number);
        const SelectedDocument &document = m_texts.documents[origin.text];
        const auto read = m_texts.stores[document.corpus].document(document.document);
        return {{"corpus", m_selection.summary.corpora[document.corpus]},
                {"document", document.document},
                {"id", read ? read->id : std::string()},
                {"piece", origin.piece},
                {"pieces", origin.pieces}};
    }

    Json sequenceJson(const SeenSequence &sequence, bool internal) const
    {
        Json tokens = Json::array(), hidden = Json::array();
        for (const std::int32_t id : sequence.ids)
            tokens.push_back(m_data.tokenizer->token(id));
        for (const HiddenToken &token : sequence.hidden)
            hidden.push_back({{"at", token.position}, {"token", m_data.tokenizer->token(token.id)}});
        Json json{{"from", originJson(sequence.number, internal)},
                  {"tokens", tokens},
                  {"hidden", hidden},
                  {"second", sequence.secondStart}};
        if (sequence.label)
            json["label"] = m_data.labels[static_cast<std::size_t>(*sequence.label)];
        return json;
    }

    static std::string sequenceText(const Json &sequence)
    {
        std::string text = "  " + toLine(sequence["from"]) + " " + sequence.value("label", "") + ":";
        auto hidden = sequence["hidden"].begin();
        std::int64_t place = 0;
        for (const auto &token : sequence["tokens"]) {
            text += " " + token.get<std::string>();
            if (hidden != sequence["hidden"].end() && (*hidden)["at"].get<std::int64_t>() == place++) {
                text += "{" + (*hidden)["token"].get<std::string>() + "}";
                ++hidden;
            }
        }
        return text + "\n";
    }

    const TrainingTexts &m_texts;
    const TrainingData &m_data;
    const Selection &m_selection;
    std::vector<std::uint32_t> m_pieces;
};

/// Tokenizer and tokens: those of the run if it has them already, else made for this look; both are found in
/// the cache by a run that comes.
Expected<TrainingData> prepare(const BatchesOptions &options, const TrainingTexts &texts,
                               const Configuration &configuration, const Workspace &workspace, int threads,
                               VerbContext &context)
{
    const auto look = Preparation::begin(workspace, "batches");
    if (!look)
        return tl::unexpected(look.error());
    const auto run = workspace.run(options.run);
    std::error_code ignored;
    const bool isPrepared =
        !options.run.empty() && std::filesystem::exists(run / "tokenizer" / "tokenizer.json", ignored);
    return prepareData(texts, configuration, {isPrepared ? run : look->folder.path(), look->cache}, threads,
                       context.output, context.stop);
}

Expected<> tellBatches(const BatchesOptions &options, const Configuration &configuration,
                       const Workspace &workspace, VerbContext &context)
{
    const Stage stage =
        options.stage == "joint" && hasJointStage(configuration.method) ? Stage::Joint : Stage::FineTuning;
    const int threads = threadCount(context.options);
    const auto texts = openTexts(workspace, configuration);
    if (!texts)
        return tl::unexpected(texts.error());
    const auto data = prepare(options, *texts, configuration, workspace, threads, context);
    if (!data)
        return tl::unexpected(data.error());
    Selection selection;
    std::vector<std::uint32_t> pieces;
    if (needsSelection(configuration.method)) {
        auto loaded = loadSelection(workspace, configuration.selection);
        if (!loaded)
            return tl::unexpected(loaded.error());
        selection = std::move(*loaded);
        auto counted =
            countExternal(*texts, *data->tokenizer, configuration, threads, context.output, context.stop);
        if (!counted)
            return tl::unexpected(counted.error());
        pieces = std::move(*counted);
    }
    const BatchTeller teller(*texts, *data, selection, std::move(pieces));
    for (const SeenBatch &batch : seeBatches(stage, configuration, *data, options.first, options.count))
        teller.tell(batch, stage, context.output);
    return {};
}

Expected<> showBatches(const BatchesOptions &options, const Workspace &workspace, VerbContext &context)
{
    return readConfiguration(options.configuration, workspace).and_then([&](const Configuration &read) {
        return tellBatches(options, read, workspace, context);
    });
}

} // namespace

void addBatchesVerb(Program &program)
{
    CLI::App &verb = program.addVerb("batches", "What a training sees: its batches as tokens");
    const auto options = std::make_shared<BatchesOptions>();
    verb.add_option("--configuration", options->configuration, "The configuration as JSON")->required();
    verb.add_option("--run", options->run, "The run whose tokenizer is taken, if it has one");
    verb.add_option("--stage", options->stage, "joint or fine-tuning");
    verb.add_option("--first", options->first, "Number of the first batch, from 0");
    verb.add_option("--count", options->count, "How many batches");
    verb.callback([&program, options] {
        chooseInWorkspace(program, [options](const Workspace &workspace, VerbContext &context) {
            return showBatches(*options, workspace, context);
        });
    });
}

} // namespace tlm
