#pragma once
#include <filesystem>
#include <vector>

#include <QWidget>

#include "ui/widgets/inputs.h"

class QListWidget;

namespace tlm {

class Settings;

/// Files and folders in the order in which they will be read: added by dialogs or dropped, moved, taken out.
class PathList : public QWidget, public Keeper
{
    Q_OBJECT
public:
    explicit PathList(Settings &settings, QWidget *parent = nullptr);
    void add(const QStringList &paths);
    void clear();
    QStringList paths() const;
    /// The picked one, else the first; empty if there is none.
    QString picked() const;

    QVariantMap keep() const override;
    void putBack(const QVariantMap &kept) override;

Q_SIGNALS:
    void changed();
    void pickedChanged();

private:
    void choose(bool folder);
    void takeOut();
    void move(int by);

    Settings &m_settings;
    QListWidget *m_list;
};

} // namespace tlm
