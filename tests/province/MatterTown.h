#pragma once

#include "Seats.h"
#include "contract/Matter.h"

/// The town with those who handle matters: office106 (of the township 440106001), leader106 and, a level above,
/// leader01 (4401). What a test asks of it.
class MatterTown {
public:
    void begin();

protected:
    using Matter = zhihui::contract::Matter;
    using Outcome = zhihui::contract::Outcome;
    static const QJsonObject yes;    ///< an opinion
    static const QJsonObject served; ///< a notice that was signed for
    static QJsonObject deviceCase(int months = 1);

    Outcome send(const QString& user, const QString& type, const QString& id, const QJsonObject& body, qint64 base = 0);
    Outcome open(const QString& user, const QString& id, const QString& kind, const QString& person,
                 const QJsonObject& fields);
    Outcome move(const QString& user, const QString& id, const QString& act, const QJsonObject& fields,
                 qint64 base = 0);
    std::optional<Matter> matter(const QString& user, const QString& id);
    QList<zhihui::contract::Decision> decisions(const QString& user);
    QList<zhihui::contract::Alert> told(); ///< alerts at the county's desk
    /// A positioning decision from the proposal to the notice.
    Outcome position(const QString& id, const QString& person, int months = 1);
    QJsonObject leave(int days = 2, const QString& org = QStringLiteral("440103")) const;
    /// A leave of P1 from the application to the grant.
    Outcome grantLeave(const QString& id, const QJsonObject& fields);
    void team(const QString& sex);

    std::unique_ptr<Town> m_town;
    QMap<QString, std::shared_ptr<Chain>> m_chains;
};
