#include "contract/Administration.h"

#include "contract/JsonFields.h"

namespace zhihui::contract {

namespace {

constexpr qsizetype longestWhy = 200;
constexpr qsizetype longestAnswer = 500;

QJsonArray codes(const QList<OrgCode>& organisations)
{
    QJsonArray list;
    for (const OrgCode& code : organisations)
        list.append(code.text);
    return list;
}

QList<OrgCode> codesOf(const QStringList& texts, JsonFields& f)
{
    QList<OrgCode> list;
    for (const QString& text : texts) {
        list.append(OrgCode(text));
        if (!list.constLast().isValid())
            f.complain("organisations"_L1, u"2 to 12 digits each"_s);
    }
    return list;
}

QString wordsIn(JsonFields& f, QLatin1StringView name, qsizetype most)
{
    const QString words = f.text(name).trimmed();
    if (words.isEmpty() || words.size() > most)
        f.complain(name, u"1 to %1 signs"_s.arg(most));
    return words;
}

template <class T>
QJsonArray listOf(const QList<T>& values)
{
    QJsonArray list;
    for (const T& value : values)
        list.append(toJson(value));
    return list;
}

void put(QJsonObject& o, QLatin1StringView name, const QString& text)
{
    if (!text.isEmpty())
        o.insert(name, text);
}

} // namespace

QJsonObject toJson(const AccountEntry& v)
{
    QJsonObject o{{u"user"_s, toJson(v.user)}, {u"state"_s, v.state}};
    put(o, "why"_L1, v.why);
    put(o, "by"_L1, v.by);
    setOptional(o, "at"_L1, v.at);
    return o;
}

template <>
Result<AccountEntry> read(const QJsonObject& body)
{
    JsonFields f(body);
    AccountEntry v;
    v.user = f.nested<User>("user"_L1, body.value("user"_L1), read<User>);
    v.state = f.text("state"_L1);
    v.why = f.textOr("why"_L1);
    v.by = f.textOr("by"_L1);
    v.at = f.optionalInstant("at"_L1);
    return f.finish(std::move(v));
}

QJsonObject toJson(const AccountList& v)
{
    return {{u"accounts"_s, listOf(v.accounts)}};
}

template <>
Result<AccountList> read(const QJsonObject& body)
{
    JsonFields f(body);
    AccountList v{f.list("accounts"_L1, read<AccountEntry>)};
    return f.finish(std::move(v));
}

QJsonObject toJson(const NewAccount& v)
{
    return {{u"login"_s, v.login},
            {u"display"_s, v.display},
            {u"organisations"_s, codes(v.organisations)},
            {u"password"_s, v.password},
            {u"why"_s, v.why}};
}

template <>
Result<NewAccount> read(const QJsonObject& body)
{
    JsonFields f(body);
    NewAccount v;
    v.login = f.text("login"_L1).trimmed();
    v.display = f.text("display"_L1).trimmed();
    v.organisations = codesOf(f.texts("organisations"_L1), f);
    v.password = f.text("password"_L1);
    v.why = wordsIn(f, "why"_L1, longestWhy);
    return f.finish(std::move(v));
}

QJsonObject toJson(const AccountAct& v)
{
    QJsonObject o{{u"act"_s, v.act}, {u"why"_s, v.why}};
    put(o, "display"_L1, v.display);
    put(o, "password"_L1, v.password);
    if (v.act == "organisations"_L1)
        o.insert("organisations"_L1, codes(v.organisations));
    if (v.act == "roles"_L1) {
        o.insert("roles"_L1, QJsonArray::fromStringList(v.roles));
        o.insert("minors"_L1, v.minors);
    }
    return o;
}

template <>
Result<AccountAct> read(const QJsonObject& body)
{
    static const QStringList acts{u"rename"_s,        u"lock"_s,  u"unlock"_s, u"password"_s,
                                  u"organisations"_s, u"roles"_s, u"confirm"_s};
    JsonFields f(body);
    AccountAct v;
    v.act = acts.value(f.oneOf("act"_L1, acts));
    v.why = wordsIn(f, "why"_L1, longestWhy);
    if (v.act == "rename"_L1)
        v.display = f.text("display"_L1).trimmed();
    if (v.act == "password"_L1)
        v.password = f.text("password"_L1);
    if (v.act == "organisations"_L1)
        v.organisations = codesOf(f.texts("organisations"_L1), f);
    if (v.act == "roles"_L1) {
        v.roles = f.texts("roles"_L1);
        v.minors = f.flag("minors"_L1);
    }
    return f.finish(std::move(v));
}

QJsonObject toJson(const OrgEntry& v)
{
    return {{u"org"_s, toJson(v.org)},
            {u"regions"_s, QJsonArray::fromStringList(v.regions)},
            {u"persons"_s, v.persons},
            {u"accounts"_s, v.accounts}};
}

template <>
Result<OrgEntry> read(const QJsonObject& body)
{
    JsonFields f(body);
    OrgEntry v;
    v.org = f.nested<Org>("org"_L1, body.value("org"_L1), read<Org>);
    v.regions = f.texts("regions"_L1);
    v.persons = f.integer("persons"_L1);
    v.accounts = f.integer("accounts"_L1);
    return f.finish(std::move(v));
}

QJsonObject toJson(const OrgList& v)
{
    return {{u"orgs"_s, listOf(v.orgs)}};
}

template <>
Result<OrgList> read(const QJsonObject& body)
{
    JsonFields f(body);
    OrgList v{f.list("orgs"_L1, read<OrgEntry>)};
    return f.finish(std::move(v));
}

QJsonObject toJson(const OrgAct& v)
{
    QJsonObject o{{u"act"_s, v.act}, {u"why"_s, v.why}};
    put(o, "name"_L1, v.name);
    return o;
}

template <>
Result<OrgAct> read(const QJsonObject& body)
{
    static const QStringList acts{u"rename"_s, u"add"_s, u"close"_s};
    JsonFields f(body);
    OrgAct v;
    v.act = acts.value(f.oneOf("act"_L1, acts));
    if (v.act != "close"_L1)
        v.name = f.text("name"_L1).trimmed();
    v.why = wordsIn(f, "why"_L1, longestWhy);
    return f.finish(std::move(v));
}

QJsonObject toJson(const Shift& v)
{
    QJsonObject o{{u"id"_s, v.id},          {u"org"_s, v.org.text},      {u"seat"_s, v.seat},
                  {u"user"_s, v.user.text}, {u"from"_s, toWire(v.from)}, {u"to"_s, toWire(v.to)}};
    put(o, "who"_L1, v.who);
    put(o, "note"_L1, v.note);
    return o;
}

template <>
Result<Shift> read(const QJsonObject& body)
{
    static const QStringList seats{u"duty"_s, u"inspection"_s, u"leader"_s, u"field"_s};
    JsonFields f(body);
    Shift v;
    v.id = f.text("id"_L1);
    v.org = f.org("org"_L1);
    v.seat = seats.value(f.oneOf("seat"_L1, seats));
    v.user = f.id<UserId>("user"_L1);
    v.who = f.textOr("who"_L1);
    v.from = f.instant("from"_L1);
    v.to = f.instant("to"_L1);
    v.note = f.textOr("note"_L1);
    return f.finish(std::move(v));
}

QJsonObject toJson(const ShiftList& v)
{
    return {{u"shifts"_s, listOf(v.shifts)}};
}

template <>
Result<ShiftList> read(const QJsonObject& body)
{
    JsonFields f(body);
    ShiftList v{f.list("shifts"_L1, read<Shift>)};
    return f.finish(std::move(v));
}

QJsonObject toJson(const ShiftAct& v)
{
    if (v.act == "cancel"_L1)
        return {{u"act"_s, v.act}, {u"id"_s, v.shift.id}, {u"why"_s, v.why}};
    return {{u"act"_s, v.act}, {u"shift"_s, toJson(v.shift)}};
}

template <>
Result<ShiftAct> read(const QJsonObject& body)
{
    static const QStringList acts{u"put"_s, u"cancel"_s};
    JsonFields f(body);
    ShiftAct v;
    v.act = acts.value(f.oneOf("act"_L1, acts));
    if (v.act == "cancel"_L1) {
        v.shift.id = f.text("id"_L1);
        v.why = wordsIn(f, "why"_L1, longestWhy);
    } else {
        v.shift = f.nested<Shift>("shift"_L1, body.value("shift"_L1), read<Shift>);
    }
    return f.finish(std::move(v));
}

QJsonObject toJson(const Notice& v)
{
    QJsonObject o{{u"id"_s, v.id},   {u"at"_s, toWire(v.at)}, {u"rule"_s, v.rule},  {u"user"_s, v.user.text},
                  {u"who"_s, v.who}, {u"count"_s, v.count},   {u"entry"_s, v.entry}};
    put(o, "subject"_L1, v.subject);
    put(o, "name"_L1, v.name);
    if (v.sealed)
        o.insert("sealed"_L1, true);
    put(o, "answer"_L1, v.answer);
    put(o, "answeredBy"_L1, v.answeredBy);
    setOptional(o, "answeredAt"_L1, v.answeredAt);
    return o;
}

template <>
Result<Notice> read(const QJsonObject& body)
{
    JsonFields f(body);
    Notice v;
    v.id = f.text("id"_L1);
    v.at = f.instant("at"_L1);
    v.rule = f.text("rule"_L1);
    v.user = f.id<UserId>("user"_L1);
    v.who = f.text("who"_L1);
    v.subject = f.textOr("subject"_L1);
    v.name = f.textOr("name"_L1);
    v.count = f.integer("count"_L1);
    v.entry = f.integer("entry"_L1);
    v.sealed = f.flagOr("sealed"_L1, false);
    v.answer = f.textOr("answer"_L1);
    v.answeredBy = f.textOr("answeredBy"_L1);
    v.answeredAt = f.optionalInstant("answeredAt"_L1);
    return f.finish(std::move(v));
}

QJsonObject toJson(const NoticeList& v)
{
    return {{u"notices"_s, listOf(v.notices)}};
}

template <>
Result<NoticeList> read(const QJsonObject& body)
{
    JsonFields f(body);
    NoticeList v{f.list("notices"_L1, read<Notice>)};
    return f.finish(std::move(v));
}

Result<QString> readNoticeAnswer(const QJsonObject& body)
{
    JsonFields f(body);
    QString words = wordsIn(f, "words"_L1, longestAnswer);
    return f.finish(std::move(words));
}

AdminCall accountsCall()
{
    return {u"/v1/admin/users"_s, {}, {}};
}

AdminCall accountCall(const NewAccount& made)
{
    return {u"/v1/admin/users"_s, {}, toJson(made)};
}

AdminCall accountCall(const UserId& user, const AccountAct& act)
{
    return {u"/v1/admin/users/"_s + user.text, {}, toJson(act)};
}

AdminCall orgsCall()
{
    return {u"/v1/admin/orgs"_s, {}, {}};
}

AdminCall orgCall(const OrgCode& code, const OrgAct& act)
{
    return {u"/v1/admin/orgs/"_s + code.text, {}, toJson(act)};
}

AdminCall shiftsCall(Instant from, Instant to)
{
    return {u"/v1/shifts"_s, {{u"from"_s, toWire(from)}, {u"to"_s, toWire(to)}}, {}};
}

AdminCall shiftCall(const ShiftAct& act)
{
    return {u"/v1/shifts"_s, {}, toJson(act)};
}

AdminCall noticesCall()
{
    return {u"/v1/notices"_s, {}, {}};
}

AdminCall noticeCall(const QString& notice, const QString& words)
{
    return {u"/v1/notices/"_s + notice, {}, QJsonObject{{u"words"_s, words}}};
}

} // namespace zhihui::contract
