#include "core/experiment/traincommand.h"

#include <gtest/gtest.h>

namespace tlm {
namespace {

TEST(TrainCommand, leavesOutWhatTheRecipeGives)
{
    Configuration configuration = preset(Method::Tlm, Recipe::Fast, Scale::Tiny, "birds");
    configuration.task = "birds";
    EXPECT_EQ(trainCommand(configuration, {1}),
              "tlm train --task birds --method tlm --recipe fast --scale tiny --seed 1");
    configuration.joint.rho1 = 99;
    configuration.selection = "near by";
    EXPECT_EQ(
        trainCommand(configuration, {1, 2}, "/my work"),
        "tlm train --workspace '/my work' --task birds --selection 'near by' --method tlm --recipe fast "
        "--scale tiny --seed 1 2 --set joint.rho1=99");
}

TEST(ShellWord, isReadBackByAShell)
{
    EXPECT_EQ(shellWord("plain-1.5"), "plain-1.5");
    EXPECT_EQ(shellWord("it's $HOME"), "'it'\\''s $HOME'");
    EXPECT_EQ(shellWord(""), "''");
    EXPECT_EQ(shellWord("größe"), "'größe'");
}

} // namespace
} // namespace tlm
