#pragma once
#include <QObject>
#include <QPointer>

namespace tlm {

class DiagnosticsWindow;
class MainWindow;
class ManualWindow;
class SettingsWindow;

/// The windows beside the main one, each at most once: settings, manual, diagnostics.
class SideWindows : public QObject
{
    Q_OBJECT
public:
    explicit SideWindows(MainWindow &window);
    void openSettings();
    /// At a page of the manual; by default at that of the page in front.
    void openManual(QString page = {});
    void openDiagnostics();
    void close();

private:
    /// What was open speaks the language of before.
    void openAgain();

    MainWindow &m_window;
    QPointer<SettingsWindow> m_settings;
    QPointer<ManualWindow> m_manual;
    QPointer<DiagnosticsWindow> m_diagnostics;
};

} // namespace tlm
