#pragma once
#include <map>
#include <vector>

#include "ui/frame/page.h"

class QAction;
class QListView;
class QPushButton;

namespace tlm {

class EntryModel;
struct Entry;

/// Sample, recent work, and where to begin.
class StartPage : public Page
{
    Q_OBJECT
public:
    explicit StartPage(Studio &studio);
    void activated() override;

private:
    QWidget *makeSteps();
    QWidget *makeStep(const QString &title, const QString &sentence, QPushButton *button);
    QWidget *makeList(const QString &kind, const QString &title, const QString &empty);
    void openSample();
    /// What changed while the page was hidden is read when it comes to the front.
    void whenVisible(void (StartPage::*refresh)());
    void refreshTasks();
    void refreshCorpora();
    void refreshSelections();
    void refreshRuns();

    struct List
    {
        EntryModel *model;
        QWidget *empty;
        QListView *view;
    };
    void fill(const QString &kind, std::vector<Entry> entries);

    QAction *m_openSample;
    QPushButton *m_sample;
    std::map<QString, List> m_lists; ///< by kind: task, corpus, selection, run
};

Page *makeStartPage(Studio &studio);

} // namespace tlm
