#include "ui/runs/filterwords.h"

#include <QCoreApplication>
#include <QDateTime>

#include "core/experiment/names.h"
#include "core/history/runstate.h"
#include "ui/runs/runwords.h"

namespace tlm {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("tlm::RunFilter", text);
}

template <typename Enumeration>
std::string wordOf(const std::string &name, QString (*word)(Enumeration))
{
    const auto value = valueOf<Enumeration>(name);
    return value ? word(*value).toStdString() : std::string();
}

std::string localName(const std::string &field, const std::string &value)
{
    if (field == "state")
        return wordOf<RunState>(value, &RunWords::state);
    if (field == "method")
        return wordOf<Method>(value, &RunWords::method);
    if (field == "recipe")
        return wordOf<Recipe>(value, &RunWords::recipe);
    return field == "scale" ? wordOf<Scale>(value, &RunWords::scale) : std::string();
}

} // namespace

QString filterProblemText(const FilterProblem &problem)
{
    const QString detail = QString::fromStdString(problem.detail);
    QStringList choices;
    for (const std::string &choice : problem.choices)
        choices << QString::fromStdString(choice);
    switch (problem.kind) {
    case FilterProblem::Kind::OperandExpected:
        break;
    case FilterProblem::Kind::ParenthesisMissing:
        return words(QT_TRANSLATE_NOOP("tlm::RunFilter", "A closing parenthesis is missing here."));
    case FilterProblem::Kind::ParenthesisSurplus:
        return words(QT_TRANSLATE_NOOP("tlm::RunFilter", "This parenthesis closes nothing."));
    case FilterProblem::Kind::ListExpected:
        return words(QT_TRANSLATE_NOOP("tlm::RunFilter",
                                       "A list in parentheses is expected here, as in %1 in (a, b)."))
            .arg(detail);
    case FilterProblem::Kind::UnknownField:
        return words(QT_TRANSLATE_NOOP("tlm::RunFilter",
                                       "There is no “%1” to compare; there are method, dev, "
                                       "created, tag … and settings such as joint.tokens."))
            .arg(detail);
    case FilterProblem::Kind::UnknownValue:
        return words(QT_TRANSLATE_NOOP("tlm::RunFilter", "%1 is one of %2."))
            .arg(detail, choices.join(QStringLiteral(", ")));
    case FilterProblem::Kind::SignForWords:
        return words(
            QT_TRANSLATE_NOOP("tlm::RunFilter", "Words are compared by =, !=, ~ (holds), !~ and in (…)."));
    case FilterProblem::Kind::SignForNumbers:
        return words(QT_TRANSLATE_NOOP("tlm::RunFilter", "~ compares words alone."));
    case FilterProblem::Kind::NumberExpected:
        return words(QT_TRANSLATE_NOOP("tlm::RunFilter", "A number is expected here, as in %1 > 0.8."))
            .arg(detail);
    case FilterProblem::Kind::DateExpected:
        return words(QT_TRANSLATE_NOOP("tlm::RunFilter", "A date is expected here, as in %1 > 2026-11-01 or "
                                                         "%1 > today - 7d."))
            .arg(detail);
    case FilterProblem::Kind::DurationExpected:
        return words(QT_TRANSLATE_NOOP("tlm::RunFilter", "A length of time is expected here, as in %1 > 2h."))
            .arg(detail);
    case FilterProblem::Kind::WordExpected:
        return words(QT_TRANSLATE_NOOP("tlm::RunFilter", "A word is expected here."));
    case FilterProblem::Kind::SwitchExpected:
        return words(QT_TRANSLATE_NOOP("tlm::RunFilter", "yes or no is expected here."));
    case FilterProblem::Kind::NestedTooDeeply:
        return words(QT_TRANSLATE_NOOP("tlm::RunFilter", "Parentheses and not may be nested %1 deep."))
            .arg(deepestNesting);
    }
    return words(
        QT_TRANSLATE_NOOP("tlm::RunFilter", "A word or a comparison is expected here, as in dev > 0.8."));
}

FilterContext filterContext()
{
    return {QDateTime::currentMSecsSinceEpoch(), &localName};
}

qsizetype placeOfByte(const QString &text, std::size_t byte)
{
    return QString::fromUtf8(text.toUtf8().left(static_cast<qsizetype>(byte))).size();
}

std::size_t byteOfPlace(const QString &text, qsizetype place)
{
    return static_cast<std::size_t>(text.left(place).toUtf8().size());
}

} // namespace tlm
