#include "ui/frame/pagetable.h"

#include <QCoreApplication>

#include "ui/start/startpage.h"

namespace tlm {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(tlm::PageTable)
};

} // namespace

std::vector<PageEntry> pageTable()
{
    return {
        {PageId::Start, "start", Words::tr("Start"), Words::tr("Sample, recent work, new task"),
         makeStartPage},
    };
}

} // namespace tlm
