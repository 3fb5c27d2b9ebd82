#pragma once
#include <memory>

#include "core/data/leftout.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cellmodel.h"

class QPushButton;
class QTabWidget;

namespace tlm {

class Jobs;
class LazyModel;

/// What an import left out, and which encodings it guessed: lists of any length, each to be copied whole.
class LeftOutView : public Card
{
    Q_OBJECT
public:
    explicit LeftOutView(Jobs &jobs, QWidget *parent = nullptr);
    /// `name`: the task or corpus that was read.
    void show(const QString &name, std::shared_ptr<const LeftOut> leftOut,
              const std::vector<GuessedEncoding> &guessed = {});

Q_SIGNALS:
    void closed();

private:
    LazyModel *addTable(const QString &name, const QString &help, std::vector<Column> columns);
    void setCount(int tab, const QString &title, std::size_t count);
    void copyShown();

    Jobs &m_jobs;
    QTabWidget *m_tabs;
    LazyModel *m_bad, *m_duplicates, *m_encodings;
    QPushButton *m_copy;
};

} // namespace tlm
