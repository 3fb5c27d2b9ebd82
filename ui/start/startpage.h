#pragma once
#include <map>
#include <vector>

#include "ui/frame/page.h"

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
    QWidget *makeList(PageId page, const QString &title, const QString &empty);
    void openSample();
    void open(PageId page, const QString &key);
    void openSelection(const QString &name);
    /// What changed while the page was hidden is read when it comes to the front.
    void whenVisible(void (StartPage::*refresh)());
    void refreshTasks();
    void refreshCorpora();
    void refreshSelections();
    void refreshRuns();

    struct List
    {
        EntryModel *model;
        QWidget *empty, *view;
    };
    void fill(PageId page, std::vector<Entry> entries);

    QPushButton *m_sample;
    std::map<PageId, List> m_lists;
};

Page *makeStartPage(Studio &studio);

} // namespace tlm
