#include "ui/frame/diagnosticswindow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonObject>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/frame/appearance.h"
#include "ui/frame/diagnostics.h"
#include "ui/frame/studio.h"
#include "ui/jobs/toolprocess.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

DiagnosticsWindow::DiagnosticsWindow(Studio &studio, const Appearance &appearance, QWidget *owner)
    : QDialog(owner), m_text(new QPlainTextEdit),
      m_state(new Label({}, Theme::FontRole::Body, Label::Tone::Muted)),
      m_tool(new ToolProcess(studio.toolPath(), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Diagnostics"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    describe(m_text, tr("Diagnostics"), tr("Versions, devices, paths, settings and the health of all files"));
    auto *privacy =
        new Label(tr("The text holds folders, settings and the names of your tasks, corpora and "
                     "selections; no texts of yours. It leaves this computer only if you paste it "
                     "somewhere."),
                  Theme::FontRole::Hint, Label::Tone::Muted);
    privacy->setWordWrap(true);
    auto *copy = makeButton("copy", tr("Copy all"), tr("Copies the whole text"));
    makePrimary(copy);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    auto *row = new QHBoxLayout;
    row->addWidget(m_state, 1);
    row->addWidget(copy);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addWidget(privacy);
    layout->addLayout(row);
    resize(theme().space(720), theme().space(520));
    m_text->setPlainText(
        withoutHome(systemReport(studio.workspace(), studio.settings(), appearance.language())));
    check(studio);
}

void DiagnosticsWindow::check(Studio &studio)
{
    append("Check");
    m_state->setText(tr("The files of the workspace are being checked …"));
    connect(m_tool, &ToolProcess::line, this, [this](const QJsonObject &line) {
        if (line.contains("check"))
            append(checkText(line));
    });
    connect(m_tool, &ToolProcess::failed, this,
            [this](const Error &error) { append(QString::fromStdString(describe(error))); });
    connect(m_tool, &ToolProcess::finished, this, &DiagnosticsWindow::end);
    m_tool->start(studio.toolArguments({"check"}));
}

void DiagnosticsWindow::append(const QString &line)
{
    m_text->appendPlainText(withoutHome(line));
}

void DiagnosticsWindow::end(int status)
{
    m_state->setText(status == 0 ? tr("Everything was checked and is fine.")
                                 : tr("Something is not fine: look for BAD above."));
}

} // namespace tlm
