#pragma once
#include <QHash>
#include <QTranslator>

namespace tlm::test {

/// A language that nobody speaks: every text of the .ts file, with accents, in brackets and a third longer.
/// What stays plain in a window was not given to the translators.
class PseudoLanguage : public QTranslator
{
public:
    /// Reads the texts of a .ts file.
    explicit PseudoLanguage(const QString &file);
    QString translate(const char *context, const char *source, const char *comment, int n) const override;
    bool isEmpty() const override { return m_texts.isEmpty(); }

    /// How it writes a text; places of values stay.
    static QString write(const QString &text);
    /// What of a text is not in it.
    static QString plainPart(QString text);

private:
    QHash<QString, QString> m_texts; ///< by context and source
};

} // namespace tlm::test
