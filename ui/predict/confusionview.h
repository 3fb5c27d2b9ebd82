#pragma once
#include <memory>

#include <QWidget>

#include "ui/predict/judgement.h"

class QTableView;

namespace tlm {

class ConfusionModel;

/// The confusion matrix of a split; a cell that is picked shows its examples.
class ConfusionView : public QWidget
{
    Q_OBJECT
public:
    explicit ConfusionView(QWidget *parent = nullptr);
    void setJudgement(const std::shared_ptr<const Judgement> &judgement);

Q_SIGNALS:
    void picked(std::int32_t truth, std::int32_t predicted);

private:
    ConfusionModel *m_model;
    QTableView *m_table;
};

} // namespace tlm
