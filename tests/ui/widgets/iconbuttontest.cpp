#include "ui/widgets/iconbutton.h"

#include <memory>

#include <gtest/gtest.h>

#include <QToolButton>

namespace tlm {
namespace {

TEST(IconButton, isNamedThoughItShowsNoWords)
{
    const std::unique_ptr<QToolButton> button(makeIconButton("close", "Close", "Closes it"));
    EXPECT_FALSE(button->icon().isNull());
    EXPECT_TRUE(button->text().isEmpty());
    EXPECT_EQ(button->accessibleName(), "Close");
    EXPECT_FALSE(button->toolTip().isEmpty());
    EXPECT_FALSE(button->whatsThis().isEmpty());
}

} // namespace
} // namespace tlm
