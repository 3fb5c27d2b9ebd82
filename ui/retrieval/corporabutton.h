#pragma once
#include <QPushButton>

class QMenu;

namespace tlm {

class Studio;

/// A button that names the corpora that are searched; its menu chooses them.
class CorporaButton : public QPushButton
{
    Q_OBJECT
public:
    explicit CorporaButton(Studio &studio, QWidget *parent = nullptr);

private:
    void refresh();
    void showChoice();
    void choose(const QString &name, bool on);

    Studio &m_studio;
    QMenu *m_menu;
};

} // namespace tlm
