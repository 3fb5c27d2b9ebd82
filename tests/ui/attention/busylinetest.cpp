#include "ui/attention/busyline.h"

#include <gtest/gtest.h>

#include "ui/support/words.h"

namespace tlm {
namespace {

TEST(BusyLine, tellsWhatIsUnderWayHowFarItIsAndTheTimeLeft)
{
    BusyLine line;
    line.setState(true, true);
    line.setProgress({"evaluate", 1, 4, "examples", 0.5});
    EXPECT_TRUE(test::words(line).contains("Evaluating on dev: 1 of 4 examples, 6 s left"))
        << test::words(line).join('|').toStdString();
    line.setProgress({"importance", 1, 4, "heads"});
    EXPECT_TRUE(test::words(line).contains("Measuring importance: 1 of 4 heads"));
    line.setProgress({"attention", 1, 4, "texts"});
    EXPECT_TRUE(test::words(line).contains("Measuring the sample: 1 of 4 texts"));
    line.setState(true, false);
    EXPECT_TRUE(test::words(line).contains("Reading the model …"));
}

} // namespace
} // namespace tlm
