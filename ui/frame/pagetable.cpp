#include "ui/frame/pagetable.h"

#include <QCoreApplication>

#include "ui/attention/attentionpage.h"
#include "ui/corpus/corpuspage.h"
#include "ui/predict/predictpage.h"
#include "ui/retrieval/retrievalpage.h"
#include "ui/runs/runspage.h"
#include "ui/start/startpage.h"
#include "ui/task/taskpage.h"
#include "ui/train/trainpage.h"

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
         makeTaskPage, true},
        {PageId::Corpus, "corpus", Words::tr("Corpus"), Words::tr("Add general text and search it"),
         makeCorpusPage, true},
        {PageId::Retrieval, "retrieval", Words::tr("Retrieval"),
         Words::tr("See which general text resembles the task"), makeRetrievalPage},
        {PageId::Train, "train", Words::tr("Train"), Words::tr("Choose what to train, start it, watch it"),
         makeTrainPage},
        {PageId::Runs, "runs", Words::tr("Runs"), Words::tr("Everything that was trained"), makeRunsPage,
         true},
        {PageId::Attention, "attention", Words::tr("Attention"), Words::tr("What each head looks at"),
         makeAttentionPage},
        {PageId::Predict, "predict", Words::tr("Predict"), Words::tr("Classes of a text, errors on dev"),
         makePredictPage},
    };
}

} // namespace tlm
