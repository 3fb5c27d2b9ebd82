#include "ui/retrieval/selectionwords.h"

#include "ui/theme/number.h"

namespace tlm {

QString SelectionWords::selector(Selector selector)
{
    switch (selector) {
    case Selector::Bm25:
        return tr("Neighbours (BM25)");
    case Selector::Random:
        return tr("Random");
    case Selector::Dsir:
        return tr("Importance (DSIR)");
    }
    return {};
}

QString SelectionWords::options(const SelectionOptions &options)
{
    QStringList words{selector(options.selector)};
    if (options.selector == Selector::Bm25) {
        words << tr("%n neighbour(s) a text", nullptr, int(options.k))
              << tr("k1 %1").arg(realText(double(options.bm25.k1), 2))
              << tr("b %1").arg(realText(double(options.bm25.b), 2));
        words << (options.queryText == QueryText::Rake ? tr("keywords (RAKE)") : tr("whole texts"));
        if (options.bm25.clauseLimit)
            words << tr("at most %1 words a query").arg(countText(*options.bm25.clauseLimit));
    } else {
        if (!options.like.empty())
            words << (options.likeDocuments
                          ? tr("as many documents as %1").arg(QString::fromStdString(options.like))
                          : tr("as many words as %1").arg(QString::fromStdString(options.like)));
        words << tr("seed %1").arg(options.seed);
        if (options.minimumWords > 0)
            words << tr("documents of %1 words or more").arg(countText(options.minimumWords));
    }
    return words.join(tr(", ", "between the parts of a list"));
}

QString SelectionWords::leftOut(const SelectionSummary &summary)
{
    QStringList words;
    if (!summary.options.guard)
        words << tr("leak guard off");
    else
        words << tr("leak guard: %n left out", nullptr, int(summary.guarded));
    if (summary.options.dedupe == Dedupe::Exact)
        words << tr("exact repeats: %n left out", nullptr, int(summary.duplicates));
    if (summary.options.dedupe == Dedupe::Near)
        words << tr("near repeats: %n left out", nullptr, int(summary.duplicates));
    return words.join("  ·  ");
}

QString SelectionWords::guardRule()
{
    return tr(
        "A document is left out if it contains a dev or test text of the task. Compared are words in "
        "lower case. A text of fewer than 6 words must be the whole document, a longer one must stand in "
        "it whole; a run of 25 of its words is enough too.");
}

} // namespace tlm
