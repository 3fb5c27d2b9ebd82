#pragma once
#include "app/terminal/verb.h"
#include "app/tlm/successor.h"

namespace tlm {

// One function a file, named as the verb. Verbs that go on in tlm-learn set the successor.
void addHelpVerb(Program &program);
void addCompletionVerb(Program &program);
void addSampleVerb(Program &program);
void addTaskVerb(Program &program);
void addCorpusVerb(Program &program);
void addSearchVerb(Program &program);
void addSelectVerb(Program &program);
void addSelectionVerb(Program &program);
void addTrainVerb(Program &program, Successor &successor);
void addResumeVerb(Program &program, Successor &successor);
void addPauseVerb(Program &program);
void addStopVerb(Program &program);
void addRunnerVerb(Program &program, Successor &successor);
void addSweepVerb(Program &program, Successor &successor);
void addTableVerb(Program &program);
void addRunsVerb(Program &program);
void addShowVerb(Program &program);
void addCompareVerb(Program &program);
void addReportVerb(Program &program);
void addArchiveVerb(Program &program);
void addUnarchiveVerb(Program &program);
void addEvaluateVerb(Program &program, Successor &successor);
void addPredictVerb(Program &program, Successor &successor);
void addAttentionVerb(Program &program, Successor &successor);
void addExportVerb(Program &program, Successor &successor);
void addBatchesVerb(Program &program, Successor &successor);
void addServeVerb(Program &program, Successor &successor);
void addCheckVerb(Program &program, const Successor &successor);

} // namespace tlm
