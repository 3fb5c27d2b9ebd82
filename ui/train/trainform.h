#pragma once
#include "ui/train/configurationform.h"
#include "ui/train/worldnames.h"
#include "ui/widgets/card.h"
#include "ui/widgets/inputs.h"

class QLineEdit;
class QToolButton;

namespace tlm {

class OwnPresets;
class PresetBar;
class SweepForm;
class Studio;

/// The card in which one says what is to be trained: presets, settings, and what varies.
class TrainForm : public Card, public Keeper
{
    Q_OBJECT
public:
    explicit TrainForm(Studio &studio, QWidget *parent = nullptr);
    void setWorld(const WorldNames &world);
    const WorldNames &world() const { return m_world; }

    const Draft &draft() const { return m_form->draft(); }
    ConfigurationForm *form() const { return m_form; }
    SweepForm *sweep() const { return m_sweep; }
    /// Problems of the settings and of what varies.
    int problems() const;
    /// Corpora that selections of a sweep are made from: those of the chosen selection, or the ones that are
    /// searched.
    std::vector<std::string> corpora() const;
    /// The task and selection that are current, where none is chosen.
    void chooseCurrent();
    /// The settings of a run.
    void clone(const Run &run);
    /// A new run that goes on from the model of a finished one.
    void goOnFrom(const Run &run);

    QVariantMap keep() const override;
    void putBack(const QVariantMap &kept) override;

Q_SIGNALS:
    void changed();
    void failed(const tlm::Error &error);
    void told(const QString &sentence);

private:
    QWidget *buildTools();
    QWidget *buildScroll();
    void buildActions();
    void buildFieldActions();
    void connectPresets();
    void refresh();
    void choosePaperTable(int table);
    void varyField();
    void copySetting();
    std::string selectionFor(const std::string &task) const;

    Studio &m_studio;
    WorldNames m_world;
    ConfigurationForm *m_form;
    SweepForm *m_sweep;
    OwnPresets *m_own;
    PresetBar *m_presets = nullptr;
    QLineEdit *m_search;
    QAction *m_problem = nullptr, *m_resetAll = nullptr, *m_save = nullptr, *m_advanced = nullptr;
    QAction *m_resetField = nullptr, *m_vary = nullptr, *m_copy = nullptr;
};

} // namespace tlm
