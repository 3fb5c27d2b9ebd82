#pragma once
#include <memory>

#include "core/data/corpus.h"
#include "core/data/task.h"
#include "temporaryfolder.h"
#include "ui/frame/studio.h"

namespace tlm::test {

/// A workspace with a small task of birds and fish and a corpus of six documents, for pages that search.
class SampleWorkspace
{
public:
    SampleWorkspace() : m_workspace(*Workspace::open(m_folder / "workspace")) {}

    const Workspace &workspace() const { return m_workspace; }
    std::filesystem::path write(const std::string &name, const std::string &bytes) const
    {
        return m_folder.write(name, bytes);
    }

    /// Training texts 12, dev 2, test 2; the dev text on kiwis is in the corpus too.
    Task addTask(const std::string &name = "animals") const
    {
        Task task = readSample(m_folder.path(), name);
        (void)saveTask(m_workspace, task);
        return task;
    }

    /// The task, from files that are written into a folder.
    static Task readSample(const std::filesystem::path &folder, const std::string &name)
    {
        TaskSource source;
        source.train = folder / "train.csv";
        source.dev = folder / "dev.csv";
        source.test = folder / "test.csv";
        std::ofstream(source.train) << trainCsv();
        std::ofstream(*source.dev) << "text,label\n"
                                      "the kiwi is a bird of new zealand that cannot fly at all,bird\n"
                                      "a trout swims in cold rivers,fish\n";
        std::ofstream(*source.test) << "text,label\nan owl hunts at night,bird\n"
                                       "a pike waits among the reeds,fish\n";
        NoProgress progress;
        return readTask(name, source, progress, {})->task;
    }

    void addCorpus(const std::string &name = "nature") const
    {
        CorpusSource source;
        source.paths = {write("nature.jsonl", corpusLines())};
        NoProgress progress;
        (void)tlm::addCorpus(m_workspace, name, source, 1, progress, {});
    }

    std::unique_ptr<Studio> open() const { return std::make_unique<Studio>(m_workspace); }

    static std::string trainCsv()
    {
        std::string csv = "text,label\n";
        for (const char *bird : {"eagle", "sparrow", "gull", "heron", "finch", "swan"})
            csv += std::string("the ") + bird + " flies over the trees,bird\n";
        for (const char *fish : {"salmon", "carp", "perch", "tuna", "herring", "eel"})
            csv += std::string("the ") + fish + " swims in deep water,fish\n";
        return csv;
    }

    static std::string corpusLines()
    {
        return R"({"id":"d0","text":"An eagle flies high over mountain trees."}
{"id":"d1","text":"Salmon swim up rivers; the salmon returns to deep water."}
{"id":"d2","text":"It is said that the kiwi is a bird of New Zealand that cannot fly at all, they say."}
{"id":"d3","text":"Stock markets fell on Monday."}
{"id":"d4","text":"A gull and a heron stood in the water."}
{"id":"d5","text":"Finch, sparrow and swan: three birds that fly."}
)";
    }

private:
    TemporaryFolder m_folder;
    Workspace m_workspace;
};

} // namespace tlm::test
