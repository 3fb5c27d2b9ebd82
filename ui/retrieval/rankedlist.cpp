#include "ui/retrieval/rankedlist.h"

#include <QListView>
#include <QVBoxLayout>

#include "ui/frame/studio.h"
#include "ui/retrieval/neighbourmodel.h"
#include "ui/theme/number.h"
#include "ui/widgets/emptyhint.h"
#include "ui/widgets/label.h"
#include "ui/widgets/neighbourdelegate.h"
#include "ui/widgets/views.h"

namespace tlm {

RankedList::RankedList(Studio &studio, const QString &name, const QString &help, const QString &emptyHint,
                       QWidget *parent)
    : QWidget(parent), m_name(name), m_model(new NeighbourModel(studio.jobs(), this)),
      m_view(makeList(m_model, new NeighbourDelegate, name, help)),
      m_head(new Label({}, Theme::FontRole::Hint, Label::Tone::Muted))
{
    addEmptyHint(m_view, emptyHint);
    m_head->setContentsMargins(theme().space(12), 0, theme().space(12), 0);
    m_head->setGivesWay();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme().space(4));
    layout->addWidget(m_head);
    layout->addWidget(m_view, 1);
    m_head->hide();
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (row() >= 0)
            Q_EMIT picked(row());
    });
    connect(m_view, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT opened(index.row()); });
}

int RankedList::row() const
{
    return m_view->currentIndex().row();
}

void RankedList::setRanking(const std::shared_ptr<const Ranking> &ranking, float best)
{
    m_model->setRanking(ranking, best);
    m_head->setText(
        ranking ? tr("%1  ·  mean score %2", "name of a list").arg(m_name, realText(ranking->meanScore(), 2))
                : QString());
}

void RankedList::setHeaded(bool headed)
{
    m_head->setVisible(headed);
}

} // namespace tlm
