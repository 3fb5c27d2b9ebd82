#include "ui/frame/page.h"

#include <algorithm>

#include <QDialog>
#include <QDragEnterEvent>
#include <QVBoxLayout>

#include "ui/frame/studio.h"
#include "ui/jobs/toolprocess.h"
#include "ui/theme/theme.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

Page::Page(Studio &studio, const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent), m_studio(studio), m_header(new PageHeader(title, sentence)),
      m_messages(new MessageBar), m_body(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme().space(24), theme().space(16), theme().space(24), theme().space(12));
    layout->setSpacing(theme().space(12));
    layout->addWidget(m_header);
    layout->addWidget(m_messages);
    m_body->setSpacing(theme().space(12));
    layout->addLayout(m_body, 1);
    connect(&studio, &Studio::changeFailed, this, [this](const Error &error) {
        if (isVisible())
            m_messages->showError(error);
    });
}

QVariantMap Page::keep() const
{
    return keepInputs(*this);
}

void Page::putBack(const QVariantMap &kept)
{
    putBackInputs(*this, kept);
}

bool Page::isAtWork() const
{
    const auto works = [](const auto &all, auto is) { return std::ranges::any_of(all, is); };
    return works(m_studio.jobs().running(), [this](const Job *job) { return job->isFor(*this); }) ||
           works(findChildren<ToolProcess *>(), &ToolProcess::isRunning) ||
           works(findChildren<QDialog *>(), &QDialog::isVisible);
}

void Page::dragEnterEvent(QDragEnterEvent *event)
{
    if (canTake(*event->mimeData()))
        event->acceptProposedAction();
}

void Page::dropEvent(QDropEvent *event)
{
    take(*event->mimeData());
    event->acceptProposedAction();
}

} // namespace tlm
