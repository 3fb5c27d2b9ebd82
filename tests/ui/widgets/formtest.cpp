#include "ui/widgets/form.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>

#include "ui/clicks.h"
#include "ui/widgets/filefield.h"
#include "ui/widgets/readingfields.h"

namespace tlm {
namespace {

bool showsText(const QWidget &parent, const QString &text)
{
    for (const QLabel *label : parent.findChildren<QLabel *>())
        if (label->text() == text && label->isVisibleTo(&parent))
            return true;
    return false;
}

TEST(Form, namesItsFieldsForScreenReaders)
{
    Form form;
    auto *field = new QLineEdit;
    form.add("Name", field, "The name");
    EXPECT_EQ(field->accessibleName(), "Name");
    EXPECT_EQ(field->toolTip(), "The name");
    EXPECT_EQ(field->whatsThis(), "The name");
}

TEST(Form, aProblemStandsAtItsFieldUntilCleared)
{
    Form form;
    auto *field = new QLineEdit;
    auto *other = new QLineEdit;
    form.add("Name", field, {});
    form.add("Other", other, {});
    form.setProblem(field, "Too long.");
    EXPECT_TRUE(field->property("problem").toBool());
    EXPECT_FALSE(other->property("problem").toBool());
    EXPECT_TRUE(showsText(form, "Too long."));
    form.setRowVisible(field, false);
    EXPECT_FALSE(showsText(form, "Too long."));
    form.setRowVisible(field, true);
    EXPECT_TRUE(showsText(form, "Too long."));
    form.clearProblems();
    EXPECT_FALSE(field->property("problem").toBool());
    EXPECT_FALSE(showsText(form, "Too long."));
}

TEST(FileField, takesADroppedFileAndTellsItsPath)
{
    FileField field("File", "help");
    field.show();
    QSignalSpy changed(&field, &FileField::pathChanged);
    QMimeData data;
    data.setUrls({QUrl("https://example.org/a.csv"), QUrl::fromLocalFile("/tmp/a b.csv")});
    QDragEnterEvent enter({1, 1}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&field, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop({1, 1}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&field, &drop);
    EXPECT_EQ(field.path(), "/tmp/a b.csv"); // what is not on this computer cannot be read
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed[0][0].toString(), "/tmp/a b.csv");
}

TEST(FileField, typedPathsLoseTheirBlanks)
{
    FileField field("File", "help");
    test::type(field.edit(), "  /data/train.csv ");
    EXPECT_EQ(field.path(), "/data/train.csv");
}

TEST(ReadingFields, giveTheOptionsChosen)
{
    Form form;
    ReadingFields fields(&form);
    EXPECT_EQ(fields.options().format, Format::Guess);
    EXPECT_FALSE(fields.options().delimiter);
    EXPECT_FALSE(fields.options().header);
    EXPECT_TRUE(fields.options().encoding.empty());
    fields.showFormat(Format::Csv);
    QSignalSpy changed(&fields, &ReadingFields::changed);
    test::control<QComboBox>(form, "Format")->setCurrentText("TSV");
    test::control<QComboBox>(form, "Delimiter")->setCurrentText("Semicolon");
    test::control<QComboBox>(form, "Header")->setCurrentText("First line is data");
    test::control<QComboBox>(form, "Encoding")->setCurrentText("windows-1252");
    test::control<QComboBox>(form, "One text is")->setCurrentText("Lines");
    EXPECT_EQ(changed.count(), 5);
    const ReadOptions options = fields.options();
    EXPECT_EQ(options.format, Format::Tsv);
    EXPECT_EQ(options.delimiter, ';');
    EXPECT_EQ(options.header, false);
    EXPECT_EQ(options.encoding, "windows-1252");
    EXPECT_EQ(options.textSplit, TextSplit::Line);
}

TEST(ReadingFields, showOnlyWhatMattersForTheFormat)
{
    Form form;
    ReadingFields fields(&form);
    auto *delimiter = test::control<QComboBox>(form, "Delimiter");
    auto *split = test::control<QComboBox>(form, "One text is");
    fields.showFormat(Format::JsonLines);
    EXPECT_TRUE(delimiter->isHidden());
    EXPECT_TRUE(split->isHidden());
    fields.showFormat(Format::Csv);
    EXPECT_FALSE(delimiter->isHidden());
    fields.showFormat(Format::PlainText);
    EXPECT_TRUE(delimiter->isHidden());
    EXPECT_FALSE(split->isHidden());
}

} // namespace
} // namespace tlm
