#pragma once

namespace tlm {

class Studio;

/// Notes that the window opens what was open last, until it is at rest or a person closes it: if the program
/// ends otherwise, the next start opens nothing by itself.
class StartGuard
{
public:
    explicit StartGuard(Studio &studio);
    ~StartGuard() { end(); }
    StartGuard(const StartGuard &) = delete;
    StartGuard &operator=(const StartGuard &) = delete;

    /// False if the start before this one never came to rest; then everything that was open was let go of.
    bool opensLast() const { return m_opensLast; }
    /// The window is open and at rest.
    void end();

private:
    Studio &m_studio;
    bool m_opensLast;
};

} // namespace tlm
