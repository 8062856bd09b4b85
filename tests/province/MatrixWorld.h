#pragma once

#include "Seats.h"

/// The world of the scope matrix: four townships (A, B of county 440106, C of 440103, D of another city), in each a
/// person and a sealed one with everything that hangs on them; and an account for every role, scope and grant, logged
/// in.
namespace matrix {

/// A way of sitting before the province.
struct Account {
    QString role; ///< empty: none
    QString scope;
    bool minors = false;
    QByteArray token;
    QString id() const
    {
        return QStringLiteral("m-%1-%2%3").arg(role, scope, minors ? QStringLiteral("-m") : QString());
    }
};
inline const QStringList roles{QStringLiteral("duty"),
                               QStringLiteral("leader"),
                               QStringLiteral("officer"),
                               QStringLiteral("office"),
                               QStringLiteral("inspector"),
                               QStringLiteral("wall"),
                               QStringLiteral("procurator"),
                               QStringLiteral("registrar"),
                               QStringLiteral("gateway"),
                               QStringLiteral("system"),
                               QStringLiteral("security"),
                               QStringLiteral("audit"),
                               QString()};
/// Own township, county, city, another county, and where nothing is.
inline const QStringList scopes{QStringLiteral("440106001"), QStringLiteral("440106"), QStringLiteral("4401"),
                                QStringLiteral("440103"), QStringLiteral("4499")};

/// A planted row, and whose it is.
struct Row {
    QByteArray feed;
    QString type, id;
    QStringList owners; ///< organisations whose readers see it; the first owns it
    bool minor = false;
    std::optional<zhihui::contract::RegistryLine> line; ///< as it was brought in
};
/// A planted person with what must never be seen without a right.
struct Person {
    QString id, org, masked;
    bool minor = false;
    zhihui::contract::Identity secret;
    QString alert; ///< an open one; empty: none
};

class World {
public:
    World();
    Town town;
    QList<Account> accounts;
    QList<Row> rows;
    QList<Person> persons;
    QByteArray picture; ///< cited by the signed supervision order "sup-A"
    Client as(const Account& account) const;
    /// Every row of the registry once more, with a change that all of its readers get.
    void touch();
    static QByteArray cameraSecret() { return "sentinel-of-the-cameras"; }

private:
    void plantPlace(const QString& letter, const QString& org);
    void plantPerson(const QString& letter, const QString& org, bool minor);
    void add(const zhihui::contract::RegistryLine& line, const QStringList& owners, bool minor = false);
    void upload(const QList<zhihui::contract::RegistryLine>& lines);
    void plantAccounts();
    void walk();
    void work();
    void answer(const QString& check, const Person& person);
    void inspect();
    QString send(const Account& who, const QString& type, const QString& target, const QJsonObject& body);
    const Account& account(const QString& role, const QString& scope, bool minors) const;

    QMap<QString, Chain> m_chains;
};

} // namespace matrix
