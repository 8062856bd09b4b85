#include "inspection/SheetKeeper.h"

#include "domain/ErrorText.h"
#include "domain/Uuid.h"
#include "inspection/InspectionDesk.h"
#include "inspection/OrderText.h"

#include <QCryptographicHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::inspection {

namespace {

constexpr qsizetype mostStills = 20;
constexpr qsizetype mostStillBytes = 3 * 1024 * 1024;

QList<contract::CheckItem> emptyItems(const QList<CheckPoint>& list)
{
    QList<contract::CheckItem> items;
    for (const CheckPoint& point : list)
        items.append({point.code, {}, {}});
    return items;
}

/// What was answered, in the order of today's list; lines of an older list stay at the end.
QList<contract::CheckItem> merged(const QList<contract::CheckItem>& answered, const QList<CheckPoint>& list)
{
    QList<contract::CheckItem> items = emptyItems(list);
    for (const contract::CheckItem& item : answered) {
        const auto found = std::ranges::find(items, item.code, &contract::CheckItem::code);
        if (found == items.end())
            items.append(item);
        else
            *found = item;
    }
    return items;
}

contract::CheckItem* itemOf(Sheet& sheet, const QString& code)
{
    const auto found = std::ranges::find(sheet.items, code, &contract::CheckItem::code);
    return found == sheet.items.end() ? nullptr : &*found;
}

/// The stills of the order that were not taken out: refused ones have to be sent again.
void addStills(const OrderState* order, Sheet& sheet)
{
    sheet.saved.clear();
    if (!order)
        return;
    for (const contract::Still& still : order->row.stills) {
        if (sheet.dropped.contains(still.sha256))
            continue;
        if (!order->refusedStills.contains(still.sha256))
            sheet.saved.append(still);
        else if (std::ranges::none_of(sheet.fresh, [&](const FreshStill& fresh) { return fresh.still == still; }))
            sheet.fresh.append({still, {}});
    }
}

contract::Still stillOf(const QVariantMap& map)
{
    contract::Still still;
    still.camera = CameraId(map.value(u"camera"_s).toString());
    still.cameraName = map.value(u"cameraName"_s).toString();
    still.source = map.value(u"source"_s).toString();
    still.at = fromWire(map.value(u"at"_s).toString()).value_or(Instant());
    still.width = map.value(u"width"_s).toInt();
    still.height = map.value(u"height"_s).toInt();
    still.view = ViewId(map.value(u"view"_s).toString());
    return still;
}

} // namespace

SheetKeeper::SheetKeeper(InspectionDesk& desk) : m_desk(desk) {}

QString SheetKeeper::keyOf(const QString& room) const
{
    return m_desk.inspection() + u'/' + room;
}

SupervisionId SheetKeeper::orderOf(const QString& room) const
{
    const contract::SupervisionOrder* newest = nullptr;
    for (const OrderState& state : m_desk.book().orders()) {
        const contract::SupervisionOrder& row = state.row;
        if (row.inspection.text != m_desk.inspection() || row.room != room ||
            row.state == contract::SupervisionState::Withdrawn)
            continue;
        if (!newest || row.opened > newest->opened)
            newest = &row;
    }
    return newest ? newest->id : SupervisionId();
}

Sheet SheetKeeper::of(const QString& room) const
{
    const contract::Room row = m_desk.world()->rooms().value(room);
    const QList<CheckPoint>& list = m_desk.lists().of(row.kind);
    const OrderState* order = stateOf(room);
    Sheet sheet;
    if (const auto typed = m_edited.constFind(keyOf(room)); typed != m_edited.cend()) {
        sheet = *typed;
    } else if (order) {
        sheet.order = order->row.id;
        sheet.items = merged(order->row.items, list);
        sheet.text = order->row.text;
        sheet.deadline = order->row.deadline;
        sheet.edited = order->unsaved;
    } else {
        sheet.items = emptyItems(list);
        sheet.deadline =
            dayOf(m_desk.world()->clock().now()).addDays(m_desk.lists().deadlineDefaultDays).toString(Qt::ISODate);
    }
    addStills(order, sheet);
    return sheet;
}

const OrderState* SheetKeeper::stateOf(const QString& room) const
{
    return m_desk.book().order(orderOf(room));
}

QStringList SheetKeeper::unsavedRooms() const
{
    QStringList rooms;
    const QString prefix = keyOf({});
    for (auto it = m_edited.keyBegin(); it != m_edited.keyEnd(); ++it)
        if (it->startsWith(prefix))
            rooms.append(it->mid(prefix.size()));
    for (const OrderState& state : m_desk.book().orders())
        if (state.unsaved && state.row.inspection.text == m_desk.inspection() && !rooms.contains(state.row.room))
            rooms.append(state.row.room);
    rooms.sort();
    return rooms;
}

QByteArray SheetKeeper::freshStill(const QString& sha256) const
{
    for (const Sheet& sheet : m_edited)
        for (const FreshStill& fresh : sheet.fresh)
            if (fresh.still.sha256 == sha256)
                return fresh.jpeg;
    return {};
}

void SheetKeeper::edit(const QString& room, const std::function<void(Sheet&)>& change)
{
    if (!editBlocked(room).isEmpty())
        return;
    Sheet sheet = of(room);
    change(sheet);
    sheet.edited = true;
    m_edited.insert(keyOf(room), sheet);
    Q_EMIT sheetChanged(room);
    Q_EMIT unsavedChanged();
}

void SheetKeeper::answer(const QString& room, const QString& code, const QString& outcome)
{
    edit(room, [&](Sheet& sheet) {
        if (contract::CheckItem* item = itemOf(sheet, code))
            item->outcome = outcome;
    });
}

void SheetKeeper::annotate(const QString& room, const QString& code, const QString& note)
{
    edit(room, [&](Sheet& sheet) {
        if (contract::CheckItem* item = itemOf(sheet, code))
            item->note = note;
    });
}

void SheetKeeper::setText(const QString& room, const QString& text)
{
    edit(room, [&](Sheet& sheet) { sheet.text = text; });
}

void SheetKeeper::setDeadline(const QString& room, const QString& isoDate)
{
    edit(room, [&](Sheet& sheet) { sheet.deadline = isoDate; });
}

void SheetKeeper::removeStill(const QString& room, const QString& sha256)
{
    edit(room, [&](Sheet& sheet) {
        sheet.fresh.removeIf([&](const FreshStill& fresh) { return fresh.still.sha256 == sha256; });
        sheet.dropped.append(sha256);
    });
}

void SheetKeeper::addStill(const QByteArray& jpeg, const QVariantMap& still)
{
    addStill(jpeg, stillOf(still));
}

void SheetKeeper::addStill(const QByteArray& jpeg, contract::Still still)
{
    const QString room = m_desk.world()->cameras().value(still.camera).room;
    still.sha256 = QString::fromLatin1(QCryptographicHash::hash(jpeg, QCryptographicHash::Sha256).toHex());
    const QString blocked = room.isEmpty() ? tr("该摄像机不在功能室内") : editBlocked(room);
    if (!blocked.isEmpty()) {
        Q_EMIT stillRefused(blocked);
    } else if (still.view.isEmpty() || still.at == Instant() || still.width <= 0 || still.height <= 0) {
        Q_EMIT stillRefused(tr("截图没有调看登记或时间，不能入稿"));
    } else if (jpeg.isEmpty() || jpeg.size() > mostStillBytes) {
        Q_EMIT stillRefused(tr("截图超过 3 MiB，不能入稿"));
    } else if (const Sheet now = of(room); now.saved.size() + now.fresh.size() >= mostStills) {
        Q_EMIT stillRefused(tr("一张督办单至多附 %1 张截图").arg(mostStills));
    } else {
        edit(room, [&](Sheet& edited) {
            const auto same = [&](const FreshStill& fresh) { return fresh.still.sha256 == still.sha256; };
            if (std::ranges::none_of(edited.fresh, same))
                edited.fresh.append({still, jpeg});
        });
        Q_EMIT stillAdded(room);
    }
}

void SheetKeeper::forget(const QString& room)
{
    if (m_edited.remove(keyOf(room)) == 0)
        return;
    Q_EMIT sheetChanged(room);
    Q_EMIT unsavedChanged();
}

void SheetKeeper::clear()
{
    m_edited.clear();
    m_saving.clear();
    Q_EMIT unsavedChanged();
}

QString SheetKeeper::workBlocked(const QString& room) const
{
    if (!m_desk.blocked().isEmpty())
        return m_desk.blocked();
    if (m_desk.inspection().isEmpty())
        return tr("未开始督察");
    const contract::Room row = m_desk.world()->rooms().value(room);
    if (row.id.isEmpty())
        return tr("未选中功能室");
    if (!m_desk.rooms().watches(row.kind))
        return tr("涉及隐私和检察监督，不设监看");
    return m_desk.inspectionCentres().contains(row.centre) ? QString() : tr("该中心不在本次督察范围");
}

QString SheetKeeper::editBlocked(const QString& room) const
{
    if (const QString why = workBlocked(room); !why.isEmpty())
        return why;
    const OrderState* order = stateOf(room);
    return order ? whyNot(OrderAct::Edit, order->row, m_desk.world()->account()) : QString();
}

QString SheetKeeper::saveBlocked(const QString& room) const
{
    if (const QString why = editBlocked(room); !why.isEmpty())
        return why;
    if (isSaving(room))
        return tr("正在保存");
    const Sheet sheet = of(room);
    if (!sheet.edited)
        return tr("没有未保存的内容");
    return sheet.deadline.isEmpty() ? QString() : whyNotDay(sheet.deadline, m_desk.world()->clock().now());
}

QString SheetKeeper::submitBlocked(const QString& room) const
{
    if (const QString why = editBlocked(room); !why.isEmpty())
        return why;
    if (isSaving(room))
        return tr("正在保存");
    const Sheet sheet = of(room);
    return whyNotReady(sheet.text, sheet.deadline, m_desk.world()->clock().now());
}

QString SheetKeeper::passBlocked(const QString& room) const
{
    if (const QString why = editBlocked(room); !why.isEmpty())
        return why;
    if (isSaving(room))
        return tr("正在保存");
    const Sheet sheet = of(room);
    const Score score = scoreOf(sheet.items, m_desk.lists().of(m_desk.world()->rooms().value(room).kind));
    if (score.failed > 0)
        return tr("有 %n 项为「否」，不能判合格", nullptr, score.failed);
    if (!score.clean)
        return tr("还有 %n 项未查", nullptr, score.count - score.done);
    if (!sheet.text.trimmed().isEmpty())
        return tr("已写有发现问题，请提交审核或清空");
    return sheet.deadline.isEmpty() ? QString() : whyNotDay(sheet.deadline, m_desk.world()->clock().now());
}

void SheetKeeper::save(const QString& room)
{
    if (const QString why = saveBlocked(room); !why.isEmpty())
        Q_EMIT failed(room, u"supervision.draft"_s, why);
    else
        send(room, {});
}

void SheetKeeper::submit(const QString& room)
{
    if (const QString why = submitBlocked(room); !why.isEmpty())
        Q_EMIT failed(room, u"supervision.submit"_s, why);
    else
        send(room, u"supervision.submit"_s);
}

void SheetKeeper::pass(const QString& room)
{
    if (const QString why = passBlocked(room); !why.isEmpty())
        Q_EMIT failed(room, u"supervision.pass"_s, why);
    else
        send(room, u"supervision.pass"_s);
}

QList<engine::Draft> SheetKeeper::draftsOf(const QString& room, const Sheet& sheet) const
{
    const auto draft = [&](const QString& type, const QJsonObject& body) {
        return engine::Draft{.type = type, .target = sheet.order.text, .base = 0, .body = body};
    };
    contract::SupervisionOrder row;
    row.inspection = InspectionId(m_desk.inspection());
    row.room = room;
    row.checklist = m_desk.lists().version;
    row.items = sheet.items;
    const Score score = scoreOf(sheet.items, m_desk.lists().of(m_desk.world()->rooms().value(room).kind));
    row.score = score.score;
    row.most = score.most;
    row.text = sheet.text;
    row.deadline = sheet.deadline;
    QList<engine::Draft> drafts{draft(u"supervision.draft"_s, draftBody(row))};
    const OrderState* order = m_desk.book().order(sheet.order);
    for (const QString& sha256 : sheet.dropped)
        if (order && order->isSaved(sha256))
            drafts.append(draft(u"supervision.unstill"_s, {{u"sha256"_s, sha256}}));
    for (const FreshStill& fresh : sheet.fresh) {
        const QByteArray jpeg = fresh.jpeg.isEmpty() ? m_desk.book().waitingStill(fresh.still.sha256) : fresh.jpeg;
        drafts.append(stillDraft(sheet.order, fresh.still, jpeg));
    }
    return drafts;
}

void SheetKeeper::send(const QString& room, const QString& closing)
{
    const QString key = keyOf(room);
    Sheet sheet = of(room);
    if (sheet.order.isEmpty()) {
        sheet.order = SupervisionId(uuid7(m_desk.world()->clock().now()));
        // Whatever is typed while this is written belongs to the same order.
        if (const auto typed = m_edited.find(key); typed != m_edited.end())
            typed->order = sheet.order;
    }
    QList<engine::Draft> drafts;
    if (sheet.edited || m_desk.book().order(sheet.order) == nullptr)
        drafts = draftsOf(room, sheet);
    if (!closing.isEmpty())
        drafts.append(engine::Draft{.type = closing, .target = sheet.order.text, .base = 0, .body = {}});
    m_saving.insert(room);
    Q_EMIT sheetChanged(room);
    m_desk.send(drafts, [this, key, room, sheet, closing](const Result<>& result) {
        m_saving.remove(room);
        const QString type = closing.isEmpty() ? u"supervision.draft"_s : closing;
        if (result) {
            settle(key, sheet);
            Q_EMIT saved(room, type);
        } else {
            Q_EMIT failed(room, type, errorText(result.error()));
        }
        Q_EMIT sheetChanged(room);
        Q_EMIT unsavedChanged();
    });
}

void SheetKeeper::settle(const QString& key, const Sheet& sent)
{
    const auto typed = m_edited.find(key);
    if (typed == m_edited.end())
        return;
    typed->fresh.removeIf([&](const FreshStill& fresh) {
        return std::ranges::any_of(sent.fresh, [&](const FreshStill& s) { return s.still == fresh.still; });
    });
    typed->dropped.removeIf([&](const QString& sha256) { return sent.dropped.contains(sha256); });
    const bool same = typed->items == sent.items && typed->text == sent.text && typed->deadline == sent.deadline &&
                      typed->fresh.isEmpty() && typed->dropped.isEmpty();
    if (same)
        m_edited.erase(typed);
}

} // namespace zhihui::inspection
