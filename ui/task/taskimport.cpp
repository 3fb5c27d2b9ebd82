#include "ui/task/taskimport.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/frame/remember.h"
#include "ui/frame/studio.h"
#include "ui/task/columnguess.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/filefield.h"
#include "ui/widgets/form.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/nameproblem.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/previewtable.h"
#include "ui/widgets/readingfields.h"
#include "ui/widgets/scrollform.h"

namespace tlm {
namespace {

constexpr int previewDelay = 150; // milliseconds of quiet before a file is read again

std::optional<std::filesystem::path> pathOf(const FileField &field)
{
    if (field.path().isEmpty())
        return {};
    return std::filesystem::path(field.path().toStdString());
}

QSpinBox *makeShare(int value, const QString &name, const QString &help)
{
    auto *box = new QSpinBox;
    box->setRange(0, 100);
    box->setValue(value);
    box->setSuffix(" %");
    describe(box, name, help);
    return box;
}

} // namespace

TaskImportPanel::TaskImportPanel(Studio &studio, MessageBar *messages, QWidget *parent)
    : QWidget(parent), m_studio(studio), m_messages(messages), m_form(new Form), m_name(new QLineEdit),
      m_preview(new PreviewTable), m_delay(new QTimer(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(tr("Import task"));
    buildFiles();
    buildColumns();
    buildSplits();
    card->body()->addWidget(makeScrollForm(m_form), 1);
    buildButtons(card->body());
    auto *split = new QSplitter;
    split->addWidget(card);
    split->addWidget(m_preview);
    split->setSizes({theme().space(460), theme().space(760)});
    rememberSizes(m_studio, split, "task-import");
    layout->addWidget(split);

    setFocusProxy(m_train);
    m_delay->setSingleShot(true);
    m_delay->setInterval(previewDelay);
    connect(m_delay, &QTimer::timeout, this, &TaskImportPanel::loadPreview);
    connect(m_train, &FileField::pathChanged, this, &TaskImportPanel::requestPreview);
    connect(m_reading, &ReadingFields::changed, this, &TaskImportPanel::requestPreview);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameTyped = true; });
    for (FileField *field : {m_dev, m_test})
        connect(field, &FileField::pathChanged, this, &TaskImportPanel::showSplits);
}

void TaskImportPanel::buildFiles()
{
    m_train = new FileField(tr("Training file"), tr("Texts with their classes; may be compressed"));
    m_dev = new FileField(tr("Dev file"), tr("Examples to choose the best state by; optional"));
    m_test = new FileField(tr("Test file"), tr("Examples to score the end result with; optional"));
    m_form->add(tr("Training file"), m_train, m_train->edit()->toolTip());
    m_form->add(tr("Name"), m_name, tr("The name of the task in this workspace"));
    m_reading = new ReadingFields(m_form);
}

void TaskImportPanel::buildColumns()
{
    m_text = new QComboBox;
    m_label = new QComboBox;
    m_pair = new QComboBox;
    m_metric = new QComboBox;
    m_metric->addItem(tr("Macro-F1"), int(TaskMetric::MacroF1));
    m_metric->addItem(tr("Micro-F1"), int(TaskMetric::MicroF1));
    m_metric->addItem(tr("Accuracy"), int(TaskMetric::Accuracy));
    for (QComboBox *box : {m_text, m_label, m_pair})
        box->setEditable(true);
    m_pair->lineEdit()->setPlaceholderText(tr("None"));
    m_form->addHeading(tr("Columns"));
    m_form->add(tr("Text"), m_text,
                tr("The column with the text; several, joined by commas, are put together"));
    m_form->add(tr("Class"), m_label, tr("The column with the class of the text"));
    m_form->add(tr("Second text"), m_pair,
                tr("The column with the second text of a pair; empty if there is none"));
    m_form->add(tr("Score"), m_metric,
                tr("What the task is judged by: macro-F1 counts every class alike, micro-F1 every example"));
}

void TaskImportPanel::buildSplits()
{
    m_trainShare = makeShare(80, tr("Train share"), tr("Part of the file used for training"));
    m_devShare = makeShare(10, tr("Dev share"), tr("Part of the file used to choose the best state"));
    m_testShare = makeShare(10, tr("Test share"), tr("Part of the file used for the final score"));
    m_seed = new QSpinBox;
    m_seed->setRange(0, 1'000'000);
    m_seed->setValue(1);
    m_ratio = new QWidget;
    auto *row = new QHBoxLayout(m_ratio);
    row->setContentsMargins(0, 0, 0, 0);
    for (QSpinBox *share : {m_trainShare, m_devShare, m_testShare})
        row->addWidget(share, 1);
    m_ratio->setFocusProxy(m_trainShare);
    m_form->addHeading(tr("Splits"));
    m_form->add(tr("Dev file"), m_dev, m_dev->edit()->toolTip());
    m_form->add(tr("Test file"), m_test, m_test->edit()->toolTip());
    m_form->add(tr("Train, dev, test"), m_ratio,
                tr("How one file is divided; every class is divided in the same way"));
    m_form->add(tr("Seed"), m_seed, tr("The same seed divides the file in the same way again"));
    showSplits();
}

void TaskImportPanel::buildButtons(QVBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    m_cancel = makeButton({}, tr("Back"), tr("Leaves the assistant; nothing is imported"));
    m_import = makeButton({}, tr("Import task"), tr("Reads all files and adds the task to the workspace"));
    makePrimary(m_import);
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_import);
    layout->addLayout(row);
    connect(m_import, &QPushButton::clicked, this, &TaskImportPanel::import);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_importJob.abandon();
        m_import->setEnabled(true);
        Q_EMIT cancelled();
    });
}

void TaskImportPanel::setTrainFile(const QString &path)
{
    m_train->setPath(path);
}

void TaskImportPanel::requestPreview()
{
    proposeName();
    m_delay->start();
}

void TaskImportPanel::proposeName()
{
    if (!m_nameTyped)
        m_name->setText(nameFromFile(m_train->path()));
}

void TaskImportPanel::loadPreview()
{
    m_form->setProblem(m_train, {});
    if (m_train->path().isEmpty()) {
        m_previewJob.abandon();
        return m_preview->clear();
    }
    m_previewJob.run(
        m_studio.jobs(), {}, this,
        [path = m_train->path().toStdString(), options = m_reading->options()](
            ProgressSink &, std::stop_token) { return previewRecords(path, options); },
        [this](const Expected<RecordPreview> &preview) { showPreview(preview); });
}

void TaskImportPanel::showPreview(const Expected<RecordPreview> &preview)
{
    if (!preview) {
        m_preview->clear();
        return m_form->setProblem(m_train, problemText(preview.error()));
    }
    m_reading->showFormat(preview->format);
    m_preview->show(*preview);
    fillColumns(*preview);
}

void TaskImportPanel::fillColumns(const RecordPreview &preview)
{
    QStringList names;
    for (const std::string &column : preview.columns)
        names << QString::fromStdString(column);
    const auto fill = [&names](QComboBox *box, const QString &fallback) {
        const QString kept = names.contains(box->currentText()) ? box->currentText() : fallback;
        box->clear();
        box->addItems(names);
        box->setCurrentText(kept);
    };
    const ColumnGuess guess = guessColumns(preview);
    fill(m_text, guess.text);
    fill(m_label, guess.label);
    fill(m_pair, {});
}

void TaskImportPanel::showSplits()
{
    const bool oneFile = m_dev->path().isEmpty() && m_test->path().isEmpty();
    m_form->setRowVisible(m_ratio, oneFile);
    m_form->setRowVisible(m_seed, oneFile);
}

TaskSource TaskImportPanel::source() const
{
    TaskSource source;
    source.train = m_train->path().toStdString();
    source.dev = pathOf(*m_dev);
    source.test = pathOf(*m_test);
    source.text = m_text->currentText().trimmed().toStdString();
    source.label = m_label->currentText().trimmed().toStdString();
    source.pair = m_pair->currentText().trimmed().toStdString();
    source.reading = m_reading->options();
    if (!source.dev && !source.test)
        source.ratio = SplitRatio{m_trainShare->value(), m_devShare->value(), m_testShare->value()};
    source.seed = std::uint64_t(m_seed->value());
    source.metric = static_cast<TaskMetric>(m_metric->currentData().toInt());
    return source;
}

bool TaskImportPanel::check()
{
    m_form->clearProblems();
    bool good = true;
    const auto refuse = [&](QWidget *field, const QString &why) {
        m_form->setProblem(field, why);
        if (std::exchange(good, false))
            field->setFocus();
    };
    if (m_train->path().isEmpty())
        refuse(m_train, tr("Choose the file with the training examples."));
    if (const QString why =
            nameProblem(m_name->text(), m_studio.tasks(), tr("A task of this name is there already."));
        !why.isEmpty())
        refuse(m_name, why);
    if (m_text->count() > 0 && m_text->currentText().trimmed().isEmpty())
        refuse(m_text, tr("Choose the column with the text."));
    if (m_label->count() > 0 && m_label->currentText().trimmed().isEmpty())
        refuse(m_label, tr("Choose the column with the class."));
    if (m_dev->path().isEmpty() != m_test->path().isEmpty())
        refuse(m_dev->path().isEmpty() ? m_dev : m_test,
               tr("Choose both a dev and a test file, or neither."));
    const bool oneFile = m_dev->path().isEmpty();
    const int shares = m_trainShare->value() + m_devShare->value() + m_testShare->value();
    if (oneFile && (shares != 100 || m_trainShare->value() == 0))
        refuse(m_ratio, tr("The three parts must add up to 100 %, with some for training."));
    return good;
}

void TaskImportPanel::import()
{
    if (!check())
        return;
    m_messages->clear();
    m_import->setEnabled(false);
    m_importJob.run(
        m_studio.jobs(), tr("Import of %1").arg(m_name->text()), this,
        [workspace = m_studio.workspace(), name = m_name->text().toStdString(),
         source = source()](ProgressSink &progress, std::stop_token stop) -> Expected<TaskImport> {
            auto read = readTask(name, source, progress, stop);
            if (!read)
                return read;
            if (const auto saved = saveTask(workspace, read->task); !saved)
                return tl::unexpected(saved.error());
            return read;
        },
        [this](const Expected<TaskImport> &result) { finish(result); });
}

void TaskImportPanel::finish(const Expected<TaskImport> &result)
{
    m_import->setEnabled(true);
    if (!result)
        return showProblem(result.error());
    m_nameTyped = false;
    Q_EMIT imported(QString::fromStdString(result->task.name), result->bad, result->guessed);
    m_train->setPath({});
    m_dev->setPath({});
    m_test->setPath({});
}

/// The error stands at the field that caused it, and in full in the message bar.
void TaskImportPanel::showProblem(const Error &error)
{
    const QString cause = QString::fromStdString(error.cause);
    if (error.code == ErrorCode::NameTaken || error.code == ErrorCode::NameInvalid)
        m_form->setProblem(m_name, cause);
    if (error.code == ErrorCode::ColumnMissing)
        m_form->setProblem(cause.contains(m_text->currentText()) ? m_text : m_label, cause);
    if (error.code == ErrorCode::FileEmpty && source().ratio)
        m_form->setProblem(m_ratio, tr("There are too few examples for a part of this size."));
    m_messages->showError(error);
}

} // namespace tlm
