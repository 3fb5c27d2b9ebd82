#include <cmath>
#include <cstdio>

#include <CLI/CLI.hpp>

#include <QApplication>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>

#include "bench/window/heads.h"
#include "bench/window/manyruns.h"
#include "bench/window/neighbours.h"
#include "bench/window/timing.h"
#include "ui/frame/studio.h"
#include "ui/plot/plot.h"
#include "ui/runs/queryfield.h"
#include "ui/runs/runsmodel.h"
#include "ui/runs/runspage.h"
#include "ui/theme/theme.h"

// Makes a large history and measures how the window copes with it, and with many heads: medians, in
// milliseconds.

namespace tlm::bench {
namespace {

class TerminalProgress final : public ProgressSink
{
public:
    void report(const Progress &progress) override
    {
        std::fprintf(stderr, "\r%llu of %llu %s", static_cast<unsigned long long>(progress.done),
                     static_cast<unsigned long long>(progress.total.value_or(0)), progress.unit.c_str());
    }
};

void measureOpening(const Workspace &workspace, int repeats)
{
    int first = 0;
    tell("opening Runs until every run is there", repeats, [&](int) {
        Studio studio(workspace);
        RunsPage page(studio);
        page.resize(1280, 860);
        page.show();
        page.activated();
        const auto *model = page.findChild<RunsModel *>();
        page.repaint();
        first = model->runCount();
        while (!studio.jobs().running().empty())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        page.repaint();
    });
    tell("opening Runs until the first runs show", repeats, [&](int) {
        Studio studio(workspace);
        RunsPage page(studio);
        page.resize(1280, 860);
        page.show();
        page.activated();
        page.repaint();
    });
    std::printf("%d runs show at first\n", first);
}

void measureFilters(const Workspace &workspace, int repeats)
{
    Studio studio(workspace);
    RunsPage page(studio);
    page.resize(1280, 860);
    page.show();
    page.activated();
    while (!studio.jobs().running().empty())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const auto *model = page.findChild<RunsModel *>();
    QLineEdit *line = page.findChild<QueryField *>()->line();
    for (const char *filter : {"method = tlm and dev > 0.8", "paper", "created > today - 7d or starred",
                               "joint.rho1 = 3 and not task ~ imdb", "note ~ settings"}) {
        tell(filter, repeats, [&](int i) {
            line->setText(i % 2 ? QString() : QString::fromUtf8(filter));
            page.repaint();
            QCoreApplication::processEvents();
        });
        line->setText(QString::fromUtf8(filter));
        std::printf("    accepts %d of %d\n", model->rowCount(), model->runCount());
        line->clear();
    }
    tell("sorting by a column of words", repeats, [&](int i) {
        page.findChild<RunsModel *>()->sort(RunsModel::MethodName,
                                            i % 2 ? Qt::AscendingOrder : Qt::DescendingOrder);
        page.repaint();
    });
}

void measurePlot(int points, int repeats)
{
    Curve curve{.name = "curve", .x = {}, .y = {}};
    for (int i = 0; i < points; ++i) {
        curve.x.push_back(i);
        curve.y.push_back(i % 99'991 == 0 ? std::nan("") : std::sin(i * 1e-4) + std::sin(i * 1.7));
    }
    Plot plot("Plot");
    plot.resize(1200, 600);
    plot.show();
    tell("new values of a curve of 1 million points", repeats, [&](int) {
        plot.setCurves({curve});
        plot.replot(QCustomPlot::rpImmediateRefresh);
    });
    tell("redraw of a curve of 1 million points", 4 * repeats, [&](int i) {
        plot.xAxis->setRange(i, points - i);
        plot.replot(QCustomPlot::rpImmediateRefresh);
    });
}

} // namespace
} // namespace tlm::bench

int main(int argc, char **argv)
{
    using namespace tlm;
    CLI::App cli("Makes a large history and measures the window on it.");
    std::string folder;
    bench::ManyRuns size;
    int repeats = 9;
    CLI::App &make = *cli.add_subcommand("make", "Fills the history of a workspace");
    make.add_option("DIR", folder, "The workspace")->required();
    make.add_option("--runs", size.runs, "How many runs (10000)");
    make.add_option("--points", size.points, "Points of all runs together (10000000)");
    CLI::App &measure = *cli.add_subcommand("measure", "Measures the pages on a workspace");
    measure.add_option("DIR", folder, "The workspace")->required();
    measure.add_option("--repeats", repeats, "Of each measurement (9)");
    CLI::App &attention = *cli.add_subcommand(
        "attention", "Measures the attention page, with a run of a workspace if there is one");
    attention.add_option("DIR", folder, "The workspace")->required();
    attention.add_option("--repeats", repeats, "Of each measurement (9)");
    int texts = 101;
    CLI::App &neighbours = *cli.add_subcommand("neighbours", "Measures the retrieval page on a workspace");
    neighbours.add_option("DIR", folder, "The workspace")->required();
    neighbours.add_option("--texts", texts, "Of each task (101)");
    cli.require_subcommand(1);
    CLI11_PARSE(cli, argc, argv);

    const auto workspace = Workspace::open(folder);
    if (!workspace) {
        std::fprintf(stderr, "%s\n", describe(workspace.error()).c_str());
        return 1;
    }
    if (make.parsed()) {
        bench::TerminalProgress progress;
        const auto made = bench::makeManyRuns(workspace->root(), size, progress);
        std::fprintf(stderr, "%s\n", made ? "" : describe(made.error()).c_str());
        return made ? 0 : 1;
    }
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName("tlm-studio-bench");
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    theme().install(application, Theme::Lightness::Light);
    if (attention.parsed()) {
        bench::measureGrids(repeats);
        bench::measureFirstGrid(*workspace, repeats);
        return 0;
    }
    if (neighbours.parsed()) {
        bench::measureNeighbours(*workspace, texts);
        return 0;
    }
    bench::measureOpening(*workspace, repeats);
    bench::measureFilters(*workspace, 2 * repeats);
    bench::measurePlot(1'000'000, repeats);
    return 0;
}
