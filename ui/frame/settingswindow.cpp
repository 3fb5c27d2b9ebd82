#include "ui/frame/settingswindow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabWidget>
#include <QThread>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/frame/appearance.h"
#include "ui/frame/mainwindow.h"
#include "ui/frame/shortcuteditor.h"
#include "ui/frame/studio.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/scrollform.h"

namespace tlm {

SettingsWindow::SettingsWindow(MainWindow &window)
    : QDialog(&window), m_window(window), m_tabs(new QTabWidget)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Settings"));
    m_tabs->setDocumentMode(true);
    describe(m_tabs, tr("Parts of the settings"), tr("General settings, and the keys of all actions"));
    QWidget *general = makeGeneral();
    general->setObjectName("general");
    m_tabs->addTab(general, tr("General"));
    auto *shortcuts = new ShortcutEditor(window.studio().actions());
    shortcuts->setObjectName("shortcuts");
    m_tabs->addTab(shortcuts, tr("Shortcuts"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs);
    resize(theme().space(680), theme().space(520));
    for (const PageEntry &entry : window.pages()) // one a turn: a page's actions are known once it is made
        QTimer::singleShot(0, this, [this, id = entry.id] { m_window.makePage(id); });
}

QString SettingsWindow::currentTab() const
{
    return m_tabs->currentWidget()->objectName();
}

void SettingsWindow::showTab(const QString &name)
{
    for (int i = 0; i < m_tabs->count(); ++i)
        if (m_tabs->widget(i)->objectName() == name)
            m_tabs->setCurrentIndex(i);
}

QWidget *SettingsWindow::makeGeneral()
{
    auto *form = new Form;
    addAppearance(form);
    addWork(form);
    return makeScrollForm(form);
}

QComboBox *SettingsWindow::addChoice(Form *form, const QString &name, const QString &help,
                                     const std::vector<std::pair<QString, QVariant>> &choices,
                                     const QVariant &current)
{
    auto *box = new QComboBox;
    for (const auto &[text, value] : choices)
        box->addItem(text, value);
    box->setCurrentIndex(std::max(0, box->findData(current)));
    form->add(name, box, help);
    return box;
}

void SettingsWindow::addAppearance(Form *form)
{
    const Settings &settings = m_window.studio().settings();
    Appearance &appearance = m_window.appearance();
    form->addHeading(tr("Appearance"));
    const auto *language = addChoice(form, tr("Language"), tr("The language of the window"),
                                     {{tr("As the system"), ""}, {"English", "en"}, {"中文", "zh_CN"}},
                                     settings.get(settings::language));
    const auto *colours =
        addChoice(form, tr("Colours"), tr("Light or dark colours"),
                  {{tr("As the system"), "system"}, {tr("Light"), "light"}, {tr("Dark"), "dark"}},
                  settings.get(settings::theme));
    const auto *contrast =
        addChoice(form, tr("Contrast"), tr("High contrast draws texts and lines stronger"),
                  {{tr("As the system"), "system"}, {tr("Normal"), "normal"}, {tr("High"), "high"}},
                  settings.get(settings::contrast));
    const auto *heat = addChoice(
        form, tr("Heat maps"), tr("The colours of attention weights and of confusions, from little to much"),
        {{tr("Indigo"), "indigo"}, {tr("Viridis"), "viridis"}, {tr("Grey"), "grey"}},
        settings.get(settings::heat));
    std::vector<std::pair<QString, QVariant>> scales;
    for (const int percent : {80, 90, 100, 110, 120, 130, 140, 150, 160, 170, 180, 190, 200})
        scales.emplace_back(tr("%1 %").arg(percent), percent);
    const auto *scale = addChoice(form, tr("Text size"), tr("The size of all texts and of what holds them"),
                                  scales, theme().scale());
    connect(language, &QComboBox::activated, &appearance,
            [&appearance, language] { appearance.setLanguage(language->currentData().toString()); });
    connect(colours, &QComboBox::activated, &appearance,
            [&appearance, colours] { appearance.setTheme(colours->currentData().toString()); });
    connect(contrast, &QComboBox::activated, &appearance,
            [&appearance, contrast] { appearance.setContrast(contrast->currentData().toString()); });
    connect(heat, &QComboBox::activated, &appearance,
            [&appearance, heat] { appearance.setHeat(heat->currentData().toString()); });
    connect(scale, &QComboBox::activated, &appearance,
            [&appearance, scale] { appearance.setScale(scale->currentData().toInt()); });
}

void SettingsWindow::addWork(Form *form)
{
    Settings &settings = m_window.studio().settings();
    form->addHeading(tr("Work"));
    auto *notify = new QCheckBox(tr("When a long run or job ends"));
    notify->setChecked(settings.get(settings::notify));
    form->add(tr("Notifications"), notify,
              tr("The desktop tells when something long ends while this window is not in front"));
    auto *threads = new QSpinBox;
    threads->setRange(0, 256);
    threads->setSpecialValueText(tr("All processors (%n)", nullptr, QThread::idealThreadCount()));
    threads->setValue(settings.get(settings::threads));
    form->add(tr("Processors"), threads, tr("How many processors indexing and search may use"));
    connect(notify, &QCheckBox::toggled, this, [&settings](bool on) { settings.set(settings::notify, on); });
    connect(threads, &QSpinBox::valueChanged, this,
            [&settings](int count) { settings.set(settings::threads, count); });
}

} // namespace tlm
