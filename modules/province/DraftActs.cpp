#include "province/Commands.h"
#include "province/Jpeg.h"
#include "province/LocalTime.h"
#include "province/Secrets.h"

#include <QJsonDocument>
#include <algorithm>

namespace zhihui::province {

using namespace Qt::StringLiterals;
using contract::SupervisionOrder;

namespace {

constexpr qsizetype mostItems = 200;
constexpr qsizetype longestCode = 40; // of a check list and of its items
constexpr qsizetype longestNote = 200;
constexpr qsizetype longestSource = 100;
constexpr auto pictureSlack = 1min; // of the console's clock
constexpr qsizetype mostStills = 20;
constexpr qsizetype mostJpeg = 3 * 1024 * 1024;
constexpr int mostPoints = 10'000;
constexpr qint64 lookBack = 200; // commands; a save has fewer than fifty

/// The answered lines of a check list; nothing when one cannot be read.
std::optional<QList<contract::CheckItem>> itemsOf(const QJsonArray& list)
{
    if (list.size() > mostItems)
        return std::nullopt;
    QList<contract::CheckItem> items;
    for (const QJsonValue& value : list) {
        const auto item = contract::read<contract::CheckItem>(value.toObject());
        if (!item || item->code.size() > longestCode || item->note.size() > longestNote ||
            std::ranges::contains(items, item->code, &contract::CheckItem::code))
            return std::nullopt;
        items.append(*item);
    }
    return items;
}

bool isTakenIn(const store::ViewRow& view, Instant at)
{
    return at >= view.began - pictureSlack && at <= view.ended.value_or(view.until) + pictureSlack;
}

} // namespace

bool Act::isDeadline(const QString& date) const
{
    const QDate day = QDate::fromString(date, Qt::ISODate);
    return day.isValid() && date.size() == 10 && day >= localTime(writing.now).date();
}

/// Back to the newest draft that was taken: what is written behind a refused one would otherwise lack it unnoticed.
Result<QString> Act::refusedBefore()
{
    QString why;
    for (qint64 n = command.n - 1; n > 0 && n >= command.n - lookBack; --n) {
        const auto row = writing.store.command(chain.device, chain.incarnation, n);
        ZH_TRY(row);
        if (!*row)
            break;
        const auto earlier = QJsonDocument::fromJson((*row)->command).object();
        const QString type = earlier.value("type"_L1).toString();
        if (earlier.value("target"_L1).toString() != command.target ||
            (type != "supervision.draft"_L1 && type != "supervision.still"_L1))
            continue;
        const auto answer = storedOutcome(**row);
        ZH_TRY(answer);
        const bool drafts = type == "supervision.draft"_L1;
        if (!answer->code.isEmpty() && (drafts || command.type != "supervision.still"_L1))
            why = (drafts ? u"所拟内容未被接受：%1"_s : u"所附截图未被接受：%1"_s).arg(answer->title);
        if (drafts)
            break;
    }
    return why;
}

Result<> Act::newDraft()
{
    if (!caller.scope.hasRole(u"inspector"))
        return rejected(u"forbidden"_s, u"督办单由督察人员拟稿"_s);
    const auto inspection = writing.read<contract::Inspection>(u"inspection", text("inspection"_L1));
    ZH_TRY(inspection);
    if (!*inspection || (*inspection)->closed || !caller.scope.organisations.contains((*inspection)->org))
        return rejected(u"no-inspection"_s, u"没有本单位正在开展的督察"_s);
    const auto room = writing.read<contract::Room>(u"room", text("room"_L1));
    ZH_TRY(room);
    if (!*room || !(*inspection)->centres.contains((*room)->centre))
        return rejected(u"unknown-room"_s, u"该功能室不在本次督察的中心内"_s);
    const auto centre = writing.read<contract::Centre>(u"centre", (*room)->centre);
    ZH_TRY(centre);
    if (!*centre)
        return rejected(u"unknown-centre"_s, u"没有找到所督察的社区矫正中心"_s);
    SupervisionOrder order;
    order.id = SupervisionId(command.target);
    order.inspection = (*inspection)->id;
    order.inspectionNumber = (*inspection)->number;
    order.centre = (*centre)->id;
    order.centreName = (*centre)->name;
    order.room = (*room)->id;
    order.roomName = (*room)->name;
    order.issuer = (*inspection)->org;
    order.org = (*centre)->org;
    order.drafter = caller.user.id;
    order.drafterName = caller.user.display;
    order.opened = writing.now;
    order.log.append(entry(u"drafted"_s, {}));
    return write(std::move(order));
}

Result<> Act::redraft(SupervisionOrder order)
{
    if (text("inspection"_L1) != order.inspection.text || text("room"_L1) != order.room)
        return rejected(u"bad-room"_s, u"督办单的督察和功能室不能更改，请另行拟稿"_s);
    const auto seen = command.base == 0 ? Result<bool>(true) : hasSeen(guardBefore);
    ZH_TRY(seen);
    if (!*seen)
        return conflict(u"changed"_s, u"该督办单在您查看之后已有变化，请看过最新情况再修改"_s);
    return write(std::move(order));
}

/// What the drafter wrote, onto the order.
Result<> Act::write(SupervisionOrder order)
{
    const auto items = itemsOf(command.body.value("items"_L1).toArray());
    if (!items)
        return rejected(u"bad-items"_s, u"检查项目填写不正确"_s);
    order.items = *items;
    order.checklist = text("checklist"_L1);
    if (order.checklist.size() > longestCode)
        return rejected(u"bad-checklist"_s, u"检查表版本不正确"_s);
    order.text = text("text"_L1);
    if (order.text.size() > longestText)
        return rejected(u"text-too-long"_s, u"发现问题不得超过%1字"_s.arg(longestText));
    order.deadline = text("deadline"_L1);
    if (!order.deadline.isEmpty() && !isDeadline(order.deadline))
        return rejected(u"bad-deadline"_s, u"整改期限不得早于今天"_s);
    order.score = command.body.value("score"_L1).toInt(0);
    order.most = command.body.value("most"_L1).toInt(0);
    if (order.score < 0 || order.score > order.most || order.most > mostPoints)
        return rejected(u"bad-score"_s, u"得分须在零分与满分之间"_s);
    return store(order);
}

/// A picture is taken in a registered look of the drafter's own, for this inspection and into this room; it is kept in
/// the same transaction as the row.
Result<> Act::addStill(SupervisionOrder order)
{
    auto still = contract::read<contract::Still>(command.body.value("still"_L1).toObject());
    const auto jpeg = jpegFromBase64(command.body.value("jpeg"_L1).toString(), mostJpeg);
    if (!still || !jpeg || digest(*jpeg) != still->sha256 || still->source.size() > longestSource)
        return rejected(u"bad-picture"_s, u"截图数据不完整或超过3兆字节"_s);
    if (std::ranges::contains(order.stills, still->sha256, &contract::Still::sha256))
        return applied(0);
    if (order.stills.size() >= mostStills)
        return rejected(u"too-many-pictures"_s, u"一张督办单至多附%1张截图"_s.arg(mostStills));
    const auto view = writing.store.view(still->view.text);
    ZH_TRY(view);
    if (!*view || (*view)->user != caller.user.id.text || (*view)->camera != still->camera.text ||
        (*view)->kind != "inspection"_L1 || (*view)->reason != order.inspection.text)
        return rejected(u"no-view"_s, u"截图须取自您本人为本次督察登记的调看"_s);
    if (!isTakenIn(**view, still->at))
        return rejected(u"bad-time"_s, u"截图时间不在该次调看期间"_s);
    const auto camera = writing.read<contract::Camera>(u"camera", still->camera.text);
    ZH_TRY(camera);
    if (!*camera || (*camera)->room != order.room)
        return rejected(u"bad-camera"_s, u"截图须取自所督察功能室的摄像机"_s);
    still->cameraName = (*camera)->name;
    ZH_TRY(writing.store.citePicture(still->sha256, *jpeg, order.id.text));
    order.stills.append(*still);
    order.log.append(entry(u"still"_s, u"附截图 %1 %2"_s.arg(still->cameraName, (*view)->number)));
    return store(order);
}

Result<> Act::removeStill(SupervisionOrder order)
{
    const QString sha256 = text("sha256"_L1);
    const auto still = std::ranges::find(order.stills, sha256, &contract::Still::sha256);
    if (still == order.stills.end())
        return conflict(u"no-picture"_s, u"该截图已经移除"_s);
    order.log.append(entry(u"still"_s, u"移除截图 %1"_s.arg(still->cameraName)));
    order.stills.erase(still);
    ZH_TRY(writing.store.dropCitation(sha256, order.id.text));
    return store(order);
}

} // namespace zhihui::province
