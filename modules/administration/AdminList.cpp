#include "administration/AdminList.h"

#include "domain/ErrorText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::administration {

void AdminList::setDesk(AdminDesk* desk)
{
    if (m_desk == desk)
        return;
    if (m_desk)
        m_desk->disconnect(this);
    m_desk = desk;
    if (m_desk) {
        connect(m_desk, &AdminDesk::seatChanged, this, &AdminList::clear);
        connect(m_desk, &AdminDesk::languageChanged, this, &AdminList::shown);
        connect(m_desk, &AdminDesk::changed, this, [this] {
            if (m_known && !m_acting)
                read();
        });
    }
    clear();
    Q_EMIT deskChanged();
}

void AdminList::clear()
{
    ++m_turn;
    m_answer.clear();
    m_rows.clear();
    m_failure.clear();
    m_known = m_reading = m_acting = false;
    Q_EMIT changed();
}

void AdminList::shown()
{
    if (!m_known)
        return;
    auto rows = rowsOf(m_answer);
    m_rows = rows ? *std::move(rows) : QVariantList();
    Q_EMIT changed();
}

void AdminList::read()
{
    if (!m_desk || !mayRead() || m_acting) // the list is asked again once the change is answered
        return;
    const int turn = ++m_turn;
    m_reading = true;
    Q_EMIT changed();
    m_desk->ask(question()).then(this, [this, turn](const Result<QByteArray>& answer) {
        if (turn != m_turn)
            return;
        m_reading = false;
        const auto rows = answer ? rowsOf(*answer) : Result<QVariantList>(std::unexpected(answer.error()));
        m_known = rows.has_value();
        m_failure = rows ? QString() : errorText(rows.error());
        m_answer = answer.value_or(QByteArray());
        m_rows = rows.value_or(QVariantList());
        Q_EMIT changed();
    });
}

void AdminList::act(const contract::AdminCall& call)
{
    if (!m_desk || m_acting)
        return;
    m_acting = true;
    m_failure.clear();
    const int turn = ++m_turn;
    m_reading = false;
    Q_EMIT changed();
    m_desk->ask(call).then(this, [this, turn](const Result<QByteArray>& answer) {
        if (turn != m_turn)
            return;
        m_acting = false;
        m_failure = answer ? QString() : errorText(answer.error());
        Q_EMIT changed();
        if (!answer)
            return;
        Q_EMIT acted();
        if (m_known)
            Q_EMIT m_desk->changed();
        else
            read();
    });
}

QVariantMap AdminList::row(const QString& id) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&](const QVariant& row) { return row.toMap().value(u"id"_s) == id; });
    return found == m_rows.end() ? QVariantMap() : found->toMap();
}

void AdminList::forgetFailure()
{
    if (m_failure.isEmpty())
        return;
    m_failure.clear();
    Q_EMIT changed();
}

} // namespace zhihui::administration
