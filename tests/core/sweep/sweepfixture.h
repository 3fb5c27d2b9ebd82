#pragma once
#include <gtest/gtest.h>

#include "core/base/json.h"
#include "core/data/corpus.h"
#include "core/history/history.h"
#include "core/sweep/sweepstart.h"
#include "temporaryfolder.h"

namespace tlm::test {

/// A workspace with the tasks `birds` and `scierc` and the corpora `acl` and `wiki`.
class SweepTest : public testing::Test
{
protected:
    void SetUp() override
    {
        for (const char *name : {"birds", "scierc"})
            addTask(name);
        addCorpusOf("acl",
                    {"a small bird sings", "a large fish swims", "nothing of this", "the bird of paradise"});
        addCorpusOf("wiki", {"birds fly", "a fish and a bird", "trains run on time"});
    }

    void addTask(const std::string &name) const
    {
        Task task;
        task.name = name;
        task.labels = {"bird", "fish"};
        for (auto &split : task.splits)
            for (int i = 0; i < 4; ++i)
                split.push_back(
                    {i % 2 ? "a fish of kind " + std::to_string(i) : "the bird number " + std::to_string(i),
                     "", i % 2});
        task.hash = hashTask(task);
        ASSERT_TRUE(saveTask(workspace, task));
    }

    void addCorpusOf(const std::string &name, const std::vector<std::string> &texts) const
    {
        std::string lines;
        for (const std::string &text : texts)
            lines += toLine({{"text", text}}) + '\n';
        CorpusSource source;
        source.paths = {folder.write(name + ".jsonl", lines)};
        NoProgress progress;
        ASSERT_TRUE(addCorpus(workspace, name, source, 1, progress, {}));
    }

    /// A sweep over `--vary` texts, from the corpus `acl` unless another is varied.
    static SweepDefinition sweepOf(const std::vector<std::string> &texts)
    {
        SweepDefinition definition;
        definition.name = "some";
        definition.corpora = {"acl"};
        for (const std::string &text : texts)
            definition.axes.push_back(parseAxis(text).value());
        return definition;
    }

    std::vector<SweepPoint> expand(const SweepDefinition &definition) const
    {
        auto points = expandSweep(workspace, definition);
        EXPECT_TRUE(points) << describe(points.error());
        return points.value_or(std::vector<SweepPoint>());
    }
    Error refusal(const SweepDefinition &definition) const
    {
        const auto points = expandSweep(workspace, definition);
        EXPECT_FALSE(points);
        return points ? Error() : points.error();
    }

    SweepPlan plan(const SweepDefinition &definition, const std::vector<SweepPoint> &points) const
    {
        const auto before = loadSweep(workspace, definition.name);
        const auto runs = history.runs().value();
        return planSweep(workspace, points, KnownRuns(runs, before ? std::optional(*before) : std::nullopt))
            .value();
    }
    StartedSweep start(const SweepDefinition &definition, bool claimed = false)
    {
        const auto points = expand(definition);
        NoProgress progress;
        const auto started = startSweep(workspace, history, definition, points, plan(definition, points),
                                        claimed, progress, {});
        EXPECT_TRUE(started) << describe(started.error());
        return started.value_or(StartedSweep());
    }

    /// Writes scores of a run as a trainer would at its end.
    void finish(const std::string &id, double test)
    {
        ASSERT_TRUE(history.start(id, {}, 0));
        RunFigures figures;
        figures.dev = test + 0.01;
        figures.test = test;
        ASSERT_TRUE(history.record(id, figures, {}));
        ASSERT_TRUE(history.setState(id, RunState::Finished));
    }

    const TemporaryFolder folder;
    Workspace workspace = Workspace::open(folder / "workspace").value();
    History history = History::open(workspace.root()).value();
};

} // namespace tlm::test
