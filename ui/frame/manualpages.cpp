#include "ui/frame/manualpages.h"

#include <QCoreApplication>
#include <QFile>

#include "ui/frame/actions.h"

namespace tlm {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(tlm::ManualPages)
};

QString cell(QString text)
{
    return text.remove('&').replace('|', "\\|");
}

QString tableOfKeys(const Actions &actions)
{
    QString table = "| " + Words::tr("Keys") + " | " + Words::tr("Action") + " | " +
                    Words::tr("What it does") + " |\n|---|---|---|\n";
    for (const QAction *action : actions.all())
        if (!action->shortcut().isEmpty())
            table += "| " + cell(action->shortcut().toString(QKeySequence::NativeText)) + " | " +
                     cell(action->text()) + " | " + cell(action->whatsThis()) + " |\n";
    return table;
}

} // namespace

std::vector<ManualPage> manualPages(const QString &language, const Actions &actions)
{
    std::vector<ManualPage> pages;
    for (const char *name : {"start", "concepts", "task", "corpus", "retrieval", "train", "runs", "attention",
                             "predict", "shortcuts", "troubleshooting"}) {
        QFile file(QString(":/manual/%1/%2.md").arg(language, name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        QString text = QString::fromUtf8(file.readAll());
        text.replace("{{keys}}", tableOfKeys(actions));
        const QString title = text.section('\n', 0, 0).mid(2); // after “# ”
        pages.push_back({name, title, text});
    }
    return pages;
}

bool contains(const ManualPage &page, const QString &words)
{
    for (const QString &word : words.split(' ', Qt::SkipEmptyParts))
        if (!page.text.contains(word, Qt::CaseInsensitive))
            return false;
    return true;
}

} // namespace tlm
