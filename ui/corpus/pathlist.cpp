#include "ui/corpus/pathlist.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/frame/settings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptyhint.h"
#include "ui/widgets/pageheader.h"

namespace tlm {
namespace {

QToolButton *makeMover(const QString &icon, const QString &name, const QString &help)
{
    auto *button = new QToolButton;
    button->setIcon(theme().icon(icon));
    describe(button, name, help);
    return button;
}

} // namespace

PathList::PathList(Settings &settings, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_list(new QListWidget)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().space(6));
    m_list->setMaximumHeight(theme().space(110));
    m_list->setProperty("field", true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setTextElideMode(Qt::ElideMiddle);
    describe(m_list, tr("Files and folders"), tr("They are read in this order; files can be dropped here"));
    addEmptyHint(m_list, tr("Drop files and folders here, or add them below."));
    auto *row = new QHBoxLayout;
    auto *files = makeButton("file", tr("Add files…"), tr("Opens a dialog to choose files"));
    auto *folder = makeButton("folder", tr("Add folder…"), tr("All files below a folder, in byte order"));
    auto *remove = makeButton("remove", tr("Take out"), tr("Takes the picked files out of this list"));
    auto *up = makeMover("up", tr("Read earlier"), tr("Moves the picked file up"));
    auto *down = makeMover("down", tr("Read later"), tr("Moves the picked file down"));
    for (QWidget *button : std::initializer_list<QWidget *>{files, folder, remove, up, down})
        row->addWidget(button);
    row->addStretch(1);
    layout->addWidget(m_list);
    layout->addLayout(row);
    connect(files, &QPushButton::clicked, this, [this] { choose(false); });
    connect(folder, &QPushButton::clicked, this, [this] { choose(true); });
    connect(remove, &QPushButton::clicked, this, &PathList::takeOut);
    connect(up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_list, &QListWidget::currentRowChanged, this, &PathList::pickedChanged);
    setFocusProxy(m_list);
}

void PathList::choose(bool folder)
{
    auto *dialog =
        new QFileDialog(this, folder ? tr("Add folder") : tr("Add files"), m_settings.get(settings::folder));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &PathList::add);
    dialog->open();
}

void PathList::add(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    m_list->addItems(paths);
    m_settings.set(settings::folder, QFileInfo(paths.front()).absolutePath());
    Q_EMIT changed();
}

void PathList::takeOut()
{
    qDeleteAll(m_list->selectedItems());
    Q_EMIT changed();
}

void PathList::move(int by)
{
    const int row = m_list->currentRow(), to = row + by;
    if (row < 0 || to < 0 || to >= m_list->count())
        return;
    m_list->insertItem(to, m_list->takeItem(row));
    m_list->setCurrentRow(to);
    Q_EMIT changed();
}

void PathList::clear()
{
    m_list->clear();
    Q_EMIT changed();
}

QStringList PathList::paths() const
{
    QStringList paths;
    for (int row = 0; row < m_list->count(); ++row)
        paths << m_list->item(row)->text();
    return paths;
}

QVariantMap PathList::keep() const
{
    return {{"paths", paths()}, {"row", m_list->currentRow()}};
}

void PathList::putBack(const QVariantMap &kept)
{
    add(kept["paths"].toStringList());
    m_list->setCurrentRow(kept["row"].toInt());
}

QString PathList::picked() const
{
    if (const QListWidgetItem *item = m_list->currentItem())
        return item->text();
    return m_list->count() > 0 ? m_list->item(0)->text() : QString();
}

} // namespace tlm
