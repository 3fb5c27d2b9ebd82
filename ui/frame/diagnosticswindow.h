#pragma once
#include <QDialog>

#include "core/base/error.h"

class QPlainTextEdit;

namespace tlm {

class Appearance;
class Label;
class Studio;
class ToolProcess;

/// What one tells when one asks for help, to read and to copy.
class DiagnosticsWindow : public QDialog
{
    Q_OBJECT
public:
    DiagnosticsWindow(Studio &studio, const Appearance &appearance, QWidget *owner);

private:
    void check(Studio &studio);
    void append(const QString &line);
    void end(int status);

    QPlainTextEdit *m_text;
    Label *m_state;
    ToolProcess *m_tool;
};

} // namespace tlm
