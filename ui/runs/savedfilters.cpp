#include "ui/runs/savedfilters.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include "ui/frame/studio.h"
#include "ui/runs/runstore.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

namespace {

const QString listName = QStringLiteral("filters");

QString rootOf(const Studio &studio)
{
    return QString::fromStdString(studio.workspace().root().string());
}

void store(Studio &studio, const SavedFilters::Filters &filters)
{
    QStringList list;
    for (const auto &[name, filter] : filters)
        list << name << filter;
    studio.settings().setWorkspaceList(rootOf(studio), listName, list);
}

} // namespace

SavedFilters::SavedFilters(Studio &studio, QWidget *parent)
    : QWidget(parent), m_studio(studio),
      m_button(
          makeButton({}, tr("Saved filters"), tr("Applies a filter that you saved, or saves this one."))),
      m_menu(new QMenu(this)), m_name(new QLineEdit)
{
    m_button->setMenu(m_menu);
    m_name->setPlaceholderText(tr("Name of the filter"));
    m_name->setMinimumWidth(theme().space(160));
    describe(m_name, tr("Name of the filter"),
             tr("Enter saves the filter under this name, Escape does not."));
    m_name->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_name);
    row->addWidget(m_button);
    connect(m_menu, &QMenu::aboutToShow, this, &SavedFilters::fillMenu);
    connect(m_name, &QLineEdit::returnPressed, this, &SavedFilters::save);
    connect(m_name, &QLineEdit::editingFinished, m_name, &QWidget::hide);
    m_name->installEventFilter(this);
}

bool SavedFilters::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_name && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_name->clear();
        m_button->setFocus(); // leaving the field hides it
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

SavedFilters::Filters SavedFilters::filters() const
{
    const QStringList stored = m_studio.settings().workspaceList(rootOf(m_studio), listName);
    Filters filters;
    for (qsizetype i = 0; i + 1 < stored.size(); i += 2)
        filters.emplace_back(stored[i], stored[i + 1]);
    return filters;
}

void SavedFilters::change(Filters filters, const QString &text)
{
    const auto put = [&studio = m_studio](const Filters &list) {
        return [&studio, list] { store(studio, list); };
    };
    m_studio.undoStack().push(new PlainCommand(text, put(filters), put(this->filters())));
}

void SavedFilters::fillMenu()
{
    m_menu->clear();
    const Filters saved = filters();
    const auto named = [](const QString &name) { return QString(name).replace(u'&', QStringLiteral("&&")); };
    for (const auto &[name, filter] : saved) {
        QAction *apply = m_menu->addAction(named(name));
        apply->setToolTip(filter);
        connect(apply, &QAction::triggered, this, [this, filter = filter] { Q_EMIT chosen(filter); });
    }
    m_menu->setToolTipsVisible(true);
    m_menu->addSeparator();
    QAction *save = m_menu->addAction(tr("Save this filter …"));
    save->setEnabled(!m_current.trimmed().isEmpty());
    connect(save, &QAction::triggered, this, &SavedFilters::askName);
    QMenu *forget = m_menu->addMenu(tr("Forget"));
    forget->setEnabled(!saved.empty());
    for (const auto &[name, filter] : saved)
        connect(forget->addAction(named(name)), &QAction::triggered, this, [this, name = name] {
            Filters rest = filters();
            std::erase_if(rest, [&name](const auto &each) { return each.first == name; });
            change(std::move(rest), tr("forgetting of the filter %1").arg(name));
        });
}

void SavedFilters::askName()
{
    m_name->clear();
    m_name->show();
    m_name->setFocus();
}

void SavedFilters::save()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return;
    Filters all = filters();
    std::erase_if(all, [&name](const auto &each) { return each.first == name; });
    all.emplace_back(name, m_current.trimmed());
    change(std::move(all), tr("saving of the filter %1").arg(name));
    m_name->hide();
    m_button->setFocus();
}

} // namespace tlm
