#include "ui/serving/modelchooser.h"

#include <utility>

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>

#include "core/history/workspaceruns.h"
#include "ui/frame/studio.h"
#include "ui/runs/runwords.h"
#include "ui/serving/modelruns.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pageheader.h"

namespace tlm {
namespace {

constexpr auto key = "models";

QString rootOf(const Studio &studio)
{
    return QString::fromStdString(studio.workspace().root().string());
}

bool holdsModel(const QString &folder)
{
    return QFile::exists(folder + "/config.json");
}

} // namespace

ModelChooser::ModelChooser(Studio &studio, Offers offers, QWidget *parent)
    : QWidget(parent), m_studio(studio), m_offers(offers), m_box(new QComboBox)
{
    if (offers == Offers::Compared)
        describe(m_box, tr("Model to compare with"),
                 tr("The run, the checkpoint or the folder whose model stands beside the first."));
    else
        describe(m_box, tr("Model"), tr("The run, or the folder, whose model is asked."));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(22);
    setFocusProxy(m_box);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box);
    m_box->hide();
    connect(m_box, &QComboBox::activated, this, &ModelChooser::take);
}

Expected<ModelChooser::Offer> ModelChooser::read(const Workspace &workspace, Offers offers,
                                                 const QStringList &folders)
{
    auto runs = runsOf(workspace);
    if (!runs)
        return tl::unexpected(runs.error());
    const bool networks = offers != Offers::All;
    Offer offer;
    for (Run &run : *runs) {
        if (run.archived)
            continue;
        const bool whole = networks ? hasNetwork(workspace, run) : hasModel(workspace, run);
        auto steps = networks ? keptSteps(workspace, run) : std::vector<std::int64_t>();
        if (whole || !steps.empty())
            offer.runs.push_back({std::move(run), whole, std::move(steps)});
    }
    for (const QString &folder : folders)
        if (holdsModel(folder))
            offer.folders << folder;
    return offer;
}

void ModelChooser::refresh()
{
    m_reading.run(
        m_studio.jobs(), {}, this,
        [workspace = m_studio.workspace(), offers = m_offers,
         folders = folders()](ProgressSink &, std::stop_token) { return read(workspace, offers, folders); },
        [this](const Expected<Offer> &offer) {
            if (offer)
                showOffer(*offer);
            else
                Q_EMIT failed(offer.error());
        });
}

std::vector<ModelChooser::Entry> ModelChooser::entriesOf(const Offer &offer)
{
    std::vector<Entry> entries;
    for (const auto &[run, whole, steps] : offer.runs) {
        const QString id = QString::fromStdString(run.id), title = RunWords::title(run);
        const QString task = QString::fromStdString(run.configuration.task);
        if (whole)
            entries.push_back({title, {}, {id, task, run.configuration.method == Method::Linear}});
        for (const std::int64_t step : steps)
            entries.push_back({tr("%1, step %2").arg(title, countText(static_cast<qulonglong>(step))),
                               {},
                               {QStringLiteral("%1@%2").arg(id).arg(step), task, false}});
    }
    for (const QString &folder : offer.folders)
        entries.push_back({QDir(folder).dirName(), folder, {folder, {}, false}});
    return entries;
}

void ModelChooser::showOffer(const Offer &offer)
{
    const auto before = current();
    const QString model = before ? before->model : QString();
    if (const auto entries = entriesOf(offer); entries != m_entries)
        fill(entries); // else the list stays: one may just have opened it
    for (const QString &wanted : {std::exchange(m_wanted, {}), model, m_studio.currentRun()})
        if (const int place = m_box->findData(wanted); !wanted.isEmpty() && place >= 0) {
            m_box->setCurrentIndex(place);
            break;
        }
    m_box->setVisible(m_box->count() > 0);
    const bool first = !std::exchange(m_read, true);
    if (first || current() != before)
        Q_EMIT changed();
    Q_EMIT refreshed();
}

void ModelChooser::fill(const std::vector<Entry> &entries)
{
    m_entries = entries;
    m_box->clear();
    for (const Entry &entry : entries) {
        m_box->addItem(entry.folder.isEmpty() ? QIcon() : theme().icon("folder"), entry.title,
                       entry.choice.model);
        if (!entry.folder.isEmpty())
            m_box->setItemData(m_box->count() - 1, entry.folder, Qt::ToolTipRole);
    }
}

void ModelChooser::choose(const QString &model)
{
    const int place = m_box->findData(model);
    if (place < 0) {
        m_wanted = model;
    } else if (place != m_box->currentIndex()) {
        m_box->setCurrentIndex(place);
        Q_EMIT changed();
    }
}

void ModelChooser::chooseOther(const QString &model)
{
    for (int place = 0; m_box->currentData().toString() == model && place < m_box->count(); ++place)
        m_box->setCurrentIndex(place);
}

QVariantMap ModelChooser::keep() const
{
    const auto chosen = current();
    return {{"model", chosen ? chosen->model : m_wanted}};
}

void ModelChooser::putBack(const QVariantMap &kept)
{
    choose(kept["model"].toString());
}

QString ModelChooser::title() const
{
    return m_box->currentText();
}

void ModelChooser::take()
{
    if (const auto chosen = current(); chosen && m_offers != Offers::Compared && !chosen->task.isEmpty())
        m_studio.setCurrentRun(chosen->model.section(u'@', 0, 0));
    Q_EMIT changed();
}

std::optional<ModelChoice> ModelChooser::current() const
{
    const int place = m_box->currentIndex();
    return place < 0 ? std::nullopt : std::optional(m_entries[static_cast<std::size_t>(place)].choice);
}

void ModelChooser::browse()
{
    auto *dialog =
        new QFileDialog(this, tr("Open a model folder"), m_studio.settings().get(settings::folder));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &ModelChooser::addFolder);
    dialog->open();
}

void ModelChooser::addFolder(const QString &chosen)
{
    const QString folder = QDir::cleanPath(chosen);
    m_checking.run(
        m_studio.jobs(), {}, this, [folder](ProgressSink &, std::stop_token) { return holdsModel(folder); },
        [this, folder](bool holds) {
            if (!holds) {
                Q_EMIT failed({ErrorCode::ModelNotFound,
                               tr("This folder holds no model in Hugging Face layout.").toStdString(),
                               folder.toStdString()});
                return;
            }
            QStringList all = folders();
            all.removeAll(folder);
            remember(all << folder);
            m_wanted = folder;
            refresh();
            Q_EMIT foldersChanged();
        });
}

QStringList ModelChooser::folders() const
{
    return m_studio.settings().workspaceList(rootOf(m_studio), key);
}

void ModelChooser::remember(const QStringList &folders)
{
    m_studio.settings().setWorkspaceList(rootOf(m_studio), key, folders);
}

} // namespace tlm
