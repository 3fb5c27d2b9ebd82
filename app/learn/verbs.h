#pragma once
#include "app/terminal/verb.h"

namespace tlm {

// One function a file, named as the verb.
void addRunVerb(Program &program);
void addProbeVerb(Program &program);
void addBatchesVerb(Program &program);
void addEvaluateVerb(Program &program);
void addPredictVerb(Program &program);
void addAttentionVerb(Program &program);
void addExportVerb(Program &program);
void addServeVerb(Program &program);
void addDevicesVerb(Program &program);

} // namespace tlm
