#include "domain/Initials.h"

#include <QStringEncoder>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace zhihui {

namespace {

struct Begin {
    quint16 code;
    char letter;
};
// Where each letter begins in GB 2312 level 1 (3755 characters in the order of their pinyin).
constexpr std::array<Begin, 24> begins{{{0xB0A1, 'a'}, {0xB0C5, 'b'}, {0xB2C1, 'c'}, {0xB4EE, 'd'}, {0xB6EA, 'e'},
                                        {0xB7A2, 'f'}, {0xB8C1, 'g'}, {0xB9FE, 'h'}, {0xBBF7, 'j'}, {0xBFA6, 'k'},
                                        {0xC0AC, 'l'}, {0xC2E8, 'm'}, {0xC4C3, 'n'}, {0xC5B6, 'o'}, {0xC5BE, 'p'},
                                        {0xC6DA, 'q'}, {0xC8BB, 'r'}, {0xC8F6, 's'}, {0xCBFA, 't'}, {0xCDDA, 'w'},
                                        {0xCEF4, 'x'}, {0xD1B9, 'y'}, {0xD4D1, 'z'}, {0xD7FA, '?'}}};

QChar initialOf(QStringEncoder& encoder, QChar character)
{
    if (character.unicode() < 0x80)
        return character.toLower();
    const QByteArray bytes = encoder.isValid() ? QByteArray(encoder(character)) : QByteArray();
    if (bytes.size() != 2)
        return u'?';
    const quint16 code = static_cast<quint16>((quint8(bytes[0]) << 8) | quint8(bytes[1]));
    char letter = '?';
    for (const Begin& begin : begins)
        if (code >= begin.code)
            letter = begin.letter;
    return QLatin1Char(letter);
}

bool agrees(const QString& initials, qsizetype at, const QString& query)
{
    if (at + query.size() > initials.size())
        return false;
    for (qsizetype i = 0; i < query.size(); ++i)
        if (initials[at + i] != u'?' && initials[at + i] != query[i])
            return false;
    return true;
}

} // namespace

QString initialsOf(const QString& name)
{
    QStringEncoder encoder("GB18030");
    QString initials;
    for (const QChar character : name)
        initials.append(initialOf(encoder, character));
    return initials;
}

bool isMeant(const QString& name, const QString& initials, const QString& query)
{
    const QString wanted = query.trimmed().toLower();
    if (wanted.isEmpty() || name.contains(wanted, Qt::CaseInsensitive))
        return true;
    const bool latin = std::ranges::all_of(wanted, [](QChar c) { return c.unicode() < 0x80; });
    if (!latin)
        return false;
    for (qsizetype at = 0; at < initials.size(); ++at)
        // A match of nothing but unknown characters would find everything.
        if (agrees(initials, at, wanted) && initials.mid(at, wanted.size()) != QString(wanted.size(), u'?'))
            return true;
    return false;
}

} // namespace zhihui
