#pragma once
#include <map>
#include <optional>
#include <vector>

#include <QWidget>

#include "core/data/workspace.h"
#include "core/history/history.h"
#include "ui/jobs/jobs.h"

class QAction;
class QComboBox;

namespace tlm {

class Studio;

/// A model that can be asked: of a run, or a folder in Hugging Face layout.
struct ModelChoice
{
    QString model; ///< run id or folder
    QString task;  ///< what the run was trained on; empty for a folder
    bool linear = false;
};

/// Offers the models of runs, the newest first, and the folders that a person opened, which are remembered.
class ModelChooser : public QWidget
{
    Q_OBJECT
public:
    explicit ModelChooser(Studio &studio, QWidget *parent = nullptr);
    /// Reads the runs in the background.
    void refresh();
    std::optional<ModelChoice> current() const;
    bool isRead() const { return m_read; }
    /// Opens a dialog for a folder.
    void browse();
    /// Offers a folder from now on and chooses it; `failed` if it holds no model.
    void addFolder(const QString &folder);

Q_SIGNALS:
    /// Another model, or none, is chosen, or the list was read for the first time.
    void changed();
    void failed(const tlm::Error &error);

private:
    struct Offer
    {
        std::vector<Run> runs;
        QStringList folders;
    };
    static Expected<Offer> read(const Workspace &workspace, const QStringList &folders);
    void showOffer(const Offer &offer);
    void choose();
    QStringList folders() const;
    void remember(const QStringList &folders);

    Studio &m_studio;
    QComboBox *m_box;
    std::map<QString, ModelChoice> m_choices;
    QString m_wanted; ///< a folder to choose once it is offered
    bool m_read = false;
    LatestJob m_reading, m_checking;
};

} // namespace tlm
