#pragma once
#include <QPlainTextEdit>

#include "ui/retrieval/passage.h"

namespace tlm {

/// A whole text to read, with pieces of it marked.
class MarkedView : public QPlainTextEdit
{
    Q_OBJECT
public:
    MarkedView(const QString &name, const QString &help, QWidget *parent = nullptr);
    void show(const Passage &passage);

private:
    void drawMarks();

    QVector<Mark> m_marks;
};

} // namespace tlm
