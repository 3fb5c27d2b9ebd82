#pragma once
#include <functional>

#include <QWidget>

#include "core/base/error.h"
#include "ui/widgets/inputs.h"

class QHBoxLayout;
class QPushButton;

namespace tlm {

class Label;

/// One message near its cause: what happened, the remedy, and details to copy. Hidden while there is none.
class MessageBar : public QWidget, public Keeper
{
    Q_OBJECT
public:
    enum class Kind { Information, Good, Caution, Error };
    explicit MessageBar(QWidget *parent = nullptr);

    void show(Kind kind, const QString &cause, const QString &remedy = {}, const QString &details = {});
    void showError(const Error &error);
    /// A button of the message shown; it goes with the message.
    QPushButton *addAction(const QString &text, const QString &help, std::function<void()> act);
    void clear();
    QString cause() const;

    /// Without its buttons.
    QVariantMap keep() const override;
    void putBack(const QVariantMap &kept) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind = Kind::Information;
    QHBoxLayout *m_actions;
    Label *m_cause;
    Label *m_remedy;
    QPushButton *m_copy;
    QString m_details;
};

} // namespace tlm
