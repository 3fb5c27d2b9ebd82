#include "ui/widgets/askfile.h"

#include <QFileDialog>

namespace tlm {

namespace {

/// "CSV file (*.csv)" → "csv"
QString endingOf(const QString &filter)
{
    return filter.section(QStringLiteral("*."), 1, 1).section(u')', 0, 0).section(u' ', 0, 0);
}

QFileDialog *makeDialog(QWidget *parent, const QString &title, const QStringList &filters)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilters(filters);
    return dialog;
}

} // namespace

void askSavePath(QWidget *parent, const QString &title, const QString &name, const QStringList &filters,
                 std::function<void(const QString &path)> take)
{
    QFileDialog *dialog = makeDialog(parent, title, filters);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(endingOf(filters.value(0)));
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog](const QString &filter) { dialog->setDefaultSuffix(endingOf(filter)); });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(take));
    dialog->open();
}

void askOpenPaths(QWidget *parent, const QString &title, const QStringList &filters,
                  std::function<void(const QStringList &paths)> take)
{
    QFileDialog *dialog = makeDialog(parent, title, filters);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, std::move(take));
    dialog->open();
}

} // namespace tlm
