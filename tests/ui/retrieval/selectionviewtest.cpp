#include "ui/retrieval/selectionview.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>

#include "ui/clicks.h"
#include "ui/retrieval/retrievalpage.h"
#include "ui/sampleworkspace.h"
#include "ui/support/contextmenu.h"
#include "ui/support/words.h"
#include "ui/waiting.h"
#include "ui/widgets/messagebar.h"

namespace tlm {
namespace {

class SelectionViewTest : public ::testing::Test
{
protected:
    SelectionViewTest()
    {
        m_sample.addTask();
        m_sample.addCorpus();
        select("near", Selector::Bm25);
        m_studio = m_sample.open();
    }
    void select(const std::string &name, Selector selector, Dedupe dedupe = Dedupe::None)
    {
        SelectionOptions options;
        options.name = name;
        options.task = "animals";
        options.corpora = {"nature"};
        options.selector = selector;
        options.k = 4;
        options.dedupe = dedupe;
        NoProgress progress;
        ASSERT_TRUE(makeSelection(m_sample.workspace(), options, progress, {}));
    }
    std::shared_ptr<const OpenSelection> open(const std::string &name)
    {
        auto opened = OpenSelection::open(m_sample.workspace(), name);
        return opened ? std::make_shared<const OpenSelection>(std::move(*opened)) : nullptr;
    }
    QString at(const SelectionModel &model, int row, SelectionModel::Column column)
    {
        for (int i = 0; i < model.columnCount(); ++i)
            if (model.columns()[std::size_t(i)] == column) {
                const auto cell = [&] { return model.index(row, i).data().toString(); };
                return QTest::qWaitFor([&] { return cell() != "…"; }, 20'000) ? cell() : "never read";
            }
        return "no such column";
    }

    test::SampleWorkspace m_sample;
    std::unique_ptr<Studio> m_studio;
};

TEST_F(SelectionViewTest, theModelTellsWhereEachDocumentCameFrom)
{
    using Column = SelectionModel::Column;
    SelectionModel model(m_studio->jobs());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto opened = open("near");
    ASSERT_TRUE(opened);
    model.show(opened, SelectionModel::Part::Selected);
    ASSERT_EQ(model.rowCount(), int(opened->selection.documents.size()));
    EXPECT_EQ(at(model, 0, Column::Source), "nature: d0"); // the eagle comes first
    EXPECT_EQ(at(model, 0, Column::Rank), "1");
    EXPECT_TRUE(at(model, 0, Column::Text).contains("eagle"));
    EXPECT_EQ(readWhole(*opened, SelectionModel::Part::Selected, 0),
              "An eagle flies high over mountain trees.");
    EXPECT_EQ(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), "No.");
    for (int i = 0; i < model.columnCount(); ++i)
        EXPECT_FALSE(model.headerData(i, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
}

TEST_F(SelectionViewTest, whatWasLeftOutNamesTheTextItContains)
{
    using Column = SelectionModel::Column;
    SelectionModel model(m_studio->jobs());
    model.show(open("near"), SelectionModel::Part::LeftOut);
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(at(model, 0, Column::Contains), "Dev text 1");
    EXPECT_EQ(at(model, 0, Column::How), "The whole text");
    EXPECT_EQ(at(model, 0, Column::Source), "nature: d2");
    const PickedDocument picked = readPicked(*open("near"), SelectionModel::Part::LeftOut, 0);
    EXPECT_TRUE(picked.reason.startsWith("the kiwi"));
    ASSERT_EQ(picked.text.marks.size(), 1);
    EXPECT_EQ(picked.text.text.mid(picked.text.marks[0].start, picked.text.marks[0].length),
              "the kiwi is a bird of New Zealand that cannot fly at all");
    EXPECT_EQ(at(model, 0, Column::Rank), "no such column");
}

TEST_F(SelectionViewTest, theTextsOfRowsThatNobodySawCanBeMade)
{
    SelectionModel model(m_studio->jobs());
    model.show(open("near"), SelectionModel::Part::LeftOut);
    const QStringList row = model.textMaker()({0}).front();
    ASSERT_EQ(row.size(), model.columnCount());
    EXPECT_EQ(row.mid(0, 4), (QStringList{"1", "Dev text 1", "The whole text", "nature: d2"}));
    EXPECT_TRUE(row.last().contains("kiwi"));
}

TEST_F(SelectionViewTest, aRandomDrawHasNoRanks)
{
    select("drawn", Selector::Random);
    SelectionModel model(m_studio->jobs());
    model.show(open("drawn"), SelectionModel::Part::Selected);
    EXPECT_EQ(model.columnCount(), 3);
    EXPECT_EQ(model.rowCount(), 4);
}

TEST_F(SelectionViewTest, readsThroughBothPartsAndExports)
{
    MessageBar messages;
    SelectionView view(*m_studio, &messages);
    view.resize(1000, 600);
    view.show();
    view.open("near", SelectionModel::Part::LeftOut);
    ASSERT_TRUE(test::settle(*m_studio));
    auto *text = test::control<QPlainTextEdit>(view, "Picked document");
    EXPECT_FALSE(test::words(view).filter("Contains: the kiwi").isEmpty());
    EXPECT_EQ(text->extraSelections().size(), 1);
    auto *part = test::control<QComboBox>(view, "Part of the selection");
    EXPECT_EQ(part->currentText(), "Left out (1)");
    part->setCurrentIndex(0);
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_TRUE(text->toPlainText().startsWith("An eagle"));
    const auto file = m_sample.write("out.csv", "");
    view.exportTo(QString::fromStdString(file.string()));
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_EQ(messages.cause(), "The selection was exported.");
    std::ifstream written(file);
    std::string header;
    std::getline(written, header);
    EXPECT_EQ(header.substr(0, 12), "text,id,rank");
    QSignalSpy closed(&view, &SelectionView::closed);
    ASSERT_TRUE(test::click(view, "Back"));
    EXPECT_EQ(closed.count(), 1);
}

TEST_F(SelectionViewTest, theContextMenuCopiesTheWholeDocument)
{
    MessageBar messages;
    SelectionView view(*m_studio, &messages);
    view.show();
    view.open("near", SelectionModel::Part::Selected);
    ASSERT_TRUE(test::settle(*m_studio));
    auto *documents = test::control<QTableView>(view, "Documents of the selection");
    EXPECT_EQ(test::contextMenu(*documents), QStringList{"Copy document"});
    ASSERT_TRUE(test::chooseInContextMenu(*documents, "Copy document"));
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_EQ(QGuiApplication::clipboard()->text(), "An eagle flies high over mountain trees.");
}

TEST_F(SelectionViewTest, repeatsNameTheDocumentThatTheyRepeat)
{
    using Column = SelectionModel::Column;
    m_sample.addCorpus("again");
    SelectionOptions options;
    options.name = "twice";
    options.task = "animals";
    options.corpora = {"nature", "again"};
    options.dedupe = Dedupe::Exact;
    NoProgress progress;
    ASSERT_TRUE(makeSelection(m_sample.workspace(), options, progress, {}));
    const auto opened = open("twice");
    ASSERT_TRUE(opened);
    SelectionModel model(m_studio->jobs());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show(opened, SelectionModel::Part::Repeats);
    ASSERT_EQ(model.rowCount(), int(opened->selection.documents.size()));
    EXPECT_EQ(at(model, 0, Column::Source), "again: d0");
    EXPECT_EQ(at(model, 0, Column::Repeats), "nature: d0");
    EXPECT_EQ(at(model, 0, Column::Similarity), "1.00");
    EXPECT_EQ(readPicked(*opened, SelectionModel::Part::Repeats, 0).reason,
              readWhole(*opened, SelectionModel::Part::Repeats, 0));
}

TEST_F(SelectionViewTest, aSampleOfManyIsDrawnAnewByItsSeed)
{
    Selection selection;
    selection.summary.corpora = {"nature"};
    for (std::uint32_t i = 0; i < 1000; ++i)
        selection.documents.push_back({0, i % 6, 0, 1, 0});
    const auto known = open("near");
    const auto opened =
        std::make_shared<const OpenSelection>(OpenSelection{selection, known->corpora, known->task});
    SelectionModel model(m_studio->jobs());
    const auto positions = [&](std::uint64_t seed) {
        model.show(opened, SelectionModel::Part::Sample, seed);
        std::vector<std::size_t> drawn;
        for (int row = 0; row < model.rowCount(); ++row)
            drawn.push_back(model.position(row));
        return drawn;
    };
    const auto first = positions(1);
    ASSERT_EQ(first.size(), 200u);
    EXPECT_TRUE(std::ranges::is_sorted(first));
    EXPECT_EQ(std::ranges::adjacent_find(first), first.end()) << "none twice";
    EXPECT_EQ(positions(1), first);
    EXPECT_NE(positions(2), first);
}

TEST_F(SelectionViewTest, aSampleIsReadAndTheRuleOfTheGuardIsStated)
{
    MessageBar messages;
    SelectionView view(*m_studio, &messages);
    view.resize(1200, 700);
    view.show();
    view.open("near", SelectionModel::Part::Selected);
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_EQ(test::button(view, "Another sample"), nullptr);
    auto *part = test::control<QComboBox>(view, "Part of the selection");
    part->setFocus();
    QTest::keyClick(part, Qt::Key_Down);
    EXPECT_TRUE(test::click(view, "Another sample"));
    QTest::keyClick(part, Qt::Key_Down);
    EXPECT_EQ(part->currentText(), "Left out (1)");
    EXPECT_FALSE(test::words(view).filter("a run of 25 of its words").isEmpty());
}

TEST_F(SelectionViewTest, exportsJsonLinesToo)
{
    MessageBar messages;
    SelectionView view(*m_studio, &messages);
    view.open("near", SelectionModel::Part::Selected);
    ASSERT_TRUE(test::settle(*m_studio));
    const auto file = m_sample.write("out.jsonl", "");
    view.exportTo(QString::fromStdString(file.string()));
    ASSERT_TRUE(test::settle(*m_studio));
    std::ifstream written(file);
    std::string line;
    std::getline(written, line);
    EXPECT_EQ(line.substr(0, 9), R"({"text":")") << line;
    EXPECT_NE(line.find(R"("corpus":"nature","document":"d0")"), std::string::npos) << line;
}

TEST_F(SelectionViewTest, whoFoundADocumentIsToldOnRequest)
{
    MessageBar messages;
    SelectionView view(*m_studio, &messages);
    view.resize(1200, 700);
    view.show();
    view.open("near", SelectionModel::Part::Selected);
    ASSERT_TRUE(test::settle(*m_studio));
    ASSERT_TRUE(test::click(view, "Find the texts"));
    ASSERT_TRUE(test::settle(*m_studio));
    auto *foundBy = test::control<QTableView>(view, "Found by");
    const auto selection = loadSelection(m_sample.workspace(), "near");
    EXPECT_EQ(foundBy->model()->rowCount(), int(selection->documents[0].queries));
    EXPECT_EQ(foundBy->model()->index(0, 0).data().toString(), "1");
    EXPECT_EQ(foundBy->model()->index(0, 2).data().toString(), "the eagle flies over the trees");
    test::control<QComboBox>(view, "Part of the selection")->setCurrentIndex(2);
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_EQ(foundBy->model()->rowCount(), 0) << "what was left out is not in the selection";
}

TEST_F(SelectionViewTest, aCorpusThatIsGoneIsAnError)
{
    ASSERT_TRUE(removeCorpus(m_sample.workspace(), "nature"));
    MessageBar messages;
    SelectionView view(*m_studio, &messages);
    view.open("near", SelectionModel::Part::Selected);
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_FALSE(messages.isHidden());
    EXPECT_FALSE(test::button(view, "Export CSV")->isEnabled());
}

TEST_F(SelectionViewTest, thePageLeadsThereAndBack)
{
    RetrievalPage page(*m_studio);
    page.resize(1300, 900);
    page.show();
    page.activated();
    ASSERT_TRUE(test::settle(*m_studio));
    ASSERT_TRUE(test::click(page, "Show documents"));
    ASSERT_TRUE(test::settle(*m_studio));
    EXPECT_TRUE(test::control<QTableView>(page, "Documents of the selection")->isVisible());
    EXPECT_EQ(test::button(page, "Save selection"), nullptr);
    ASSERT_TRUE(test::click(page, "Back"));
    EXPECT_FALSE(test::control<QTableView>(page, "Documents of the selection")->isVisible());
    EXPECT_NE(test::button(page, "Save selection"), nullptr);
}

} // namespace
} // namespace tlm
