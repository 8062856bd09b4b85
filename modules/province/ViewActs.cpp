#include "domain/Uuid.h"
#include "province/AccessLog.h"
#include "province/Commands.h"
#include "province/LocalTime.h"

#include <QJsonDocument>

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestSource = 100;
constexpr Milliseconds skew = 1min; ///< by which a console's clock may be wrong

} // namespace

Result<QString> nextViewNumber(Writing& writing)
{
    const QString day = localTime(writing.now).toString(u"yyyyMMdd"_s);
    const auto number = writing.store.nextNumber(u"view/"_s + day);
    ZH_TRY(number);
    return u"V-%1-%2"_s.arg(day).arg(*number, 6, 10, QChar(u'0'));
}

/// A picture taken out of a look is an entry of the register of its own, under the reason of the look.
Result<> Act::snapshot()
{
    const auto look = writing.store.view(command.target);
    ZH_TRY(look);
    if (!*look || (*look)->user != caller.user.id.text || (*look)->content != "live"_L1)
        return rejected(u"not-found"_s, u"没有找到本人的这次调看"_s);
    const auto at = fromWire(text("at"_L1));
    const Instant over = (*look)->ended.value_or((*look)->until);
    if (!at || *at < (*look)->began - skew || *at > over + skew)
        return rejected(u"bad-time"_s, u"截图时间不在这次调看之内"_s);
    if (text("source"_L1).size() > longestSource)
        return rejected(u"bad-source"_s, u"截图来源至多%1字"_s.arg(longestSource));
    const auto number = nextViewNumber(writing);
    ZH_TRY(number);
    store::ViewRow row = **look;
    row.id = command.id.text;
    row.number = *number;
    row.content = u"snapshot"_s;
    row.began = row.until = *at;
    row.ended = *at;
    ZH_TRY(writing.store.addView(row));
    const QJsonObject more{{u"content"_s, row.content},
                           {u"number"_s, row.number},
                           {u"of"_s, (*look)->number},
                           {u"source"_s, text("source"_L1)},
                           {u"view"_s, row.id}};
    ZH_TRY(logAccess(writing, caller, u"view"_s, row.camera,
                     QString::fromUtf8(QJsonDocument(more).toJson(QJsonDocument::Compact))));
    return applied(writing.seq());
}

} // namespace zhihui::province
