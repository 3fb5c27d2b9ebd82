#include <cerrno>
#include <memory>

#include <fmt/format.h>

#include "app/terminal/workspaceverb.h"
#include "app/tlm/selectionlines.h"
#include "app/tlm/verbs.h"
#include "core/selection/selection.h"

namespace tlm {

namespace {

struct SelectOptions
{
    SelectionOptions selection;
    std::string method = "bm25", query = "text", scores = "lucene", dedupe = "none", asMany = "tokens";
    bool noGuard = false;
    std::filesystem::path output;
};

/// A slip in the name of the output must not show only after the work.
Expected<> checkOutput(const std::filesystem::path &output)
{
    const auto folder = output.has_parent_path() ? output.parent_path() : std::filesystem::path(".");
    std::error_code error;
    if (std::filesystem::is_directory(output, error))
        return tl::unexpected(systemError(EISDIR, output.string(), Access::Write));
    if (output.empty() || std::filesystem::is_directory(folder, error))
        return {};
    return tl::unexpected(systemError(ENOENT, output.string(), Access::Write));
}

Expected<> select(SelectOptions &options, const Workspace &workspace, VerbContext &context)
{
    auto &selection = options.selection;
    selection.selector = Json(options.method).get<Selector>();
    selection.queryText = Json(options.query).get<QueryText>();
    selection.dedupe = Json(options.dedupe).get<Dedupe>();
    selection.likeDocuments = options.asMany == "documents";
    selection.bm25.scale = options.scores == "es7" ? ScoreScale::Elasticsearch7 : ScoreScale::Lucene;
    selection.guard = !options.noGuard;
    selection.threads = threadCount(context.options);
    if (const auto possible = checkOutput(options.output); !possible)
        return possible;
    const auto made = makeSelection(workspace, selection, context.output, context.stop);
    if (!made)
        return tl::unexpected(made.error());
    if (!options.output.empty()) {
        const auto written = exportSelection(workspace, *made, options.output, context.output, context.stop);
        if (!written)
            return failure(
                written.error().code,
                fmt::format("{0} The selection {1} itself is kept: `tlm selection export {1} {2}` writes it.",
                            written.error().cause, selection.name, options.output.string()),
                written.error().where);
    }
    tellSelection(context.output, made->summary);
    return {};
}

} // namespace

void addSelectVerb(Program &program)
{
    CLI::App &verb = program.addVerb("select", "Selects the general text that resembles a task");
    const auto options = std::make_shared<SelectOptions>();
    auto &selection = options->selection;
    verb.add_option("NAME", selection.name, "Name of the selection")->required();
    verb.add_option("--task", selection.task, "Task whose train texts are the queries")->required();
    verb.add_option("--corpus", selection.corpora, "Corpora to select from")->required()->delimiter(',');
    verb.add_option("-k", selection.k, "Neighbours per train text; random, dsir: documents to draw (50)")
        ->check(CLI::Range(1, 10000));
    verb.add_option("--method", options->method,
                    "How documents are chosen: neighbours of train texts (bm25), at random, or by importance "
                    "weights of hashed n-grams (dsir)")
        ->check(CLI::IsMember({"bm25", "random", "dsir"}));
    verb.add_option("--query", options->query,
                    "bm25: search for whole train texts, or for their 20 best keyword phrases (rake)")
        ->check(CLI::IsMember({"text", "rake"}));
    verb.add_option(
            "--dedupe", options->dedupe,
            "Leave out documents with the words of one selected before (exact), or nearly so: at least "
            "0.8 of the runs of five words of either in both (near)")
        ->check(CLI::IsMember({"exact", "near"}));
    verb.add_option("--like", selection.like, "random, dsir: draw as much as this selection has");
    verb.add_option("--as-many", options->asMany, "--like: as many tokens or documents (tokens)")
        ->check(CLI::IsMember({"tokens", "documents"}));
    verb.add_option("--minimum-words", selection.minimumWords,
                    "dsir: draw no document of fewer words (0; the authors' code: 100)")
        ->check(CLI::Range(0, 1'000'000));
    verb.add_option("--seed", selection.seed, "random, dsir: seed of the draw")->check(seedRange());
    verb.add_option("--k1", selection.bm25.k1, "Saturation of the term frequency (1.2)")
        ->check(CLI::Range(0.0, 100.0));
    verb.add_option("--b", selection.bm25.b, "Weight of the document length (0.75)")
        ->check(CLI::Range(0.0, 1.0));
    verb.add_option("--scores", options->scores, "Scale of the scores")
        ->check(CLI::IsMember({"lucene", "es7"}));
    verb.add_option("--clause-limit", selection.bm25.clauseLimit,
                    "Queries of more tokens find nothing, as in the authors' pipeline (1024)")
        ->check(CLI::Range(1, 1'000'000));
    verb.add_flag("--no-guard", options->noGuard,
                  "Keep documents that contain a dev or test text of the task");
    verb.add_option("--output", options->output,
                    "Also write text,id,rank to this file: JSON lines if it is called .jsonl, else CSV");
    verb.footer(
        "Example:\n  tlm select animals-k50 --task supersense --corpus dictionaries -k 50\n"
        "  tlm select animals-random --task supersense --corpus dictionaries --method random --like "
        "animals-k50\n"
        "  tlm select animals-dsir --task supersense --corpus dictionaries --method dsir -k 5000 --dedupe "
        "near");
    verb.callback([&program, options] {
        chooseInWorkspace(program, [options](const Workspace &workspace, VerbContext &context) {
            return select(*options, workspace, context);
        });
    });
}

} // namespace tlm
