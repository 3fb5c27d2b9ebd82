#include "ui/train/worldnames.h"

#include <QCoreApplication>

#include "core/data/corpus.h"
#include "core/selection/selection.h"
#include "ui/runs/runwords.h"
#include "ui/serving/modelruns.h"
#include "ui/theme/number.h"

namespace tlm {

namespace {

class WorldWords
{
    Q_DECLARE_TR_FUNCTIONS(tlm::WorldWords)
public:
    static QString examples(std::uint64_t count) { return tr("%1 train").arg(countText(count)); }
    static QString documents(std::uint64_t count) { return tr("%1 docs").arg(countText(count)); }
    static QString run(const Run &run)
    {
        return run.dev ? tr("%1, dev %2").arg(RunWords::title(run), RunWords::score(run.dev))
                       : RunWords::title(run);
    }
};

void readTasks(const Workspace &workspace, WorldNames &world)
{
    for (const std::string &name : workspace.list("tasks")) {
        const QString shown = QString::fromStdString(name);
        world.form.tasks << shown;
        if (const auto task = summarizeTask(workspace, name)) {
            world.form.taskHints[shown] = WorldWords::examples(task->sizes[0]);
            world.trainingExamples[name] = task->sizes[0];
        }
    }
}

void readSelections(const Workspace &workspace, WorldNames &world)
{
    for (const std::string &name : workspace.list("selections")) {
        const QString shown = QString::fromStdString(name);
        world.form.selections << shown;
        if (const auto selection = summarizeSelection(workspace, name)) {
            world.form.selectionHints[shown] = WorldWords::documents(selection->documents);
            world.selectionTasks[name] = selection->task;
            world.selectionCorpora[name] = selection->corpora;
        }
    }
}

} // namespace

WorldNames readWorld(const Workspace &workspace, const std::vector<Run> &runs)
{
    WorldNames world;
    readTasks(workspace, world);
    readSelections(workspace, world);
    for (const std::string &name : workspace.list("corpora"))
        world.axes.corpora << QString::fromStdString(name);
    world.axes.tasks = world.form.tasks;
    world.axes.selections = world.form.selections;
    for (const Run &run : runs)
        if (hasNetwork(workspace, run))
            world.form.models.push_back({QString::fromStdString(run.id), WorldWords::run(run)});
    return world;
}

} // namespace tlm
