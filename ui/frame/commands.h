#pragma once
#include <functional>
#include <vector>

#include <QString>

namespace tlm {

class MainWindow;

/// Something that the palette finds.
struct Command
{
    QString text, detail; ///< what it is, and where it belongs
    QString icon, keys;
    std::function<void()> act;
};

/// Everything that can be done or opened now: actions, what was open lately, tasks, corpora, selections,
/// runs.
std::vector<Command> collectCommands(MainWindow &window);

/// How well a command fits what was typed, 0 is best; -1: not at all. Every word must be found.
int fit(const Command &command, const QString &typed);

} // namespace tlm
