#include "administration/AdminDesk.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::administration {

AdminDesk::AdminDesk(engine::World& world, Ask ask, law::Policy policy, QObject* parent)
    : QObject(parent), m_world(world), m_ask(std::move(ask)), m_policy(std::move(policy))
{
    m_seat = seat();
    connect(&m_world, &engine::World::accountChanged, this, [this] {
        const QString now = seat();
        if (std::exchange(m_seat, now) != now)
            Q_EMIT seatChanged();
    });
}

QString AdminDesk::seat() const
{
    const engine::Account& account = m_world.account();
    return account.user.text + u'|' + account.scope.canonical();
}

QVariantList AdminDesk::roles() const
{
    QVariantList list;
    for (const law::Policy::Role& role : m_policy.roles())
        list.append(QVariantMap{{u"value"_s, role.code},
                                {u"text"_s, role.name.shown()},
                                {u"data"_s, role.data.shown()},
                                {u"rows"_s, role.rows},
                                {u"minors"_s, role.minors}});
    return list;
}

QVariantList AdminDesk::rights() const
{
    QVariantList list;
    for (const law::Policy::Entry& entry : m_policy.entries()) {
        QVariantList cells;
        for (const law::Policy::Role& role : m_policy.roles())
            cells.append(entry.roles.contains(role.code));
        list.append(QVariantMap{{u"text"_s, entry.name.shown()}, {u"cells"_s, cells}});
    }
    return list;
}

QString AdminDesk::roleNames(const QStringList& codes) const
{
    QStringList names;
    for (const QString& code : codes) {
        const auto role = std::ranges::find(m_policy.roles(), code, &law::Policy::Role::code);
        names << (role == m_policy.roles().end() ? code : role->name.shown());
    }
    return names.join(tr("、"));
}

QString AdminDesk::apart() const
{
    QStringList groups;
    for (const QStringList& group : m_policy.apartGroups())
        groups << roleNames(group);
    return groups.join(tr("；"));
}

} // namespace zhihui::administration
