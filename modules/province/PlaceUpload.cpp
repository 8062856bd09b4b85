#include "province/RegistryUpload.h"
#include "province/ViewDesk.h"

#include <QJsonDocument>

namespace zhihui::province {

using namespace Qt::StringLiterals;

/// How it is reached lies apart from its row; a line without it leaves it as it is.
Result<RegistryUpload::Fate> RegistryUpload::camera(const contract::RegistryLine& line)
{
    if (!line.secret.isEmpty())
        ZH_TRY(m_writing.store.putCameraAccess(line.id, QJsonDocument(line.secret).toJson(QJsonDocument::Compact)));
    return plain(line);
}

/// What a room is used for is its centre's to say: a line that says nothing of it leaves it as it is.
Result<RegistryUpload::Fate> RegistryUpload::room(const contract::RegistryLine& line)
{
    const auto known = m_writing.read<contract::Room>(u"room", line.id);
    ZH_TRY(known);
    auto own = line;
    if (*known && own.body.value("uses"_L1).toArray().isEmpty())
        own.body.insert("uses"_L1, contract::toJson(**known).value("uses"_L1));
    return plain(own);
}

Result<RegistryUpload::Fate> RegistryUpload::viewOrder(const contract::RegistryLine& line)
{
    const auto order = *contract::read<contract::ViewOrder>(line.body);
    for (const QString& seat : order.seats) {
        if (seat != "wall"_L1 && seat != "duty"_L1 && seat != "inspection"_L1)
            return Refused{u"bad-order"_s, u"调看令的席位不正确"_s};
    }
    if (order.to - order.from > std::chrono::days(m_regulations.viewOrderDays))
        return Refused{u"too-long"_s, u"调看令期限不得超过%1天"_s.arg(m_regulations.viewOrderDays)};
    const auto issued = m_writing.store.meta(issuedMark(line.id));
    ZH_TRY(issued);
    if (!issued->isEmpty())
        return Refused{u"issued"_s, u"该调看令由领导在平台签发，登记账号不能更改"_s};
    const auto known = m_writing.read<contract::ViewOrder>(u"vieworder", line.id);
    ZH_TRY(known);
    const bool wasLifted = *known && (*known)->lifted;
    if (wasLifted && (!order.lifted || *order.lifted > *(*known)->lifted))
        return Refused{u"order-over"_s, u"该调看令已撤销，不能恢复"_s};
    const auto readers = readersOf(m_writing, order);
    ZH_TRY(readers);
    return put(line, *readers, false, {});
}

} // namespace zhihui::province
