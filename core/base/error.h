#pragma once
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace tlm {

/// Why something failed. The name of a code (`file.not_found`) is what scripts see; the remedy belongs to the
/// code, so that the window can show it in the person's language.
enum class ErrorCode {
    FileNotFound,
    FileIsDirectory,
    FileEmpty,
    FileUnreadable,
    FileUnwritable,
    FileTruncated,
    FileDamaged,
    FileNewer,
    FileEncoding,
    DiskFull,
    WorkspaceReadOnly,
    ColumnMissing,
    RecordBad,
    LabelUnknown,
    NameInvalid,
    NameTaken,
    TaskNotFound,
    CorpusNotFound,
    SelectionNotFound,
    RunNotFound,
    ModelNotFound,
    ModelInvalid,
    ConfigurationInvalid,
    ConfigurationUnknownKey,
    ConfigurationOutOfRange,
    DatabaseDamaged,
    DatabaseNewer,
    DatabaseBusy,
    RunLocked,
    RunState,
    LibTorchMissing,
    LibTorchMismatch,
    DeviceMissing,
    MemoryExhausted,
    PackageMissing,
    Stopped,
    Usage,
    Internal,
};

/// What failed, told to a person: the cause as one sentence, and the place (`train.csv:17`, empty if none).
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    std::string cause;
    std::string where;
};

template <typename T = void>
using Expected = tl::expected<T, Error>;

/// The failure of a function that returns Expected: `return failure(ErrorCode::FileEmpty, "…", path);`
inline tl::unexpected<Error> failure(ErrorCode code, std::string cause, std::string where = {})
{
    return tl::unexpected<Error>(Error{code, std::move(cause), std::move(where)});
}

/// The stable name of a code for scripts, for example `file.not_found`.
std::string_view errorName(ErrorCode code);

/// What a person can do about a code, in English (the window translates it by code).
std::string_view remedy(ErrorCode code);

/// Cause, place and remedy as one paragraph of English for a terminal.
std::string describe(const Error &error);

enum class Access { Read, Write };

/// Turns errno of a failed file operation on `path` into an Error (not found, directory, rights, disk full
/// …).
Error systemError(int number, const std::string &path, Access access = Access::Read);

} // namespace tlm
