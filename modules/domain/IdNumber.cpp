#include "domain/IdNumber.h"

#include <algorithm>
#include <array>

namespace zhihui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype length = 18;

QDate birthOf(QStringView text)
{
    return QDate::fromString(text.sliced(6, 8), u"yyyyMMdd");
}

bool isDigit(QChar sign)
{
    return sign >= u'0' && sign <= u'9';
}

} // namespace

QChar IdNumber::checkSign(QStringView text)
{
    constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += weights.at(i) * (text.at(static_cast<qsizetype>(i)).unicode() - u'0');
    return "10X98765432"_L1.at(sum % 11);
}

IdNumber::Fault IdNumber::faultOf(QStringView text)
{
    if (text.size() != length)
        return Fault::Length;
    if (!std::ranges::all_of(text.first(length - 1), isDigit) ||
        (!isDigit(text.back()) && text.back().toUpper() != u'X'))
        return Fault::Sign;
    if (!birthOf(text).isValid())
        return Fault::Birth;
    return checkSign(text) == text.back().toUpper() ? Fault::None : Fault::Check;
}

IdNumber IdNumber::from(QStringView text)
{
    IdNumber number;
    if (faultOf(text) == Fault::None)
        number.m_text = text.toString().toUpper();
    return number;
}

QDate IdNumber::birth() const
{
    return isEmpty() ? QDate() : birthOf(m_text);
}

bool IdNumber::isMale() const
{
    return !isEmpty() && (m_text.at(16).unicode() - u'0') % 2 == 1;
}

} // namespace zhihui
