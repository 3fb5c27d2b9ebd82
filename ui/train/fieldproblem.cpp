#include "ui/train/fieldproblem.h"

#include <array>

#include <QCoreApplication>
#include <QRegularExpression>

namespace tlm {

namespace {

/// The sentences of core's checks; what varies in them is %1, %2 … in the order of the English sentence.
constexpr std::array patterns{
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "%1 must be a whole number, not \"%2\"."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "%1 must be a number, not \"%2\"."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "%1 must be true or false, not \"%2\"."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "%1 must lie between %2 and %3, not %4."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "\"%1\" is not one of %2."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "%1: \"%2\" is not one of %3."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "A task is missing."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "The method %1 needs a selection."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "The method %1 needs a pretrained model."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "%1 tokens are more than the %2 positions of the model."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "Planted heads need positions that start as sines."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "Planted heads need at least 4 heads in a layer."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "Planted heads need an even head size."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "%1 heads do not divide the hidden size %2."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "Positions that start as sines need an even hidden size."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "The joint stage needs a budget of tokens, steps or minutes."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem",
                      "Only one of tokens, steps and minutes can limit the joint stage."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "A batch is counted in tokens or in sequences: one must be 0."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "A batch of %1 tokens cannot hold one sequence of %2."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem",
                      "The method %1 has no joint stage: tokens, steps and minutes must be 0."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "The method %1 has no joint stage that a budget could limit."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "The method %1 has no external text: rho1 must be 0."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem",
                      "With rho1 0 the selection would not be read: it must be at least 1."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "Fine-tuning is counted in epochs or in steps: one must be 0."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "The method %1 only fine-tunes: it needs epochs or steps."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "The budget \"%1\" is neither a time (10min, 2h) nor a number of "
                                           "tokens (16M, 500k)."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "The budget \"%1\" must be above 0 and at most 1e15 tokens."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "Seeds are whole numbers, as in 1, 2, 3."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "k must be a whole number from 0 to %1, not %2."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "A value of %1 is empty."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "%1 has the value %2 twice."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "%1 is varied twice."),
    QT_TRANSLATE_NOOP("tlm::FieldProblem", "%1 has no value."),
};

/// A pattern as an expression that takes out what varies.
QRegularExpression expressionOf(const char *pattern)
{
    QString text = QRegularExpression::escape(QString::fromUtf8(pattern));
    for (int number = 1; number <= 4; ++number)
        text.replace(QStringLiteral("\\%%1").arg(number), QStringLiteral("(.*)"));
    return QRegularExpression(QRegularExpression::anchoredPattern(text));
}

} // namespace

QString problemText(const std::string &cause)
{
    const QString english = QString::fromStdString(cause);
    for (const char *pattern : patterns) {
        const auto match = expressionOf(pattern).match(english);
        if (!match.hasMatch())
            continue;
        QString words = QCoreApplication::translate("tlm::FieldProblem", pattern);
        for (int number = 1; number <= match.lastCapturedIndex(); ++number)
            words.replace(QStringLiteral("%%1").arg(number), match.captured(number));
        return words;
    }
    return english;
}

} // namespace tlm
