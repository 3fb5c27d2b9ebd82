#include "ui/widgets/errortext.h"

#include <QCoreApplication>

namespace tlm {
namespace {

class Remedy
{
    Q_DECLARE_TR_FUNCTIONS(tlm::Remedy)
public:
    static QString ofFile(ErrorCode code);
    static QString ofInput(ErrorCode code);
    static QString ofRun(ErrorCode code);
};

QString Remedy::ofFile(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileNotFound:
        return tr("Check the path, or choose the file again.");
    case ErrorCode::FileIsDirectory:
        return tr("Choose a file, not a folder.");
    case ErrorCode::FileEmpty:
        return tr("Choose a file that has content.");
    case ErrorCode::FileUnreadable:
        return tr("Check that you have the right to read it.");
    case ErrorCode::FileUnwritable:
        return tr("Check that you have the right to write there.");
    case ErrorCode::FileTruncated:
        return tr("The file ends too early. Copy or download it again.");
    case ErrorCode::FileDamaged:
        return tr("The file is damaged. Make or copy it again.");
    case ErrorCode::FileNewer:
        return tr("It was written by a newer version. Update TLM Studio.");
    case ErrorCode::FileEncoding:
        return tr("Choose the encoding of the file, or save it as UTF-8.");
    case ErrorCode::DiskFull:
        return tr("Make room on the disk and try again.");
    case ErrorCode::WorkspaceReadOnly:
        return tr("Choose a workspace folder that you may write to.");
    case ErrorCode::DatabaseDamaged:
        return tr("Move history.sqlite away, or put a copy of it back.");
    case ErrorCode::DatabaseNewer:
        return tr("The history was written by a newer version. Update TLM Studio.");
    case ErrorCode::DatabaseBusy:
        return tr("Another program uses the history. Try again in a moment.");
    default:
        return {};
    }
}

QString Remedy::ofInput(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ColumnMissing:
        return tr("Choose one of the columns that the file has.");
    case ErrorCode::RecordBad:
        return tr("Correct the line, or choose another format.");
    case ErrorCode::LabelUnknown:
        return tr("Correct the class, or add an example of it to the training file.");
    case ErrorCode::NameInvalid:
        return tr("Use 1 to 100 letters, digits, dots, hyphens or underscores, not starting with a dot.");
    case ErrorCode::NameTaken:
        return tr("Choose another name, or remove what has this one.");
    case ErrorCode::TaskNotFound:
        return tr("Choose a task of this workspace, or import it.");
    case ErrorCode::CorpusNotFound:
        return tr("Choose a corpus of this workspace, or index it.");
    case ErrorCode::SelectionNotFound:
        return tr("Choose a selection of this workspace, or save one on the page Retrieval.");
    case ErrorCode::ConfigurationInvalid:
        return tr("Correct the value.");
    case ErrorCode::ConfigurationUnknownKey:
        return tr("Remove the setting, or correct its name.");
    case ErrorCode::ConfigurationOutOfRange:
        return tr("Choose a value within the range.");
    default:
        return {};
    }
}

QString Remedy::ofRun(ErrorCode code)
{
    switch (code) {
    case ErrorCode::RunNotFound:
        return tr("Choose a run from the list.");
    case ErrorCode::ModelNotFound:
        return tr("Choose a finished run, or a folder with a model.");
    case ErrorCode::ModelInvalid:
        return tr("Choose a BERT or RoBERTa model in Hugging Face layout.");
    case ErrorCode::RunLocked:
        return tr("Another process works on this run. Wait for it, or stop it.");
    case ErrorCode::RunState:
        return tr("Choose an action that fits the state of the run.");
    case ErrorCode::LibTorchMissing:
        return tr("Run ./run or ./test once: they install LibTorch.");
    case ErrorCode::LibTorchMismatch:
        return tr("Install the version of LibTorch that this program was built with.");
    case ErrorCode::DeviceMissing:
        return tr("Choose the CPU as device.");
    case ErrorCode::MemoryExhausted:
        return tr("Choose a smaller scale or batch, or close other programs.");
    case ErrorCode::PackageMissing:
        return tr("Install the package named above, for example with apt install.");
    case ErrorCode::Stopped:
        return tr("Nothing was changed. Start again when you like.");
    default:
        return tr("Copy the details and report them to the makers of TLM Studio.");
    }
}

} // namespace

QString remedyText(ErrorCode code)
{
    for (const auto part : {&Remedy::ofFile, &Remedy::ofInput})
        if (const QString text = part(code); !text.isEmpty())
            return text;
    return Remedy::ofRun(code);
}

QString problemText(const Error &error)
{
    QString text = QString::fromStdString(error.cause);
    const qsizetype line = QString::fromStdString(error.where).lastIndexOf(':');
    const QString number = QString::fromStdString(error.where).mid(line + 1);
    if (line > 0 && number.toInt() > 0)
        text = QCoreApplication::translate("tlm::Remedy", "Line %1: %2").arg(number, text);
    return text + ' ' + remedyText(error.code);
}

QString detailsText(const Error &error)
{
    const std::string_view name = errorName(error.code);
    return QString::fromUtf8(name.data(), qsizetype(name.size())) + '\n' +
           QString::fromStdString(describe(error));
}

ErrorCode errorCodeFromName(const QString &name)
{
    const std::string wanted = name.toStdString();
    for (int code = 0; code < static_cast<int>(ErrorCode::Internal); ++code)
        if (errorName(static_cast<ErrorCode>(code)) == wanted)
            return static_cast<ErrorCode>(code);
    return ErrorCode::Internal;
}

} // namespace tlm
