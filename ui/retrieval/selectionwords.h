#pragma once
#include <QCoreApplication>
#include <QString>

#include "core/selection/selection.h"

namespace tlm {

/// Selections in words; everything of the window that describes one asks here.
class SelectionWords
{
    Q_DECLARE_TR_FUNCTIONS(tlm::SelectionWords)
public:
    static QString selector(Selector selector);
    /// What was asked for: "BM25, 50 neighbours a text, k1 1.2, b 0.75".
    static QString options(const SelectionOptions &options);
    /// What was left out, and by which rule.
    static QString leftOut(const SelectionSummary &summary);
    /// The rule of the leak guard, in full.
    static QString guardRule();
};

} // namespace tlm
