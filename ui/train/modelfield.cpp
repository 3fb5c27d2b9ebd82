#include "ui/train/modelfield.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

#include "ui/theme/theme.h"
#include "ui/train/wheelguard.h"
#include "ui/widgets/filefield.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

ModelField::ModelField(QWidget *parent) : QWidget(parent), m_box(new QComboBox)
{
    m_box->setEditable(true);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->setMinimumContentsLength(6);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->lineEdit()->setPlaceholderText(tr("A run, or a folder"));
    describe(m_box, tr("Run or folder"),
             tr("A run whose model is gone on with, or the folder of a model in "
                "Hugging Face layout."));
    WheelGuard::protect(m_box);
    auto *folder = new QToolButton;
    folder->setIcon(theme().icon(QStringLiteral("folder")));
    describe(folder, tr("Choose a model folder"), tr("Opens a dialog to choose the folder of a model."));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().space(4));
    row->addWidget(m_box, 1);
    row->addWidget(folder);
    setFocusProxy(m_box);
    setAcceptDrops(true);
    m_box->lineEdit()->setAcceptDrops(false);
    connect(m_box->lineEdit(), &QLineEdit::textEdited, this, &ModelField::edited);
    connect(m_box, &QComboBox::activated, this, &ModelField::edited);
    connect(folder, &QToolButton::clicked, this, &ModelField::browse);
}

void ModelField::setChoices(const std::vector<NamedChoice> &models)
{
    const QString before = model();
    m_box->clear();
    for (const NamedChoice &choice : models)
        m_box->addItem(choice.shown, choice.name);
    setModel(before);
}

QString ModelField::model() const
{
    const int known = m_box->findText(m_box->currentText());
    return known < 0 ? m_box->currentText().trimmed() : m_box->itemData(known).toString();
}

void ModelField::setModel(const QString &model)
{
    if (model == this->model() && !(model.isEmpty() && m_box->currentIndex() >= 0))
        return;
    const int known = m_box->findData(model);
    m_box->setCurrentIndex(known);
    if (known < 0)
        m_box->setEditText(model);
}

void ModelField::browse()
{
    auto *dialog = new QFileDialog(this, tr("Choose a model folder"), m_box->currentText());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &ModelField::choose);
    dialog->open();
}

void ModelField::choose(const QString &folder)
{
    setModel(folder);
    Q_EMIT edited();
}

void ModelField::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedPaths(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ModelField::dropEvent(QDropEvent *event)
{
    choose(droppedPaths(event->mimeData()).value(0));
    event->acceptProposedAction();
}

} // namespace tlm
