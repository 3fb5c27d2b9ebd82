#include "ui/task/taskimport.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/frame/remember.h"
#include "ui/frame/studio.h"
#include "ui/task/columnfields.h"
#include "ui/task/metricbox.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/filefield.h"
#include "ui/widgets/form.h"
#include "ui/widgets/jobline.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/nameproblem.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/previewtable.h"
#include "ui/widgets/readingfields.h"
#include "ui/widgets/scrollform.h"

namespace tlm {
namespace {

constexpr int previewDelay = 150; // milliseconds of quiet before a file is read again

} // namespace

TaskImportPanel::TaskImportPanel(Studio &studio, MessageBar *messages, QWidget *parent)
    : QWidget(parent), m_studio(studio), m_messages(messages), m_form(new Form), m_name(new QLineEdit),
      m_preview(new PreviewTable), m_progress(new JobLine), m_delay(new QTimer(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(tr("Import task"));
    buildForm();
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
    connect(m_columns, &ColumnFields::changed, this, [this] { m_preview->setRoles(m_columns->roles()); });
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameTyped = true; });
    connect(m_name, &QLineEdit::textChanged, this, &TaskImportPanel::proposeScore);
    connect(m_metric, &QComboBox::activated, this, [this] { m_scoreChosen = true; });
    proposeScore();
}

void TaskImportPanel::buildForm()
{
    m_train =
        new FileField(tr("Training file"), tr("Texts with their classes, in any of the formats below, "
                                              "may be compressed; or a folder with a folder per class"));
    m_train->allowFolder();
    m_form->add(tr("Training file"), m_train, m_train->edit()->toolTip());
    m_form->add(tr("Name"), m_name, tr("The name of the task in this workspace"));
    m_reading = new ReadingFields(m_form);
    m_columns = new ColumnFields(m_form);
    m_metric = makeMetricBox();
    m_metric->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_form->add(m_metric->accessibleName(), m_metric, m_metric->toolTip());
    m_splits = new SplitFields(m_form);
}

void TaskImportPanel::buildButtons(QVBoxLayout *layout)
{
    layout->addWidget(m_progress);
    auto *row = new QHBoxLayout;
    auto *back = makeButton({}, tr("Back"), tr("Leaves the assistant; nothing is imported"));
    m_import = makeButton({}, tr("Import task"), tr("Reads all files and adds the task to the workspace"));
    makePrimary(m_import);
    row->addStretch(1);
    row->addWidget(back);
    row->addWidget(m_import);
    layout->addLayout(row);
    connect(m_import, &QPushButton::clicked, this, &TaskImportPanel::import);
    connect(back, &QPushButton::clicked, this, [this] {
        m_importJob.abandon();
        m_import->setEnabled(true);
        Q_EMIT cancelled();
    });
}

void TaskImportPanel::setFiles(const QStringList &paths)
{
    const SplitFiles files = sortSplits(paths);
    if (paths.size() > 1)
        m_splits->clear();
    m_train->setPath(files.train);
    m_splits->propose(files.dev, files.test);
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

void TaskImportPanel::proposeScore()
{
    const TaskMetric usual = usualMetric(m_name->text().toStdString(), m_found);
    proposeMetric(*m_metric, usual);
    if (!m_scoreChosen)
        setMetric(*m_metric, usual);
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
        [path = m_train->path(), options = m_reading->options()](ProgressSink &,
                                                                 std::stop_token) -> Expected<Looked> {
            return previewRecords(path.toStdString(), options).map([&](RecordPreview preview) {
                return Looked{std::move(preview), filesBeside(path)};
            });
        },
        [this](const Expected<Looked> &looked) { showPreview(looked); });
}

void TaskImportPanel::showPreview(const Expected<Looked> &looked)
{
    if (!looked) {
        m_preview->clear();
        return m_form->setProblem(m_train, problemText(looked.error()));
    }
    m_found = looked->preview.format;
    m_reading->showFormat(m_found);
    m_reading->showGuesses(looked->preview.reading);
    m_columns->offer(looked->preview);
    m_preview->show(looked->preview);
    proposeScore();
    if (std::exchange(m_lookedAt, looked->beside.train) != looked->beside.train)
        m_splits->propose(looked->beside.dev, looked->beside.test);
}

TaskSource TaskImportPanel::source() const
{
    TaskSource source;
    source.train = m_train->path().toStdString();
    source.reading = m_reading->options();
    source.metric = metricOf(*m_metric);
    m_columns->fill(source);
    m_splits->fill(source);
    return source;
}

TaskImportPanel::Request TaskImportPanel::request() const
{
    return {m_name->text(), source()};
}

QVariantMap TaskImportPanel::keep() const
{
    QVariantMap kept = keepInputs(*this);
    kept["nameTyped"] = m_nameTyped;
    kept["scoreChosen"] = m_scoreChosen;
    kept["lookedAt"] = m_lookedAt;
    return kept;
}

void TaskImportPanel::putBack(const QVariantMap &kept)
{
    m_lookedAt = kept["lookedAt"].toString(); // else what was taken out is proposed once more
    putBackInputs(*this, kept);
    m_nameTyped = kept["nameTyped"].toBool();
    m_scoreChosen = kept["scoreChosen"].toBool();
}

bool TaskImportPanel::check()
{
    m_form->clearProblems();
    std::vector<QWidget *> wrong;
    const auto refuse = [&](QWidget *field, const QString &why) {
        m_form->setProblem(field, why);
        wrong.push_back(field);
    };
    if (m_train->path().isEmpty())
        refuse(m_train, tr("Choose the file with the training examples."));
    if (const QString why =
            nameProblem(m_name->text(), m_studio.tasks(), tr("A task of this name is there already."));
        !why.isEmpty())
        refuse(m_name, why);
    for (QWidget *field : {m_columns->findProblem(), m_splits->findProblem()})
        if (field)
            wrong.push_back(field);
    if (!wrong.empty())
        wrong.front()->setFocus();
    return wrong.empty();
}

void TaskImportPanel::import()
{
    if (!check())
        return;
    m_messages->clear();
    m_import->setEnabled(false);
    const Request wanted = request();
    m_progress->follow(m_importJob.run(
        m_studio.jobs(), tr("Import of %1").arg(wanted.name), this,
        [workspace = m_studio.workspace(), name = wanted.name.toStdString(),
         source = wanted.source](ProgressSink &progress, std::stop_token stop) -> Expected<Imported> {
            return readTask(name, source, progress, stop).and_then([&](TaskImport read) {
                return saveTask(workspace, read.task, read.bad).map([&] {
                    return Imported{std::move(read.bad), std::move(read.guessed)};
                });
            });
        },
        [this, wanted](const Expected<Imported> &result) { finish(wanted, result); }));
}

/// What a person entered meanwhile stays.
void TaskImportPanel::finish(const Request &done, const Expected<Imported> &result)
{
    m_import->setEnabled(true);
    const bool same = done == request();
    if (!result) {
        m_messages->showError(result.error());
        if (same)
            showProblem(result.error());
        return;
    }
    if (same)
        empty();
    Q_EMIT imported(done.name, result->bad, result->guessed);
}

void TaskImportPanel::empty()
{
    m_nameTyped = m_scoreChosen = false;
    m_lookedAt.clear();
    m_train->setPath({});
    m_splits->clear();
    Q_EMIT emptied();
}

/// The error stands at the field that caused it.
void TaskImportPanel::showProblem(const Error &error)
{
    const QString cause = QString::fromStdString(error.cause);
    if (error.code == ErrorCode::NameTaken || error.code == ErrorCode::NameInvalid)
        m_form->setProblem(m_name, cause);
    if (error.code == ErrorCode::ColumnMissing)
        m_columns->blame(cause);
    if (error.code == ErrorCode::FileEmpty && source().ratio)
        m_splits->blameShares();
}

} // namespace tlm
