#include "ui/widgets/nameproblem.h"

#include <QCoreApplication>

#include "core/data/workspace.h"
#include "ui/widgets/errortext.h"

namespace tlm {

QString nameProblem(const QString &name, const QStringList &names, const QString &taken)
{
    if (name.isEmpty())
        return QCoreApplication::translate("tlm::NameProblem", "Give it a name.");
    if (const auto good = checkName(name.toStdString()); !good)
        return remedyText(good.error().code);
    return names.contains(name) ? taken : QString();
}

} // namespace tlm
