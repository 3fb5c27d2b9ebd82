#include <fstream>

#include <gtest/gtest.h>

#include <QMimeData>
#include <QTest>
#include <QUrl>

#include "ui/frame/studio.h"
#include "ui/sampleworkspace.h"
#include "ui/support/showcase.h"
#include "ui/support/walk.h"

namespace tlm {
namespace {

constexpr int previewPause = 300; // milliseconds in which a form waits for more typing

/// What stands in front of a page, or opens in it, once an action was chosen.
struct Aside
{
    PageId page;
    const char *action;
    const char *file; ///< that is dropped there; may be empty
};
constexpr Aside asides[] = {
    {PageId::Task, "task.rename", ""},
    {PageId::Task, "task.import", "train.csv"},
    {PageId::Corpus, "corpus.rename", ""},
    {PageId::Corpus, "corpus.add", "nature.jsonl"},
    {PageId::Retrieval, "retrieval.save", ""},
    {PageId::Retrieval, "retrieval.selections", ""},
    {PageId::Predict, "predict.file", "train.csv"},
};

/// Run by tests/journeys/sheet too, which names a folder for pictures.
class EveryAside : public ::testing::TestWithParam<test::View>
{
protected:
    Page *open(const Aside &aside)
    {
        Page *page = m_showcase.show(aside.page);
        QAction *action = page->studio().actions().find(aside.action);
        if (action->isVisible())
            action->trigger();
        if (*aside.file) {
            drop(*page, aside.file);
            QTest::qWait(previewPause);
        }
        return m_showcase.show(aside.page);
    }
    void look(QWidget &window, const std::string &name)
    {
        for (const QString &problem : test::problemsOf(window))
            ADD_FAILURE() << name << ": " << problem.toStdString();
        const QString folder = qEnvironmentVariable("TLM_SHEET");
        const QString file =
            QString("%1/%2-%3.png").arg(folder, QString::fromStdString(name), GetParam().name());
        EXPECT_TRUE(folder.isEmpty() || window.grab().save(file)) << file.toStdString();
    }

    test::Showcase m_showcase{test::Scene::Full};

private:
    static void drop(Page &page, const std::string &name)
    {
        const auto file = page.studio().workspace().root() / name;
        std::ofstream(file) << (name.ends_with(".csv") ? test::SampleWorkspace::trainCsv()
                                                       : test::SampleWorkspace::corpusLines());
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QString::fromStdString(file.string()))});
        if (page.canTake(data))
            page.take(data);
    }
};

TEST_P(EveryAside, holdsUpToADemandingLook)
{
    m_showcase.open(GetParam());
    for (const Aside &aside : asides)
        look(*open(aside)->window(), aside.action);
}

INSTANTIATE_TEST_SUITE_P(Full, EveryAside, ::testing::ValuesIn(test::allViews({"light", "dark"})),
                         [](const auto &view) { return view.param.name().replace('-', '_').toStdString(); });

} // namespace
} // namespace tlm
