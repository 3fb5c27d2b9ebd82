#include <gtest/gtest.h>

#include <QLineEdit>
#include <QToolButton>

#include "ui/theme/theme.h"
#include "ui/widgets/entrylist.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/nameproblem.h"
#include "ui/widgets/views.h"

#include <QListView>

namespace tlm {
namespace {

TEST(FilterField, itsNameFitsInItAndItsButtonsHaveNames)
{
    std::unique_ptr<QLineEdit> field(
        makeFilterField("filter", "Filter by word or class", "Narrows the list"));
    EXPECT_EQ(field->accessibleName(), "Filter by word or class");
    EXPECT_EQ(field->whatsThis(), "Narrows the list");
    EXPECT_GT(field->minimumWidth(), field->fontMetrics().horizontalAdvance(field->placeholderText()));
    for (const QToolButton *button : field->findChildren<QToolButton *>())
        EXPECT_FALSE(button->accessibleName().isEmpty());
}

TEST(NameProblem, tellsWhatIsWrongInWordsForAPerson)
{
    EXPECT_TRUE(nameProblem("good-name_1.2", {"other"}, "taken").isEmpty());
    EXPECT_EQ(nameProblem("other", {"other"}, "taken"), "taken");
    EXPECT_EQ(nameProblem("", {}, "taken"), "Give it a name.");
    EXPECT_TRUE(nameProblem("a/b", {}, "taken").contains("letters"));
}

TEST(ProblemText, namesTheLineAndTheRemedy)
{
    const Error error{ErrorCode::FileEncoding, "The bytes are not valid UTF-8.", "/tmp/a: b.csv:12"};
    const QString text = problemText(error);
    EXPECT_TRUE(text.startsWith("Line 12: The bytes")) << text.toStdString();
    EXPECT_TRUE(text.contains("encoding"));
    EXPECT_TRUE(problemText({ErrorCode::FileNotFound, "It is not there.", "/tmp/a.csv"}).startsWith("It is"));
}

QColor strongest(QWidget &widget)
{
    const QImage image = widget.grab().toImage();
    QColor best(Qt::gray);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < std::min(40, image.width()); ++x)
            if (image.pixelColor(x, y).hslSaturation() > best.hslSaturation())
                best = image.pixelColor(x, y);
    return best;
}

TEST(IconLabel, wearsItsTone)
{
    IconLabel caution("caution", Label::Tone::Caution);
    EXPECT_NEAR(strongest(caution).hslHue(), theme().colours().caution.hslHue(), 12);
}

TEST(EntryList, whatCannotBeReadIsRedAndToldInFull)
{
    EntryModel model;
    model.setEntries({{"a", "a", "Cannot be read: a long reason", "error"}});
    EXPECT_EQ(model.index(0).data(Qt::ToolTipRole).toString(), "Cannot be read: a long reason");
    std::unique_ptr<QListView> list(makeList(&model, new EntryDelegate, "Tasks", "Help"));
    list->resize(300, 60);
    EXPECT_NEAR(strongest(*list->viewport()).hslHue(), theme().colours().bad.hslHue(), 12);
}

} // namespace
} // namespace tlm
