#include "ui/runs/runcolumn.h"

#include <QCoreApplication>

#include "ui/runs/runwords.h"
#include "ui/theme/number.h"

namespace tlm {

namespace {

using Real = std::optional<double>;

const QString none = QStringLiteral("–");

QString text(const std::string &words)
{
    return QString::fromStdString(words);
}

std::vector<RunColumn> makeColumns()
{
    return {
        {QT_TRANSLATE_NOOP("tlm::RunColumn", "Run"), QT_TRANSLATE_NOOP("tlm::RunColumn", "The run's number."),
         [](const Run &run) { return text(run.id); },
         [](const Run &run) -> Real { return text(run.id).toDouble(); }, true},
        {QT_TRANSLATE_NOOP("tlm::RunColumn", "Star"),
         QT_TRANSLATE_NOOP("tlm::RunColumn", "A click stars a run, or takes its star away."),
         [](const Run &) { return QString(); },
         [](const Run &run) -> Real { return run.starred ? Real(1) : Real(0); }},
        {QT_TRANSLATE_NOOP("tlm::RunColumn", "Name"),
         QT_TRANSLATE_NOOP("tlm::RunColumn", "The name that you gave the run."),
         [](const Run &run) { return text(run.name); }},
        {QT_TRANSLATE_NOOP("tlm::RunColumn", "State"),
         QT_TRANSLATE_NOOP("tlm::RunColumn", "What the run is doing, or how it ended."),
         [](const Run &run) { return RunWords::state(run.state); }},
        {QT_TRANSLATE_NOOP("tlm::RunColumn", "Task"),
         QT_TRANSLATE_NOOP("tlm::RunColumn", "The labelled task that was learnt."),
         [](const Run &run) { return text(run.configuration.task); }},
        {QT_TRANSLATE_NOOP("tlm::RunColumn", "Method"),
         QT_TRANSLATE_NOOP("tlm::RunColumn", "What was trained on what."),
         [](const Run &run) { return RunWords::method(run.configuration.method); }},
        {QT_TRANSLATE_NOOP("tlm::RunColumn", "Scale"),
         QT_TRANSLATE_NOOP("tlm::RunColumn", "The size of the model and of its training."),
         [](const Run &run) { return RunWords::scale(run.configuration.scale); },
         [](const Run &run) -> Real { return static_cast<double>(run.configuration.scale); }},
        {QT_TRANSLATE_NOOP("tlm::RunColumn", "Recipe"),
         QT_TRANSLATE_NOOP("tlm::RunColumn", "Faithful to the paper, or fast."),
         [](const Run &run) { return RunWords::recipe(run.configuration.recipe); }},
        {QT_TRANSLATE_NOOP("tlm::RunColumn", "Selection"),
         QT_TRANSLATE_NOOP("tlm::RunColumn", "The general text that was read."),
         [](const Run &run) { return text(run.configuration.selection); }},
        {QT_TRANSLATE_NOOP("tlm::RunColumn", "Seed"),
         QT_TRANSLATE_NOOP("tlm::RunColumn", "Start of the run's random numbers."),
         [](const Run &run) { return QString::number(run.configuration.seed); },
         [](const Run &run) -> Real { return static_cast<double>(run.configuration.seed); }, true},
        {QT_TRANSLATE_NOOP("tlm::RunColumn", "Dev"),
         QT_TRANSLATE_NOOP("tlm::RunColumn",
                           "The task's metric on dev at the best step. Bars run from 0 to 1."),
         [](const Run &run) { return RunWords::score(run.dev); }, [](const Run &run) { return run.dev; }},
        {QT_TRANSLATE_NOOP("tlm::RunColumn", "Test"),
         QT_TRANSLATE_NOOP("tlm::RunColumn",
                           "The task's metric on test at the best dev step. Bars run from 0 to 1."),
         [](const Run &run) { return RunWords::score(run.test); }, [](const Run &run) { return run.test; }},
        {QT_TRANSLATE_NOOP("tlm::RunColumn", "Tokens"),
         QT_TRANSLATE_NOOP("tlm::RunColumn", "Real tokens that were read, padding not counted."),
         [](const Run &run) { return run.tokens == 0 ? none : countText(run.tokens); },
         [](const Run &run) { return known(static_cast<double>(run.tokens)); }, true},
        {QT_TRANSLATE_NOOP("tlm::RunColumn", "FLOPs"),
         QT_TRANSLATE_NOOP("tlm::RunColumn",
                           "Floating-point operations by the paper's rule: 6 × padded tokens × "
                           "parameters, joint stage."),
         [](const Run &run) { return run.flops > 0 ? RunWords::scientific(run.flops) : none; },
         [](const Run &run) { return known(run.flops); }, true},
        {QT_TRANSLATE_NOOP("tlm::RunColumn", "Time"),
         QT_TRANSLATE_NOOP("tlm::RunColumn", "What the training took so far."),
         [](const Run &run) { return run.seconds > 0 ? durationText(run.seconds) : none; },
         [](const Run &run) { return known(run.seconds); }, true},
        {QT_TRANSLATE_NOOP("tlm::RunColumn", "Device"),
         QT_TRANSLATE_NOOP("tlm::RunColumn", "Where the run was trained."),
         [](const Run &run) { return text(run.device); }},
        {QT_TRANSLATE_NOOP("tlm::RunColumn", "Tags"),
         QT_TRANSLATE_NOOP("tlm::RunColumn", "Words that you gave the run to find it by."),
         [](const Run &run) { return tagsOf(run).join(QStringLiteral(", ")); }},
        {QT_TRANSLATE_NOOP("tlm::RunColumn", "Created"),
         QT_TRANSLATE_NOOP("tlm::RunColumn", "When the run was started or queued."), &RunWords::created,
         [](const Run &run) -> Real { return static_cast<double>(run.created); }},
        {QT_TRANSLATE_NOOP("tlm::RunColumn", "Note"),
         QT_TRANSLATE_NOOP("tlm::RunColumn", "The first line of the note."),
         [](const Run &run) { return text(run.note).section(u'\n', 0, 0); }},
    };
}

} // namespace

QString RunColumn::titleText() const
{
    return QCoreApplication::translate("tlm::RunColumn", title);
}

QString RunColumn::helpText() const
{
    return QCoreApplication::translate("tlm::RunColumn", help);
}

const std::vector<RunColumn> &runColumns()
{
    static const std::vector<RunColumn> all = makeColumns();
    return all;
}

} // namespace tlm
