#pragma once
#include <QByteArray>
#include <QtGlobal>

namespace tlm::test {

/// While it lives, no temporary file can be made.
class NoTemporaryFolder
{
public:
    NoTemporaryFolder() { qputenv("TMPDIR", "/proc"); } // Qt takes / for a folder that does not exist
    NoTemporaryFolder(const NoTemporaryFolder &) = delete;
    NoTemporaryFolder &operator=(const NoTemporaryFolder &) = delete;
    ~NoTemporaryFolder()
    {
        if (m_before.isNull())
            qunsetenv("TMPDIR");
        else
            qputenv("TMPDIR", m_before);
    }

private:
    QByteArray m_before = qgetenv("TMPDIR");
};

} // namespace tlm::test
