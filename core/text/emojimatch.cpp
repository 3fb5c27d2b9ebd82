#include "core/text/wordmatch.h"
#include "core/text/wordwindow.h"

namespace tlm {
namespace {

enum class Emoji {
    None,
    Start,
    LeadingJoiner,
    Picture, ///< an emoji
    Person,  ///< an emoji that takes a skin tone
    Toned,   ///< a skin tone, with or without what it colours
    Styled,  ///< U+FE0F behind a picture
    StyledJoiner,
    StyledJoiners, ///< two or more
    Tagged,
    TagsEnd,
    Flag, ///< half a flag
    WholeFlag,
    KeyCapBase,
    KeyCapBaseStyled,
    KeyCap,
    KeyCapStyled, ///< no second U+FE0F may follow
};

/// The rule `P ( (ZWJ P)* | Tag+ TagEnd )` with the details of P, key caps and flags.
class EmojiMachine
{
public:
    bool isRunning() const { return m_state != Emoji::None; }
    bool isToken() const;
    void read(WordClass next);

private:
    Emoji after(WordClass next) const;
    Emoji afterStart(WordClass next) const;
    Emoji afterPicture(WordClass next) const;
    Emoji afterStyled(WordClass next) const;
    Emoji afterKeyCap(WordClass next) const;
    Emoji afterFlag(WordClass next) const;

    Emoji m_state = Emoji::Start;
    bool m_joined = false;   ///< more than one picture: tags may not follow
    bool m_afterZwj = false; ///< the code point read last is a joiner
};

bool isPicture(WordClass c)
{
    return c == WordClass::Emoji || c == WordClass::LetterEmoji;
}

Emoji beginPicture(WordClass next)
{
    if (isPicture(next))
        return Emoji::Picture;
    return next == WordClass::EmojiBase ? Emoji::Person : Emoji::None;
}

/// Extend, Format and joiner without the two presentation selectors.
bool extendsEmoji(WordClass c)
{
    return extends(c) && c != WordClass::TextStyle && c != WordClass::EmojiStyle;
}

bool EmojiMachine::isToken() const
{
    switch (m_state) {
    case Emoji::Picture:
    case Emoji::Person:
    case Emoji::Toned:
    case Emoji::Styled:
    case Emoji::TagsEnd:
    case Emoji::WholeFlag:
    case Emoji::KeyCap:
    case Emoji::KeyCapStyled:
        return true;
    default:
        return false;
    }
}

Emoji EmojiMachine::afterStart(WordClass next) const
{
    if (next == WordClass::Joiner)
        return Emoji::LeadingJoiner;
    if (m_state == Emoji::Start) {
        if (next == WordClass::EmojiModifier)
            return Emoji::Toned;
        if (next == WordClass::RegionalIndicator)
            return Emoji::Flag;
        if (next == WordClass::KeyCapBase)
            return Emoji::KeyCapBase;
    }
    return beginPicture(next);
}

Emoji EmojiMachine::afterPicture(WordClass next) const
{
    if (extendsEmoji(next))
        return m_state;
    if (next == WordClass::EmojiStyle)
        return m_state == Emoji::Toned ? Emoji::None : Emoji::Styled;
    if (next == WordClass::EmojiModifier)
        return m_afterZwj || m_state == Emoji::Person ? Emoji::Toned : Emoji::None;
    return m_afterZwj ? beginPicture(next) : Emoji::None;
}

Emoji EmojiMachine::afterStyled(WordClass next) const
{
    if (next == WordClass::Joiner)
        return m_state == Emoji::Styled ? Emoji::StyledJoiner : Emoji::StyledJoiners;
    if (m_state == Emoji::Styled)
        return next == WordClass::Tag && !m_joined ? Emoji::Tagged : Emoji::None;
    if (next == WordClass::EmojiModifier)
        return m_state == Emoji::StyledJoiner ? Emoji::Toned : Emoji::None;
    return beginPicture(next);
}

Emoji EmojiMachine::afterKeyCap(WordClass next) const
{
    const bool isStyled = m_state == Emoji::KeyCapBaseStyled || m_state == Emoji::KeyCapStyled;
    if (next == WordClass::KeyCap)
        return isStyled ? Emoji::KeyCapStyled : Emoji::KeyCap;
    if (m_state == Emoji::KeyCapBaseStyled)
        return Emoji::None;
    if (next == WordClass::EmojiStyle)
        return isStyled ? Emoji::None : Emoji::KeyCapBaseStyled;
    return extendsEmoji(next) ? m_state : Emoji::None;
}

Emoji EmojiMachine::afterFlag(WordClass next) const
{
    if (next == WordClass::RegionalIndicator)
        return m_state == Emoji::Flag ? Emoji::WholeFlag : Emoji::None;
    return extends(next) ? m_state : Emoji::None;
}

Emoji EmojiMachine::after(WordClass next) const
{
    switch (m_state) {
    case Emoji::Start:
    case Emoji::LeadingJoiner:
        return afterStart(next);
    case Emoji::Picture:
    case Emoji::Person:
    case Emoji::Toned:
        return afterPicture(next);
    case Emoji::Styled:
    case Emoji::StyledJoiner:
    case Emoji::StyledJoiners:
        return afterStyled(next);
    case Emoji::Tagged:
        if (next == WordClass::Tag)
            return Emoji::Tagged;
        return next == WordClass::TagEnd ? Emoji::TagsEnd : Emoji::None;
    case Emoji::Flag:
    case Emoji::WholeFlag:
        return afterFlag(next);
    case Emoji::KeyCapBase:
    case Emoji::KeyCapBaseStyled:
    case Emoji::KeyCap:
    case Emoji::KeyCapStyled:
        return afterKeyCap(next);
    default:
        return Emoji::None;
    }
}

void EmojiMachine::read(WordClass next)
{
    const bool isNewPicture =
        isPicture(next) || next == WordClass::EmojiBase || next == WordClass::EmojiModifier;
    m_joined = m_joined || (isNewPicture && m_afterZwj && m_state != Emoji::LeadingJoiner);
    m_state = after(next);
    m_afterZwj = next == WordClass::Joiner;
}

} // namespace

std::size_t matchEmoji(std::string_view text, std::size_t begin)
{
    WordWindow window(text, begin);
    auto end = begin;
    for (EmojiMachine machine; machine.isRunning();) {
        machine.read(window.next());
        if (machine.isToken())
            end = window.position();
    }
    return end;
}

} // namespace tlm
