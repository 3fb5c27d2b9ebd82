#include "ui/start/startpage.h"

#include <QVBoxLayout>

#include "ui/frame/page.h"
#include "ui/frame/studio.h"
#include "ui/widgets/emptystate.h"

namespace tlm {
namespace {

class StartPage : public Page
{
    Q_OBJECT
public:
    explicit StartPage(Studio &studio) : Page(studio, tr("Start"), tr("Recent work and where to begin"))
    {
        body()->addWidget(new EmptyState("start", tr("Recent work will be listed here."),
                                         tr("Open the sample"), tr("Makes the sample task and corpus")));
    }
};

} // namespace

Page *makeStartPage(Studio &studio)
{
    return new StartPage(studio);
}

} // namespace tlm

#include "startpage.moc"
