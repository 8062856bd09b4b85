#include "domain/OrgCode.h"

#include <algorithm>

namespace zhihui {

bool OrgCode::isValid() const
{
    return text.size() >= 2 && text.size() <= 12 &&
           std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

OrgCode OrgCode::county() const
{
    constexpr qsizetype digits = 6;
    OrgCode county = *this;
    while (county.text.size() > digits)
        county = county.parent();
    return county;
}

OrgCode OrgCode::parent() const
{
    const bool cityWithoutCounties = text.startsWith(u"4419") || text.startsWith(u"4420");
    const qsizetype n = text.size();
    if (n > 9)
        return OrgCode(text.left(9));
    if (n > 6)
        return OrgCode(text.left(cityWithoutCounties ? 4 : 6));
    if (n > 4)
        return OrgCode(text.left(4));
    return n > 2 ? OrgCode(text.left(2)) : OrgCode();
}

} // namespace zhihui
