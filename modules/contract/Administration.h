#pragma once

#include "contract/Registry.h"

/// Administration: accounts, organisations, shifts, notices of unusual look-ups.
namespace zhihui::contract {

/// An account as administrators see it; never with a password.
struct AccountEntry {
    User user;
    QString state; ///< "active", "locked", "pending": waits for the confirmation of a security administrator
    QString why;   ///< of the last change, as it was given
    QString by;    ///< display name of who made it; empty: brought in with the registry
    std::optional<Instant> at;

    friend bool operator==(const AccountEntry& a, const AccountEntry& b)
    {
        return a.user.id == b.user.id && a.state == b.state && a.why == b.why && a.by == b.by && a.at == b.at;
    }
};
QJsonObject toJson(const AccountEntry& v);
template <>
Result<AccountEntry> read(const QJsonObject& body);

/// Answer to GET /v1/admin/users: accounts all of whose organisations lie in the reader's scope, by login.
struct AccountList {
    QList<AccountEntry> accounts;
};
QJsonObject toJson(const AccountList& v);
template <>
Result<AccountList> read(const QJsonObject& body);

/// Body of POST /v1/admin/users: an account without a role, which a security administrator has yet to confirm.
struct NewAccount {
    QString login;
    QString display;
    QList<OrgCode> organisations;
    QString password;
    QString why;
};
QJsonObject toJson(const NewAccount& v);
template <>
Result<NewAccount> read(const QJsonObject& body);

/// Body of POST /v1/admin/users/{id}; which fields count says `act`.
struct AccountAct {
    QString act;                       ///< "rename" "lock" "unlock" "password" "organisations" "roles" "confirm"
    QString why;                       ///< 1 to 200 signs
    QString display = {};              ///< rename
    QString password = {};             ///< password
    QList<OrgCode> organisations = {}; ///< organisations
    QStringList roles = {};            ///< roles
    bool minors = false;               ///< roles
};
QJsonObject toJson(const AccountAct& v);
template <>
Result<AccountAct> read(const QJsonObject& body);

/// An organisation with what belongs to it directly.
struct OrgEntry {
    Org org;
    QStringList regions; ///< names of its areas
    qint64 persons = 0;  ///< of it and of those below
    qint64 accounts = 0; ///< of it alone
};
QJsonObject toJson(const OrgEntry& v);
template <>
Result<OrgEntry> read(const QJsonObject& body);

/// Answer to GET /v1/admin/orgs, in the order of the codes: parents come before those below them.
struct OrgList {
    QList<OrgEntry> orgs;
};
QJsonObject toJson(const OrgList& v);
template <>
Result<OrgList> read(const QJsonObject& body);

/// Body of POST /v1/admin/orgs/{code}.
struct OrgAct {
    QString act; ///< "rename", "add" a township of this code, "close"
    QString name;
    QString why; ///< 1 to 200 signs
};
QJsonObject toJson(const OrgAct& v);
template <>
Result<OrgAct> read(const QJsonObject& body);

/// A turn of duty (班次).
struct Shift {
    QString id;
    OrgCode org;
    QString seat; ///< "duty", "inspection", "leader", "field"
    UserId user;
    QString who; ///< its display name; filled by the province
    Instant from;
    Instant to; ///< exclusive; at most a day later
    QString note;

    friend bool operator==(const Shift&, const Shift&) = default;
};
QJsonObject toJson(const Shift& v);
template <>
Result<Shift> read(const QJsonObject& body);

/// Answer to GET /v1/shifts: those that touch the time, of organisations in scope or above, by their begin.
struct ShiftList {
    QList<Shift> shifts;
};
QJsonObject toJson(const ShiftList& v);
template <>
Result<ShiftList> read(const QJsonObject& body);

/// Body of POST /v1/shifts.
struct ShiftAct {
    QString act; ///< "put" a new one or a change of one that has not ended, "cancel"
    Shift shift; ///< cancel: the id is enough
    QString why; ///< cancel
};
QJsonObject toJson(const ShiftAct& v);
template <>
Result<ShiftAct> read(const QJsonObject& body);

/// A notice of an unusual look-up (异常查询提示).
struct Notice {
    QString id;
    Instant at;
    QString rule; ///< "many" "night" "repeat" "sealed"
    UserId user;
    QString who;
    QString subject; ///< a person; empty: several, or sealed
    QString name;    ///< masked, of a person in the reader's scope
    qint64 count = 0;
    qint64 entry = 0;    ///< number of the access log's entry that raised it
    bool sealed = false; ///< about a minor, and the reader has no grant
    QString answer;      ///< words of who has answered it; empty: nobody yet
    QString answeredBy;
    std::optional<Instant> answeredAt;

    friend bool operator==(const Notice&, const Notice&) = default;
};
QJsonObject toJson(const Notice& v);
template <>
Result<Notice> read(const QJsonObject& body);

/// Answer to GET /v1/notices: unanswered ones first, each part newest first, at most 200.
struct NoticeList {
    QList<Notice> notices;
};
QJsonObject toJson(const NoticeList& v);
template <>
Result<NoticeList> read(const QJsonObject& body);

/// A request of the administration pages, and its answer's text: one way through the layers for all of them.
struct AdminCall {
    QString path;
    QList<std::pair<QString, QString>> query;
    std::optional<QJsonObject> body; ///< nothing: a GET
};
AdminCall accountsCall();
AdminCall accountCall(const NewAccount& made);
AdminCall accountCall(const UserId& user, const AccountAct& act);
AdminCall orgsCall();
AdminCall orgCall(const OrgCode& code, const OrgAct& act);
AdminCall shiftsCall(Instant from, Instant to);
AdminCall shiftCall(const ShiftAct& act);
AdminCall noticesCall();
AdminCall noticeCall(const QString& notice, const QString& words);
/// The words of POST /v1/notices/{id}, 1 to 500 signs.
Result<QString> readNoticeAnswer(const QJsonObject& body);

} // namespace zhihui::contract
