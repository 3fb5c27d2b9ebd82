#include <memory>

#include <fmt/format.h>

#include "app/terminal/readingnotes.h"
#include "app/terminal/workspaceverb.h"
#include "app/tlm/corpora.h"
#include "app/tlm/verbs.h"
#include "core/data/formatguess.h"

namespace tlm {

namespace {

struct SearchOptions
{
    std::string corpora, query;
    std::filesystem::path queries;
    std::size_t count = 10;
    Bm25 bm25;
    std::string scores = "lucene";
    bool explain = false;
};

/// A file of queries as JSON, if its name or its first character says so, or as lines of text.
OpenedReader openQueries(const std::filesystem::path &path, const std::stop_token &stop)
{
    constexpr std::size_t looked = std::size_t(1) << 16;
    auto text = TextStream::open(path, {}, stop);
    if (!text)
        return tl::unexpected(text.error());
    const auto lines = text->beginning(looked);
    if (!lines)
        return tl::unexpected(lines.error());
    const auto named = guessFormat(path, {}), seen = guessFormat({}, *lines);
    if (named == Format::JsonLines || seen == Format::JsonLines)
        return readJson(std::move(*text), Format::JsonLines);
    if (named == Format::JsonArray)
        return readJson(std::move(*text), Format::JsonArray);
    return readPlainText(std::move(*text), TextSplit::Line);
}

/// Queries of a file: JSON lines with `text`, or one query a line.
Expected<std::vector<std::string>> readQueries(const std::filesystem::path &path, Output &output,
                                               const std::stop_token &stop)
{
    auto reader = openQueries(path, stop);
    if (!reader)
        return tl::unexpected(reader.error());
    for (const auto &guessed : (*reader)->guessedEncodings())
        output.note(noteOf(guessed));
    std::vector<std::string> queries;
    while (true) {
        auto result = (*reader)->next();
        if (!result)
            return tl::unexpected(result.error());
        if (result->atEnd())
            return queries;
        const auto place = [&](std::uint64_t line) { return fmt::format("{}:{}", path.string(), line); };
        if (result->bad)
            return failure(ErrorCode::RecordBad, result->bad->reason, place(result->bad->line));
        const auto *text = result->record->find("text");
        if (!text)
            return failure(ErrorCode::ColumnMissing, "The query has no field text.",
                           place(result->record->line));
        queries.push_back(*text);
    }
}

/// The shortest decimal that reads back as the same float.
Json floatJson(float value)
{
    return Json::parse(shortestFloat(value));
}

Json explanationJson(const Explanation &explanation)
{
    Json details = Json::array();
    for (const auto &detail : explanation.details)
        details.push_back(explanationJson(detail));
    return {{"value", floatJson(explanation.value)},
            {"description", explanation.description},
            {"details", details}};
}

std::string explanationText(const Explanation &explanation, int depth)
{
    auto text = fmt::format("{:{}}{}  {}\n", "", 4 + 2 * depth, shortestFloat(explanation.value),
                            explanation.description);
    for (const auto &detail : explanation.details)
        text += explanationText(detail, depth + 1);
    return text;
}

/// The first `limit` code points or so of a text on one line.
std::string excerpt(const std::string &text, std::size_t limit)
{
    std::string line = text.substr(0, limit);
    while (!line.empty() && line.size() < text.size() && (text[line.size()] & 0xC0) == 0x80)
        line.push_back(text[line.size()]);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return line.size() < text.size() ? line + "…" : line;
}

Expected<> search(const SearchOptions &options, const Workspace &workspace, VerbContext &context)
{
    Bm25 bm25 = options.bm25;
    bm25.scale = options.scores == "es7" ? ScoreScale::Elasticsearch7 : ScoreScale::Lucene;
    const auto corpora = openCorpora(workspace, splitNames(options.corpora));
    if (!corpora)
        return tl::unexpected(corpora.error());
    std::vector<std::string> queries{options.query};
    if (!options.queries.empty()) {
        auto read = readQueries(options.queries, context.output, context.stop);
        if (!read)
            return tl::unexpected(read.error());
        queries = std::move(*read);
    }
    const Searcher searcher(corpora->indexes, bm25);
    const auto results =
        searcher.search(queries, options.count, threadCount(context.options), context.output, context.stop);
    if (!results)
        return tl::unexpected(results.error());
    for (std::size_t query = 0; query < queries.size(); ++query) {
        Json neighbours = Json::array();
        context.output.text(fmt::format("{}\n", excerpt(queries[query], 100)));
        std::vector<Explanation> explanations;
        if (options.explain)
            explanations = searcher.explain(queries[query], (*results)[query]);
        std::size_t rank = 0;
        for (const auto &neighbour : (*results)[query]) {
            const auto found = corpora->stores[neighbour.corpus].document(neighbour.document);
            if (!found)
                return tl::unexpected(found.error());
            const Document &document = *found;
            Json entry{{"rank", rank},
                       {"id", document.id},
                       {"document", neighbour.document},
                       {"score", floatJson(neighbour.score)},
                       {"text", document.text}};
            if (corpora->names.size() > 1)
                entry["corpus"] = corpora->names[neighbour.corpus];
            context.output.text(fmt::format("  {:>3}  {:<10}  {}  {}\n", rank + 1,
                                            shortestFloat(neighbour.score), document.id,
                                            excerpt(document.text, 100)));
            if (options.explain) {
                entry["explanation"] = explanationJson(explanations[rank]);
                context.output.text(explanationText(explanations[rank], 0));
            }
            neighbours.push_back(std::move(entry));
            ++rank;
        }
        context.output.line({{"query", query}, {"neighbours", std::move(neighbours)}});
    }
    return {};
}

} // namespace

void addSearchVerb(Program &program)
{
    CLI::App &verb = program.addVerb("search", "Neighbours of a query in a corpus, by BM25");
    const auto options = std::make_shared<SearchOptions>();
    verb.add_option("CORPUS", options->corpora, "Corpora to search with one set of statistics: A,B")
        ->required();
    auto *group = verb.add_option_group("query");
    group->add_option("--query", options->query, "Text of the query");
    group->add_option("--queries", options->queries, "File of queries: JSON lines with text, or one a line");
    group->require_option(1);
    verb.add_option("-k", options->count, "Neighbours per query (10)")->check(CLI::Range(1, 10000));
    verb.add_option("--k1", options->bm25.k1, "Saturation of the term frequency (1.2)")
        ->check(CLI::Range(0.0, 100.0));
    verb.add_option("--b", options->bm25.b, "Weight of the document length (0.75)")
        ->check(CLI::Range(0.0, 1.0));
    verb.add_option("--scores", options->scores, "Scale of the scores")
        ->check(CLI::IsMember({"lucene", "es7"}));
    verb.add_flag("--explain", options->explain, "Show what each score is made of");
    verb.footer("Example:\n  tlm search dictionaries --query \"a large wild cat\" -k 5 --explain");
    verb.callback([&program, options] {
        chooseInWorkspace(program, [options](const Workspace &workspace, VerbContext &context) {
            return search(*options, workspace, context);
        });
    });
}

} // namespace tlm
