#include "ui/support/testworkspace.h"

#include <fstream>

#include <gtest/gtest.h>

#include "core/experiment/keptmodels.h"

namespace tlm::test {

TestWorkspace::TestWorkspace()
{
    m_workspace = *Workspace::open(m_folder / "work");
    m_history = *History::open(m_workspace->root());
}

Studio &TestWorkspace::studio()
{
    if (!m_studio)
        m_studio = std::make_unique<Studio>(*m_workspace);
    return *m_studio;
}

void TestWorkspace::addTask(const std::string &name, bool pairs)
{
    Task task;
    task.name = name;
    task.hasPairs = pairs;
    task.labels = {"crow", "owl", "wren"};
    for (auto &split : task.splits)
        for (std::int32_t i = 0; i < 6; ++i)
            split.push_back(
                {"the bird number " + std::to_string(i) + " sings .", pairs ? "it is" : "", i % 3});
    task.hash = hashTask(task);
    ASSERT_TRUE(saveTask(*m_workspace, task));
}

std::string TestWorkspace::addRun(const Made &made)
{
    Configuration configuration = preset(made.method, Recipe::Fast, Scale::Tiny);
    configuration.task = made.task;
    const std::string id = *m_history->create(configuration);
    if (made.state == RunState::Queued)
        return id;
    RunMachine machine;
    machine.device = "cpu";
    machine.process = 4711;
    EXPECT_TRUE(m_history->start(id, machine, 0));
    RunFigures figures{.stage = "joint",
                       .step = 30,
                       .totalSteps = 120,
                       .tokens = 61'440,
                       .flops = 2.5e11,
                       .flopsReal = 3e11,
                       .seconds = 60,
                       .bestStep = {},
                       .dev = made.dev,
                       .test = made.test};
    if (made.dev)
        figures.bestStep = 20;
    std::vector<MetricPoint> points;
    for (const std::int64_t step : {10, 20, 30}) {
        const double value = static_cast<double>(step);
        for (const char *name : {"loss.mlm.external", "loss.mlm.internal", "loss.task"})
            points.push_back({step, static_cast<std::uint64_t>(step) * 2048, name, 10 - value / 10, step});
        points.push_back({step, static_cast<std::uint64_t>(step) * 2048, "learning_rate", 2e-3, step});
        points.push_back({step, static_cast<std::uint64_t>(step) * 2048, "tokens_per_second", 1000, step});
        points.push_back({step, static_cast<std::uint64_t>(step) * 2048, "dev.macro_f1", value / 100, step});
    }
    addPoints(id, points, figures);
    if (made.state == RunState::Running || made.state == RunState::Preparing)
        m_locks.push_back(*FileLock::acquire(lockFile(m_workspace->root(), id)));
    if (made.state != RunState::Lost) {
        const std::string error = made.state == RunState::Failed ? "It broke." : "";
        EXPECT_TRUE(m_history->setState(id, made.state, error));
    }
    return id;
}

void TestWorkspace::addPoints(const std::string &id, const std::vector<MetricPoint> &points,
                              const RunFigures &figures)
{
    EXPECT_TRUE(m_history->record(id, figures, points));
}

void TestWorkspace::addModel(const std::string &id)
{
    const auto model = m_workspace->run(id) / "model";
    std::filesystem::create_directories(model);
    std::ofstream(model / "config.json") << "{}";
}

void TestWorkspace::addKeptModel(const std::string &id, std::int64_t step)
{
    const auto model = keptModelFolder(m_workspace->run(id), step);
    std::filesystem::create_directories(model);
    std::ofstream(model / "config.json") << "{}";
    std::ofstream(model / "model.safetensors") << "weights";
}

void TestWorkspace::setTool(const std::string &script)
{
    const auto path = m_folder.write("tlm", "#!/bin/sh\n" + script);
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    studio().setToolPath(QString::fromStdString(path.string()));
}

} // namespace tlm::test
