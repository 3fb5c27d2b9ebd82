#include "ui/widgets/filefield.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QRegularExpression>
#include <QToolButton>

#include "ui/theme/theme.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

FileField::FileField(const QString &name, const QString &help, QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().space(8));
    describe(m_edit, name, help);
    m_edit->setPlaceholderText(tr("Choose or drop a file"));
    m_edit->setAcceptDrops(false); // a drop of a file means its path, for the whole row
    m_edit->setClearButtonEnabled(true);
    row->addWidget(m_edit, 1);
    m_choose = addChooser("folder", tr("Choose: %1", "name of a file field").arg(name),
                          tr("Opens a dialog to choose the file"), false);
    setFocusProxy(m_edit);
    setAcceptDrops(true);
    connect(m_edit, &QLineEdit::textChanged, this, [this] { Q_EMIT pathChanged(path()); });
}

QToolButton *FileField::addChooser(const QString &icon, const QString &name, const QString &help, bool folder)
{
    auto *button = new QToolButton;
    button->setIcon(theme().icon(icon));
    button->setIconSize({theme().space(18), theme().space(18)});
    describe(button, name, help);
    layout()->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, folder] { browse(folder); });
    return button;
}

void FileField::allowFolder()
{
    m_edit->setPlaceholderText(tr("Choose or drop a file or a folder"));
    m_choose->setIcon(theme().icon("file"));
    addChooser("folder", tr("Choose folder: %1", "name of a file field").arg(m_edit->accessibleName()),
               tr("Opens a dialog to choose a folder"), true);
}

void FileField::browse(bool folder)
{
    auto *dialog = new QFileDialog(this, m_edit->accessibleName(), path().isEmpty() ? m_folder : path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FileField::setPath);
    dialog->open();
}

void FileField::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedPaths(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void FileField::dropEvent(QDropEvent *event)
{
    setPath(droppedPaths(event->mimeData()).value(0));
    event->acceptProposedAction();
}

QStringList droppedPaths(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

QString nameFromFile(const QString &path)
{
    static const QRegularExpression others("[^\\p{L}\\p{N}._-]+");
    const QFileInfo file(path);
    QString name = file.fileName().section('.', 0, 0);
    if (name == "train" || name == "data")
        name = file.dir().dirName();
    return name.replace(others, "-").left(100);
}

} // namespace tlm
