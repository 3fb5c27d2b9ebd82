#pragma once
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/data/corpus.h"
#include "core/data/task.h"
#include "core/retrieval/syntheticcorpus.h"
#include "core/selection/selection.h"
#include "temporaryfolder.h"

namespace tlm::test {

/// A workspace with the corpora `first` and `second` and the task `task`, whose test part holds two
/// documents.
class SelectionTest : public testing::Test
{
protected:
    void SetUp() override
    {
        for (const std::string &text : SyntheticTexts(1).texts(400))
            if (text.size() > 40)
                documents.push_back(text);
        cut = documents.size() / 2;
        addCorpusOf("first", {documents.begin(), documents.begin() + static_cast<std::ptrdiff_t>(cut)});
        addCorpusOf("second", {documents.begin() + static_cast<std::ptrdiff_t>(cut), documents.end()});
        task.name = "task";
        task.labels = {"no", "yes"};
        for (const std::string &text : SyntheticTexts(2).texts(60))
            if (!text.empty())
                task.splits[0].push_back({text, "", 0});
        task.splits[0].push_back({"nowhere", "", 1});
        task.splits[1] = {{"a dev text that no document has in it", "", 0}};
        task.splits[2] = {{documents[3], "", 0}, {documents[cut + 5], "", 1}};
        save(task);
    }

    void save(Task &example) const
    {
        example.hash = hashTask(example);
        ASSERT_TRUE(saveTask(workspace, example));
    }

    void addCorpusOf(const std::string &name, const std::vector<std::string> &texts)
    {
        std::string lines;
        for (const std::string &text : texts)
            lines += toLine({{"text", text}}) + '\n';
        CorpusSource source;
        source.paths = {folder.write(name + ".jsonl", lines)};
        NoProgress progress;
        const auto added = addCorpus(workspace, name, source, 1, progress, {});
        ASSERT_TRUE(added) << describe(added.error());
    }

    SelectionOptions options(const std::string &name) const
    {
        SelectionOptions result;
        result.name = name;
        result.task = "task";
        result.corpora = {"first", "second"};
        result.k = 7;
        result.threads = 2;
        return result;
    }

    Expected<Selection> make(const SelectionOptions &wanted, std::stop_token stop = {}) const
    {
        NoProgress progress;
        return makeSelection(workspace, wanted, progress, stop);
    }

    const std::string &textOf(std::uint32_t corpus, std::uint32_t document) const
    {
        return documents[(corpus == 0 ? 0 : cut) + document];
    }

    TemporaryFolder folder;
    Workspace workspace = Workspace::open(folder / "workspace").value();
    std::vector<std::string> documents;
    std::size_t cut = 0; ///< documents of the first corpus
    Task task;
};

} // namespace tlm::test
