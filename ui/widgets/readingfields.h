#pragma once
#include <QWidget>

#include "core/data/record.h"

class QCheckBox;
class QComboBox;

namespace tlm {

class Form;

/// How a file is to be read: format, delimiter, quotes, header, encoding, and how plain text is cut.
class ReadingFields : public QObject
{
    Q_OBJECT
public:
    /// Adds its rows to a form.
    explicit ReadingFields(Form *form);
    ReadOptions options() const;
    /// Shows only what matters for the format that was found.
    void showFormat(Format found);
    /// Names what was guessed beside each choice that leaves it to the file.
    void showGuesses(const ReadOptions &guessed);

Q_SIGNALS:
    void changed();

private:
    Form *m_form;
    QComboBox *m_format, *m_delimiter, *m_quote, *m_header, *m_encoding, *m_split;
};

} // namespace tlm
