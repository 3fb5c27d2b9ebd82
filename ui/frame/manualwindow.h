#pragma once
#include <vector>

#include <QWidget>

#include "ui/frame/manualpages.h"

class QLineEdit;
class QListWidget;
class QTextBrowser;
class QUrl;

namespace tlm {

/// The manual: its pages at the left, narrowed by a search whose words are marked in the text.
class ManualWindow : public QWidget
{
    Q_OBJECT
public:
    ManualWindow(const QString &language, const Actions &actions, QWidget *owner);
    /// By its name, as `retrieval`; the first one if there is none of that name.
    void showPage(const QString &name);
    QString page() const { return m_page; }

private:
    void search(const QString &words);
    void show(const ManualPage &page);
    void follow(const QUrl &link);
    void mark(const QString &words);

    std::vector<ManualPage> m_pages;
    QString m_page;
    QLineEdit *m_search;
    QListWidget *m_list;
    QTextBrowser *m_text;
};

} // namespace tlm
