#include "tests/bench/quality/tasks.h"

#include <algorithm>

#include "core/data/sample.h"

namespace tlm::bench {

namespace {

/// The whole heap of general text, of every kind: a random draw from a corpus that was chosen for the task
/// would be a selection itself.
const std::vector<std::string> allCorpora{"acl_anthology",    "acl_fulltext",       "arxiv_abstracts",
                                          "biomed_abstracts", "imdb_unlabelled",    "news_articles",
                                          "novels",           "openstax_textbooks", "product_reviews",
                                          "rct_fulltext",     "reuters21578",       "wikipedia_en_2014"};

BenchTask sample()
{
    BenchTask task;
    task.name = sampleTaskName;
    task.seeds = 3;
    task.corpora = {std::string(sampleCorpusName)};
    task.comparesPretrained = true;
    return task;
}

BenchTask shared(const std::string &name, int seeds, Pooling pooling)
{
    BenchTask task;
    task.name = name;
    task.seeds = seeds;
    task.suffix = ".jsonl.gz";
    task.corpora = allCorpora;
    task.pooling = pooling;
    return task;
}

std::vector<BenchTask> allTasks()
{
    BenchTask scierc = shared("scierc", 3, Pooling::Markers);
    scierc.comparesPretrained = true;
    BenchTask chemprot = shared("chemprot", 3, Pooling::Markers);
    chemprot.metric = TaskMetric::MicroF1;
    BenchTask hyperpartisan = shared("hyperpartisan", 1, Pooling::Mean);
    hyperpartisan.length = 256;
    BenchTask news = shared("ag_news", 1, Pooling::Mean);
    news.suffix = ".csv.gz";
    news.label = "gt";
    return {sample(), scierc, chemprot, shared("acl_arc", 1, Pooling::Mean), hyperpartisan, news};
}

} // namespace

const std::vector<BenchTask> &benchTasks()
{
    static const std::vector<BenchTask> tasks = allTasks();
    return tasks;
}

const BenchTask &benchTask(const std::string &name)
{
    return *std::ranges::find(benchTasks(), name, &BenchTask::name);
}

std::string selectionName(const BenchTask &task)
{
    return task.name + "-50";
}

std::string randomName(const BenchTask &task)
{
    return task.name + "-random";
}

TaskSource sourceOf(const BenchTask &task, const std::filesystem::path &data)
{
    const auto folder = data / "tasks" / task.name;
    TaskSource source;
    source.train = folder / ("train" + task.suffix);
    source.dev = folder / ("dev" + task.suffix);
    source.test = folder / ("test" + task.suffix);
    source.label = task.label;
    source.metric = task.metric;
    return source;
}

std::filesystem::path corpusFile(const std::string &name, const std::filesystem::path &data)
{
    std::error_code missing;
    for (const auto &entry : std::filesystem::directory_iterator(data / "corpora", missing))
        if (entry.path().filename() == name || entry.path().filename().string().starts_with(name + '.'))
            return entry.path();
    return {};
}

} // namespace tlm::bench
