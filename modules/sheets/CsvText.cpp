#include "sheets/CsvText.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <array>

namespace zhihui::sheets {

using namespace Qt::StringLiterals;

namespace {

QString said(const char* text)
{
    return QCoreApplication::translate("zhihui::sheets::Table", text);
}

struct Decoded {
    QString text;
    QString encoding;
};

std::optional<Decoded> decoded(const QByteArray& bytes, const char* encoding, const QString& name)
{
    QStringDecoder decoder(encoding);
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder.decode(bytes);
    if (decoder.hasError() || text.contains(QChar(QChar::ReplacementCharacter)))
        return std::nullopt;
    return Decoded{std::move(text), name};
}

/// GB18030 takes nearly every sequence of bytes; a table of ours never has signs for private use or controls in it.
bool isPlausible(const QString& text)
{
    return std::ranges::none_of(text, [](QChar sign) {
        const bool isControl =
            sign.category() == QChar::Other_Control && sign != u'\t' && sign != u'\n' && sign != u'\r';
        return isControl || sign.category() == QChar::Other_PrivateUse || sign.category() == QChar::Other_NotAssigned;
    });
}

Result<Decoded> decode(const QByteArray& bytes)
{
    std::optional<Decoded> found;
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff"))
        found = decoded(bytes, "UTF-16", u"UTF-16"_s);
    else if (found = decoded(bytes, "UTF-8", u"UTF-8"_s); !found)
        found = decoded(bytes, "GB18030", u"GB18030"_s);
    if (found && found->text.startsWith(QChar(QChar::ByteOrderMark)))
        found->text.remove(0, 1);
    if (found && isPlausible(found->text))
        return *std::move(found);
    return failure(Error::Code::Rejected,
                   said(QT_TRANSLATE_NOOP("zhihui::sheets::Table",
                                          "认不出文件的编码；请在表格软件里另存为 .xlsx 或“CSV UTF-8”再导入")));
}

/// The sign that stands most often outside quotes in the first lines.
char16_t separatorOf(const QString& text)
{
    constexpr std::array signs{u',', u'\t', u';'};
    std::array<int, signs.size()> count{};
    bool isQuoted = false;
    int lines = 0;
    for (const QChar sign : text) {
        if (sign == u'"')
            isQuoted = !isQuoted;
        if (!isQuoted && sign == u'\n' && ++lines == 20)
            break;
        for (std::size_t i = 0; i < signs.size() && !isQuoted; ++i)
            count.at(i) += sign == signs.at(i);
    }
    return signs.at(static_cast<std::size_t>(std::ranges::max_element(count) - count.begin()));
}

struct Scan {
    QString text; ///< blank lines filled with a separator, so that no row loses its number
    int columns = 1;
    bool isOpen = false; ///< a quote was never closed
    int openedAt = 0;    ///< in which line
};

Scan scan(const QString& text, char16_t separator)
{
    Scan found;
    found.text.reserve(text.size() + 64);
    int columns = 1, line = 1;
    bool isBlank = true;
    const auto endLine = [&] {
        if (isBlank)
            found.text += separator;
        found.text += u'\n';
        found.columns = std::max(found.columns, isBlank ? 2 : columns);
        columns = 1;
        isBlank = true;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar sign = text.at(i);
        const bool isReturn = sign == u'\r' && (i + 1 == text.size() || text.at(i + 1) != u'\n');
        line += sign == u'\n' || isReturn;
        if (!found.isOpen && (sign == u'\n' || isReturn)) {
            endLine();
            continue;
        }
        if (!found.isOpen && sign == u'\r')
            continue;
        if (sign == u'"') {
            found.isOpen = !found.isOpen;
            found.openedAt = line;
        }
        columns += !found.isOpen && sign == separator;
        isBlank = isBlank && sign.isSpace() && sign != separator;
        found.text += sign;
    }
    if (!isBlank)
        endLine();
    return found;
}

} // namespace

Result<CsvText> prepareCsv(const QByteArray& bytes)
{
    const auto text = decode(bytes);
    ZH_TRY(text);
    const char16_t separator = separatorOf(text->text);
    const Scan found = scan(text->text, separator);
    if (found.isOpen)
        return failure(Error::Code::Rejected,
                       said(QT_TRANSLATE_NOOP("zhihui::sheets::Table",
                                              "第 %1 行的引号没有配对，后面的内容无法分列；请改正后再导入"))
                           .arg(found.openedAt));
    CsvText csv;
    csv.encoding = text->encoding;
    csv.columns = found.columns;
    csv.separator = separator == u',' ? "COMMA" : separator == u';' ? "SEMICOLON" : "TAB";
    for (int i = 0; i < found.columns; ++i)
        csv.utf8 += (i ? QString(QChar(separator)) : QString()).toUtf8() + 'c' + QByteArray::number(i);
    csv.utf8 += '\n' + found.text.toUtf8();
    return csv;
}

} // namespace zhihui::sheets
