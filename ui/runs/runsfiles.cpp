#include <limits>

#include <QMimeData>
#include <QPrintDialog>
#include <QPrinter>
#include <QUrl>

#include "core/base/file.h"
#include "core/history/runarchive.h"
#include "ui/frame/studio.h"
#include "ui/runs/reportwriter.h"
#include "ui/runs/runspage.h"
#include "ui/runs/runstable.h"
#include "ui/widgets/askfile.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tablecopy.h"

// What goes out of the page of runs as files, and comes in.

namespace tlm {

namespace {

QStringList archivesIn(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls())
        if (url.isLocalFile() && url.fileName().endsWith(QStringLiteral(".tlmrun")))
            paths << url.toLocalFile();
    return paths;
}

} // namespace

void RunsPage::buildFiles()
{
    m_exportTable = add("runs.exportTable", tr("Export table"),
                        tr("Saves the runs that show, with the columns that show, as CSV."), "export", {},
                        &RunsPage::exportTable);
    m_report = add("runs.report", tr("Save report"),
                   tr("Saves all of the run as one HTML or PDF file: settings, scores, curves, computer."),
                   "file", Qt::CTRL | Qt::Key_R, &RunsPage::saveReport);
    m_print = add("runs.print", tr("Print report"), tr("Prints the report of the run."), "file", {},
                  &RunsPage::printReport);
    m_save = add("runs.save", tr("Save run as file"),
                 tr("Saves the run with its model and curves as one file that opens in any workspace."),
                 "export", QKeySequence::Save, &RunsPage::saveArchive);
    QAction *open = add("runs.take", tr("Add run from file"),
                        tr("Takes runs out of files that were saved here or on another computer."), "add",
                        QKeySequence::Open, &RunsPage::openArchives);
    header()->addAction(open);
    header()->addAction(m_exportTable);
    header()->addAction(m_report);
}

void RunsPage::run(const QString &title, std::function<Expected<>(ProgressSink &, std::stop_token)> work,
                   const QString &done)
{
    studio().jobs().run(title, this, std::move(work), [this, done](const Expected<> &result) {
        if (result)
            messages()->show(MessageBar::Kind::Good, done);
        else if (result.error().code != ErrorCode::Stopped)
            messages()->showError(result.error());
        studio().refreshRuns();
    });
}

void RunsPage::exportTable()
{
    const QString text =
        tableText(*m_table, TableFormat::Csv, TableRows::All, std::numeric_limits<int>::max()).text;
    askSavePath(this, tr("Export table"), tr("runs.csv"), {tr("CSV file (*.csv)")},
                [this, text](const QString &path) {
                    run(
                        {},
                        [path = path.toStdString(), csv = text.toStdString()](
                            ProgressSink &, std::stop_token) { return writeFile(path, csv); },
                        tr("The table was written to %1.").arg(path));
                });
}

void RunsPage::saveReport()
{
    const QString id = m_table->chosenRuns().value(0);
    askSavePath(this, tr("Save report"), tr("run %1.html").arg(id),
                {tr("HTML file (*.html)"), tr("PDF file (*.pdf)")}, [this, id](const QString &path) {
                    run(
                        tr("Report of run %1").arg(id),
                        [workspace = studio().workspace(), id = id.toStdString(), path = path.toStdString(),
                         words = reportWords()](ProgressSink &, std::stop_token) {
                            return writeReport(workspace, id, path, words);
                        },
                        tr("The report was written to %1.").arg(path));
                });
}

void RunsPage::printReport()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QString id = m_table->chosenRuns().value(0);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this, printer, id] {
        run(
            tr("Report of run %1").arg(id),
            [workspace = studio().workspace(), id = id.toStdString(), words = reportWords(),
             printer](ProgressSink &, std::stop_token) -> Expected<> {
                return gatherReport(workspace, id).map([&](const RunReport &report) {
                    printHtml(QString::fromStdString(reportHtml(report, words)), *printer);
                });
            },
            tr("The report was printed."));
    });
    dialog->open();
}

void RunsPage::saveArchive()
{
    const QString id = m_table->chosenRuns().value(0);
    askSavePath(this, tr("Save run as file"), tr("run %1.tlmrun").arg(id), {tr("Saved run (*.tlmrun)")},
                [this, id](const QString &path) {
                    run(
                        tr("Saving run %1").arg(id),
                        [workspace = studio().workspace(), id = id.toStdString(),
                         path = path.toStdString()](ProgressSink &progress, std::stop_token stop) {
                            return archiveRun(workspace, id, path, progress, stop);
                        },
                        tr("Run %1 was written to %2.").arg(id, path));
                });
}

void RunsPage::openArchives()
{
    askOpenPaths(this, tr("Add run from file"), {tr("Saved run (*.tlmrun)")},
                 [this](const QStringList &paths) { takeArchives(paths); });
}

void RunsPage::takeArchives(const QStringList &paths)
{
    run(
        tr("Adding runs from files"),
        [workspace = studio().workspace(), paths](ProgressSink &progress,
                                                  std::stop_token stop) -> Expected<> {
            for (const QString &path : paths)
                if (const auto taken = unarchiveRun(workspace, path.toStdString(), progress, stop); !taken)
                    return tl::unexpected(taken.error());
            return {};
        },
        tr("%n run(s) added.", nullptr, static_cast<int>(paths.size())));
}

bool RunsPage::canTake(const QMimeData &mime) const
{
    return !archivesIn(mime).isEmpty();
}

void RunsPage::take(const QMimeData &mime)
{
    takeArchives(archivesIn(mime));
}

} // namespace tlm
