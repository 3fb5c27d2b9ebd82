#include <atomic>
#include <thread>

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>

#include "ui/corpus/corpusform.h"
#include "ui/runs/runstable.h"
#include "ui/support/frametest.h"
#include "ui/train/configurationform.h"
#include "ui/train/ownpresets.h"
#include "ui/train/sweepform.h"
#include "ui/waiting.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/navigation.h"

// What becomes of work in the window when its language or text size changes.

namespace tlm {
namespace {

class RebuiltWindowTest : public test::FrameTest
{
protected:
    Page &front() { return *m_window->page(m_window->currentPage()); }
    void changeScale()
    {
        rebuild([this] { m_appearance->setScale(120); });
    }
    void changeLanguage()
    {
        rebuild([this] { m_appearance->setLanguage("zh_CN"); });
    }

private:
    template <typename Change>
    void rebuild(const Change &change)
    {
        const QPointer<Page> before = &front();
        change();
        ASSERT_TRUE(test::eventually([&] { return !before; }));
        ASSERT_TRUE(test::settle(studio()));
    }
};

TEST_F(RebuiltWindowTest, aFormStaysOpenWithWhatWasTypedAndPicked)
{
    open(PageId::Corpus);
    actions().find("corpus.add")->trigger();
    const auto form = [this] { return front().findChild<CorpusForm *>(); };
    test::control<QComboBox>(*form(), "Duplicates")->setCurrentIndex(2);
    form()->addPaths({"/no/such/folder"});
    test::type(test::control<QLineEdit>(*form(), "Name"), "mine");
    changeScale();
    changeLanguage();
    EXPECT_TRUE(form()->isVisible());
    EXPECT_EQ(form()->source().dedupe, Dedupe::Near);
    ASSERT_EQ(form()->source().paths.size(), 1u);
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    ASSERT_TRUE(field) << "one types on";
    EXPECT_EQ(field->text(), "mine");
    form()->addPaths({"/no/other/folder"});
    EXPECT_EQ(field->text(), "mine") << "it was typed, so no file names it";
}

TEST_F(RebuiltWindowTest, settingsAndWhatVariesGoOver)
{
    open(PageId::Train);
    front().findChild<ConfigurationForm *>()->change([](Draft &draft) {
        draft.edit("joint.learning_rate", "0.0003");
        draft.edit(Draft::seedsKey, "1, 2, no number");
    });
    front().findChild<SweepForm *>()->addAxis({"joint.rho1", {"1", "3"}});
    changeLanguage();
    const Draft &draft = front().findChild<ConfigurationForm *>()->draft();
    EXPECT_EQ(draft.text("joint.learning_rate"), "0.0003");
    EXPECT_EQ(draft.text(Draft::seedsKey), "1, 2, no number");
    const auto axes = front().findChild<SweepForm *>()->axes();
    ASSERT_EQ(axes.size(), 1u);
    EXPECT_EQ(axes[0].values, (std::vector<std::string>{"1", "3"}));
}

TEST_F(RebuiltWindowTest, textsGoOverFromPagesBehind)
{
    open(PageId::Predict);
    front().findChild<QPlainTextEdit *>()->setPlainText("a crow sings");
    m_window->showPage(PageId::Start);
    changeScale();
    ASSERT_TRUE(test::eventually([this] { return m_window->page(PageId::Predict); }));
    EXPECT_EQ(m_window->page(PageId::Predict)->findChild<QPlainTextEdit *>()->toPlainText(), "a crow sings");
}

TEST_F(RebuiltWindowTest, chosenRunsStayChosen)
{
    for (int i = 0; i < 4; ++i)
        m_work.addRun({.dev = 0.5});
    open(PageId::Runs);
    front().findChild<RunsTable *>()->chooseRuns({"2", "3"});
    changeScale();
    EXPECT_TRUE(test::eventually([this] {
        return front().findChild<RunsTable *>()->chosenRuns() == QStringList{"3", "2"};
    }));
}

TEST_F(RebuiltWindowTest, aPageAtWorkStaysUntilItIsAtRest)
{
    open(PageId::Corpus);
    const QPointer<Page> page = &front();
    const auto goesOn = std::make_shared<std::atomic<bool>>(true);
    bool taken = false;
    studio().jobs().run(
        {}, page,
        [goesOn](ProgressSink &, std::stop_token stop) {
            while (*goesOn && !stop.stop_requested())
                std::this_thread::yield();
            return 0;
        },
        [&taken](int) { taken = true; });
    const QPointer<Navigation> navigation = m_window->findChild<Navigation *>();
    m_appearance->setScale(150);
    ASSERT_TRUE(test::eventually([&] { return !navigation; }));
    ASSERT_TRUE(page);
    EXPECT_TRUE(page->isVisible());
    page->messages()->show(MessageBar::Kind::Good, "It is done.");
    *goesOn = false;
    ASSERT_TRUE(test::eventually([&] { return !page; }));
    EXPECT_TRUE(taken);
    EXPECT_TRUE(front().isVisible());
    EXPECT_EQ(front().messages()->cause(), "It is done.");
}

TEST_F(RebuiltWindowTest, whatWasDoneBeforeCanBeUndone)
{
    open(PageId::Task);
    actions().find("task.rename")->trigger();
    test::type(QApplication::focusWidget(), "fowl");
    press(Qt::Key_Return);
    ASSERT_TRUE(test::eventually([this] { return studio().tasks() == QStringList{"fowl"}; }));
    OwnPresets &presets = OwnPresets::of(studio());
    presets.save("mine", preset(Method::Tlm, Recipe::Fast, Scale::Mini));
    presets.remove("mine");
    ASSERT_TRUE(test::settle(studio()));
    EXPECT_TRUE(presets.names().isEmpty());
    changeScale();
    studio().undoStack().undo();
    ASSERT_TRUE(test::settle(studio()));
    EXPECT_EQ(presets.names(), QStringList{"mine"});
    studio().undoStack().undo();
    EXPECT_TRUE(test::eventually([this] { return studio().currentTask() == "birds"; }));
    EXPECT_EQ(studio().tasks(), QStringList{"birds"});
}

TEST_F(RebuiltWindowTest, everyPageIsThereAgain)
{
    const std::string run = m_work.addRun({.dev = 0.5});
    m_work.addModel(run);
    m_work.setTool("exit 1");
    open();
    for (const PageEntry &entry : pageTable()) {
        m_window->showPage(entry.id);
        ASSERT_TRUE(test::settle(studio()));
    }
    changeScale();
    changeLanguage();
    for (const PageEntry &entry : pageTable()) {
        ASSERT_TRUE(test::eventually([&] { return m_window->page(entry.id); })) << entry.name;
        m_window->showPage(entry.id);
        EXPECT_TRUE(m_window->page(entry.id)->isVisible()) << entry.name;
    }
}

} // namespace
} // namespace tlm
