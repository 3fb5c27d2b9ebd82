#pragma once
#include <QString>
#include <QStringList>

namespace tlm {

/// Why a name cannot be given to a new thing of the workspace; empty if it can. `taken` is told when one of
/// `names` has it.
QString nameProblem(const QString &name, const QStringList &names, const QString &taken);

} // namespace tlm
