#pragma once
#include <QCoreApplication>
#include <QStringList>

#include "core/history/history.h"
#include "ui/widgets/label.h"

namespace tlm {

/// Runs in words, icons and tones; everything of the window that shows a run asks here.
class RunWords
{
    Q_DECLARE_TR_FUNCTIONS(tlm::RunWords)
public:
    static QString state(RunState state);
    static QString stateIcon(RunState state);
    static Label::Tone stateTone(RunState state);
    static QString method(Method method);
    static QString recipe(Recipe recipe);
    static QString scale(Scale scale);
    static QString stage(const std::string &stage);
    /// Words of a metric's name in the store (`loss.mlm.external`); an unknown one stays as it is.
    static QString metric(const std::string &name);
    /// "Run 12 · TLM · supersense"
    static QString title(const Run &run);
    static QString score(const std::optional<double> &score);
    /// Mantissa and power of ten: "2.74 × 10¹⁸"; plain below a thousand.
    static QString scientific(double value);
    static QString created(const Run &run);
};

/// The tags of a run.
QStringList tagsOf(const Run &run);

/// All that is written about a run, in lower case, under the names of the store and of the window: what plain
/// words of a filter are looked for in.
std::string searchWords(const Run &run);

/// A figure that is 0 until it is known.
std::optional<double> known(double figure);

/// Seconds until the run's steps are done at the rate of so far; empty while unknown.
std::optional<double> secondsLeft(const Run &run);

} // namespace tlm
