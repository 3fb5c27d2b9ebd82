#include "core/data/manifest.h"
#include "core/selection/selectionfile.h"

namespace tlm {

NLOHMANN_JSON_SERIALIZE_ENUM(ScoreScale,
                             {{ScoreScale::Lucene, "lucene"}, {ScoreScale::Elasticsearch7, "es7"}})

namespace {

using Counts = std::map<std::string, std::uint64_t>;

constexpr int manifestVersion = 2; ///< 1 lacks what `value` reads

Json toJson(const SelectionOptions &options)
{
    Json json = {{"selector", options.selector},
                 {"k", options.k},
                 {"query", options.queryText},
                 {"k1", options.bm25.k1},
                 {"b", options.bm25.b},
                 {"scores", options.bm25.scale},
                 {"clause_limit", nullptr},
                 {"guard", options.guard},
                 {"dedupe", options.dedupe},
                 {"like", options.like},
                 {"like_documents", options.likeDocuments},
                 {"minimum_words", options.minimumWords},
                 {"seed", options.seed}};
    if (options.bm25.clauseLimit)
        json["clause_limit"] = *options.bm25.clauseLimit;
    return json;
}

SelectionOptions optionsFrom(const Json &json)
{
    SelectionOptions options;
    options.selector = json.at("selector").get<Selector>();
    options.k = json.at("k").get<std::uint32_t>();
    options.queryText = json.value("query", QueryText::Whole);
    options.bm25.k1 = json.at("k1").get<float>();
    options.bm25.b = json.at("b").get<float>();
    options.bm25.scale = json.at("scores").get<ScoreScale>();
    if (const Json &limit = json.at("clause_limit"); !limit.is_null())
        options.bm25.clauseLimit = limit.get<std::uint32_t>();
    options.guard = json.at("guard").get<bool>();
    options.dedupe = json.value("dedupe", Dedupe::None);
    options.like = json.at("like").get<std::string>();
    options.likeDocuments = json.value("like_documents", false);
    options.minimumWords = json.value("minimum_words", 0u);
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
    summary.documentsPerCorpus = json.value("per_corpus", Counts());
    summary.documentsPerClass = json.value("per_class", Counts());
    summary.terms = json.value("terms", std::uint64_t(0));
    summary.coveredTerms = json.value("covered_terms", std::uint64_t(0));
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
            {"per_corpus", summary.documentsPerCorpus},
            {"per_class", summary.documentsPerClass},
            {"terms", summary.terms},
            {"covered_terms", summary.coveredTerms},
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
