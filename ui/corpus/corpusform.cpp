#include "ui/corpus/corpusform.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

#include "ui/corpus/pathlist.h"
#include "ui/frame/remember.h"
#include "ui/frame/studio.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
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

constexpr int leastMemory = 128, mostMemory = 1 << 20; // MB that indexing may be held to

} // namespace

CorpusForm::CorpusForm(Studio &studio, MessageBar *messages, QWidget *parent)
    : QWidget(parent), m_studio(studio), m_messages(messages), m_card(new Card({})), m_form(new Form),
      m_paths(new PathList(studio.settings())), m_name(new QLineEdit), m_text(new QComboBox),
      m_id(new QComboBox), m_dedupe(new QComboBox), m_memory(new QSpinBox), m_preview(new PreviewTable)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    buildForm();
    buildOptions();
    m_card->body()->addWidget(makeScrollForm(m_form), 1);
    buildButtons(m_card->body());
    auto *split = new QSplitter;
    split->addWidget(m_card);
    split->addWidget(m_preview);
    split->setSizes({theme().space(460), theme().space(760)});
    rememberSizes(m_studio, split, "corpus-form");
    layout->addWidget(split);
    setAcceptDrops(true);
    setFocusProxy(m_paths);
    setTarget({});
    connect(m_paths, &PathList::changed, this, &CorpusForm::takePaths);
    connect(m_paths, &PathList::pickedChanged, this, &CorpusForm::loadPreview);
    connect(m_reading, &ReadingFields::changed, this, &CorpusForm::loadPreview);
    for (QComboBox *box : {m_text, m_id})
        connect(box, &QComboBox::currentTextChanged, this, &CorpusForm::showRoles);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameTyped = true; });
}

void CorpusForm::buildForm()
{
    m_form->add(tr("Files"), m_paths, tr("Files and folders; they are read in this order"));
    m_form->add(tr("Name"), m_name, tr("The name of the corpus in this workspace"));
    m_reading = new ReadingFields(m_form);
    for (QComboBox *box : {m_text, m_id}) {
        box->setEditable(true);
        box->lineEdit()->setPlaceholderText(tr("As usual"));
    }
    m_form->addHeading(tr("Columns"));
    m_form->add(tr("Text"), m_text,
                tr("The column with the text; several, joined by commas, are put together"));
    m_form->add(tr("Id"), m_id, tr("The column that names a document; empty: its number in the file"));
}

void CorpusForm::buildOptions()
{
    m_dedupe->addItem(tr("Keep them"), int(Dedupe::None));
    m_dedupe->addItem(tr("Leave out the same words"), int(Dedupe::Exact));
    m_dedupe->addItem(tr("Leave out nearly the same words"), int(Dedupe::Near));
    m_memory->setRange(leastMemory - 1, mostMemory);
    m_memory->setValue(leastMemory - 1);
    m_memory->setSpecialValueText(tr("A quarter of this computer's"));
    m_memory->setSuffix(tr(" MB"));
    m_memory->setSingleStep(128);
    m_form->addHeading(tr("Options"));
    m_form->add(tr("Duplicates"), m_dedupe,
                tr("Documents that repeat one before them: the same words, case and punctuation apart, or "
                   "four of five runs of five words. What is left out is listed. Comparing keeps 50 bytes in "
                   "memory for each document, and for nearly the same ones five for each of their words"));
    m_form->add(tr("Memory"), m_memory, tr("What indexing stays within; less makes it slower"));
}

void CorpusForm::buildButtons(QVBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    auto *cancel = makeButton({}, tr("Back"), tr("Leaves this form; what is being read goes on"));
    m_start = makeButton({}, tr("Index corpus"), tr("Reads, stores and indexes the documents"));
    makePrimary(m_start);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_start);
    layout->addLayout(row);
    connect(m_start, &QPushButton::clicked, this, &CorpusForm::start);
    connect(cancel, &QPushButton::clicked, this, &CorpusForm::cancelled);
}

void CorpusForm::setTarget(const QString &name)
{
    m_target = name;
    const bool append = !name.isEmpty();
    m_card->setTitle(append ? tr("Add documents to %1").arg(name) : tr("Add corpus"));
    m_start->setText(append ? tr("Add documents") : tr("Index corpus"));
    describe(m_start, m_start->text(), tr("Reads, stores and indexes the documents"));
    m_form->setRowVisible(m_name, !append);
    m_form->setRowVisible(m_dedupe, !append); // as when the corpus was made
    m_form->clearProblems();
}

void CorpusForm::addPaths(const QStringList &paths)
{
    m_paths->add(paths);
}

void CorpusForm::takePaths()
{
    if (!m_nameTyped && !m_paths->paths().isEmpty())
        m_name->setText(nameFromFile(m_paths->paths().front()));
    loadPreview();
}

void CorpusForm::loadPreview()
{
    m_form->setProblem(m_paths, {});
    if (m_paths->picked().isEmpty()) {
        m_previewJob.abandon();
        return m_preview->clear();
    }
    m_previewJob.run(
        m_studio.jobs(), {}, this,
        [path = std::filesystem::path(m_paths->picked().toStdString()),
         options = m_reading->options()](ProgressSink &, std::stop_token) -> Expected<RecordPreview> {
            return expandFiles({path}).and_then([&](const std::vector<std::filesystem::path> &files) {
                return previewRecords(files.front(), options);
            });
        },
        [this](const Expected<RecordPreview> &preview) { showPreview(preview); });
}

void CorpusForm::showPreview(const Expected<RecordPreview> &preview)
{
    if (!preview) {
        m_preview->clear();
        return m_form->setProblem(m_paths, problemText(preview.error()));
    }
    m_reading->showFormat(preview->format);
    m_reading->showGuesses(preview->reading);
    m_preview->show(*preview);
    m_columns = preview->columns;
    QStringList names;
    for (const std::string &column : preview->columns)
        names << QString::fromStdString(column);
    for (QComboBox *box : {m_text, m_id}) {
        const QSignalBlocker quiet(box);
        const QString kept = box->currentText();
        box->clear();
        box->addItems(names);
        box->setCurrentText(names.contains(kept) ? kept : QString());
    }
    showRoles();
}

/// What the columns will be taken for, the usual ones where none is chosen.
void CorpusForm::showRoles()
{
    std::map<QString, QString> roles;
    const QString id = m_id->currentText().trimmed();
    roles[id.isEmpty() ? QStringLiteral("id") : id] = tr("id");
    const auto text = chooseTextColumns(m_columns, m_text->currentText().trimmed().toStdString(), {});
    for (const std::string &column : text.value_or(std::vector<std::string>()))
        roles[QString::fromStdString(column)] = tr("text");
    m_preview->setRoles(roles);
}

CorpusSource CorpusForm::source() const
{
    CorpusSource source;
    for (const QString &path : m_paths->paths())
        source.paths.emplace_back(path.toStdString());
    source.text = m_text->currentText().trimmed().toStdString();
    source.id = m_id->currentText().trimmed().toStdString();
    source.reading = m_reading->options();
    source.dedupe = static_cast<Dedupe>(m_dedupe->currentData().toInt());
    if (m_memory->value() >= leastMemory)
        source.memory = std::size_t(m_memory->value()) << 20;
    return source;
}

CorpusForm::Request CorpusForm::request() const
{
    const bool append = !m_target.isEmpty();
    return {append ? m_target : m_name->text(), append, source()};
}

QVariantMap CorpusForm::keep() const
{
    QVariantMap kept = keepInputs(*this);
    kept["target"] = m_target;
    kept["nameTyped"] = m_nameTyped;
    return kept;
}

void CorpusForm::putBack(const QVariantMap &kept)
{
    setTarget(kept["target"].toString());
    putBackInputs(*this, kept);
    m_nameTyped = kept["nameTyped"].toBool();
}

bool CorpusForm::check()
{
    m_form->clearProblems();
    const bool files = !m_paths->paths().isEmpty();
    if (!files)
        m_form->setProblem(m_paths, tr("Add at least one file or folder."));
    if (!m_target.isEmpty())
        return files;
    const QString name =
        nameProblem(m_name->text(), m_studio.corpora(), tr("A corpus of this name is there already."));
    m_form->setProblem(m_name, name);
    return files && name.isEmpty();
}

void CorpusForm::start()
{
    if (!check())
        return;
    m_messages->clear();
    m_start->setEnabled(false);
    const Request wanted = request();
    Job *job = m_importJob.run(
        m_studio.jobs(), (wanted.append ? tr("Adding documents to %1") : tr("Indexing %1")).arg(wanted.name),
        this,
        [workspace = m_studio.workspace(), wanted, threads = m_studio.threads()](ProgressSink &progress,
                                                                                 std::stop_token stop) {
            return (wanted.append ? appendCorpus : addCorpus)(workspace, wanted.name.toStdString(),
                                                              wanted.source, threads, progress, stop);
        },
        [this, wanted](const Expected<CorpusImport> &result) { finish(wanted, result); });
    Q_EMIT started(job);
}

/// What a person entered meanwhile stays.
void CorpusForm::finish(const Request &done, const Expected<CorpusImport> &result)
{
    m_start->setEnabled(true);
    const bool same = done == request();
    if (!result) {
        m_messages->showError(result.error());
        if (same && result.error().code == ErrorCode::ColumnMissing)
            m_form->setProblem(m_text, QString::fromStdString(result.error().cause));
        return;
    }
    if (same)
        empty();
    Q_EMIT added(*result);
}

void CorpusForm::empty()
{
    m_paths->clear();
    m_name->clear();
    m_nameTyped = false;
    Q_EMIT emptied();
}

void CorpusForm::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedPaths(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void CorpusForm::dropEvent(QDropEvent *event)
{
    addPaths(droppedPaths(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace tlm
