#include "ui/runs/runquery.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QRegularExpression>

#include "ui/runs/runfield.h"

namespace tlm {

namespace {

using Test = RunQuery::Test;
using Parsed = tl::expected<Test, RunQuery::Problem>;

struct Token
{
    QString text;
    qsizetype position;
    bool quoted = false;
};

QString words(const char *text)
{
    return QCoreApplication::translate("tlm::RunQuery", text);
}

std::vector<Token> tokensOf(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"re("([^"]*)"?|<=|>=|!=|[=<>~():≤≥≠]|[^\s"<>=!~():≤≥≠]+|!)re"));
    std::vector<Token> tokens;
    for (auto found = pattern.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const bool quoted = match.hasCaptured(1) && match.captured(0).startsWith(u'"');
        tokens.push_back({quoted ? match.captured(1) : match.captured(0), match.capturedStart(), quoted});
    }
    return tokens;
}

QString comparisonNamed(const QString &sign)
{
    static const std::map<QString, QString> others{{":", "="}, {"≤", "<="}, {"≥", ">="}, {"≠", "!="}};
    static const QStringList signs{"=", "!=", "<", ">", "<=", ">=", "~"};
    const auto other = others.find(sign);
    const QString plain = other == others.end() ? sign : other->second;
    return signs.contains(plain) ? plain : QString();
}

bool compare(double left, const QString &sign, double right)
{
    return sign == u"="    ? left == right
           : sign == u"!=" ? left != right
           : sign == u"<"  ? left < right
           : sign == u">"  ? left > right
           : sign == u"<=" ? left <= right
                           : left >= right;
}

/// Recursive descent: or, and, not, then a group, a comparison or a word.
class Parser
{
public:
    explicit Parser(const QString &text) : m_tokens(tokensOf(text)), m_end(text.size()) {}

    Parsed parse()
    {
        if (m_tokens.empty())
            return Test([](const Run &, const QString &) { return true; });
        Parsed all = either();
        if (all && m_next < m_tokens.size())
            return problem(words(QT_TRANSLATE_NOOP("tlm::RunQuery", "This parenthesis closes nothing.")));
        return all;
    }

private:
    bool at(const char *word) const
    {
        return m_next < m_tokens.size() && !m_tokens[m_next].quoted &&
               m_tokens[m_next].text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
    }
    bool take(const char *word)
    {
        const bool there = at(word);
        m_next += there ? 1 : 0;
        return there;
    }
    tl::unexpected<RunQuery::Problem> problem(const QString &what) const
    {
        return tl::unexpected(
            RunQuery::Problem{m_next < m_tokens.size() ? m_tokens[m_next].position : m_end, what});
    }

    Parsed either()
    {
        Parsed left = both();
        while (left && take("or")) {
            Parsed right = both();
            if (!right)
                return right;
            left = Test([a = *left, b = *right](const Run &run, const QString &all) {
                return a(run, all) || b(run, all);
            });
        }
        return left;
    }

    Parsed both()
    {
        Parsed left = single();
        while (left && (take("and") || (m_next < m_tokens.size() && !at("or") && !at(")")))) {
            Parsed right = single();
            if (!right)
                return right;
            left = Test([a = *left, b = *right](const Run &run, const QString &all) {
                return a(run, all) && b(run, all);
            });
        }
        return left;
    }

    Parsed single()
    {
        if (take("not")) {
            Parsed inner = single();
            if (!inner)
                return inner;
            return Test([inner = *inner](const Run &run, const QString &all) { return !inner(run, all); });
        }
        if (take("(")) {
            Parsed inner = either();
            if (inner && !take(")"))
                return problem(
                    words(QT_TRANSLATE_NOOP("tlm::RunQuery", "A closing parenthesis is missing here.")));
            return inner;
        }
        if (m_next >= m_tokens.size() || at("and") || at("or") || at(")") ||
            (!m_tokens[m_next].quoted && !comparisonNamed(m_tokens[m_next].text).isEmpty()))
            return problem(words(QT_TRANSLATE_NOOP(
                "tlm::RunQuery", "A word or a comparison is expected here, as in dev > 0.8.")));
        if (m_next + 1 < m_tokens.size() && !m_tokens[m_next].quoted && !m_tokens[m_next + 1].quoted &&
            !comparisonNamed(m_tokens[m_next + 1].text).isEmpty())
            return comparison();
        if (isBeingTyped()) {
            ++m_next;
            return Test([](const Run &, const QString &) { return true; });
        }
        return Test([word = m_tokens[m_next++].text](const Run &, const QString &all) {
            return all.contains(word, Qt::CaseInsensitive);
        });
    }

    /// Whether the last word is the beginning of a name or of and, or, not: it will become something else.
    bool isBeingTyped() const
    {
        const Token &token = m_tokens[m_next];
        const QStringList known = RunQuery::fieldNames() + QStringList{"and", "or", "not"};
        return token.position + token.text.size() == m_end && !token.quoted &&
               std::ranges::any_of(known, [&token](const QString &name) {
                   return name.startsWith(token.text, Qt::CaseInsensitive);
               });
    }

    Parsed comparison()
    {
        const auto field = std::ranges::find_if(runFields(), [this](const RunField &each) {
            return each.name.compare(m_tokens[m_next].text, Qt::CaseInsensitive) == 0;
        });
        if (field == runFields().end())
            return problem(
                words(QT_TRANSLATE_NOOP("tlm::RunQuery", "There is no “%1”; there are %2."))
                    .arg(m_tokens[m_next].text, RunQuery::fieldNames().join(QStringLiteral(", "))));
        const QString sign = comparisonNamed(m_tokens[++m_next].text);
        ++m_next;
        const bool isNumber = std::holds_alternative<RunField::Number>(field->value);
        if (m_next >= m_tokens.size())
            return problem(isNumber ? numberExpected(field->name)
                                    : words(QT_TRANSLATE_NOOP("tlm::RunQuery", "A word is expected here.")));
        return isNumber ? numberTest(*field, sign) : wordTest(*field, sign);
    }

    static QString numberExpected(const QString &name)
    {
        return words(QT_TRANSLATE_NOOP("tlm::RunQuery", "A number is expected here, as in %1 > 0.8."))
            .arg(name);
    }

    Parsed numberTest(const RunField &field, const QString &sign)
    {
        bool good = false;
        const double right = m_tokens[m_next].text.toDouble(&good);
        if (!good || sign == u"~")
            return problem(numberExpected(field.name));
        ++m_next;
        return Test(
            [value = std::get<RunField::Number>(field.value), sign, right](const Run &run, const QString &) {
                const auto left = value(run);
                return left && compare(*left, sign, right);
            });
    }

    Parsed wordTest(const RunField &field, const QString &sign)
    {
        if (sign != u"=" && sign != u"!=" && sign != u"~") {
            --m_next;
            return problem(
                words(QT_TRANSLATE_NOOP("tlm::RunQuery", "Words are compared by =, != or ~ (holds).")));
        }
        return Test([value = std::get<RunField::Words>(field.value), sign,
                     right = m_tokens[m_next++].text](const Run &run, const QString &) {
            const bool any = std::ranges::any_of(value(run), [&](const QString &left) {
                return sign == u"~" ? left.contains(right, Qt::CaseInsensitive)
                                    : left.compare(right, Qt::CaseInsensitive) == 0;
            });
            return sign == u"!=" ? !any : any;
        });
    }

    std::vector<Token> m_tokens;
    qsizetype m_end;
    std::size_t m_next = 0;
};

} // namespace

tl::expected<RunQuery, RunQuery::Problem> RunQuery::parse(const QString &text)
{
    Parsed parsed = Parser(text).parse();
    if (!parsed)
        return tl::unexpected(parsed.error());
    return RunQuery(std::move(*parsed));
}

QStringList RunQuery::fieldNames()
{
    QStringList names;
    for (const RunField &field : runFields())
        names << field.name;
    return names;
}

} // namespace tlm
