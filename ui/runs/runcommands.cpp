#include "ui/runs/runcommands.h"

#include <algorithm>

#include <QCoreApplication>

#include "ui/frame/studio.h"

namespace tlm {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("tlm::RunCommands", text);
}

QString counted(const char *text, std::size_t count)
{
    return QCoreApplication::translate("tlm::RunCommands", text, nullptr, static_cast<int>(count));
}

/// Does something to each run and stops at the first failure.
template <typename Each>
RunStore::Change each(const std::vector<Run> &runs, Each act)
{
    return [runs, act](History &history) -> Expected<> {
        for (const Run &run : runs)
            if (const auto done = act(history, run); !done)
                return done;
        return {};
    };
}

std::vector<std::string> changedTags(const Run &run, const std::vector<std::string> &added,
                                     const std::vector<std::string> &removed)
{
    std::vector<std::string> tags;
    for (const std::string &tag : run.tags)
        if (std::ranges::find(removed, tag) == removed.end())
            tags.push_back(tag);
    for (const std::string &tag : added)
        if (std::ranges::find(tags, tag) == tags.end())
            tags.push_back(tag);
    return tags;
}

std::vector<std::string> plain(const QStringList &words)
{
    std::vector<std::string> texts;
    for (const QString &word : words)
        texts.push_back(word.toStdString());
    return texts;
}

class Removal : public RunCommand
{
public:
    Removal(RunStore &store, const std::vector<Run> &runs)
        : RunCommand(
              store, counted(QT_TRANSLATE_N_NOOP("tlm::RunCommands", "removal of %n run(s)"), runs.size()),
              each(runs, [](History &history, const Run &run) { return history.setRemoved(run.id, true); }),
              each(runs, [](History &history, const Run &run) { return history.setRemoved(run.id, false); })),
          m_root(store.studio().workspace().root()), m_runs(runs)
    {
    }
    ~Removal() override
    {
        if (!m_removed)
            return;
        // The last moment: the stack goes with the studio, or forgets what it can no longer bring back.
        auto history = History::open(m_root);
        for (const Run &run : m_runs)
            if (history && !history->run(run.id)) // hidden
                (void)history->remove(run.id);
    }
    void redo() override
    {
        m_removed = true;
        RunCommand::redo();
    }
    void undo() override
    {
        m_removed = false;
        RunCommand::undo();
    }

private:
    std::filesystem::path m_root;
    std::vector<Run> m_runs;
    bool m_removed = false;
};

} // namespace

QUndoCommand *renameRun(RunStore &store, const Run &run, const QString &name)
{
    const auto named = [id = run.id](const std::string &text) {
        return [id, text](History &history) { return history.setName(id, text); };
    };
    return new RunCommand(store,
                          words(QT_TRANSLATE_NOOP("tlm::RunCommands", "renaming of run %1"))
                              .arg(QString::fromStdString(run.id)),
                          named(name.toStdString()), named(run.name));
}

QUndoCommand *noteRun(RunStore &store, const Run &run, const QString &note)
{
    const auto noted = [id = run.id](const std::string &text) {
        return [id, text](History &history) { return history.setNote(id, text); };
    };
    return new RunCommand(
        store,
        words(QT_TRANSLATE_NOOP("tlm::RunCommands", "note on run %1")).arg(QString::fromStdString(run.id)),
        noted(note.toStdString()), noted(run.note));
}

QUndoCommand *tagRuns(RunStore &store, const std::vector<Run> &runs, const QStringList &added,
                      const QStringList &removed)
{
    return new RunCommand(
        store, counted(QT_TRANSLATE_N_NOOP("tlm::RunCommands", "tags of %n run(s)"), runs.size()),
        each(runs,
             [add = plain(added), remove = plain(removed)](History &history, const Run &run) {
                 return history.setTags(run.id, changedTags(run, add, remove));
             }),
        each(runs, [](History &history, const Run &run) { return history.setTags(run.id, run.tags); }));
}

QUndoCommand *starRuns(RunStore &store, const std::vector<Run> &runs, bool starred)
{
    const char *text = starred ? QT_TRANSLATE_N_NOOP("tlm::RunCommands", "starring of %n run(s)")
                               : QT_TRANSLATE_N_NOOP("tlm::RunCommands", "unstarring of %n run(s)");
    return new RunCommand(
        store, counted(text, runs.size()),
        each(runs,
             [starred](History &history, const Run &run) { return history.setStarred(run.id, starred); }),
        each(runs, [](History &history, const Run &run) { return history.setStarred(run.id, run.starred); }));
}

QUndoCommand *archiveRuns(RunStore &store, const std::vector<Run> &runs, bool archived)
{
    const char *text = archived ? QT_TRANSLATE_N_NOOP("tlm::RunCommands", "archiving of %n run(s)")
                                : QT_TRANSLATE_N_NOOP("tlm::RunCommands", "taking back of %n run(s)");
    return new RunCommand(
        store, counted(text, runs.size()),
        each(runs,
             [archived](History &history, const Run &run) { return history.setArchived(run.id, archived); }),
        each(runs,
             [](History &history, const Run &run) { return history.setArchived(run.id, run.archived); }));
}

QUndoCommand *removeRuns(RunStore &store, const std::vector<Run> &runs)
{
    return new Removal(store, runs);
}

} // namespace tlm
