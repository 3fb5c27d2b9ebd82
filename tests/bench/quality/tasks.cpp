#include "tests/bench/quality/tasks.h"

#include <algorithm>

#include "core/data/sample.h"

namespace tlm::bench {

const std::vector<BenchTask> &benchTasks()
{
    static const std::vector<BenchTask> tasks{
        {std::string(sampleTaskName),
         3,
         TaskMetric::MacroF1,
         {},
         {},
         {std::string(sampleCorpusName)},
         Pooling::Mean,
         128,
         true},
        {"scierc",
         3,
         TaskMetric::MacroF1,
         ".jsonl.gz",
         {},
         {"acl_anthology", "acl_fulltext", "arxiv_abstracts"},
         Pooling::Markers,
         128,
         true},
        {"chemprot",
         3,
         TaskMetric::MicroF1,
         ".jsonl.gz",
         {},
         {"biomed_abstracts", "openstax_textbooks", "rct_fulltext"},
         Pooling::Markers},
        {"acl_arc",
         1,
         TaskMetric::MacroF1,
         ".jsonl.gz",
         {},
         {"acl_anthology", "acl_fulltext", "arxiv_abstracts"}},
        {"hyperpartisan", 1, TaskMetric::MacroF1, ".jsonl.gz", {}, {"news_articles"}, Pooling::Mean, 256},
        {"ag_news", 1, TaskMetric::MacroF1, ".csv.gz", "gt", {"news_articles", "reuters21578"}},
    };
    return tasks;
}

const BenchTask &benchTask(const std::string &name)
{
    return *std::ranges::find(benchTasks(), name, &BenchTask::name);
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
        if (entry.path().filename().string().starts_with(name + '.'))
            return entry.path();
    return {};
}

} // namespace tlm::bench
