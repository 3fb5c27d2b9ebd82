#pragma once
#include <optional>
#include <vector>

#include <QWidget>

#include "core/data/workspace.h"
#include "core/history/history.h"
#include "ui/jobs/jobs.h"
#include "ui/widgets/inputs.h"

class QAction;
class QComboBox;

namespace tlm {

class Studio;

/// A model that can be asked: of a run, or a folder in Hugging Face layout.
struct ModelChoice
{
    QString model; ///< run id, `RUN@STEP` or folder
    QString task;  ///< what the run was trained on; empty for a folder
    bool linear = false;
    friend bool operator==(const ModelChoice &, const ModelChoice &) = default;
};

/// Offers the models of runs, the newest first, and the folders that a person opened, which are remembered.
/// Where only networks are asked for, their kept checkpoints are offered too.
class ModelChooser : public QWidget, public Keeper
{
    Q_OBJECT
public:
    /// Compared: networks, one of which is set beside another; it does not become the current run.
    enum class Offers { All, Networks, Compared };

    explicit ModelChooser(Studio &studio, Offers offers = Offers::All, QWidget *parent = nullptr);
    /// Chooses a model, at once or when it is offered next.
    void choose(const QString &model);
    /// Chooses the first model that is another one, unless one is chosen.
    void chooseOther(const QString &model);
    /// What is chosen, as it is written in the list.
    QString title() const;
    /// Reads the runs in the background.
    void refresh();
    std::optional<ModelChoice> current() const;
    bool isRead() const { return m_read; }
    /// Opens a dialog for a folder.
    void browse();
    /// Offers a folder from now on and chooses it; `failed` if it holds no model.
    void addFolder(const QString &folder);

    QVariantMap keep() const override;
    void putBack(const QVariantMap &kept) override;

Q_SIGNALS:
    /// Another model, or none, is chosen, its task has another name, or the list was read for the first time.
    void changed();
    /// The list was read again; a model in it, or its task, may have been written anew.
    void refreshed();
    void failed(const tlm::Error &error);
    /// Another folder is offered in this workspace.
    void foldersChanged();

private:
    struct OfferedRun
    {
        Run run;
        bool whole = false;              ///< has a final model, not checkpoints alone
        std::vector<std::int64_t> steps; ///< of its checkpoints
    };
    struct Offer
    {
        std::vector<OfferedRun> runs;
        QStringList folders;
    };
    /// An entry of the list.
    struct Entry
    {
        QString title, folder; ///< empty: a run
        ModelChoice choice;
        friend bool operator==(const Entry &, const Entry &) = default;
    };
    static Expected<Offer> read(const Workspace &workspace, Offers offers, const QStringList &folders);
    void showOffer(const Offer &offer);
    static std::vector<Entry> entriesOf(const Offer &offer);
    void fill(const std::vector<Entry> &entries);
    void take();
    QStringList folders() const;
    void remember(const QStringList &folders);

    Studio &m_studio;
    Offers m_offers;
    QComboBox *m_box;
    std::vector<Entry> m_entries;
    QString m_wanted; ///< a model to choose once it is offered
    bool m_read = false;
    LatestJob m_reading, m_checking;
};

} // namespace tlm
