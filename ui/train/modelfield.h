#pragma once
#include <vector>

#include <QWidget>

#include "ui/train/fieldeditor.h"

class QComboBox;

namespace tlm {

/// Where a training starts from: a run of the workspace out of a list, or a folder that is typed, chosen in a
/// dialog or dropped.
class ModelField : public QWidget
{
    Q_OBJECT
public:
    explicit ModelField(QWidget *parent = nullptr);
    void setChoices(const std::vector<NamedChoice> &models);
    QString model() const;
    void setModel(const QString &model);

Q_SIGNALS:
    /// By a person.
    void edited();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void browse();
    void choose(const QString &folder);

    QComboBox *m_box;
};

} // namespace tlm
