#include "inspection/CheckSheet.h"

#include "inspection/OrderText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::inspection {

namespace {

StillLine lineOf(const contract::Still& still, bool unsaved)
{
    StillLine line;
    line.sha256 = still.sha256;
    line.caption = CheckSheet::tr("截图 %1").arg(timeOfDay(still.at));
    line.detail = QStringList{still.cameraName, dayAndTime(still.at), still.source}.join(u" · "_s);
    line.unsaved = unsaved;
    return line;
}

} // namespace

CheckSheet::CheckSheet(QObject* parent) : QAbstractListModel(parent) {}

void CheckSheet::setDesk(InspectionDesk* desk)
{
    if (m_desk == desk)
        return;
    if (m_desk) {
        m_desk->disconnect(this);
        m_desk->sheets()->disconnect(this);
    }
    m_desk = desk;
    if (m_desk) {
        SheetKeeper* sheets = m_desk->sheets();
        for (const auto signal : {&InspectionDesk::inspectionsChanged, &InspectionDesk::ordersChanged,
                                  &InspectionDesk::blockedChanged, &InspectionDesk::languageChanged})
            connect(m_desk, signal, this, &CheckSheet::reload);
        connect(sheets, &SheetKeeper::unsavedChanged, this, &CheckSheet::reload);
        connect(sheets, &SheetKeeper::sheetChanged, this, &CheckSheet::reload);
        connect(sheets, &SheetKeeper::saved, this, [this](const QString& room, const QString& type) {
            if (room == m_room)
                Q_EMIT saved(type);
        });
        connect(sheets, &SheetKeeper::failed, this, [this](const QString& room, const QString&, const QString& text) {
            if (room == m_room)
                Q_EMIT failed(text);
        });
    }
    Q_EMIT deskChanged();
    reload();
}

void CheckSheet::setRoom(const QString& room)
{
    if (m_room == room)
        return;
    m_room = room;
    Q_EMIT roomChanged();
    reload();
}

void CheckSheet::reload()
{
    Sheet sheet = isValid() ? m_desk->sheets()->of(m_room) : Sheet();
    const bool sameRows =
        std::ranges::equal(sheet.items, m_sheet.items, {}, &contract::CheckItem::code, &contract::CheckItem::code);
    // The rows stay where they are, and with them the keyboard, as long as it is the same list.
    if (sameRows) {
        m_sheet = std::move(sheet);
        if (!m_sheet.items.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    } else {
        beginResetModel();
        m_sheet = std::move(sheet);
        endResetModel();
    }
    Q_EMIT changed();
}

bool CheckSheet::isValid() const
{
    if (!m_desk || m_desk->inspection().isEmpty() || !m_desk->world()->rooms().contains(m_room))
        return false;
    const contract::Room room = m_desk->world()->rooms().value(m_room);
    return m_desk->rooms().watches(room.kind) && m_desk->inspectionCentres().contains(room.centre);
}

QString CheckSheet::reason() const
{
    return m_desk ? m_desk->sheets()->editBlocked(m_room) : QString();
}

const OrderState* CheckSheet::order() const
{
    return isValid() ? m_desk->book().order(m_desk->sheets()->orderOf(m_room)) : nullptr;
}

QString CheckSheet::roomName() const
{
    return m_desk ? m_desk->world()->rooms().value(m_room).name : QString();
}

Score CheckSheet::score() const
{
    return isValid() ? scoreOf(m_sheet.items, m_desk->lists().of(m_desk->world()->rooms().value(m_room).kind))
                     : Score();
}

QString CheckSheet::summary() const
{
    const Score now = score();
    return tr("%1 项 · 已查 %2 · 得分 %3 / %4").arg(now.count).arg(now.done).arg(now.score).arg(now.most);
}

void CheckSheet::setText(const QString& text)
{
    if (m_desk && text != m_sheet.text)
        m_desk->sheets()->setText(m_room, text);
}

void CheckSheet::setDeadline(const QString& isoDate)
{
    if (m_desk && isoDate != m_sheet.deadline)
        m_desk->sheets()->setDeadline(m_room, isoDate);
}

bool CheckSheet::isDeadlineWrong() const
{
    if (!m_desk)
        return false;
    return !QDate::fromString(m_sheet.deadline, Qt::ISODate).isValid() ||
           isOverdue(m_sheet.deadline, m_desk->world()->clock().now());
}

QString CheckSheet::deadlineNote() const
{
    if (!m_desk)
        return {};
    const QString left = daysLeft(m_sheet.deadline, m_desk->world()->clock().now());
    return left.isEmpty() ? tr("须为日期，如 2026-11-30") : left;
}

QString CheckSheet::responsible() const
{
    if (!m_desk)
        return {};
    const OrgCode org = m_desk->world()->rooms().value(m_room).org;
    return org.text.isEmpty() ? QString() : m_desk->world()->orgName(org);
}

QVariantList CheckSheet::stills() const
{
    QVariantList lines;
    for (const contract::Still& still : m_sheet.saved)
        lines.append(QVariant::fromValue(lineOf(still, false)));
    for (const FreshStill& fresh : m_sheet.fresh)
        lines.append(QVariant::fromValue(lineOf(fresh.still, true)));
    return lines;
}

QString CheckSheet::stateText() const
{
    return order() ? stateName(order()->row.state) : QString();
}

int CheckSheet::step() const
{
    return order() ? stepOf(order()->row.state) : 0;
}

bool CheckSheet::isPending() const
{
    return order() && order()->pending;
}

QString CheckSheet::refusal() const
{
    return order() ? order()->refusal : QString();
}

QString CheckSheet::returned() const
{
    if (!order() || order()->row.state != contract::SupervisionState::Returned)
        return {};
    const QList<contract::LogEntry>& log = order()->row.log;
    const auto newest = std::find_if(log.crbegin(), log.crend(),
                                     [](const contract::LogEntry& entry) { return entry.kind == "returned"_L1; });
    return newest == log.crend() ? QString() : tr("%1 退回：%2").arg(newest->who, newest->text);
}

QString CheckSheet::saveBlocked() const
{
    return m_desk ? m_desk->sheets()->saveBlocked(m_room) : QString();
}

QString CheckSheet::submitBlocked() const
{
    return m_desk ? m_desk->sheets()->submitBlocked(m_room) : QString();
}

QString CheckSheet::passBlocked() const
{
    return m_desk ? m_desk->sheets()->passBlocked(m_room) : QString();
}

void CheckSheet::answer(int row, const QString& outcome)
{
    if (m_desk && row >= 0 && row < m_sheet.items.size())
        m_desk->sheets()->answer(m_room, m_sheet.items.at(row).code, outcome);
}

void CheckSheet::annotate(int row, const QString& note)
{
    if (m_desk && row >= 0 && row < m_sheet.items.size() && m_sheet.items.at(row).note != note)
        m_desk->sheets()->annotate(m_room, m_sheet.items.at(row).code, note);
}

void CheckSheet::removeStill(const QString& sha256)
{
    if (m_desk)
        m_desk->sheets()->removeStill(m_room, sha256);
}

void CheckSheet::saveDraft()
{
    if (m_desk)
        m_desk->sheets()->save(m_room);
}

void CheckSheet::sendForReview()
{
    if (m_desk)
        m_desk->sheets()->submit(m_room);
}

void CheckSheet::markPassed()
{
    if (m_desk)
        m_desk->sheets()->pass(m_room);
}

void CheckSheet::forget()
{
    if (m_desk)
        m_desk->sheets()->forget(m_room);
}

int CheckSheet::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sheet.items.size());
}

QVariant CheckSheet::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const contract::CheckItem& item = m_sheet.items.at(index.row());
    const QString kind = m_desk->world()->rooms().value(m_room).kind;
    switch (role) {
    case CodeRole:
        return item.code;
    case Qt::DisplayRole:
    case TextRole:
        return m_desk->lists().text(kind, item.code);
    case OutcomeRole:
        return item.outcome;
    case OutcomeTextRole:
        return outcomeName(item.outcome);
    case NoteRole:
        return item.note;
    case PointsRole: {
        const QList<CheckPoint>& list = m_desk->lists().of(kind);
        const auto point = std::ranges::find(list, item.code, &CheckPoint::code);
        return point == list.end() ? 0 : point->points;
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> CheckSheet::roleNames() const
{
    return {{CodeRole, "code"}, {TextRole, "itemText"}, {OutcomeRole, "outcome"}, {OutcomeTextRole, "outcomeText"},
            {NoteRole, "note"}, {PointsRole, "points"}};
}

} // namespace zhihui::inspection
