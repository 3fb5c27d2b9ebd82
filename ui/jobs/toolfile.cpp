#include "ui/jobs/toolfile.h"

#include <QDir>

#include "ui/jobs/toolprocess.h"

namespace tlm {

Expected<std::unique_ptr<QTemporaryFile>> writeToolFile(const QString &ending, const std::string &text)
{
    auto file = std::make_unique<QTemporaryFile>(QDir::tempPath() + QStringLiteral("/tlm-XXXXXX") + ending);
    const QByteArray bytes = QByteArray::fromStdString(text);
    if (!file->open() || file->write(bytes) != bytes.size() || !file->flush())
        return failure(ErrorCode::FileUnwritable,
                       ToolProcess::tr("A file for tlm could not be written: %1.")
                           .arg(file->errorString())
                           .toStdString(),
                       file->fileName().toStdString());
    return file;
}

} // namespace tlm
