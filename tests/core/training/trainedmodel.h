#pragma once
#include <filesystem>

#include <gtest/gtest.h>

#include "core/training/checkpoint.h"
#include "core/training/modelstart.h"
#include "syntheticdata.h"
#include "temporaryfolder.h"

namespace tlm::test {

/// A small model in training, and a folder for its checkpoint.
class TrainedModel : public testing::Test
{
protected:
    void advance(int steps)
    {
        for (int i = 0; i < steps; ++i)
            ASSERT_TRUE(trainer.advance({}));
    }

    const Configuration configuration = syntheticConfiguration(Method::Tlm);
    const TrainingData data = syntheticData();
    const ComputeSetup setup = singleThread();
    const TemporaryFolder folder;
    const std::filesystem::path file = checkpointFile(folder.path());
    Memory memory;
    Bert bert = makeModel(configuration, data).value();
    Trainer trainer{configuration, data, bert, setup, memory};
};

} // namespace tlm::test
