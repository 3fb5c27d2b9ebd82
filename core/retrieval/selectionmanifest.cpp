#include "core/data/manifest.h"
#include "core/retrieval/selectionfile.h"

namespace tlm {

namespace {

constexpr int manifestVersion = 1;

Json toJson(const SelectionOptions &options)
{
    Json json = {{"selector", options.selector == Selector::Bm25 ? "bm25" : "random"},
                 {"k", options.k},
                 {"k1", options.bm25.k1},
                 {"b", options.bm25.b},
                 {"scores", options.bm25.scale == ScoreScale::Lucene ? "lucene" : "es7"},
                 {"clause_limit", nullptr},
                 {"guard", options.guard},
                 {"like", options.like},
                 {"seed", options.seed}};
    if (options.bm25.clauseLimit)
        json["clause_limit"] = *options.bm25.clauseLimit;
    return json;
}

SelectionOptions optionsFrom(const Json &json)
{
    SelectionOptions options;
    options.selector = json.at("selector") == "random" ? Selector::Random : Selector::Bm25;
    options.k = json.at("k").get<std::uint32_t>();
    options.bm25.k1 = json.at("k1").get<float>();
    options.bm25.b = json.at("b").get<float>();
    options.bm25.scale = json.at("scores") == "es7" ? ScoreScale::Elasticsearch7 : ScoreScale::Lucene;
    if (const Json &limit = json.at("clause_limit"); !limit.is_null())
        options.bm25.clauseLimit = limit.get<std::uint32_t>();
    options.guard = json.at("guard").get<bool>();
    options.like = json.at("like").get<std::string>();
    options.seed = json.at("seed").get<std::uint64_t>();
    return options;
}

SelectionSummary summaryFrom(const Json &json)
{
    SelectionSummary summary;
    summary.name = json.at("name").get<std::string>();
    summary.task = json.at("task").get<std::string>();
    for (const Json &corpus : json.at("corpora")) {
        summary.corpora.push_back(corpus.at("name").get<std::string>());
        summary.corpusHashes.push_back(corpus.at("hash").get<std::string>());
    }
    summary.options = optionsFrom(json.at("options"));
    summary.options.name = summary.name;
    summary.options.task = summary.task;
    summary.options.corpora = summary.corpora;
    summary.documents = json.at("documents").get<std::uint64_t>();
    summary.queries = json.at("queries").get<std::uint64_t>();
    summary.queriesWithoutNeighbour = json.at("queries_without_neighbour").get<std::uint64_t>();
    summary.tokens = json.at("tokens").get<std::uint64_t>();
    summary.bytes = json.at("bytes").get<std::uint64_t>();
    const Json &leftOut = json.at("left_out");
    summary.guarded = leftOut.at("guarded").get<std::uint64_t>();
    summary.near = leftOut.at("near").get<std::uint64_t>();
    summary.duplicates = leftOut.at("duplicate").get<std::uint64_t>();
    summary.seconds = json.at("seconds").get<double>();
    summary.hash = json.at("hash").get<std::string>();
    return summary;
}

} // namespace

Json manifestOf(const SelectionSummary &summary)
{
    Json corpora = Json::array();
    for (std::size_t i = 0; i < summary.corpora.size(); ++i)
        corpora.push_back({{"name", summary.corpora[i]}, {"hash", summary.corpusHashes[i]}});
    return {{"version", manifestVersion},
            {"name", summary.name},
            {"task", summary.task},
            {"corpora", corpora},
            {"options", toJson(summary.options)},
            {"documents", summary.documents},
            {"queries", summary.queries},
            {"queries_without_neighbour", summary.queriesWithoutNeighbour},
            {"tokens", summary.tokens},
            {"bytes", summary.bytes},
            {"left_out",
             {{"guarded", summary.guarded}, {"near", summary.near}, {"duplicate", summary.duplicates}}},
            {"seconds", summary.seconds},
            {"hash", summary.hash}};
}

Expected<SelectionSummary> readSummary(const std::filesystem::path &folder)
{
    const auto manifest = readManifest(folder, manifestVersion);
    if (!manifest)
        return tl::unexpected(manifest.error());
    return takeManifest(*manifest, folder, summaryFrom);
}

} // namespace tlm
