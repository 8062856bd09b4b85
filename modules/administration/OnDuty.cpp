#include "administration/OnDuty.h"

#include "contract/ReadBytes.h"

using namespace Qt::StringLiterals;

namespace zhihui::administration {

namespace {
constexpr auto period = 5min;
}

OnDuty::OnDuty(QObject* parent) : QObject(parent)
{
    connect(&m_timer, &QTimer::timeout, this, &OnDuty::read);
    m_timer.start(period);
}

void OnDuty::setDesk(AdminDesk* desk)
{
    if (m_desk == desk)
        return;
    if (m_desk) {
        m_desk->disconnect(this);
        m_desk->world()->disconnect(this);
    }
    m_desk = desk;
    if (m_desk) {
        connect(m_desk, &AdminDesk::seatChanged, this, [this] {
            show({});
            read();
        });
        connect(m_desk, &AdminDesk::changed, this, &OnDuty::read);
        connect(m_desk->world(), &engine::World::loadedChanged, this, &OnDuty::read);
        read();
    }
    Q_EMIT deskChanged();
}

void OnDuty::read()
{
    if (!m_desk || !m_desk->readsShifts() || !m_desk->world()->loaded())
        return;
    const int turn = ++m_turn;
    const Instant now = m_desk->world()->clock().now();
    m_desk->ask(contract::shiftsCall(now, now + 1s)).then(this, [this, turn](const Result<QByteArray>& answer) {
        const auto list = answer ? contract::readBytes<contract::ShiftList>(*answer)
                                 : Result<contract::ShiftList>(std::unexpected(answer.error()));
        if (turn == m_turn && list) // what was known stays while the link is away
            show(list->shifts);
    });
}

void OnDuty::show(const QList<contract::Shift>& shifts)
{
    QStringList names, lines;
    for (const contract::Shift& shift : shifts) {
        if (shift.seat != "duty"_L1 && shift.seat != "leader"_L1)
            continue;
        const QString who = shift.seat == "leader"_L1 ? tr("带班 %1").arg(shift.who) : shift.who;
        if (!names.contains(who))
            names << who;
        lines << tr("%1 %2，至 %3").arg(m_desk->world()->orgName(shift.org), who, timeOfDay(shift.to).left(5));
    }
    m_names = names.join(tr("、"));
    m_detail = lines.join(u'\n');
    Q_EMIT changed();
}

} // namespace zhihui::administration
