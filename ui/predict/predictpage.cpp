#include "ui/predict/predictpage.h"

#include <QMimeData>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStackedLayout>
#include <QTimer>

#include "core/data/task.h"
#include "ui/frame/remember.h"
#include "ui/frame/studio.h"
#include "ui/predict/classescard.h"
#include "ui/predict/evaluationcard.h"
#include "ui/predict/predictfileform.h"
#include "ui/predict/predictor.h"
#include "ui/serving/modelchooser.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filefield.h"
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
    edit->setMinimumHeight(theme().space(48));
    describe(edit, name, help);
    return edit;
}

/// As if it was typed, so that it can be undone.
void replaceText(QPlainTextEdit &edit, const QString &text)
{
    QTextCursor all(edit.document());
    all.select(QTextCursor::Document);
    all.insertText(text);
    edit.moveCursor(QTextCursor::Start);
}

} // namespace

PredictPage::PredictPage(Studio &studio, QWidget *parent)
    : Page(studio, tr("Predict"), tr("What a trained model says of a text, and where it errs"), parent),
      m_predictor(new Predictor(studio, this)), m_models(new ModelChooser(studio)),
      m_form(new PredictFileForm(studio, messages())), m_classes(new ClassesCard),
      m_evaluation(new EvaluationCard(studio)), m_typing(new QTimer(this))
{
    buildHeader();
    auto *pages = new QWidget;
    m_stack = new QStackedLayout(pages);
    m_stack->addWidget(makeWork());
    m_stack->addWidget(makeEmpty());
    body()->addWidget(pages, 1);
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPause);
    setAcceptDrops(true);
    connectParts();
}

void PredictPage::buildHeader()
{
    Actions &actions = studio().actions();
    header()->addWidget(m_models);
    QAction *open = actions.add(
        this,
        {"predict.openModel", tr("Open model folder"),
         tr("Offers the model of a folder in Hugging Face layout, as this program or others export it"),
         "folder"},
        [this] { m_models->browse(); });
    m_file = actions.add(this,
                         {"predict.file", tr("Predict a file"),
                          tr("Opens the form that gives every text of a file its class"), "file"},
                         [this] { openFile({}); });
    actions.add(this,
                {"predict.filter",
                 tr("Filter examples"),
                 tr("Leads to the filter of the examples"),
                 {},
                 QKeySequence::Find},
                [this] { m_evaluation->focusFilter(); });
    header()->addAction(open);
    header()->addAction(m_file);
}

QWidget *PredictPage::makeEmpty()
{
    auto *empty =
        new EmptyState(QStringLiteral("predict"), tr("A trained model will tell classes of texts here."),
                       tr("Go to Train"), tr("Opens the page that starts a training."));
    connect(empty, &EmptyState::triggered, this, [this] { Q_EMIT pageRequested(PageId::Train); });
    return empty;
}

QWidget *PredictPage::makeWork()
{
    auto *left = new QSplitter(Qt::Vertical);
    left->addWidget(makeText());
    left->addWidget(m_classes);
    left->setStretchFactor(0, 1);
    left->setStretchFactor(1, 3);
    left->setChildrenCollapsible(false);
    rememberSizes(studio(), left, "predict-left");
    auto *split = new QSplitter;
    split->addWidget(left);
    split->addWidget(m_evaluation);
    split->setSizes({theme().space(440), theme().space(760)});
    split->setChildrenCollapsible(false);
    rememberSizes(studio(), split, "predict");
    auto *work = new QWidget;
    auto *layout = new QVBoxLayout(work);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().space(12));
    layout->addWidget(m_form);
    layout->addWidget(split, 1);
    return work;
}

QWidget *PredictPage::makeText()
{
    m_text = makeEdit(tr("Text"), tr("Type or paste a text; its classes appear as you pause."),
                      tr("Type or paste a text"));
    m_pair =
        makeEdit(tr("Second text"), tr("The second text of tasks that compare two."), tr("The second text"));
    m_pair->hide();
    auto *card = new Card(tr("Text"));
    card->body()->addWidget(m_text, 1);
    card->body()->addWidget(m_pair, 1);
    return card;
}

void PredictPage::connectParts()
{
    const auto showError = [this](const Error &error) { messages()->showError(error); };
    connect(m_typing, &QTimer::timeout, this, &PredictPage::predict);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PredictPage::textEdited);
    connect(m_pair, &QPlainTextEdit::textChanged, this, &PredictPage::textEdited);
    connect(m_models, &ModelChooser::changed, this, &PredictPage::showModel);
    connect(m_models, &ModelChooser::failed, this, showError);
    connect(m_predictor, &Predictor::predicted, this, &PredictPage::takePrediction);
    connect(m_predictor, &Predictor::failed, this, showError);
    connect(m_evaluation, &EvaluationCard::failed, this, showError);
    connect(m_evaluation, &EvaluationCard::exampleChosen, this, &PredictPage::tryExample);
    connect(m_evaluation, &EvaluationCard::taskLoaded, m_pair, &QWidget::setVisible);
    connect(m_evaluation, &EvaluationCard::temperatureChanged, this, [this] {
        m_classes->setTemperature(m_evaluation->temperature());
        m_form->setTemperature(m_evaluation->temperature());
    });
    connect(m_form, &PredictFileForm::closed, this, [this] { m_file->setVisible(true); });
    connect(&studio(), &Studio::runsChanged, this, [this] {
        if (isVisible())
            m_models->refresh();
    });
}

void PredictPage::activated()
{
    m_models->refresh();
}

void PredictPage::showModel()
{
    const auto chosen = m_models->current();
    m_stack->setCurrentIndex(chosen ? 0 : 1);
    m_file->setVisible(chosen && m_form->isHidden());
    if (!chosen || chosen->model == m_model)
        return;
    m_model = chosen->model;
    m_predictor->setRun(chosen->model, chosen->linear);
    m_form->setModel(chosen->model);
    m_evaluation->setModel(chosen->model, chosen->task);
    clearPrediction();
    predict();
}

void PredictPage::openFile(const QString &path)
{
    messages()->clear();
    m_file->setVisible(false); // the form has a button of its own
    m_form->open();
    if (!path.isEmpty())
        m_form->setFile(path);
}

bool PredictPage::canTake(const QMimeData &mime) const
{
    return !m_model.isEmpty() && !droppedPaths(&mime).isEmpty();
}

void PredictPage::take(const QMimeData &mime)
{
    openFile(droppedPaths(&mime).value(0));
}

QVariantMap PredictPage::keep() const
{
    QVariantMap kept = Page::keep();
    kept["file"] = !m_form->isHidden();
    return kept;
}

void PredictPage::putBack(const QVariantMap &kept)
{
    if (kept["file"].toBool())
        openFile({});
    Page::putBack(kept);
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
    m_classes->setEntries({});
}

void PredictPage::predict()
{
    const QString text = m_text->toPlainText().trimmed();
    if (!text.isEmpty() && !m_model.isEmpty())
        m_predictor->predict(text, m_pair->isHidden() ? QString() : m_pair->toPlainText().trimmed());
}

void PredictPage::takePrediction(const std::vector<ProbabilityModel::Entry> &entries)
{
    messages()->clear();
    m_classes->setEntries(entries);
}

void PredictPage::tryExample(const Example &example)
{
    replaceText(*m_pair, QString::fromStdString(example.pair));
    replaceText(*m_text, QString::fromStdString(example.text));
    predict();
}

Page *makePredictPage(Studio &studio)
{
    return new PredictPage(studio);
}

} // namespace tlm
