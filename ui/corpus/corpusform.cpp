#include "ui/corpus/corpusform.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QThread>
#include <QVBoxLayout>

#include "ui/frame/remember.h"
#include "ui/frame/studio.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptyhint.h"
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

CorpusForm::CorpusForm(Studio &studio, MessageBar *messages, QWidget *parent)
    : QWidget(parent), m_studio(studio), m_messages(messages), m_form(new Form), m_pathsBox(makePaths()),
      m_name(new QLineEdit), m_text(new QComboBox), m_id(new QComboBox), m_preview(new PreviewTable)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(tr("Add corpus"));
    m_form->add(tr("Files"), m_pathsBox, tr("Files and folders; they are read in this order"));
    m_form->add(tr("Name"), m_name, tr("The name of the corpus in this workspace"));
    m_reading = new ReadingFields(m_form);
    for (QComboBox *box : {m_text, m_id})
        box->setEditable(true);
    m_form->addHeading(tr("Columns"));
    m_form->add(tr("Text"), m_text,
                tr("The column with the text; several, joined by commas, are put together"));
    m_form->add(tr("Id"), m_id, tr("The column that names a document; empty: its number in the file"));
    card->body()->addWidget(makeScrollForm(m_form), 1);
    buildButtons(card->body());
    auto *split = new QSplitter;
    split->addWidget(card);
    split->addWidget(m_preview);
    split->setSizes({theme().space(460), theme().space(760)});
    rememberSizes(m_studio, split, "corpus-form");
    layout->addWidget(split);
    setAcceptDrops(true);
    setFocusProxy(m_paths);
    connect(m_reading, &ReadingFields::changed, this, &CorpusForm::loadPreview);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameTyped = true; });
}

QWidget *CorpusForm::makePaths()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().space(6));
    m_paths = new QListWidget;
    m_paths->setMaximumHeight(theme().space(110));
    m_paths->setProperty("field", true);
    m_paths->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_paths->setTextElideMode(Qt::ElideMiddle);
    describe(m_paths, tr("Files and folders"), tr("They are read in this order; files can be dropped here"));
    addEmptyHint(m_paths, tr("Drop files and folders here, or add them below."));
    auto *row = new QHBoxLayout;
    auto *files = makeButton("file", tr("Add files…"), tr("Opens a dialog to choose files"));
    auto *folder = makeButton("folder", tr("Add folder…"), tr("All files below a folder, in byte order"));
    auto *remove = makeButton("remove", tr("Take out"), tr("Takes the picked files out of this list"));
    for (QPushButton *button : {files, folder, remove})
        row->addWidget(button);
    row->addStretch(1);
    layout->addWidget(m_paths);
    layout->addLayout(row);
    connect(files, &QPushButton::clicked, this, &CorpusForm::chooseFiles);
    connect(folder, &QPushButton::clicked, this, &CorpusForm::chooseFolder);
    connect(remove, &QPushButton::clicked, this, &CorpusForm::removeChosen);
    box->setFocusProxy(m_paths);
    return box;
}

void CorpusForm::buildButtons(QVBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    auto *cancel = makeButton({}, tr("Back"), tr("Leaves this form; nothing is added"));
    m_start = makeButton({}, tr("Index corpus"), tr("Reads, stores and indexes the documents"));
    makePrimary(m_start);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_start);
    layout->addLayout(row);
    connect(m_start, &QPushButton::clicked, this, &CorpusForm::start);
    connect(cancel, &QPushButton::clicked, this, &CorpusForm::cancelled);
}

void CorpusForm::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Add files"), m_studio.settings().get(settings::folder));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &CorpusForm::addPaths);
    dialog->open();
}

void CorpusForm::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Add folder"), m_studio.settings().get(settings::folder));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::filesSelected, this, &CorpusForm::addPaths);
    dialog->open();
}

void CorpusForm::addPaths(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    m_paths->addItems(paths);
    const QFileInfo first(m_paths->item(0)->text());
    m_studio.settings().set(settings::folder, first.absolutePath());
    if (!m_nameTyped)
        m_name->setText(nameFromFile(m_paths->item(0)->text()));
    m_form->setProblem(m_pathsBox, {});
    loadPreview();
}

void CorpusForm::removeChosen()
{
    qDeleteAll(m_paths->selectedItems());
    loadPreview();
}

void CorpusForm::loadPreview()
{
    if (m_paths->count() == 0) {
        m_previewJob.abandon();
        return m_preview->clear();
    }
    m_previewJob.run(
        m_studio.jobs(), {}, this,
        [paths = source().paths, options = m_reading->options()](ProgressSink &,
                                                                 std::stop_token) -> Expected<RecordPreview> {
            const auto files = expandFiles(paths);
            if (!files)
                return tl::unexpected(files.error());
            if (files->empty())
                return failure(ErrorCode::FileEmpty, "The folder has no files.", paths.front().string());
            return previewRecords(files->front(), options);
        },
        [this](const Expected<RecordPreview> &preview) { showPreview(preview); });
}

void CorpusForm::showPreview(const Expected<RecordPreview> &preview)
{
    m_form->setProblem(m_pathsBox, {});
    if (!preview) {
        m_preview->clear();
        return m_form->setProblem(m_pathsBox, problemText(preview.error()));
    }
    m_reading->showFormat(preview->format);
    m_preview->show(*preview);
    QStringList names;
    for (const std::string &column : preview->columns)
        names << QString::fromStdString(column);
    for (QComboBox *box : {m_text, m_id}) {
        const QString kept = box->currentText();
        box->clear();
        box->addItems(names);
        box->setCurrentText(names.contains(kept) ? kept : QString());
        box->lineEdit()->setPlaceholderText(tr("As usual"));
    }
}

CorpusSource CorpusForm::source() const
{
    CorpusSource source;
    for (int i = 0; i < m_paths->count(); ++i)
        source.paths.emplace_back(m_paths->item(i)->text().toStdString());
    source.text = m_text->currentText().trimmed().toStdString();
    source.id = m_id->currentText().trimmed().toStdString();
    source.reading = m_reading->options();
    return source;
}

bool CorpusForm::check()
{
    m_form->clearProblems();
    if (m_paths->count() == 0)
        m_form->setProblem(m_pathsBox, tr("Add at least one file or folder."));
    const QString name =
        nameProblem(m_name->text(), m_studio.corpora(), tr("A corpus of this name is there already."));
    m_form->setProblem(m_name, name);
    return m_paths->count() > 0 && name.isEmpty();
}

void CorpusForm::start()
{
    if (!check())
        return;
    m_messages->show(MessageBar::Kind::Information, tr("The corpus is being read and indexed."),
                     tr("You can go on elsewhere; progress and cancel are at the foot of the window."));
    m_start->setEnabled(false);
    m_importJob.run(
        m_studio.jobs(), tr("Indexing %1").arg(m_name->text()), this,
        [workspace = m_studio.workspace(), name = m_name->text().toStdString(),
         source = source()](ProgressSink &progress, std::stop_token stop) {
            return addCorpus(workspace, name, source, QThread::idealThreadCount(), progress, stop);
        },
        [this](const Expected<CorpusImport> &result) { finish(result); });
}

void CorpusForm::finish(const Expected<CorpusImport> &result)
{
    m_start->setEnabled(true);
    if (!result) {
        m_messages->showError(result.error());
        if (result.error().code == ErrorCode::ColumnMissing)
            m_form->setProblem(m_text, QString::fromStdString(result.error().cause));
        return;
    }
    m_paths->clear();
    m_name->clear();
    m_nameTyped = false;
    m_preview->clear();
    Q_EMIT added(*result);
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
