#include "core/base/error.h"

#include <array>
#include <cerrno>
#include <cstring>

#include <fmt/format.h>

namespace tlm {

namespace {

struct CodeText
{
    ErrorCode code;
    std::string_view name;
    std::string_view remedy;
};

constexpr std::array<CodeText, 38> codeTexts{{
    {ErrorCode::FileNotFound, "file.not_found", "Check the path and its spelling."},
    {ErrorCode::FileIsDirectory, "file.is_directory", "Name a file inside this folder."},
    {ErrorCode::FileEmpty, "file.empty", "Choose a file that holds data."},
    {ErrorCode::FileUnreadable, "file.unreadable",
     "Ask for the right to read this file, or copy it to a place you own."},
    {ErrorCode::FileUnwritable, "file.unwritable", "Choose a place you may write to."},
    {ErrorCode::FileTruncated, "file.truncated", "Download or copy the file again: its end is missing."},
    {ErrorCode::FileDamaged, "file.damaged",
     "Restore the file from a copy, or make it again from its source."},
    {ErrorCode::FileNewer, "file.newer", "Open it with the newer version of TLM Studio that wrote it."},
    {ErrorCode::FileEncoding, "file.encoding",
     "Name the encoding of the file, for example windows-1252, or convert it to UTF-8."},
    {ErrorCode::DiskFull, "disk.full", "Free space on this disk, or use a workspace on another one."},
    {ErrorCode::WorkspaceReadOnly, "workspace.read_only", "Open a workspace in a folder you may write to."},
    {ErrorCode::ColumnMissing, "column.missing", "Name one of the columns that the file has."},
    {ErrorCode::RecordBad, "record.bad", "Correct this record, or name the format of the file."},
    {ErrorCode::LabelUnknown, "label.unknown",
     "Correct the label, or add examples of it to the training part."},
    {ErrorCode::NameInvalid, "name.invalid",
     "Use 1 to 100 letters, digits, dots, underscores and hyphens, not a dot first."},
    {ErrorCode::NameTaken, "name.taken", "Choose another name, or remove what has this one."},
    {ErrorCode::TaskNotFound, "task.not_found", "See the tasks of this workspace with `tlm task list`."},
    {ErrorCode::CorpusNotFound, "corpus.not_found",
     "See the corpora of this workspace with `tlm corpus list`."},
    {ErrorCode::SelectionNotFound, "selection.not_found", "Make the selection first with `tlm select`."},
    {ErrorCode::RunNotFound, "run.not_found", "See the runs of this workspace with `tlm runs`."},
    {ErrorCode::ModelNotFound, "model.not_found",
     "Name a run that has a checkpoint, or a folder in Hugging Face layout."},
    {ErrorCode::ModelInvalid, "model.invalid", "Export or download the model again, or choose another one."},
    {ErrorCode::ConfigurationInvalid, "configuration.invalid", "Correct the configuration at this place."},
    {ErrorCode::ConfigurationUnknownKey, "configuration.unknown_key",
     "Correct the spelling of the key, or remove it."},
    {ErrorCode::ConfigurationOutOfRange, "configuration.out_of_range", "Choose a value within the range."},
    {ErrorCode::DatabaseDamaged, "database.damaged",
     "Move history.sqlite aside and restore a copy; tasks, corpora and models are separate files."},
    {ErrorCode::DatabaseNewer, "database.newer",
     "Open the workspace with the newer version of TLM Studio that wrote it."},
    {ErrorCode::DatabaseBusy, "database.busy",
     "Wait for the other process that uses the history, then try again."},
    {ErrorCode::RunLocked, "run.locked", "Wait until the process that holds it ends, or pause or stop it."},
    {ErrorCode::RunState, "run.state",
     "Look at the state of the run with `tlm runs`, and choose what that state allows."},
    {ErrorCode::LibTorchMissing, "libtorch.missing",
     "Run `./run` once to fetch LibTorch, or name its folder with --libtorch."},
    {ErrorCode::LibTorchMismatch, "libtorch.mismatch",
     "Install the version of LibTorch that this program was built with."},
    {ErrorCode::DeviceMissing, "device.missing",
     "Choose the device cpu, or install the driver of the graphics card."},
    {ErrorCode::MemoryExhausted, "memory.exhausted", "Close other programs, or choose smaller sizes."},
    {ErrorCode::PackageMissing, "package.missing",
     "Install the package, for example with `sudo apt install`."},
    {ErrorCode::Stopped, "stopped", "Start it again when you want it."},
    {ErrorCode::Usage, "usage", "See `tlm help` for what this command takes."},
    {ErrorCode::Internal, "internal", "Please report this as a bug, with what you did."},
}};

const CodeText &textOf(ErrorCode code)
{
    return codeTexts[static_cast<std::size_t>(code)];
}

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < codeTexts.size(); ++i) {
        if (static_cast<std::size_t>(codeTexts[i].code) != i)
            return false;
    }
    return codeTexts.size() == static_cast<std::size_t>(ErrorCode::Internal) + 1;
}
static_assert(inOrder(), "one row per code, in the order of the codes");

} // namespace

std::string_view errorName(ErrorCode code)
{
    return textOf(code).name;
}

std::string_view remedy(ErrorCode code)
{
    return textOf(code).remedy;
}

std::string describe(const Error &error)
{
    std::string text = error.where.empty() ? error.cause : fmt::format("{}: {}", error.where, error.cause);
    return fmt::format("{} {}", text, remedy(error.code));
}

Error systemError(int number, const std::string &path, Access access)
{
    switch (number) {
    case ENOENT:
    case ENOTDIR:
        return {ErrorCode::FileNotFound, "There is no such file or folder.", path};
    case EISDIR:
        return {ErrorCode::FileIsDirectory, "This is a folder, not a file.", path};
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return {ErrorCode::DiskFull, "There is no room left to write.", path};
    case EROFS:
        return {ErrorCode::WorkspaceReadOnly, "This place is read-only.", path};
    case ENOMEM:
        return {ErrorCode::MemoryExhausted, "There is not enough memory.", path};
    default:
        break;
    }
    const bool denied = number == EACCES || number == EPERM;
    if (access == Access::Write)
        return {ErrorCode::FileUnwritable,
                denied ? "You have no right to write here."
                       : fmt::format("Writing failed: {}.", std::strerror(number)),
                path};
    return {ErrorCode::FileUnreadable,
            denied ? "You have no right to read this."
                   : fmt::format("Reading failed: {}.", std::strerror(number)),
            path};
}

} // namespace tlm
