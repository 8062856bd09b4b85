#include "law/Lookups.h"

#include "law/Reading.h"

namespace zhihui::law {

using namespace Qt::StringLiterals;

QString Lookups::codeOf(LookupRule rule)
{
    static const QStringList codes{u"many"_s, u"night"_s, u"repeat"_s, u"sealed"_s};
    return codes.at(static_cast<qsizetype>(rule));
}

Result<Lookups> Lookups::read(const QByteArray& json)
{
    const auto read = readObject(u"lookups"_s, json);
    ZH_TRY(read);
    const QJsonObject rules = read->value("rules"_L1).toObject();
    Lookups made;
    QString fault;
    for (std::size_t i = 0; i < lookupRuleCount; ++i) {
        const QString code = codeOf(static_cast<LookupRule>(i));
        made.names.at(i) = wordsOf(rules.value(code).toObject());
        if (!isNamed(made.names.at(i)))
            fault = code;
    }
    const auto number = [&](const QString& rule, const QString& field, int most) {
        const int value = rules.value(rule).toObject().value(field).toInt();
        if (value <= 0 || value > most)
            fault = rule + u'.' + field;
        return value;
    };
    constexpr int longest = 7 * 86400, day = 1440, anyNumber = 100'000;
    made.manyPersons = number(u"many"_s, u"persons"_s, anyNumber);
    made.manyWithin = Seconds(number(u"many"_s, u"seconds"_s, longest));
    made.nightFrom = number(u"night"_s, u"fromMinute"_s, day);
    made.nightTo = number(u"night"_s, u"toMinute"_s, day);
    made.repeatTimes = number(u"repeat"_s, u"times"_s, anyNumber);
    made.repeatWithin = Seconds(number(u"repeat"_s, u"seconds"_s, longest));
    if (made.nightFrom <= made.nightTo)
        fault = u"night"_s;
    if (!fault.isEmpty())
        return failure(Error::Code::Rejected, u"lookups: no usable value of "_s + fault);
    return made;
}

} // namespace zhihui::law
