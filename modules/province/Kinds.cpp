#include "province/Kinds.h"

namespace zhihui::province {

using namespace Qt::StringLiterals;

int feedNumber(QStringView name)
{
    if (name == u"reg")
        return 0;
    return name == u"ops" ? 1 : -1;
}

QString feedName(int feed)
{
    return feed == 0 ? u"reg"_s : u"ops"_s;
}

int kindOf(QStringView type)
{
    return static_cast<int>(contract::rowTypes().indexOf(type));
}

const QString& typeOf(int kind)
{
    return contract::rowTypes().at(kind);
}

int feedOfKind(int kind)
{
    return feedNumber(contract::feedOf(typeOf(kind)));
}

QString scopesText(const QList<OrgCode>& codes)
{
    QStringList list;
    for (const auto& code : codes) {
        if (!code.text.isEmpty() && !list.contains(code.text))
            list << code.text;
    }
    return list.join(u' ');
}

QList<OrgCode> scopesOf(QStringView text)
{
    QList<OrgCode> codes;
    for (const auto& part : text.tokenize(u' ', Qt::SkipEmptyParts))
        codes << OrgCode(part.toString());
    return codes;
}

} // namespace zhihui::province
