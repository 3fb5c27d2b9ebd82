#include "ui/frame/sidewindows.h"

#include "ui/frame/appearance.h"
#include "ui/frame/diagnosticswindow.h"
#include "ui/frame/mainwindow.h"
#include "ui/frame/manualwindow.h"
#include "ui/frame/settingswindow.h"
#include "ui/frame/studio.h"

namespace tlm {
namespace {

void bringForward(QWidget *window)
{
    window->show();
    window->raise();
    window->activateWindow();
}

} // namespace

SideWindows::SideWindows(MainWindow &window) : QObject(&window), m_window(window)
{
    connect(&window, &MainWindow::built, this, &SideWindows::openAgain);
}

void SideWindows::openSettings()
{
    if (!m_settings)
        m_settings = new SettingsWindow(m_window);
    bringForward(m_settings);
}

void SideWindows::openManual(QString page)
{
    for (const PageEntry &entry : m_window.pages())
        if (page.isEmpty() && entry.id == m_window.currentPage())
            page = entry.name;
    if (!m_manual)
        m_manual = new ManualWindow(m_window.appearance().language(), m_window.studio().actions(), &m_window);
    m_manual->showPage(page);
    bringForward(m_manual);
}

void SideWindows::openDiagnostics()
{
    if (!m_diagnostics)
        m_diagnostics = new DiagnosticsWindow(m_window.studio(), m_window.appearance(), &m_window);
    bringForward(m_diagnostics);
}

void SideWindows::openAgain()
{
    if (m_settings) {
        const QString tab = m_settings->currentTab();
        delete m_settings;
        openSettings();
        m_settings->showTab(tab);
    }
    if (m_manual) {
        const QString page = m_manual->page();
        delete m_manual;
        openManual(page);
    }
    if (m_diagnostics) {
        delete m_diagnostics;
        openDiagnostics();
    }
}

void SideWindows::close()
{
    for (QWidget *window : std::initializer_list<QWidget *>{m_settings, m_manual, m_diagnostics})
        if (window)
            window->close();
}

} // namespace tlm
