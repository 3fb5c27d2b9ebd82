#pragma once
#include <QAbstractButton>

namespace tlm {

/// A row of the navigation: icon and word; the icon alone where the navigation is folded.
class NavigationButton : public QAbstractButton
{
    Q_OBJECT
public:
    NavigationButton(const QString &icon, const QString &word, const QString &help, bool checkable);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace tlm
