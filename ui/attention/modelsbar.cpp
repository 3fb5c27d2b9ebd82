#include "ui/attention/modelsbar.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/theme/theme.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pageheader.h"

namespace tlm {

namespace {

QToolButton *makeOpener(ModelChooser *chooser, const QString &name, const QString &help)
{
    QToolButton *button = makeIconButton("folder", name, help);
    QObject::connect(button, &QToolButton::clicked, chooser, &ModelChooser::browse);
    return button;
}

} // namespace

ModelsBar::ModelsBar(Studio &studio, QWidget *parent)
    : QWidget(parent), m_first(new ModelChooser(studio, ModelChooser::Offers::Networks)),
      m_second(new ModelChooser(studio, ModelChooser::Offers::Compared)),
      m_openSecond(makeOpener(m_second, tr("Open model folder to compare with"),
                              tr("Sets the model of a folder in Hugging Face layout beside the first."))),
      m_compare(makeButton(QStringLiteral("compare"), tr("Compare"),
                           tr("Sets another model beside this one, over the same sentences."))),
      m_a(new Label(tr("A"), Theme::FontRole::Strong)), m_b(new Label(tr("B"), Theme::FontRole::Strong)),
      m_difference(new Label({}, Theme::FontRole::Body, Label::Tone::Muted))
{
    auto *open = makeOpener(m_first, tr("Open model folder"),
                            tr("Offers the model of a folder in Hugging Face layout: BERT or RoBERTa"));
    m_compare->setCheckable(true);
    m_difference->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().space(4));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().space(8));
    layout->addLayout(row);
    layout->addWidget(m_difference);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_a, m_first, open, m_compare, m_b, m_second, m_openSecond})
        row->addWidget(part);
    row->addStretch(1);
    connect(m_first, &ModelChooser::foldersChanged, m_second, &ModelChooser::refresh);
    connect(m_second, &ModelChooser::foldersChanged, m_first, &ModelChooser::refresh);
    connect(m_first, &ModelChooser::changed, this, &ModelsBar::changed);
    connect(m_second, &ModelChooser::changed, this, [this] {
        if (isComparing())
            Q_EMIT changed();
    });
    connect(m_compare, &QPushButton::toggled, this, [this] {
        showComparing();
        Q_EMIT changed();
    });
    showComparing();
}

bool ModelsBar::isComparing() const
{
    return m_compare->isChecked();
}

void ModelsBar::setComparing(bool comparing)
{
    m_compare->setChecked(comparing);
}

void ModelsBar::refresh()
{
    m_first->refresh();
    m_second->refresh();
}

void ModelsBar::showComparing()
{
    const bool comparing = isComparing();
    if (comparing && m_first->current())
        m_second->chooseOther(m_first->current()->model);
    for (QWidget *part : std::initializer_list<QWidget *>{m_a, m_b, m_second, m_openSecond})
        part->setVisible(comparing);
    m_difference->hide();
}

void ModelsBar::showDifference(const QString &words)
{
    m_difference->setText(words);
    m_difference->setVisible(!words.isEmpty());
}

} // namespace tlm
