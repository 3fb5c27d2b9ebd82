#pragma once
#include <QLineEdit>
#include <QWidget>

class QMimeData;
class QToolButton;

namespace tlm {

/// A path: typed, chosen in a dialog, or dropped.
class FileField : public QWidget
{
    Q_OBJECT
public:
    explicit FileField(const QString &name, const QString &help, QWidget *parent = nullptr);
    QString path() const { return m_edit->text().trimmed(); }
    void setPath(const QString &path) { m_edit->setText(path); }
    QLineEdit *edit() const { return m_edit; }
    /// Offers to choose a folder too.
    void allowFolder();
    /// Where the dialog opens when the field is empty.
    void setFolder(const QString &folder) { m_folder = folder; }

Q_SIGNALS:
    void pathChanged(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QToolButton *addChooser(const QString &icon, const QString &name, const QString &help, bool folder);
    void browse(bool folder);

    QLineEdit *m_edit;
    QToolButton *m_choose;
    QString m_folder;
};

/// Paths of the files and folders in a drop; empty if it has none.
QStringList droppedPaths(const QMimeData *data);

/// A name for what a file holds: its own without endings, or its folder's if it is only called train or data;
/// other characters than letters, digits, dots, hyphens and underscores become hyphens.
QString nameFromFile(const QString &path);

} // namespace tlm
