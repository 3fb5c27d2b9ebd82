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
    std::erase_if(*runs, [&](const Run &run) {
        return run.archived || !(networks ? hasNetwork(workspace, run) : hasModel(workspace, run));
    });
    Offer offer{std::move(*runs), {}, {}};
    for (const Run &run : offer.runs)
        if (networks)
            offer.steps[run.id] = keptSteps(workspace, run);
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

void ModelChooser::showOffer(const Offer &offer)
{
    const QString before = m_box->currentData().toString();
    m_choices.clear();
    m_box->clear();
    for (const Run &run : offer.runs) {
        const auto steps = offer.steps.find(run.id);
        offerRun(run, steps == offer.steps.end() ? std::vector<std::int64_t>() : steps->second);
    }
    for (const QString &folder : offer.folders) {
        m_box->addItem(theme().icon("folder"), QDir(folder).dirName(), folder);
        m_box->setItemData(m_box->count() - 1, folder, Qt::ToolTipRole);
        m_choices[folder] = {folder, {}, false};
    }
    for (const QString &wanted : {std::exchange(m_wanted, {}), before, m_studio.currentRun()})
        if (const int place = m_box->findData(wanted); !wanted.isEmpty() && place >= 0) {
            m_box->setCurrentIndex(place);
            break;
        }
    m_box->setVisible(m_box->count() > 0);
    const bool first = !std::exchange(m_read, true);
    if (first || m_box->currentData().toString() != before)
        Q_EMIT changed();
}

void ModelChooser::offerRun(const Run &run, const std::vector<std::int64_t> &steps)
{
    const QString id = QString::fromStdString(run.id), title = RunWords::title(run);
    const QString task = QString::fromStdString(run.configuration.task);
    m_box->addItem(title, id);
    m_choices[id] = {id, task, run.configuration.method == Method::Linear};
    for (const std::int64_t step : steps) {
        const QString name = QStringLiteral("%1@%2").arg(id).arg(step);
        m_box->addItem(tr("%1, step %2").arg(title, countText(static_cast<qulonglong>(step))), name);
        m_choices[name] = {name, task, false};
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
    const auto found = m_choices.find(m_box->currentData().toString());
    return found == m_choices.end() ? std::nullopt : std::optional(found->second);
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
