#include "people/Reveal.h"

#include "domain/ErrorText.h"

using namespace Qt::StringLiterals;

namespace zhihui::people {

Reveal::Reveal(Ask ask, const Clock& clock, Seconds duration, QObject* parent)
    : QObject(parent), m_ask(std::move(ask)), m_clock(clock), m_duration(duration)
{
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &Reveal::passTime);
}

int Reveal::secondsLeft() const
{
    if (m_state != Shown)
        return 0;
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_until - m_clock.now());
    return static_cast<int>(qMax<qint64>(0, left.count()));
}

void Reveal::ask(const QString& person, const QString& reasonKind, const QString& reasonId, const QString& text)
{
    hide();
    m_person = PersonId(person);
    m_state = Asking;
    const int turn = ++m_turn;
    Q_EMIT changed();
    m_ask(m_person, {reasonKind, reasonId, text.trimmed()})
        .then(this, [this, turn](const Result<contract::Identity>& answer) {
            if (turn != m_turn)
                return;
            if (answer) {
                show(*answer);
                return;
            }
            m_state = Failed;
            m_failure = errorText(answer.error());
            Q_EMIT changed();
        });
}

void Reveal::hide()
{
    ++m_turn;
    m_second.stop();
    m_state = Idle;
    m_person = {};
    m_fields.clear();
    m_failure.clear();
    Q_EMIT changed();
}

void Reveal::show(const contract::Identity& identity)
{
    const std::pair<QString, QString> known[]{
        {tr("姓名"), identity.name},        {tr("证件号码"), identity.idNumber},
        {tr("电话"), identity.phone},       {tr("居住地"), identity.address},
        {tr("保证人"), identity.guarantor}, {tr("保证人电话"), identity.guarantorPhone},
    };
    for (const auto& [name, value] : known)
        if (!value.isEmpty())
            m_fields.append(QVariantMap{{u"name"_s, name}, {u"value"_s, value}});
    m_state = Shown;
    m_until = m_clock.now() + m_duration;
    m_second.start();
    Q_EMIT changed();
}

void Reveal::passTime()
{
    if (m_clock.now() >= m_until)
        hide();
    else
        Q_EMIT changed();
}

} // namespace zhihui::people
