#include "inspection/OrderBook.h"

#include "engine/Outcomes.h"

using namespace Qt::StringLiterals;
using zhihui::contract::Command;
using zhihui::contract::SupervisionOrder;
using zhihui::contract::SupervisionState;

namespace zhihui::inspection {

namespace {

QString text(const Command& command, QLatin1StringView field)
{
    return command.body.value(field).toString();
}

void note(const Command& command, const QString& kind, const QString& who, const QString& words, SupervisionOrder& row)
{
    contract::LogEntry entry;
    entry.op = command.id.text;
    entry.kind = kind;
    entry.at = entry.said = command.at;
    entry.by = command.by;
    entry.who = who;
    entry.text = words;
    row.log.append(std::move(entry));
}

void still(const Command& command, SupervisionOrder& row)
{
    if (command.type == "supervision.unstill"_L1) {
        row.stills.removeIf([&](const contract::Still& s) { return s.sha256 == text(command, "sha256"_L1); });
        return;
    }
    const auto taken = contract::read<contract::Still>(command.body.value("still"_L1).toObject());
    if (taken && !row.stills.contains(*taken))
        row.stills.append(*taken);
}

/// What one act does to the row until the province says so itself; answers the word for its record.
QString effect(const Command& command, const QString& who, SupervisionOrder& row)
{
    const QString act = command.type.section(u'.', 1);
    const bool pass = command.body.value("pass"_L1).toBool();
    if (act == "submit"_L1) {
        row.state = SupervisionState::Review;
        return u"submitted"_s;
    }
    if (act == "pass"_L1) {
        row.state = SupervisionState::Passed;
        return u"passed"_s;
    }
    if (act == "review"_L1) {
        row.state = pass ? SupervisionState::Approved : SupervisionState::Returned;
        row.reviewer = command.by;
        row.reviewerName = who;
        return pass ? u"reviewed"_s : u"returned"_s;
    }
    if (act == "sign"_L1) {
        row.state = SupervisionState::Issued;
        row.signer = command.by;
        row.signerName = who;
        row.signedAt = command.at;
        return u"signed"_s;
    }
    if (act == "answer"_L1) {
        row.state = SupervisionState::Answered;
        row.answer = text(command, "text"_L1);
        return u"answered"_s;
    }
    if (act == "recheck"_L1) {
        row.state = pass ? SupervisionState::Closed : SupervisionState::Issued;
        row.recheck = text(command, "text"_L1);
        return pass ? u"closed"_s : u"rechecked"_s;
    }
    row.state = SupervisionState::Withdrawn;
    return u"withdrawn"_s;
}

QString wordsOf(const Command& command)
{
    for (const auto field : {"note"_L1, "text"_L1, "reason"_L1})
        if (const QString words = text(command, field); !words.isEmpty())
            return words;
    return {};
}

void redraft(const Command& command, SupervisionOrder& row)
{
    row.checklist = text(command, "checklist"_L1);
    row.text = text(command, "text"_L1);
    row.deadline = text(command, "deadline"_L1);
    row.items.clear();
    for (const QJsonValue& item : command.body.value("items"_L1).toArray())
        if (const auto answered = contract::read<contract::CheckItem>(item.toObject()))
            row.items.append(*answered);
    row.score = command.body.value("score"_L1).toInt();
    row.most = command.body.value("most"_L1).toInt();
}

/// True while the feed does not show what the command did.
bool isUnseen(const engine::Pending& pending, qint64 seq)
{
    return !pending.outcome || (!engine::isRefused(pending) && seq < pending.outcome->seq);
}

bool isInHand(const SupervisionOrder& row)
{
    return row.state == SupervisionState::Draft || row.state == SupervisionState::Returned;
}

} // namespace

QJsonObject draftBody(const SupervisionOrder& order)
{
    QJsonArray items;
    for (const contract::CheckItem& item : order.items)
        items.append(contract::toJson(item));
    return {{u"inspection"_s, order.inspection.text},
            {u"room"_s, order.room},
            {u"checklist"_s, order.checklist},
            {u"items"_s, items},
            {u"text"_s, order.text.trimmed()},
            {u"deadline"_s, order.deadline},
            {u"score"_s, order.score},
            {u"most"_s, order.most}};
}

engine::Draft stillDraft(const SupervisionId& order, const contract::Still& still, const QByteArray& jpeg)
{
    return {.type = u"supervision.still"_s,
            .target = order.text,
            .base = 0,
            .body = {{u"still"_s, contract::toJson(still)}, {u"jpeg"_s, QString::fromLatin1(jpeg.toBase64())}}};
}

void OrderBook::refresh()
{
    m_orders.clear();
    m_inspections.clear();
    m_refusedOpening.clear();
    for (const SupervisionOrder& row : m_world.supervisions())
        m_orders.insert(row.id, {row, false, {}, false, {}});
    for (const contract::Inspection& row : m_world.inspections())
        m_inspections.insert(row.id, {row, false, {}});
    for (const engine::Pending& pending : m_world.pending())
        lay(pending);
}

void OrderBook::lay(const engine::Pending& pending)
{
    const Command& command = pending.command;
    const QString refusal = engine::refusalOf(pending);
    // What was refused to another operator of this seat is not this one's to mend.
    if (!refusal.isEmpty() && command.by != m_world.account().user)
        return;
    if (command.type.startsWith("inspection."_L1)) {
        const InspectionId id(command.target);
        const bool unseen = isUnseen(pending, m_world.seqOf(id));
        if (unseen)
            layInspection(command);
        if (command.type == "inspection.open"_L1)
            m_refusedOpening = refusal;
        if (const auto state = m_inspections.find(id); state != m_inspections.end()) {
            state->pending |= unseen;
            state->refusal = refusal;
        }
    } else if (command.type.startsWith("supervision."_L1)) {
        const SupervisionId id(command.target);
        const bool unseen = isUnseen(pending, m_world.seqOf(id));
        if (unseen)
            layOrder(command);
        else if (!refusal.isEmpty())
            layRefused(command);
        if (const auto state = m_orders.find(id); state != m_orders.end()) {
            state->pending |= unseen;
            // What follows in the same save does not hide why its beginning was refused.
            if (state->refusal.isEmpty())
                state->refusal = refusal;
        }
    }
}

/// A draft and its stills that were refused are in no feed: they stay on screen with the reason, as long as the drafter
/// has the order in hand.
void OrderBook::layRefused(const Command& command)
{
    const bool drafts = command.type == "supervision.draft"_L1;
    const bool still = command.type == "supervision.still"_L1;
    const auto known = m_orders.constFind(SupervisionId(command.target));
    const bool inHand = known == m_orders.cend() ? drafts : isInHand(known->row);
    if (!inHand || !(drafts || still))
        return;
    layOrder(command);
    OrderState& state = m_orders[SupervisionId(command.target)];
    state.unsaved = true;
    if (still)
        state.refusedStills.append(command.body.value("still"_L1).toObject().value("sha256"_L1).toString());
}

void OrderBook::layInspection(const Command& command)
{
    const InspectionId id(command.target);
    if (command.type == "inspection.close"_L1) {
        if (const auto state = m_inspections.find(id); state != m_inspections.end())
            state->row.closed = command.at;
        return;
    }
    if (m_inspections.contains(id))
        return;
    contract::Inspection row;
    row.id = id;
    row.kind = text(command, "kind"_L1);
    for (const QJsonValue& centre : command.body.value("centres"_L1).toArray())
        row.centres.append(centre.toString());
    row.purpose = text(command, "purpose"_L1);
    row.opened = command.at;
    row.by = command.by;
    row.who = m_world.account().display;
    m_inspections.insert(id, {row, false, {}});
}

void OrderBook::layOrder(const Command& command)
{
    const SupervisionId id(command.target);
    auto state = m_orders.find(id);
    if (command.type == "supervision.draft"_L1) {
        if (state == m_orders.end())
            state = m_orders.insert(id, {begun(command), false, {}, false, {}});
        redraft(command, state->row);
    } else if (state == m_orders.end()) {
        return;
    } else if (command.type.endsWith("still"_L1)) {
        still(command, state->row);
    } else {
        const QString who = m_world.account().display;
        const QString kind = effect(command, who, state->row);
        note(command, kind, who, wordsOf(command), state->row);
    }
}

SupervisionOrder OrderBook::begun(const Command& command) const
{
    SupervisionOrder row;
    row.id = SupervisionId(command.target);
    row.inspection = InspectionId(text(command, "inspection"_L1));
    if (const InspectionState* of = inspection(row.inspection))
        row.inspectionNumber = of->row.number;
    const contract::Room room = m_world.rooms().value(text(command, "room"_L1));
    row.room = text(command, "room"_L1);
    row.roomName = room.name;
    row.centre = room.centre;
    row.centreName = m_world.centres().value(room.centre).name;
    row.org = room.org;
    row.issuer = m_world.account().scope.organisations.value(0);
    row.drafter = command.by;
    row.drafterName = m_world.account().display;
    row.opened = command.at;
    note(command, u"drafted"_s, row.drafterName, text(command, "text"_L1), row);
    return row;
}

const OrderState* OrderBook::order(const SupervisionId& id) const
{
    const auto found = m_orders.constFind(id);
    return found == m_orders.cend() ? nullptr : &*found;
}

const InspectionState* OrderBook::inspection(const InspectionId& id) const
{
    const auto found = m_inspections.constFind(id);
    return found == m_inspections.cend() ? nullptr : &*found;
}

QByteArray OrderBook::waitingStill(const QString& sha256) const
{
    for (const engine::Pending& pending : m_world.pending()) {
        const Command& command = pending.command;
        if (command.type == "supervision.still"_L1 &&
            command.body.value("still"_L1).toObject().value("sha256"_L1).toString() == sha256)
            return QByteArray::fromBase64(text(command, "jpeg"_L1).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    }
    return {};
}

} // namespace zhihui::inspection
