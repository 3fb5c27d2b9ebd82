#include "ui/retrieval/selectionview.h"

#include <algorithm>

#include <QComboBox>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTableView>

#include "ui/frame/remember.h"
#include "ui/frame/studio.h"
#include "ui/theme/number.h"
#include "ui/theme/theme.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/readingpane.h"
#include "ui/widgets/views.h"

namespace tlm {

SelectionView::SelectionView(Studio &studio, MessageBar *messages, QWidget *parent)
    : Card(tr("Selection"), parent), m_studio(studio), m_messages(messages),
      m_model(new SelectionModel(this)), m_part(new QComboBox),
      m_table(makeTable(m_model, tr("Documents of the selection"),
                        tr("The documents that were selected, or those that the leak guard left out"))),
      m_text(new QPlainTextEdit)
{
    setBodyMargins(false);
    buildTitle();
    auto *split =
        makeReadingPane(m_table, m_text, tr("Picked document"), tr("The whole text of the picked document"));
    rememberSizes(m_studio, split, "selection");
    body()->addWidget(split, 1);
    setFocusProxy(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SelectionView::showPicked);
    connect(m_part, &QComboBox::currentIndexChanged, this, &SelectionView::showPart);
}

void SelectionView::buildTitle()
{
    describe(m_part, tr("Documents shown"), tr("Those that were selected, or those that were left out"));
    m_part->setMinimumWidth(theme().space(190));
    m_export = makeButton("export", tr("Export CSV"), tr("Writes text, id and rank of every document"));
    auto *back = makeButton({}, tr("Back"), tr("Leads back to the neighbours"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_part, m_export, back})
        titleRow()->addWidget(widget);
    connect(m_export, &QPushButton::clicked, this, &SelectionView::chooseFile);
    connect(back, &QPushButton::clicked, this, &SelectionView::closed);
}

void SelectionView::open(const QString &name, SelectionModel::Part part)
{
    m_opened.reset();
    m_model->show(nullptr, part);
    m_part->clear();
    m_export->setEnabled(false);
    setTitle(tr("Documents of %1").arg(name));
    setHint(tr("Being read…"));
    m_loading.run(
        m_studio.jobs(), {}, this,
        [workspace = m_studio.workspace(), name = name.toStdString()](ProgressSink &, std::stop_token) {
            return OpenSelection::open(workspace, name);
        },
        [this, part](Expected<OpenSelection> opened) {
            setHint({});
            if (!opened)
                return m_messages->showError(opened.error());
            m_opened = std::make_shared<const OpenSelection>(std::move(*opened));
            m_export->setEnabled(true);
            const Selection &selection = m_opened->selection;
            const QSignalBlocker quiet(m_part);
            m_part->addItem(tr("Selected (%1)").arg(countText(selection.documents.size())));
            m_part->addItem(tr("Left out (%1)").arg(countText(selection.guarded.size())));
            m_part->setCurrentIndex(int(part));
            showPart();
        });
}

void SelectionView::showPart()
{
    const auto part = static_cast<SelectionModel::Part>(std::max(0, m_part->currentIndex()));
    m_model->show(m_opened, part);
    for (std::size_t i = 0; i + 1 < m_model->columns().size(); ++i) {
        const bool wide = m_model->columns()[i] == SelectionModel::Column::Source;
        m_table->setColumnWidth(int(i), theme().space(wide ? 220 : 100));
    }
    if (part == SelectionModel::Part::LeftOut)
        setHint(tr("They contain a dev or test text, which would make the score too good"));
    else
        setHint(tr("In the order of first appearance"));
    m_table->setCurrentIndex(m_model->index(0, 0));
    showPicked();
}

void SelectionView::showPicked()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return m_text->clear();
    const QString leaked = m_model->leakedText(current.row());
    const QString text = m_model->text(current.row());
    m_text->setPlainText(leaked.isEmpty() ? text : tr("Contains: %1").arg(leaked) + "\n\n" + text);
}

void SelectionView::chooseFile()
{
    const QString name = QString::fromStdString(m_opened->selection.summary.name) + ".csv";
    auto *dialog =
        new QFileDialog(this, tr("Export CSV"), m_studio.settings().get(settings::folder) + '/' + name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix("csv");
    connect(dialog, &QFileDialog::fileSelected, this, &SelectionView::exportTo);
    dialog->open();
}

void SelectionView::exportTo(const QString &file)
{
    m_exporting.run(
        m_studio.jobs(), {}, this,
        [workspace = m_studio.workspace(), opened = m_opened, file](ProgressSink &, std::stop_token) {
            return exportSelection(workspace, opened->selection, file.toStdString());
        },
        [this, file](const Expected<> &written) {
            if (!written)
                return m_messages->showError(written.error());
            m_messages->show(MessageBar::Kind::Good, tr("The selection was exported."), file);
        });
}

} // namespace tlm
