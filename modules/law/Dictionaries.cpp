#include "law/Dictionaries.h"

#include "law/Reading.h"

#include <QJsonArray>
#include <algorithm>

namespace zhihui::law {

using namespace Qt::StringLiterals;

const Dictionary::Code* Dictionary::find(QStringView code) const
{
    const auto found = std::ranges::find(codes, code, &Code::code);
    return found == codes.end() ? nullptr : &*found;
}

QString Dictionary::name(const QString& code) const
{
    const Code* found = find(code);
    return found ? found->name.shown() : code;
}

Result<Dictionaries> Dictionaries::read(const QByteArray& json)
{
    const auto file = readObject(u"dictionaries"_s, json);
    ZH_TRY(file);
    const QJsonObject all = file->value("dictionaries"_L1).toObject();
    Dictionaries read;
    for (auto it = all.begin(); it != all.end(); ++it) {
        const QJsonObject entry = it.value().toObject();
        Dictionary dictionary{entry.value("source"_L1).toString(), entry.value("verified"_L1).toBool(), {}};
        for (const QJsonValue& value : entry.value("codes"_L1).toArray()) {
            const QJsonObject code = value.toObject();
            const Dictionary::Code one{code.value("code"_L1).toString(), wordsOf(code)};
            if (one.code.isEmpty() || !isNamed(one.name) || dictionary.find(one.code))
                return failure(
                    Error::Code::Rejected,
                    u"dictionaries: %1: code \"%2\" is there twice or has no name"_s.arg(it.key(), one.code));
            dictionary.codes.append(one);
        }
        if (dictionary.codes.isEmpty() || dictionary.source.isEmpty())
            return failure(Error::Code::Rejected, u"dictionaries: %1 has no codes or no source"_s.arg(it.key()));
        read.m_all.insert(it.key(), dictionary);
    }
    if (read.m_all.isEmpty())
        return failure(Error::Code::Rejected, u"dictionaries: none in it"_s);
    return read;
}

const Dictionary* Dictionaries::find(const QString& key) const
{
    const auto found = m_all.constFind(key);
    return found == m_all.cend() ? nullptr : &*found;
}

QString Dictionaries::name(const QString& key, const QString& code) const
{
    const Dictionary* dictionary = find(key);
    return dictionary ? dictionary->name(code) : code;
}

} // namespace zhihui::law
