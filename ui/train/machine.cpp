#include "ui/train/machine.h"

#include <unistd.h>

#include <QFile>
#include <QProcess>
#include <QStorageInfo>

namespace tlm {

namespace {

constexpr int patience = 5000; // milliseconds

quint64 physicalMemory()
{
    const long pages = sysconf(_SC_PHYS_PAGES), size = sysconf(_SC_PAGE_SIZE);
    return pages > 0 && size > 0 ? static_cast<quint64>(pages) * static_cast<quint64>(size) : 0;
}

QByteArray readProc(qint64 process, const char *name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(process).arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

std::optional<Gpu> parseGpu(const QString &line)
{
    const QStringList parts = line.trimmed().split(QStringLiteral(", "));
    if (parts.size() != 4)
        return {};
    constexpr quint64 mebibyte = 1024 * 1024;
    bool known = false;
    Gpu gpu;
    gpu.name = parts[0];
    gpu.share = parts[1].toDouble() / 100;
    gpu.used = parts[2].toULongLong() * mebibyte;
    gpu.total = parts[3].toULongLong(&known) * mebibyte;
    return known ? std::optional(gpu) : std::nullopt;
}

std::optional<Gpu> readGpu(const QString &program)
{
    QProcess process;
    process.start(program, {QStringLiteral("--query-gpu=name,utilization.gpu,memory.used,memory.total"),
                            QStringLiteral("--format=csv,noheader,nounits")});
    if (!process.waitForFinished(patience) || process.exitCode() != 0)
        return {};
    return parseGpu(QString::fromUtf8(process.readAllStandardOutput()).section(u'\n', 0, 0));
}

Machine readMachine(const std::filesystem::path &folder)
{
    return {physicalMemory(), QStorageInfo(QString::fromStdString(folder.string())).bytesAvailable(),
            readGpu()};
}

std::optional<ProcessUse> readProcess(qint64 process)
{
    // The second field is the program's name in parentheses, which may hold anything.
    const QByteArray stat = readProc(process, "stat");
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    const QList<QByteArray> pages = readProc(process, "statm").split(' ');
    constexpr int user = 11, system = 12, resident = 1;
    if (fields.size() <= system || pages.size() <= resident)
        return {};
    const auto ticks = static_cast<double>(sysconf(_SC_CLK_TCK));
    return ProcessUse{(fields[user].toDouble() + fields[system].toDouble()) / ticks,
                      pages[resident].toULongLong() * static_cast<quint64>(sysconf(_SC_PAGE_SIZE))};
}

} // namespace tlm
