#include "inspection/SupervisionCase.h"

#include "inspection/CheckSheet.h"
#include "inspection/OrderText.h"

using namespace Qt::StringLiterals;
using zhihui::contract::SupervisionState;

namespace zhihui::inspection {

void SupervisionCase::setDesk(InspectionDesk* desk)
{
    if (m_desk == desk)
        return;
    if (m_desk)
        m_desk->disconnect(this);
    m_desk = desk;
    if (m_desk) {
        connect(m_desk, &InspectionDesk::ordersChanged, this, &SupervisionCase::changed);
        connect(m_desk, &InspectionDesk::languageChanged, this, &SupervisionCase::changed);
    }
    Q_EMIT deskChanged();
    Q_EMIT changed();
}

void SupervisionCase::setOrder(const QString& order)
{
    if (m_id.text == order)
        return;
    m_id = SupervisionId(order);
    Q_EMIT orderChanged();
    Q_EMIT changed();
}

QString SupervisionCase::title() const
{
    return row() ? orderTitle(*row()) : QString();
}

QString SupervisionCase::stateText() const
{
    return row() ? stateName(row()->state) : QString();
}

int SupervisionCase::step() const
{
    return row() ? stepOf(row()->state) : 0;
}

bool SupervisionCase::isOver() const
{
    return row() && inspection::isOver(*row());
}

QString SupervisionCase::score() const
{
    return row() ? tr("得分 %1 / %2").arg(row()->score).arg(row()->most) : QString();
}

QVariantList SupervisionCase::failedItems() const
{
    QVariantList lines;
    if (!row())
        return lines;
    const QString kind = m_desk->world()->rooms().value(row()->room).kind;
    for (const contract::CheckItem& item : row()->items) {
        if (item.outcome != "no"_L1)
            continue;
        ItemLine line;
        line.text = m_desk->lists().text(kind, item.code);
        line.note = item.note;
        lines.append(QVariant::fromValue(line));
    }
    return lines;
}

QVariantList SupervisionCase::stills() const
{
    QVariantList lines;
    if (!row())
        return lines;
    for (const contract::Still& still : row()->stills) {
        StillLine line;
        line.sha256 = still.sha256;
        line.caption = tr("截图 %1").arg(timeOfDay(still.at));
        line.detail = QStringList{still.cameraName, dayAndTime(still.at), still.source}.join(u" · "_s);
        lines.append(QVariant::fromValue(line));
    }
    return lines;
}

QString SupervisionCase::due() const
{
    return row() && !isOver() ? daysLeft(row()->deadline, m_desk->world()->clock().now()) : QString();
}

bool SupervisionCase::isOverdue() const
{
    return row() && !isOver() && inspection::isOverdue(row()->deadline, m_desk->world()->clock().now());
}

QString SupervisionCase::responsible() const
{
    return row() ? m_desk->world()->orgName(row()->org) : QString();
}

QString SupervisionCase::people() const
{
    if (!row())
        return {};
    QStringList parts{tr("拟稿 %1").arg(row()->drafterName)};
    if (!row()->reviewerName.isEmpty())
        parts.append(tr("审核 %1").arg(row()->reviewerName));
    if (!row()->signerName.isEmpty())
        parts.append(tr("签发 %1").arg(row()->signerName));
    return parts.join(u" · "_s);
}

QVariantList SupervisionCase::log() const
{
    QVariantList lines;
    if (!row())
        return lines;
    for (const contract::LogEntry& entry : row()->log) {
        RecordLine line;
        line.time = dayAndTime(entry.at);
        line.text = entry.who.isEmpty() ? logKindName(entry.kind) : tr("%1 %2").arg(entry.who, logKindName(entry.kind));
        line.detail = entry.text;
        lines.append(QVariant::fromValue(line));
    }
    return lines;
}

QString SupervisionCase::blockedOf(OrderAct act) const
{
    if (!row())
        return tr("未选中督办单");
    return m_desk->blocked().isEmpty() ? whyNot(act, *row(), m_desk->world()->account()) : m_desk->blocked();
}

QString SupervisionCase::next() const
{
    if (!row())
        return {};
    switch (row()->state) {
    case SupervisionState::Draft:
    case SupervisionState::Returned:
        return u"edit"_s;
    case SupervisionState::Review:
        return u"review"_s;
    case SupervisionState::Approved:
        return u"sign"_s;
    case SupervisionState::Issued:
        return u"answer"_s;
    case SupervisionState::Answered:
        return u"recheck"_s;
    case SupervisionState::Closed:
    case SupervisionState::Passed:
    case SupervisionState::Withdrawn:
        break;
    }
    return {};
}

} // namespace zhihui::inspection
