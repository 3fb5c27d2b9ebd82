#pragma once
#include <QByteArray>
#include <QString>

#include "core/report/runreport.h"

class QPagedPaintDevice;

namespace tlm {

/// The words of a report in the window's language.
ReportWords reportWords();

/// Prints an HTML report, its pictures in vectors. Any thread.
void printHtml(const QString &html, QPagedPaintDevice &device);

/// An HTML report as a PDF of A4 pages, its pictures in vectors. Any thread.
QByteArray reportPdf(const QString &html);

/// Writes the report of a run: as PDF if the path ends so, else as HTML. Any thread. Errors: those of
/// gatherReport and of files.
Expected<> writeReport(const Workspace &workspace, const std::string &run, const std::filesystem::path &path,
                       const ReportWords &words);

} // namespace tlm
