#pragma once
#include <map>
#include <memory>

#include <QJsonObject>

#include "ui/widgets/card.h"

class QLabel;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace tlm {

class ConfusionModel;
class Studio;
class ToolProcess;
struct Error;

/// How a run does on dev: scores and the confusion matrix, from `tlm evaluate`.
class DevCard : public Card
{
    Q_OBJECT
public:
    explicit DevCard(Studio &studio, QWidget *parent = nullptr);
    ~DevCard() override;
    void setRun(const QString &run, const QString &task, const QStringList &labels);

Q_SIGNALS:
    void failed(const tlm::Error &error);

private:
    QTableView *buildMatrix();
    void evaluate();
    void showEvaluation(const QJsonObject &evaluation);

    Studio &m_studio;
    QString m_run, m_task;
    QStringList m_labels;
    std::map<QString, QJsonObject> m_known; ///< evaluations by run
    std::unique_ptr<ToolProcess> m_tool;
    ConfusionModel *m_model;
    QPushButton *m_evaluate;
    QLabel *m_scores;
    QStackedLayout *m_stack;
};

} // namespace tlm
