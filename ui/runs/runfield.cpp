#include "ui/runs/runfield.h"

#include "ui/runs/runwords.h"

namespace tlm {

namespace {

QString text(std::string_view words)
{
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

QStringList tags(const Run &run)
{
    QStringList words;
    for (const std::string &tag : run.tags)
        words << text(tag);
    return words;
}

RunField number(const char *name, RunField::Number value)
{
    return {QLatin1String(name), value};
}

RunField words(const char *name, RunField::Words value)
{
    return {QLatin1String(name), value};
}

} // namespace

const std::vector<RunField> &runFields()
{
    using Real = std::optional<double>;
    static const std::vector<RunField> fields{
        number("run", [](const Run &run) -> Real { return text(run.id).toDouble(); }),
        words("state",
              [](const Run &run) {
                  return QStringList{text(runStateName(run.state)), RunWords::state(run.state)};
              }),
        words("task", [](const Run &run) { return QStringList{text(run.configuration.task)}; }),
        words("selection", [](const Run &run) { return QStringList{text(run.configuration.selection)}; }),
        words("method",
              [](const Run &run) {
                  const Method method = run.configuration.method;
                  return QStringList{text(methodName(method)), RunWords::method(method)};
              }),
        words("scale",
              [](const Run &run) {
                  const Scale scale = run.configuration.scale;
                  return QStringList{text(scaleName(scale)), RunWords::scale(scale)};
              }),
        number("seed", [](const Run &run) -> Real { return static_cast<double>(run.configuration.seed); }),
        number("dev", [](const Run &run) -> Real { return run.dev; }),
        number("test", [](const Run &run) -> Real { return run.test; }),
        number("tokens", [](const Run &run) -> Real { return static_cast<double>(run.tokens); }),
        number("flops", [](const Run &run) -> Real { return known(run.flops); }),
        number("minutes", [](const Run &run) -> Real { return known(run.seconds / 60); }),
        words("tag", tags),
        words("note", [](const Run &run) { return QStringList{text(run.note)}; }),
    };
    return fields;
}

} // namespace tlm
