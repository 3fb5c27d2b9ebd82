#include "core/history/filtervalue.h"

#include <array>
#include <charconv>
#include <cmath>
#include <ctime>

#include "core/text/letters.h"

namespace tlm {

namespace {

struct Unit
{
    std::string_view name;
    double size;
};

constexpr std::array numberUnits{Unit{"", 1},    Unit{"k", 1e3},  Unit{"m", 1e6},
                                 Unit{"g", 1e9}, Unit{"t", 1e12}, Unit{"%", 0.01}};
constexpr std::array timeUnits{Unit{"s", 1},    Unit{"min", 60},  Unit{"m", 60},
                               Unit{"h", 3600}, Unit{"d", 86400}, Unit{"w", 604800}};

/// A number and what follows it.
std::optional<double> measured(std::string_view text, std::span<const Unit> units)
{
    double value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    if (parsed.ec != std::errc{} || !std::isfinite(value))
        return {};
    const std::string unit = lowerCharacters(text.substr(std::size_t(parsed.ptr - text.data())));
    for (const auto &[name, size] : units)
        if (unit == name)
            return value * size;
    return {};
}

bool readNumber(std::string_view &text, std::size_t digits, int &number)
{
    if (text.size() < digits)
        return false;
    const auto parsed = std::from_chars(text.data(), text.data() + digits, number);
    if (parsed.ec != std::errc{} || parsed.ptr != text.data() + digits)
        return false;
    text.remove_prefix(digits);
    return true;
}

bool takeSign(std::string_view &text, char sign)
{
    if (!text.starts_with(sign))
        return false;
    text.remove_prefix(1);
    return true;
}

std::int64_t milliseconds(std::tm time)
{
    time.tm_isdst = -1; // the zone knows
    return std::int64_t(std::mktime(&time)) * 1000;
}

/// The calendar's span that begins at a time; `part` is what is counted up to find its end.
FilterSpan spanOf(const std::tm &begin, int std::tm::*part, int days)
{
    std::tm from = begin, to = begin;
    if (part == &std::tm::tm_mday) {
        from.tm_mday += days;
        to.tm_mday += days;
    }
    to.*part += 1;
    return {milliseconds(from), milliseconds(to)};
}

/// `2026-11`, `2026-11-01`, `2026-11-01T14:30` taken apart.
struct Calendar
{
    std::tm time{};
    int std::tm::*part = &std::tm::tm_mday;
};

/// Whether the month has such a day.
bool isDay(std::tm time)
{
    const int month = time.tm_mon;
    const int day = time.tm_mday;
    time.tm_hour = 12; // no change of summer time is near
    time.tm_isdst = -1;
    std::mktime(&time); // brings the day into its month
    return day >= 1 && time.tm_mon == month;
}

bool readClock(std::string_view text, Calendar &calendar)
{
    calendar.part = &std::tm::tm_min;
    return readNumber(text, 2, calendar.time.tm_hour) && takeSign(text, ':') &&
           readNumber(text, 2, calendar.time.tm_min) && text.empty() && calendar.time.tm_hour < 24 &&
           calendar.time.tm_min < 60;
}

std::optional<Calendar> readCalendar(std::string_view text)
{
    Calendar calendar;
    int year = 0, month = 0;
    if (!readNumber(text, 4, year) || !takeSign(text, '-') || !readNumber(text, 2, month) || month < 1 ||
        month > 12)
        return {};
    calendar.time.tm_year = year - 1900;
    calendar.time.tm_mon = month - 1;
    calendar.time.tm_mday = 1;
    if (text.empty()) {
        calendar.part = &std::tm::tm_mon;
        return calendar;
    }
    if (!takeSign(text, '-') || !readNumber(text, 2, calendar.time.tm_mday) || !isDay(calendar.time))
        return {};
    if (text.empty())
        return calendar;
    const bool separated = takeSign(text, 'T') || takeSign(text, 't');
    return separated && readClock(text, calendar) ? std::optional(calendar) : std::nullopt;
}

Calendar dayOf(std::int64_t now, int days)
{
    const std::time_t seconds = std::time_t(now / 1000);
    Calendar calendar;
    ::localtime_r(&seconds, &calendar.time);
    calendar.time.tm_hour = calendar.time.tm_min = calendar.time.tm_sec = 0;
    calendar.time.tm_mday += days;
    return calendar;
}

/// `today` with `-7d` at its end, cut apart.
std::string_view offsetIn(std::string_view &word)
{
    for (const std::string_view name : {"today", "yesterday", "now"})
        if (word.starts_with(name) && word.size() > name.size()) {
            const std::string_view offset = word.substr(name.size());
            word = word.substr(0, name.size());
            return offset;
        }
    return {};
}

/// Reads dates token by token.
class DateReader
{
public:
    DateReader(std::span<const FilterToken> tokens, std::int64_t now) : m_tokens(tokens), m_now(now) {}

    std::optional<FilterSpan> read()
    {
        if (m_tokens.empty())
            return {};
        const std::string lower = lowerCharacters(m_tokens[m_taken++].text);
        std::string_view word = lower;
        const std::string_view inside = offsetIn(word);
        const auto calendar = begin(word);
        if (!calendar && word != "now")
            return {};
        double seconds = 0;
        if (!inside.empty() && !addOffset(inside, seconds))
            return {};
        if (inside.empty() && !readOffset(seconds))
            return {};
        return shifted(calendar, seconds);
    }
    std::size_t taken() const { return m_taken; }

private:
    std::optional<Calendar> begin(std::string_view word)
    {
        if (word == "today")
            return dayOf(m_now, 0);
        if (word == "yesterday")
            return dayOf(m_now, -1);
        auto calendar = readCalendar(word);
        Calendar withClock = calendar.value_or(Calendar());
        if (calendar && calendar->part == &std::tm::tm_mday && m_taken < m_tokens.size() &&
            readClock(m_tokens[m_taken].text, withClock)) {
            ++m_taken;
            return withClock;
        }
        return calendar;
    }

    /// `-7d`, `+2h`
    static bool addOffset(std::string_view text, double &seconds)
    {
        const bool minus = text.starts_with('-');
        if (!minus && !text.starts_with('+'))
            return false;
        const auto length = filterDuration(text.substr(1));
        constexpr double longest = 1e11; // three thousand years
        seconds += (minus ? -1 : 1) * length.value_or(0);
        return length && *length <= longest;
    }

    /// An offset in tokens of its own: `- 7d` or `-7d`. False where one begins and is none.
    bool readOffset(double &seconds)
    {
        if (m_taken == m_tokens.size() || m_tokens[m_taken].kind != FilterToken::Kind::Word)
            return true;
        std::string text = m_tokens[m_taken].text;
        if (!text.starts_with('-') && !text.starts_with('+'))
            return true;
        ++m_taken;
        if (text.size() == 1 && m_taken < m_tokens.size())
            text += m_tokens[m_taken++].text;
        return addOffset(text, seconds);
    }

    FilterSpan shifted(const std::optional<Calendar> &calendar, double seconds) const
    {
        const auto instant = [seconds](std::int64_t moment) {
            const std::int64_t at = moment + std::int64_t(seconds * 1000);
            return FilterSpan{at, at + 1};
        };
        if (!calendar)
            return instant(m_now);
        const double days = seconds / 86400;
        const bool whole = days == std::floor(days) && calendar->part == &std::tm::tm_mday;
        if (seconds != 0 && !whole)
            return instant(milliseconds(calendar->time));
        return spanOf(calendar->time, calendar->part, int(days));
    }

    std::span<const FilterToken> m_tokens;
    std::int64_t m_now;
    std::size_t m_taken = 0;
};

} // namespace

std::optional<double> filterNumber(std::string_view text)
{
    return measured(text, numberUnits);
}

std::optional<double> filterDuration(std::string_view text)
{
    return measured(text, timeUnits);
}

std::optional<FilterSpan> filterDate(std::span<const FilterToken> tokens, std::int64_t now,
                                     std::size_t &taken)
{
    DateReader reader(tokens, now);
    const auto span = reader.read();
    taken = reader.taken();
    return span;
}

} // namespace tlm
