#include "ui/widgets/card.h"

#include <gtest/gtest.h>

#include "ui/widgets/label.h"

namespace tlm {
namespace {

const Label &titleOf(const Card &card)
{
    return *card.findChild<Label *>();
}

TEST(Card, aTitleTakesRoomOnlyIfThereIsOne)
{
    Card card({});
    EXPECT_TRUE(titleOf(card).isHidden());
    card.setTitle(QStringLiteral("Curves"));
    EXPECT_FALSE(titleOf(card).isHidden());
    EXPECT_EQ(titleOf(card).text(), "Curves");
    EXPECT_FALSE(titleOf(Card(QStringLiteral("Runs"))).isHidden());
}

} // namespace
} // namespace tlm
