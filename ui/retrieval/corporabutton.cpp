#include "ui/retrieval/corporabutton.h"

#include <QMenu>

#include "ui/frame/studio.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

CorporaButton::CorporaButton(Studio &studio, QWidget *parent)
    : QPushButton(parent), m_studio(studio), m_menu(new QMenu(this))
{
    setIcon(theme().icon("corpus"));
    setIconSize({theme().space(18), theme().space(18)});
    setMinimumHeight(theme().space(34));
    setMenu(m_menu);
    connect(&studio, &Studio::corporaChanged, this, &CorporaButton::refresh);
    connect(&studio, &Studio::currentCorporaChanged, this, &CorporaButton::showChoice);
    refresh();
}

void CorporaButton::refresh()
{
    m_menu->clear();
    for (const QString &name : m_studio.corpora()) {
        QAction *action = m_menu->addAction(name);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, name](bool on) { choose(name, on); });
    }
    const bool none = m_studio.corpora().isEmpty();
    if (none || parentWidget()) // shown without a parent it would be a window
        setHidden(none);
    showChoice();
}

void CorporaButton::showChoice()
{
    const QStringList chosen = m_studio.currentCorpora();
    setText(chosen.size() == 1 ? chosen.first() : tr("%n corpora", nullptr, int(chosen.size())));
    describe(this, tr("Corpora: %1").arg(chosen.join(", ")),
             tr("Chooses the corpora that are searched together"));
    for (QAction *action : m_menu->actions())
        action->setChecked(chosen.contains(action->text()));
}

void CorporaButton::choose(const QString &name, bool on)
{
    QStringList chosen;
    for (const QString &other : m_studio.corpora()) // in the order of the workspace: it decides ties
        if (other == name ? on : m_studio.currentCorpora().contains(other))
            chosen << other;
    if (chosen.isEmpty())
        chosen << name; // one at least
    m_studio.setCurrentCorpora(chosen);
    showChoice();
}

} // namespace tlm
