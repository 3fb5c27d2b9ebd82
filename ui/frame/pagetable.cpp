#include "ui/frame/pagetable.h"

#include <QCoreApplication>

#include "ui/corpus/corpuspage.h"
#include "ui/retrieval/retrievalpage.h"
#include "ui/start/startpage.h"
#include "ui/task/taskpage.h"

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
        {PageId::Start, "start", Words::tr("Start"), Words::tr("Sample and recent work"), makeStartPage},
        {PageId::Task, "task", Words::tr("Task"), Words::tr("Import labelled data and look at it"),
         makeTaskPage},
        {PageId::Corpus, "corpus", Words::tr("Corpus"), Words::tr("Add general text and search it"),
         makeCorpusPage},
        {PageId::Retrieval, "retrieval", Words::tr("Retrieval"),
         Words::tr("See which general text resembles the task"), makeRetrievalPage},
    };
}

} // namespace tlm
