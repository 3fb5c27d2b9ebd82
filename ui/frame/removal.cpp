#include "ui/frame/removal.h"

#include <utility>

namespace tlm {

Removal::Removal(std::filesystem::path from, std::filesystem::path aside)
    : m_from(std::move(from)), m_aside(std::move(aside))
{
}

Expected<Removal> Removal::take(const Workspace &workspace, const std::string &kind, const std::string &name)
{
    const std::filesystem::path from = workspace.root() / kind / name;
    const std::filesystem::path aside = workspace.root() / ".removed" / kind / name;
    std::error_code error;
    std::filesystem::create_directories(aside.parent_path(), error);
    std::filesystem::remove_all(aside, error); // what an earlier session left
    std::filesystem::rename(from, aside, error);
    if (error)
        return tl::unexpected(systemError(error.value(), from.string()));
    return Removal(from, aside);
}

Removal::Removal(Removal &&other) noexcept
    : m_from(std::exchange(other.m_from, {})), m_aside(std::exchange(other.m_aside, {}))
{
}

Removal &Removal::operator=(Removal &&other) noexcept
{
    if (this != &other) {
        discard();
        m_from = std::exchange(other.m_from, {});
        m_aside = std::exchange(other.m_aside, {});
    }
    return *this;
}

Removal::~Removal()
{
    discard();
}

void Removal::discard() noexcept
{
    std::error_code ignored;
    if (!m_aside.empty())
        std::filesystem::remove_all(m_aside, ignored);
}

Expected<> Removal::restore()
{
    std::error_code error;
    if (std::filesystem::exists(m_from, error))
        return failure(ErrorCode::NameTaken, "Something else has this name now.", m_from.string());
    std::filesystem::rename(m_aside, m_from, error);
    if (error)
        return tl::unexpected(systemError(error.value(), m_from.string()));
    m_aside.clear();
    return {};
}

} // namespace tlm
