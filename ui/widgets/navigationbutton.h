#pragma once
#include <QAbstractButton>

#include "ui/widgets/label.h"

namespace tlm {

/// What stands at a row of the navigation: a number, its meaning in words, and how much it matters.
struct Badge
{
    QString text, help; ///< no text: no badge
    Label::Tone tone = Label::Tone::Muted;
    friend bool operator==(const Badge &, const Badge &) = default;
};

/// A row of the navigation: icon, word and badge; icon and a dot where the navigation is folded.
class NavigationButton : public QAbstractButton
{
    Q_OBJECT
public:
    NavigationButton(const QString &icon, const QString &word, const QString &help, bool checkable);
    void setBadge(const Badge &badge);
    const Badge &badge() const { return m_badge; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void drawBadge(QPainter &painter, bool folded) const;

    QString m_help;
    Badge m_badge;
};

} // namespace tlm
