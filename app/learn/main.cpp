#include "app/learn/verbs.h"

int main(int argc, char **argv)
{
    tlm::Program program("The verbs of tlm that need LibTorch.", "tlm-learn");
    tlm::addRunVerb(program);
    tlm::addProbeVerb(program);
    tlm::addBatchesVerb(program);
    tlm::addEvaluateVerb(program);
    tlm::addPredictVerb(program);
    tlm::addAttentionVerb(program);
    tlm::addExportVerb(program);
    tlm::addServeVerb(program);
    tlm::addDevicesVerb(program);
    return program.run(argc, argv);
}
