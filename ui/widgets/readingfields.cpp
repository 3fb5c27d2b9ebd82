#include "ui/widgets/readingfields.h"

#include <QComboBox>

#include "ui/widgets/form.h"

namespace tlm {

ReadingFields::ReadingFields(Form *form)
    : QObject(form), m_form(form), m_format(new QComboBox), m_delimiter(new QComboBox),
      m_quote(new QComboBox), m_header(new QComboBox), m_encoding(new QComboBox), m_split(new QComboBox)
{
    m_format->addItem(tr("As the file looks"), int(Format::Guess));
    m_format->addItem(tr("CSV"), int(Format::Csv));
    m_format->addItem(tr("TSV"), int(Format::Tsv));
    m_format->addItem(tr("JSON lines"), int(Format::JsonLines));
    m_format->addItem(tr("JSON array"), int(Format::JsonArray));
    m_format->addItem(tr("Plain text"), int(Format::PlainText));
    m_format->addItem(tr("PubMed RCT"), int(Format::PubMedRct));
    m_format->addItem(tr("Class, space, text"), int(Format::LabelledLines));
    m_format->addItem(tr("Dictionary (dictd)"), int(Format::Dictd));
    m_format->addItem(tr("WikiExtractor"), int(Format::WikiExtractor));
    form->add(tr("Format"), m_format, tr("How the records of the file are written"));

    m_delimiter->addItem(tr("As the file looks"), QChar());
    m_delimiter->addItem(tr("Comma"), QChar(','));
    m_delimiter->addItem(tr("Semicolon"), QChar(';'));
    m_delimiter->addItem(tr("Tab"), QChar('\t'));
    m_delimiter->addItem(tr("Vertical bar"), QChar('|'));
    form->add(tr("Delimiter"), m_delimiter, tr("What stands between two columns"));

    m_quote->addItem(tr("As the file looks"), -1);
    m_quote->addItem(tr("Double quotes"), int('"'));
    m_quote->addItem(tr("Single quotes"), int('\''));
    m_quote->addItem(tr("None: a quote is a character like any other"), 0);
    form->add(tr("Quotes"), m_quote, tr("What encloses a field that holds delimiters or line breaks"));

    m_header->addItem(tr("As the file looks"), -1);
    m_header->addItem(tr("First line names the columns"), 1);
    m_header->addItem(tr("First line is data"), 0);
    form->add(tr("Header"), m_header, tr("Whether the first line names the columns"));

    m_split->addItem(tr("Whole file"), int(TextSplit::WholeFile));
    m_split->addItem(tr("Paragraphs"), int(TextSplit::Paragraph));
    m_split->addItem(tr("Lines"), int(TextSplit::Line));
    form->add(tr("One text is"), m_split, tr("How plain text is cut into records"));

    m_encoding->setEditable(true);
    m_encoding->addItem(tr("As the file looks"));
    m_encoding->addItems({"UTF-8", "windows-1252", "ISO-8859-1", "UTF-16", "GB18030", "Big5", "Shift_JIS"});
    form->add(tr("Encoding"), m_encoding,
              tr("How characters are written as bytes; any ICU name may be typed"));

    for (QComboBox *box : {m_format, m_delimiter, m_quote, m_header, m_split})
        connect(box, &QComboBox::currentIndexChanged, this, &ReadingFields::changed);
    for (QComboBox *box : {m_delimiter, m_quote, m_header}) // narrow forms elide, they do not widen
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_encoding, &QComboBox::currentTextChanged, this, &ReadingFields::changed);
    showFormat(Format::Guess);
}

ReadOptions ReadingFields::options() const
{
    ReadOptions options;
    options.format = static_cast<Format>(m_format->currentData().toInt());
    options.textSplit = static_cast<TextSplit>(m_split->currentData().toInt());
    if (const QChar delimiter = m_delimiter->currentData().toChar(); !delimiter.isNull())
        options.delimiter = delimiter.toLatin1();
    if (const int quote = m_quote->currentData().toInt(); quote >= 0)
        options.quote = char(quote);
    if (const int header = m_header->currentData().toInt(); header >= 0)
        options.header = header == 1;
    if (const QString encoding = m_encoding->currentText().trimmed(); encoding != m_encoding->itemText(0))
        options.encoding = encoding.toStdString();
    return options;
}

void ReadingFields::showFormat(Format found)
{
    const bool columns = found == Format::Csv || found == Format::Tsv;
    m_form->setRowVisible(m_delimiter, columns);
    m_form->setRowVisible(m_quote, columns);
    m_form->setRowVisible(m_header, columns);
    m_form->setRowVisible(m_split, found == Format::PlainText);
}

void ReadingFields::showGuesses(const ReadOptions &guessed)
{
    const auto name = [](QComboBox *box, int row) {
        const QSignalBlocker quiet(box);
        const bool left = box->currentIndex() == 0; // and not chosen
        box->setItemText(0, left && row > 0
                                ? tr("As the file looks: %1", "what was guessed").arg(box->itemText(row))
                                : tr("As the file looks"));
    };
    name(m_delimiter, guessed.delimiter ? m_delimiter->findData(QChar(*guessed.delimiter)) : -1);
    name(m_quote, guessed.quote ? m_quote->findData(int(*guessed.quote)) : -1);
    name(m_header, guessed.header ? m_header->findData(int(*guessed.header)) : -1);
}

} // namespace tlm
