#include "people/RegisterDesk.h"

#include "domain/ErrorText.h"

using namespace Qt::StringLiterals;

namespace zhihui::people {

namespace {
constexpr qint64 mostHits = 50;
}

RegisterDesk::RegisterDesk(engine::World& world, Asks asks, law::Statutes law, QObject* parent)
    : QObject(parent), m_world(world), m_asks(std::move(asks)), m_law(std::move(law))
{
    m_seat = seat();
    connect(&m_world, &engine::World::accountChanged, this, [this] {
        const QString now = seat(); // also said when an organisation was renamed, or the same operator is back
        if (std::exchange(m_seat, now) != now)
            Q_EMIT seatChanged();
    });
}

QString RegisterDesk::seat() const
{
    const engine::Account& account = m_world.account();
    return account.user.text + u'|' + account.scope.canonical();
}

QVariantList RegisterDesk::reasons() const
{
    QVariantList list;
    if (const law::Dictionary* reasons = m_law.forms.dictionaries().find(u"openReason"_s))
        for (const auto& one : reasons->codes)
            list.append(QVariantMap{{u"value"_s, one.code}, {u"text"_s, one.name.shown()}});
    return list;
}

void RegisterDesk::block(const Error& error)
{
    m_blocked = errorText(error);
    Q_EMIT blockedChanged();
}

QFuture<Result<contract::PersonFile>> RegisterDesk::open(const PersonId& person,
                                                         const contract::FileReason& reason) const
{
    return m_asks.open(person, reason);
}

QFuture<Result<contract::SearchAnswer>> RegisterDesk::search(const QString& query) const
{
    return m_asks.search({query, mostHits});
}

QString RegisterDesk::name(const QString& dictionary, const QString& code) const
{
    return m_law.forms.dictionaries().name(dictionary, code);
}

} // namespace zhihui::people
