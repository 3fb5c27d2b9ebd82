#include <memory>

#include <fmt/format.h>

#include "app/terminal/workspaceverb.h"
#include "app/tlm/readingoptions.h"
#include "app/tlm/verbs.h"
#include "core/data/corpus.h"

namespace tlm {

namespace {

constexpr std::size_t leastMegabytes = 128, mostMegabytes = std::size_t(1) << 24;

struct AddOptions
{
    std::string name;
    std::size_t megabytes = 0;
    std::string dedupe = "none";
    CorpusSource source;
    ReadingOptions reading;
};

/// addCorpus or appendCorpus.
using Reading = decltype(&addCorpus);

Json corpusJson(const CorpusSummary &summary)
{
    return {{"corpus",
             {{"name", summary.name},
              {"documents", summary.documents},
              {"terms", summary.terms},
              {"tokens", summary.tokens},
              {"bytes_read", summary.bytesRead},
              {"index_bytes", summary.indexBytes},
              {"left_out", {{"duplicate", summary.duplicates}, {"bad", summary.bad}}},
              {"seconds", summary.seconds}}}};
}

std::string corpusText(const CorpusSummary &summary)
{
    return fmt::format(
        "{}: {} documents, {} tokens, {} terms, {:.1f} MB read, index {:.1f} MB, {} bad records{}\n",
        summary.name, summary.documents, summary.tokens, summary.terms, double(summary.bytesRead) / 1e6,
        double(summary.indexBytes) / 1e6, summary.bad,
        summary.dedupe != Dedupe::None ? fmt::format(", {} duplicates", summary.duplicates) : "");
}

void tell(Output &output, const CorpusSummary &summary)
{
    output.line(corpusJson(summary));
    output.text(corpusText(summary));
}

void reportDuplicates(Output &output, const std::vector<DuplicateDocument> &duplicates)
{
    for (const auto &duplicate : duplicates) {
        output.line({{"duplicate",
                      {{"file", duplicate.file},
                       {"line", duplicate.line},
                       {"id", duplicate.id},
                       {"document", duplicate.document},
                       {"similarity", duplicate.similarity}}}});
        if (!output.isJson())
            output.note(fmt::format("{}:{}: left out: {} document {}", duplicate.file, duplicate.line,
                                    duplicate.similarity < 1 ? "nearly" : "the text of", duplicate.document));
    }
}

Expected<> read(Reading reader, AddOptions &options, const Workspace &workspace, VerbContext &context)
{
    options.source.memory = options.megabytes << 20;
    options.source.dedupe = Json(options.dedupe).get<Dedupe>();
    const auto reading = readOptions(options.reading);
    if (!reading)
        return tl::unexpected(reading.error());
    options.source.reading = *reading;
    const auto import = reader(workspace, options.name, options.source, threadCount(context.options),
                               context.output, context.stop);
    if (!import)
        return tl::unexpected(import.error());
    reportReading(context.output, import->guessed, import->bad);
    reportDuplicates(context.output, import->duplicates);
    tell(context.output, import->summary);
    return {};
}

Expected<> show(const std::string &name, const Workspace &workspace, VerbContext &context)
{
    return summarizeCorpus(workspace, name).map([&](const CorpusSummary &summary) {
        tell(context.output, summary);
    });
}

Expected<> list(const Workspace &workspace, VerbContext &context)
{
    for (const auto &name : workspace.list("corpora")) {
        if (const auto shown = show(name, workspace, context); !shown)
            return shown;
    }
    return {};
}

std::shared_ptr<AddOptions> declareReader(Program &program, CLI::App &verb, Reading reader)
{
    auto options = std::make_shared<AddOptions>();
    verb.add_option("NAME", options->name, "Name of the corpus")->required();
    verb.add_option("FILE", options->source.paths, "Files and folders, in this order")->required();
    verb.add_option("--text", options->source.text, "Columns of the text, joined by a newline: A,B");
    verb.add_option("--id", options->source.id, "Column of the id");
    verb.add_option("--split", options->reading.split, "Cut plain text into documents by paragraph or line");
    declareReading(verb, options->reading);
    verb.add_option("--memory", options->megabytes,
                    "MB of memory to stay within (default: a quarter of the machine's)")
        ->check(CLI::Range(leastMegabytes, mostMegabytes));
    verb.callback([&program, options, reader] {
        chooseInWorkspace(program, [options, reader](const Workspace &workspace, VerbContext &context) {
            return read(reader, *options, workspace, context);
        });
    });
    return options;
}

void addAdd(Program &program, CLI::App &corpus)
{
    CLI::App &verb = *corpus.add_subcommand("add", "Reads, stores and indexes documents");
    const auto options = declareReader(program, verb, addCorpus);
    verb.add_option(
            "--dedupe", options->dedupe,
            "exact: leave out documents that repeat one before them, punctuation, white space and case "
            "apart; near: also those that nearly do (runs of five words: Jaccard similarity 0.8)")
        ->check(CLI::IsMember({"exact", "near"}));
    verb.footer("Example:\n  tlm corpus add papers acl_anthology.jsonl.bz2 arxiv_abstracts.csv.zst\n"
                "  tlm corpus add books novels/ --split paragraph");
}

void addAppend(Program &program, CLI::App &corpus)
{
    CLI::App &verb = *corpus.add_subcommand(
        "append", "Adds documents to a corpus, which is as before or whole at any moment");
    declareReader(program, verb, appendCorpus);
    verb.footer("Selections that were made before name the corpus as it was: make them again.\n\n"
                "Example:\n  tlm corpus append papers acl_anthology_2025.jsonl");
}

} // namespace

void addCorpusVerb(Program &program)
{
    CLI::App &corpus = program.addVerb("corpus", "General text of the workspace");
    corpus.require_subcommand(1);
    corpus.footer("Example:\n  tlm corpus list");
    addAdd(program, corpus);
    addAppend(program, corpus);
    corpus.add_subcommand("list", "Lists the corpora")->callback([&program] {
        chooseInWorkspace(program, list);
    });
    addNamed(program, corpus, "show", "Shows a corpus", show);
    addNamed(program, corpus, "remove", "Removes a corpus from the workspace",
             [](const std::string &name, const Workspace &workspace, VerbContext &) {
                 return removeCorpus(workspace, name);
             });
}

} // namespace tlm
