#pragma once

#include "contract/Administration.h"
#include "engine/World.h"
#include "law/Policy.h"

#include <QFuture>
#include <QVariantList>
#include <functional>

namespace zhihui::administration {

/// The administrators' seat: what this account may manage, and its way to the province. GUI thread; nothing is kept.
class AdminDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(zhihui::engine::World* world READ world CONSTANT)
    Q_PROPERTY(bool readsUsers READ readsUsers NOTIFY seatChanged)
    Q_PROPERTY(bool writesUsers READ writesUsers NOTIFY seatChanged)
    Q_PROPERTY(bool grantsRoles READ grantsRoles NOTIFY seatChanged)
    Q_PROPERTY(bool readsOrgs READ readsOrgs NOTIFY seatChanged)
    Q_PROPERTY(bool writesOrgs READ writesOrgs NOTIFY seatChanged)
    Q_PROPERTY(bool readsShifts READ readsShifts NOTIFY seatChanged)
    Q_PROPERTY(bool writesShifts READ writesShifts NOTIFY seatChanged)
    Q_PROPERTY(bool readsPolicy READ readsPolicy NOTIFY seatChanged)
    /// {value, text, data, rows, minors}, in the order of the policy.
    Q_PROPERTY(QVariantList roles READ roles NOTIFY languageChanged)
    Q_PROPERTY(QVariantList rights READ rights NOTIFY languageChanged) ///< {text, cells: one bool a role}
    Q_PROPERTY(QString apart READ apart NOTIFY languageChanged)        ///< roles that one person may not hold together
    Q_PROPERTY(QString source READ source CONSTANT)

public:
    /// The answer's JSON text; an error's detail is the province's own words.
    using Ask = std::function<QFuture<Result<QByteArray>>(contract::AdminCall)>;
    AdminDesk(engine::World& world, Ask ask, law::Policy policy, QObject* parent = nullptr);

    engine::World* world() const { return &m_world; }
    const law::Policy& policy() const { return m_policy; }
    bool readsUsers() const { return may(law::Right::ReadUsers); }
    bool writesUsers() const { return may(law::Right::WriteUsers); }
    bool grantsRoles() const { return may(law::Right::GrantRoles); }
    bool readsOrgs() const { return may(law::Right::ReadOrgs); }
    bool writesOrgs() const { return may(law::Right::WriteOrgs); }
    bool readsShifts() const { return may(law::Right::ReadShifts); }
    bool writesShifts() const { return may(law::Right::WriteShifts); }
    bool readsPolicy() const { return may(law::Right::ReadPolicy); }
    QVariantList roles() const;
    QVariantList rights() const;
    QString apart() const;
    QString source() const { return m_policy.source(); }
    QString roleNames(const QStringList& codes) const;

    QFuture<Result<QByteArray>> ask(const contract::AdminCall& call) const { return m_ask(call); }

Q_SIGNALS:
    /// Another operator sits down, or the same with other roles.
    void seatChanged();
    void languageChanged();
    /// Something was changed at the province: lists that show it ask again.
    void changed();

private:
    QString seat() const;
    bool may(law::Right right) const { return m_policy.allows(m_world.account().scope.roles, right); }

    engine::World& m_world;
    Ask m_ask;
    law::Policy m_policy;
    QString m_seat;
};

} // namespace zhihui::administration
