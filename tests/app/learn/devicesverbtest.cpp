#include <gtest/gtest.h>

#include "learnfolder.h"

namespace tlm::test {

TEST(DevicesVerb, TellsTheProcessorAndWhetherThereIsAGpu)
{
    const LearnFolder folder;
    const auto lines = resultsOf(folder.learn({"devices"}));
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_EQ(lines[0]["check"]["what"], "devices");
    EXPECT_EQ(lines[0]["check"]["ok"], true);
    const auto detail = lines[0]["check"]["detail"].get<std::string>();
    EXPECT_TRUE(detail.starts_with("cpu (1 threads, ")) << detail;
    EXPECT_TRUE(detail.find("cuda (") != std::string::npos || detail.find("GPU") != std::string::npos ||
                detail.find("CUDA") != std::string::npos || detail.find("NVIDIA") != std::string::npos)
        << detail;
}

} // namespace tlm::test
