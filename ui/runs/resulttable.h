#pragma once
#include <map>

#include <QString>

#include "core/evaluation/bootstrap.h"
#include "core/history/resultgrid.h"
#include "core/sweep/tabletext.h"

namespace tlm {

/// Results as tables of texts in the paper's form: scores in per cent, mean ± standard deviation over seeds.
/// Published rows are marked. `differences` are on test against a baseline, by the first run of a result.
TextTable resultTable(const std::vector<Result> &results,
                      const std::map<std::string, PairedDifference> &differences);
/// A row a model, a column a task, and the average.
TextTable resultTable(const ResultGrid &grid);

/// "TLM · tiny · fast", "BERT-Base, published"
QString resultName(const Result &result);
/// The names of results, with the settings in which one's own of the same name differ. `runs` has theirs.
std::vector<QString> resultNames(const std::vector<Result> &results, const std::vector<Run> &runs);
/// `84.95 ± 0.57`; without a deviation for a single run.
QString percentText(const MeanScore &score, std::size_t runs);

} // namespace tlm
