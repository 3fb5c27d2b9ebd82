#pragma once
#include <vector>

#include <QAbstractListModel>
#include <QPointer>
#include <QStyledItemDelegate>
#include <QWidget>

#include "ui/frame/commands.h"

class QLineEdit;
class QListView;

namespace tlm {

class Label;

/// The commands that fit what was typed, the best first.
class CommandModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { KeysRole = Qt::UserRole + 50, DetailRole, IconRole };
    explicit CommandModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}
    void setCommands(std::vector<Command> commands);
    void setTyped(const QString &typed);
    const Command &command(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<Command> m_commands;
    std::vector<std::size_t> m_shown;
};

/// Icon, text, muted place, and keys at the right.
class CommandDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Finds and does anything by keyboard: a field over the list of what fits. Lies over its window.
class CommandPalette : public QWidget
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *window);
    void open(std::vector<Command> commands);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void choose(const QModelIndex &index);
    bool pressKey(QKeyEvent &event);
    void leave();
    void narrow(const QString &typed);

    QLineEdit *m_field;
    CommandModel *m_model;
    QListView *m_list;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace tlm
