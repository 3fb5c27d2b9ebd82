#include "ui/runs/runwords.h"

#include <cmath>

#include <QDateTime>
#include <QLocale>

#include "core/history/runfilter.h"
#include "ui/plot/ticker.h"
#include "ui/theme/number.h"

namespace tlm {

QString RunWords::state(RunState state)
{
    switch (state) {
    case RunState::Queued:
        return tr("Queued");
    case RunState::Preparing:
        return tr("Preparing");
    case RunState::Running:
        return tr("Running");
    case RunState::Paused:
        return tr("Paused");
    case RunState::Finished:
        return tr("Finished");
    case RunState::Stopped:
        return tr("Stopped");
    case RunState::Failed:
        return tr("Failed");
    case RunState::Lost:
        break;
    }
    return tr("Lost");
}

QString RunWords::stateIcon(RunState state)
{
    switch (state) {
    case RunState::Queued:
        return QStringLiteral("queued");
    case RunState::Preparing:
    case RunState::Running:
        return QStringLiteral("running");
    case RunState::Paused:
        return QStringLiteral("pause");
    case RunState::Finished:
        return QStringLiteral("check");
    case RunState::Stopped:
        return QStringLiteral("stop");
    case RunState::Failed:
        return QStringLiteral("error");
    case RunState::Lost:
        break;
    }
    return QStringLiteral("caution");
}

Label::Tone RunWords::stateTone(RunState state)
{
    switch (state) {
    case RunState::Preparing:
    case RunState::Running:
        return Label::Tone::Accent;
    case RunState::Finished:
        return Label::Tone::Good;
    case RunState::Failed:
        return Label::Tone::Bad;
    case RunState::Stopped:
    case RunState::Lost:
        return Label::Tone::Caution;
    case RunState::Queued:
    case RunState::Paused:
        break;
    }
    return Label::Tone::Muted;
}

QString RunWords::method(Method method)
{
    switch (method) {
    case Method::Tlm:
        return tr("TLM");
    case Method::TaskOnly:
        return tr("Task only");
    case Method::TaskMlm:
        return tr("Task + its own MLM");
    case Method::Random:
        return tr("Random text");
    case Method::FineTune:
        return tr("Fine-tune a pretrained model");
    case Method::FineTuneMlm:
        return tr("Fine-tune with MLM");
    case Method::PretrainedTlm:
        return tr("Pretrained + TLM");
    case Method::Linear:
        break;
    }
    return tr("Linear baseline");
}

QString RunWords::recipe(Recipe recipe)
{
    return recipe == Recipe::Faithful ? tr("Faithful to the paper") : tr("Fast");
}

QString RunWords::scale(Scale scale)
{
    switch (scale) {
    case Scale::Tiny:
        return tr("tiny");
    case Scale::Mini:
        return tr("mini");
    case Scale::Small:
        return tr("small");
    case Scale::Medium:
        return tr("medium");
    case Scale::Large:
        break;
    }
    return tr("large");
}

QString RunWords::stage(const std::string &stage)
{
    if (stage == "joint")
        return tr("joint training");
    if (stage == "fine-tuning")
        return tr("fine-tuning");
    return QString::fromStdString(stage);
}

QString RunWords::metric(const std::string &name)
{
    static const std::map<std::string, const char *> words{
        {"loss.mlm.external", QT_TR_NOOP("External MLM loss")},
        {"loss.mlm.internal", QT_TR_NOOP("Internal MLM loss")},
        {"loss.task", QT_TR_NOOP("Task loss")},
        {"learning_rate", QT_TR_NOOP("Learning rate")},
        {"tokens_per_second", QT_TR_NOOP("Tokens per second")},
        {"dev.macro_f1", QT_TR_NOOP("Dev macro-F1")},
        {"dev.micro_f1", QT_TR_NOOP("Dev micro-F1")},
        {"dev.accuracy", QT_TR_NOOP("Dev accuracy")},
        {"dev.loss", QT_TR_NOOP("Dev loss")},
    };
    const auto found = words.find(name);
    return found == words.end() ? QString::fromStdString(name) : tr(found->second);
}

QString RunWords::title(const Run &run)
{
    if (!run.name.empty())
        return tr("Run %1 · %2", "number and name")
            .arg(QString::fromStdString(run.id), QString::fromStdString(run.name));
    return tr("Run %1 · %2 · %3")
        .arg(QString::fromStdString(run.id), method(run.configuration.method),
             QString::fromStdString(run.configuration.task));
}

QString RunWords::score(const std::optional<double> &score)
{
    return score ? realText(*score, 4) : QStringLiteral("–");
}

QString RunWords::scientific(double value)
{
    if (!std::isfinite(value) || std::abs(value) < 1000)
        return QLocale().toString(value, 'g', 3);
    auto power = static_cast<int>(std::floor(std::log10(std::abs(value))));
    if (std::abs(value) / std::pow(10.0, power) >= 9.995)
        ++power;
    return realText(value / std::pow(10.0, power), 2) + QStringLiteral(" × ") + powerOfTen(power);
}

QString RunWords::created(const Run &run)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(run.created), QLocale::ShortFormat);
}

QStringList tagsOf(const Run &run)
{
    QStringList tags;
    for (const std::string &tag : run.tags)
        tags << QString::fromStdString(tag);
    return tags;
}

std::string searchWords(const Run &run)
{
    const Configuration &configuration = run.configuration;
    const QString local =
        QStringList{RunWords::state(run.state), RunWords::method(configuration.method),
                    RunWords::scale(configuration.scale), RunWords::recipe(configuration.recipe)}
            .join(u' ');
    return searchTextOf(run) + ' ' + local.toLower().toStdString();
}

std::optional<double> known(double figure)
{
    return figure > 0 ? std::optional(figure) : std::nullopt;
}

std::optional<double> secondsLeft(const Run &run)
{
    if (run.state != RunState::Running || run.step <= 0 || run.totalSteps < run.step || run.seconds <= 0)
        return {};
    return run.seconds * static_cast<double>(run.totalSteps - run.step) / static_cast<double>(run.step);
}

} // namespace tlm
