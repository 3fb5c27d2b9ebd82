#pragma once
#include <memory>

#include <QWidget>

class QListView;

namespace tlm {

class Label;
class NeighbourModel;
class Ranking;
class Studio;

/// A list of ranked documents under a line that tells how they score.
class RankedList : public QWidget
{
    Q_OBJECT
public:
    RankedList(Studio &studio, const QString &name, const QString &help, const QString &emptyHint,
               QWidget *parent = nullptr);
    NeighbourModel *model() const { return m_model; }
    QListView *view() const { return m_view; }
    int row() const;
    void setRanking(const std::shared_ptr<const Ranking> &ranking, float best);
    /// Whether the line over the list is wanted: where two lists stand side by side.
    void setHeaded(bool headed);

Q_SIGNALS:
    /// A row became the current one.
    void picked(int row);
    /// Enter or a double click.
    void opened(int row);

private:
    QString m_name;
    NeighbourModel *m_model;
    QListView *m_view;
    Label *m_head;
};

} // namespace tlm
