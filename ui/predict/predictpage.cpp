#include "ui/predict/predictpage.h"

#include <QComboBox>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QTimer>

#include "core/data/task.h"
#include "ui/frame/studio.h"
#include "ui/predict/devcard.h"
#include "ui/predict/predictor.h"
#include "ui/serving/modelruns.h"
#include "ui/theme/number.h"
#include "ui/widgets/card.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/emptyhint.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

namespace {

constexpr int typingPause = 200; ///< milliseconds without a key before the model is asked

QPlainTextEdit *makeEdit(const QString &name, const QString &help, const QString &placeholder)
{
    auto *edit = new QPlainTextEdit;
    edit->setTabChangesFocus(true);
    edit->setPlaceholderText(placeholder);
    describe(edit, name, help);
    return edit;
}

} // namespace

PredictPage::PredictPage(Studio &studio, QWidget *parent)
    : Page(studio, tr("Predict"), tr("What a trained model says of a text, and where it errs"), parent),
      m_predictor(new Predictor(studio, this)), m_model(new ProbabilityModel(this)),
      m_dev(new DevCard(studio)), m_runs(new QComboBox), m_best(new Label({}, Theme::FontRole::Section)),
      m_typing(new QTimer(this))
{
    describe(m_runs, tr("Model"), tr("The run whose model predicts."));
    m_runs->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    header()->addWidget(m_runs);
    auto *left = new QSplitter(Qt::Vertical);
    left->addWidget(buildText());
    left->addWidget(buildClasses());
    left->setStretchFactor(0, 1);
    left->setStretchFactor(1, 3);
    left->setChildrenCollapsible(false);
    auto *work = new QSplitter;
    work->setObjectName(QStringLiteral("predict.split"));
    work->addWidget(left);
    work->addWidget(m_dev);
    work->setStretchFactor(0, 1);
    work->setStretchFactor(1, 1);
    work->setChildrenCollapsible(false);
    auto *empty =
        new EmptyState(QStringLiteral("predict"), tr("A trained model will tell classes of texts here."),
                       tr("Go to Train"), tr("Opens the page that starts a training."));
    auto *pages = new QWidget;
    m_stack = new QStackedLayout(pages);
    m_stack->addWidget(work);
    m_stack->addWidget(empty);
    body()->addWidget(pages, 1);

    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPause);
    connect(m_typing, &QTimer::timeout, this, &PredictPage::predict);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PredictPage::textEdited);
    connect(m_pair, &QPlainTextEdit::textChanged, this, &PredictPage::textEdited);
    connect(empty, &EmptyState::triggered, this, [this] { Q_EMIT pageRequested(PageId::Train); });
    connect(m_runs, &QComboBox::activated, this, [this] {
        this->studio().setCurrentRun(m_runs->currentData().toString());
        chooseRun();
    });
    connect(m_predictor, &Predictor::predicted, this, &PredictPage::takePrediction);
    connect(m_predictor, &Predictor::failed, this,
            [this](const Error &error) { messages()->showError(error); });
    connect(m_dev, &DevCard::failed, this, [this](const Error &error) { messages()->showError(error); });
}

QWidget *PredictPage::buildText()
{
    m_text = makeEdit(tr("Text"), tr("Type or paste a text; its classes appear as you pause."),
                      tr("Type or paste a text"));
    m_pair =
        makeEdit(tr("Second text"), tr("The second text of tasks that compare two."), tr("The second text"));
    auto *card = new Card(tr("Text"));
    card->body()->addWidget(m_text, 1);
    card->body()->addWidget(m_pair, 1);
    return card;
}

QWidget *PredictPage::buildClasses()
{
    auto *table = new QTableView;
    table->setModel(m_model);
    table->setItemDelegate(new CellDelegate(table));
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(theme().space(28));
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setColumnWidth(ProbabilityModel::Class, theme().space(160));
    describe(table, tr("Probability of each class"),
             tr("Bars run from 0 to 1; the most probable class is bold."));
    addEmptyHint(table, tr("The probability of each class will be here: type or paste a text above."));
    auto *card = new Card(tr("Classes"));
    card->setBodyMargins(false);
    card->titleRow()->addWidget(m_best);
    card->body()->addWidget(table);
    return card;
}

void PredictPage::activated()
{
    readRuns();
    chooseRun();
}

void PredictPage::readRuns()
{
    const auto history = studio().history();
    const auto runs =
        history ? (*history)->runs() : Expected<std::vector<Run>>(tl::unexpected(history.error()));
    if (!runs) {
        messages()->showError(runs.error());
        return;
    }
    std::vector<Run> usable;
    m_offered.clear();
    for (const Run &run : *runs) {
        if (run.archived || !hasModel(studio().workspace(), run))
            continue;
        usable.push_back(run);
        m_offered.emplace(QString::fromStdString(run.id), run);
    }
    offerRuns(*m_runs, usable, studio().currentRun());
    m_stack->setCurrentIndex(usable.empty() ? 1 : 0);
    m_runs->setVisible(!usable.empty());
}

void PredictPage::chooseRun()
{
    const QString id = m_runs->currentData().toString();
    const auto offered = m_offered.find(id);
    if (offered == m_offered.end() || id == m_run)
        return;
    m_run = id;
    const Run &run = offered->second;
    QStringList labels;
    const auto task = summarizeTask(studio().workspace(), run.configuration.task);
    if (task)
        for (const std::string &label : task->labels)
            labels << QString::fromStdString(label);
    showPair(run.configuration.task);
    m_predictor->setRun(id, run.configuration.method == Method::Linear);
    m_dev->setRun(id, QString::fromStdString(run.configuration.task), labels);
    clearPrediction();
    predict();
}

void PredictPage::showPair(const std::string &task)
{
    m_pair->hide();
    studio().jobs().run(
        {}, this,
        [workspace = studio().workspace(), task](ProgressSink &, std::stop_token) {
            return loadTask(workspace, task).map([](const Task &loaded) { return loaded.hasPairs; });
        },
        [this](const Expected<bool> &hasPairs) { m_pair->setVisible(hasPairs.value_or(false)); });
}

void PredictPage::textEdited()
{
    if (m_text->toPlainText().trimmed().isEmpty())
        clearPrediction();
    else
        m_typing->start();
}

void PredictPage::clearPrediction()
{
    m_typing->stop();
    m_predictor->drop();
    m_model->setEntries({});
    m_best->clear();
}

void PredictPage::predict()
{
    const QString text = m_text->toPlainText().trimmed();
    if (!text.isEmpty() && !m_run.isEmpty())
        m_predictor->predict(text, m_pair->isHidden() ? QString() : m_pair->toPlainText().trimmed());
}

void PredictPage::takePrediction(const std::vector<ProbabilityModel::Entry> &entries)
{
    messages()->clear();
    m_model->setEntries(entries);
    if (const auto *best = m_model->best())
        m_best->setText(tr("%1 · %2").arg(best->label, realText(best->probability, 4)));
}

Page *makePredictPage(Studio &studio)
{
    return new PredictPage(studio);
}

} // namespace tlm
