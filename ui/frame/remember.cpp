#include "ui/frame/remember.h"

#include <QSplitter>

#include "ui/frame/studio.h"

namespace tlm {

void rememberSizes(Studio &studio, QSplitter *splitter, const QString &name)
{
    splitter->setChildrenCollapsible(false);
    splitter->restoreState(studio.settings().state(name));
    QObject::connect(splitter, &QSplitter::splitterMoved, splitter,
                     [&studio, splitter, name] { studio.settings().setState(name, splitter->saveState()); });
}

} // namespace tlm
