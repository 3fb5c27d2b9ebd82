#pragma once
#include <memory>

#include <gtest/gtest.h>

#include "ui/clicks.h"
#include "ui/support/testworkspace.h"
#include "ui/train/workerhistory.h"
#include "ui/waiting.h"

namespace tlm::test {

/// A workspace with a task, and the store as jobs use it.
class TrainTest : public ::testing::Test
{
protected:
    TrainTest() { m_work.addTask(); }
    std::shared_ptr<WorkerHistory> worker()
    {
        if (!m_worker)
            m_worker = std::make_shared<WorkerHistory>(m_work.workspace().root());
        return m_worker;
    }
    /// Waits until no job runs.
    bool settle() { return test::settle(m_work.studio()); }
    QAction *action(const char *name) { return m_work.studio().actions().find(QLatin1String(name)); }
    /// What a tool that keeps its arguments was called with, a call a line.
    QStringList calls() const
    {
        const auto text = readFile(m_work.folder() / "calls");
        return QString::fromStdString(text.value_or("")).split('\n', Qt::SkipEmptyParts);
    }
    /// A `tlm` that keeps its arguments and its configuration, then says what it is told to.
    void setTool(const std::string &says = {})
    {
        const std::string folder = m_work.folder().string();
        m_work.setTool("for word; do case \"$last\" in --config) cp \"$word\" '" + folder +
                       "/config.json';; esac; last=$word; done\n" + // before a test sees the call
                       "echo \"$@\" >> '" + folder + "/calls'\n" + says);
    }
    Json config() const { return readJson(m_work.folder() / "config.json").value_or(Json()); }

    TestWorkspace m_work;

private:
    std::shared_ptr<WorkerHistory> m_worker;
};

} // namespace tlm::test
