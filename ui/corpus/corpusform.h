#pragma once
#include <QWidget>

#include "core/data/corpus.h"
#include "core/data/task.h"
#include "ui/jobs/jobs.h"

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace tlm {

class Form;
class MessageBar;
class PreviewTable;
class ReadingFields;
class Studio;

/// Adds a corpus: files and folders, columns, a live preview, and the reading and indexing itself.
class CorpusForm : public QWidget
{
    Q_OBJECT
public:
    CorpusForm(Studio &studio, MessageBar *messages, QWidget *parent = nullptr);
    void addPaths(const QStringList &paths);
    CorpusSource source() const;

Q_SIGNALS:
    void added(const tlm::CorpusImport &import);
    void cancelled();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makePaths();
    void buildButtons(QVBoxLayout *layout);
    void chooseFiles();
    void chooseFolder();
    void removeChosen();
    void loadPreview();
    void showPreview(const Expected<RecordPreview> &preview);
    bool check();
    void start();
    void finish(const Expected<CorpusImport> &result);

    Studio &m_studio;
    MessageBar *m_messages;
    Form *m_form;
    QWidget *m_pathsBox;
    QListWidget *m_paths;
    QLineEdit *m_name;
    QComboBox *m_text, *m_id;
    ReadingFields *m_reading;
    PreviewTable *m_preview;
    QPushButton *m_start;
    LatestJob m_previewJob, m_importJob;
    bool m_nameTyped = false;
};

} // namespace tlm
