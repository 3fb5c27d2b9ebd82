#include <algorithm>
#include <fstream>

#include <gtest/gtest.h>

#include <QComboBox>
#include <QMimeData>
#include <QUrl>

#include "ui/corpus/corpusform.h"
#include "ui/frame/studio.h"
#include "ui/predict/predictfileform.h"
#include "ui/retrieval/saveselectionform.h"
#include "ui/retrieval/selectionsview.h"
#include "ui/sampleworkspace.h"
#include "ui/support/showcase.h"
#include "ui/support/walk.h"
#include "ui/task/taskimport.h"
#include "ui/waiting.h"
#include "ui/widgets/renamebar.h"

namespace tlm {
namespace {

template <typename T>
QWidget *find(const Page &page)
{
    return page.findChild<T *>();
}

/// What stands in front of a page, or opens in it, once an action was chosen.
struct Aside
{
    PageId page;
    const char *action;
    QWidget *(*find)(const Page &page);
    const char *file; ///< that is dropped there; may be empty
};
constexpr Aside asides[] = {
    {PageId::Task, "task.rename", find<RenameBar>, ""},
    {PageId::Task, "task.import", find<TaskImportPanel>, "train.csv"},
    {PageId::Corpus, "corpus.rename", find<RenameBar>, ""},
    {PageId::Corpus, "corpus.add", find<CorpusForm>, "nature.jsonl"},
    {PageId::Retrieval, "retrieval.save", find<SaveSelectionForm>, ""},
    {PageId::Retrieval, "retrieval.selections", find<SelectionsView>, ""},
    {PageId::Predict, "predict.file", find<PredictFileForm>, "train.csv"},
};

/// Whether a form has read the file that was dropped on it: it offers the column of the texts.
bool offersColumns(const QWidget &form)
{
    return std::ranges::any_of(form.findChildren<QComboBox *>(),
                               [](const QComboBox *box) { return box->findText("text") >= 0; });
}

/// Run by tests/journeys/sheet too, which names a folder for pictures.
class EveryAside : public ::testing::TestWithParam<test::View>
{
protected:
    void open(const Aside &aside)
    {
        Page &page = *m_showcase.show(aside.page);
        QAction *action = page.studio().actions().find(aside.action);
        ASSERT_TRUE(action->isVisible()) << aside.action;
        action->trigger();
        if (*aside.file)
            drop(page, aside);
    }
    void look(const Aside &aside)
    {
        const Page &page = *m_showcase.show(aside.page);
        EXPECT_TRUE(aside.find(page)->isVisible()) << aside.action;
        lookAt(*page.window(), aside.action);
    }

    test::Showcase m_showcase{test::Scene::Full};

private:
    static void drop(Page &page, const Aside &aside)
    {
        const std::string name = aside.file;
        const auto file = page.studio().workspace().root() / name;
        std::ofstream(file) << (name.ends_with(".csv") ? test::SampleWorkspace::trainCsv()
                                                       : test::SampleWorkspace::corpusLines());
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QString::fromStdString(file.string()))});
        ASSERT_TRUE(page.canTake(data)) << aside.action;
        page.take(data);
        ASSERT_TRUE(test::eventually([&] { return offersColumns(*aside.find(page)); })) << aside.action;
    }
    void lookAt(QWidget &window, const std::string &name)
    {
        for (const QString &problem : test::problemsOf(window))
            ADD_FAILURE() << name << ": " << problem.toStdString();
        const QString folder = qEnvironmentVariable("TLM_SHEET");
        const QString file =
            QString("%1/%2-%3.png").arg(folder, QString::fromStdString(name), GetParam().name());
        EXPECT_TRUE(folder.isEmpty() || window.grab().save(file)) << file.toStdString();
    }
};

TEST_P(EveryAside, holdsUpToADemandingLook)
{
    m_showcase.open(GetParam());
    for (const Aside &aside : asides) {
        open(aside);
        look(aside);
    }
}

INSTANTIATE_TEST_SUITE_P(Full, EveryAside, ::testing::ValuesIn(test::allViews({"light", "dark"})),
                         [](const auto &view) { return view.param.name().replace('-', '_').toStdString(); });

} // namespace
} // namespace tlm
