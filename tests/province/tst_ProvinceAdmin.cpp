#include "Seats.h"

#include "contract/AccessLog.h"
#include "contract/Administration.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;

/// Accounts by three kinds of administrators, organisations and shifts, over TLS.
class tst_ProvinceAdmin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nobodyMakesAWorkingAccountAlone();
    void whoHasMadeItCannotGiveItARole();
    void aNewPasswordWaitsForItsConfirmation();
    void aLockedAccountIsOutAtOnce();
    void aLockOutlivesARestartAndAnUpload();
    void nobodyHandlesTheirOwnAccount();
    void nobodyGivesTheirOwnRole();
    void rolesAreKeptApart_data();
    void rolesAreKeptApart();
    void accountsOfOthersAreNotThere();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
    void whereSecurityIsSeatedARegistrarMakesNoAccount();
    void everyActIsInTheLogWithBeforeAndAfter();
    void administratorsSeeOrganisationsOnly();
    void organisationsAreRenamedAddedAndClosed();
    void whatIsNotEmptyIsNotClosed();
    void shiftsAreKeptAndListed();
    void shiftsThatCannotBe_data();
    void shiftsThatCannotBe();
    void aShiftIsCancelledBeforeItBegins();

private:
    Reply change(const QString& who, const QString& id, const contract::AccountAct& act)
    {
        Client client = m_town->as(who);
        return client.post("/v1/admin/users/" + id.toLatin1(), contract::toJson(act));
    }
    Reply make(const QString& login, const QString& password = u"a-long-password"_s)
    {
        Client client = m_town->as(u"system106"_s);
        return client.post("/v1/admin/users",
                           contract::toJson(contract::NewAccount{
                               login, u"新来的"_s, {OrgCode(u"440106001"_s)}, password, u"新入职"_s}));
    }
    QString made(const QString& login)
    {
        const auto entry = contract::readBytes<contract::AccountEntry>(make(login).body);
        return entry ? entry->user.id.text : QString();
    }
    int logIn(const QString& login, const QString& password = u"a-long-password"_s)
    {
        Client client = m_town->anonymous();
        return client.logIn(login, password).status;
    }
    QString stateOf(const QString& id)
    {
        Client client = m_town->as(u"audit106"_s);
        const auto list = contract::readBytes<contract::AccountList>(client.get("/v1/admin/users").body);
        for (const auto& entry : list ? list->accounts : QList<contract::AccountEntry>()) {
            if (entry.user.id.text == id)
                return entry.state;
        }
        return {};
    }
    Reply org(const QString& code, const contract::OrgAct& act)
    {
        Client client = m_town->as(u"system106"_s);
        return client.post("/v1/admin/orgs/" + code.toLatin1(), contract::toJson(act));
    }
    contract::Shift shift(const QString& id, int fromHours, int toHours) const
    {
        return {id,
                OrgCode(u"440106"_s),
                u"duty"_s,
                UserId(u"duty106"_s),
                {},
                m_town->clock.now() + fromHours * 1h,
                m_town->clock.now() + toHours * 1h,
                u"夜班"_s};
    }
    Reply put(const contract::Shift& shift)
    {
        Client client = m_town->as(u"leader106"_s);
        return client.post("/v1/shifts", contract::toJson(contract::ShiftAct{u"put"_s, shift, {}}));
    }
    QList<contract::Shift> shifts(const QString& who)
    {
        Client client = m_town->as(who);
        const Reply reply = client.get("/v1/shifts?from=" + toWire(m_town->clock.now() - 24h).toLatin1() +
                                       "&to=" + toWire(m_town->clock.now() + 72h).toLatin1());
        return contract::readBytes<contract::ShiftList>(reply.body).value_or(contract::ShiftList()).shifts;
    }
    std::unique_ptr<Town> m_town;
};

void tst_ProvinceAdmin::init()
{
    m_town = std::make_unique<Town>();
    m_town->upload({seats::account(u"system106"_s, {u"440106"_s}, {u"system"_s}),
                    seats::account(u"security106"_s, {u"440106"_s}, {u"security"_s}),
                    seats::account(u"audit106"_s, {u"440106"_s}, {u"audit"_s}),
                    seats::account(u"security103"_s, {u"440103"_s}, {u"security"_s}),
                    seats::account(u"leader106"_s, {u"440106"_s}, {u"leader"_s})});
}

void tst_ProvinceAdmin::nobodyMakesAWorkingAccountAlone()
{
    const QString id = made(u"zhao"_s);
    QVERIFY(!id.isEmpty());
    QCOMPARE(stateOf(id), u"pending"_s);
    QCOMPARE(logIn(u"zhao"_s), 403);
    QCOMPARE(logIn(u"zhao"_s, u"another-password"_s), 401);
    QCOMPARE(change(u"security106"_s, id, {.act = u"confirm"_s, .why = u"核对介绍信"_s}).status, 200);
    QCOMPARE(logIn(u"zhao"_s), 200);
    Client client = m_town->anonymous();
    client.logIn(u"zhao"_s, u"a-long-password"_s);
    for (const auto& row : snapshot(client, "reg"))
        QCOMPARE(row.type, u"org"_s); // no role, no rows
    QCOMPARE(client.get("/v1/live").json().value("rows"_L1).toArray().size(), 0);
    QCOMPARE(change(u"security106"_s, id, {.act = u"roles"_s, .why = u"任司法所"_s, .roles = {u"office"_s}}).status,
             200);
    QVERIFY(idsOf(snapshot(client, "reg"), u"person"_s).contains(u"P1"_s));
    QVERIFY(!idsOf(snapshot(client, "reg"), u"person"_s).contains(u"P3"_s));
}

void tst_ProvinceAdmin::whoHasMadeItCannotGiveItARole()
{
    const QString id = made(u"zhao"_s);
    QCOMPARE(change(u"system106"_s, id, {.act = u"confirm"_s, .why = u"自己核准"_s}).status, 403);
    QCOMPARE(change(u"system106"_s, id, {.act = u"roles"_s, .why = u"x"_s, .roles = {u"duty"_s}}).status, 403);
    QCOMPARE(
        change(u"security106"_s, id, {.act = u"password"_s, .why = u"x"_s, .password = u"a-long-password"_s}).status,
        403);
    QCOMPARE(change(u"audit106"_s, id, {.act = u"confirm"_s, .why = u"x"_s}).status, 403);
    QCOMPARE(change(u"leader106"_s, id, {.act = u"confirm"_s, .why = u"x"_s}).status, 403);
    Client security = m_town->as(u"security106"_s);
    QCOMPARE(
        security
            .post("/v1/admin/users", contract::toJson(contract::NewAccount{
                                         u"qian"_s, u"钱"_s, {OrgCode(u"440106"_s)}, u"a-long-password"_s, u"x"_s}))
            .status,
        403);
}

void tst_ProvinceAdmin::aNewPasswordWaitsForItsConfirmation()
{
    Client holder = m_town->as(u"duty106"_s);
    QCOMPARE(holder.get("/v1/live").status, 200);
    const contract::AccountAct reset{.act = u"password"_s, .why = u"忘记密码"_s, .password = u"a-long-password"_s};
    QCOMPARE(change(u"system106"_s, u"duty106"_s, reset).status, 200);
    QCOMPARE(holder.get("/v1/live").status, 401);
    QCOMPARE(logIn(u"duty106"_s), 403);
    QCOMPARE(logIn(u"duty106"_s, Town::password(u"duty106"_s)), 401);
    QCOMPARE(change(u"security106"_s, u"duty106"_s, {.act = u"confirm"_s, .why = u"当面核对"_s}).status, 200);
    QCOMPARE(logIn(u"duty106"_s), 200);
    QCOMPARE(change(u"security106"_s, u"duty106"_s, {.act = u"confirm"_s, .why = u"再次"_s}).code(), u"unchanged"_s);
}

void tst_ProvinceAdmin::aLockedAccountIsOutAtOnce()
{
    Client holder = m_town->as(u"duty106"_s);
    QString cursor;
    snapshot(holder, "reg", &cursor);
    Client stream = m_town->as(u"duty106"_s);
    stream.openStream("/v1/sync/reg/changes?since=" + cursor.toLatin1());
    QCOMPARE(change(u"system106"_s, u"duty106"_s, {.act = u"lock"_s, .why = u"调离"_s}).status, 200);
    QCOMPARE(holder.get("/v1/live").status, 401);
    QCOMPARE(holder.post("/v1/auth/refresh", QByteArray("{}")).status, 401);
    QCOMPARE(logIn(u"duty106"_s, Town::password(u"duty106"_s)), 403);
    m_town->upload({Town::person(u"P5"_s, u"440106001"_s, false, u"R-106"_s)});
    QVERIFY(stream.nextEvent({"page"}, 5'000).data.isEmpty());
    QCOMPARE(change(u"system106"_s, u"duty106"_s, {.act = u"lock"_s, .why = u"调离"_s}).code(), u"unchanged"_s);
    QCOMPARE(change(u"system106"_s, u"duty106"_s, {.act = u"unlock"_s, .why = u"回岗"_s}).status, 200);
    QCOMPARE(logIn(u"duty106"_s, Town::password(u"duty106"_s)), 200);
}

void tst_ProvinceAdmin::aLockOutlivesARestartAndAnUpload()
{
    QCOMPARE(change(u"system106"_s, u"duty106"_s, {.act = u"lock"_s, .why = u"调离"_s}).status, 200);
    m_town->restart();
    QCOMPARE(logIn(u"duty106"_s, Town::password(u"duty106"_s)), 403);
    const auto same = seats::account(u"duty106"_s, {u"440106"_s}, {u"duty"_s});
    QCOMPARE(m_town->upload({same}).stored, 1);
    QCOMPARE(logIn(u"duty106"_s, Town::password(u"duty106"_s)), 403);
    QCOMPARE(stateOf(u"duty106"_s), u"locked"_s);
}

void tst_ProvinceAdmin::nobodyHandlesTheirOwnAccount()
{
    QCOMPARE(change(u"system106"_s, u"system106"_s, {.act = u"rename"_s, .why = u"x"_s, .display = u"王"_s}).code(),
             u"own-account"_s);
    QCOMPARE(
        change(u"security106"_s, u"security106"_s, {.act = u"roles"_s, .why = u"x"_s, .roles = {u"duty"_s}}).code(),
        u"own-account"_s);
}

void tst_ProvinceAdmin::nobodyGivesTheirOwnRole()
{
    QCOMPARE(
        change(u"security106"_s, u"duty106"_s, {.act = u"roles"_s, .why = u"x"_s, .roles = {u"security"_s}}).code(),
        u"own-role"_s);
}

void tst_ProvinceAdmin::rolesAreKeptApart_data()
{
    QTest::addColumn<QStringList>("roles");
    QTest::addColumn<bool>("minors");
    QTest::addColumn<QString>("code");
    QTest::newRow("two administrators") << QStringList{u"system"_s, u"audit"_s} << false << u"roles-apart"_s;
    QTest::newRow("a wall with another") << QStringList{u"wall"_s, u"duty"_s} << false << u"wall-alone"_s;
    QTest::newRow("no such role") << QStringList{u"king"_s} << false << u"unknown-role"_s;
    QTest::newRow("minors on a wall") << QStringList{u"wall"_s} << true << u"no-minors"_s;
    QTest::newRow("as it is") << QStringList{u"duty"_s} << false << u"unchanged"_s;
    QTest::newRow("minors for duty") << QStringList{u"duty"_s} << true << QString();
    QTest::newRow("none") << QStringList() << false << QString();
}
void tst_ProvinceAdmin::rolesAreKeptApart()
{
    QFETCH(QStringList, roles);
    QFETCH(bool, minors);
    const Reply reply =
        change(u"security106"_s, u"duty106"_s, {.act = u"roles"_s, .why = u"调整"_s, .roles = roles, .minors = minors});
    QTEST(reply.status == 200 ? QString() : reply.code(), "code");
}

void tst_ProvinceAdmin::accountsOfOthersAreNotThere()
{
    for (const QString& id : {u"duty103"_s, u"city"_s, u"registrar"_s, u"nobody"_s})
        QCOMPARE(change(u"system106"_s, id, {.act = u"lock"_s, .why = u"x"_s}).status, 404);
    Client client = m_town->as(u"system106"_s);
    const QByteArray body = client.get("/v1/admin/users").body;
    QVERIFY(body.contains("duty106") && !body.contains("duty103") && !body.contains("\"city\""));
    QVERIFY(!body.contains("argon2id"));
}

void tst_ProvinceAdmin::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("org");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("code");
    QTest::newRow("taken") << u"duty106"_s << u"440106"_s << u"a-long-password"_s << u"login-taken"_s;
    QTest::newRow("short password") << u"sun"_s << u"440106"_s << u"short"_s << u"bad-password"_s;
    QTest::newRow("another county") << u"sun"_s << u"440103"_s << u"a-long-password"_s << u"unknown-org"_s;
    QTest::newRow("no such township") << u"sun"_s << u"440106999"_s << u"a-long-password"_s << u"unknown-org"_s;
    QTest::newRow("no code") << u"sun"_s << u"x"_s << u"a-long-password"_s << u"bad-request"_s;
}
void tst_ProvinceAdmin::whatIsWrongIsNamed()
{
    QFETCH(QString, login);
    QFETCH(QString, org);
    QFETCH(QString, password);
    Client client = m_town->as(u"system106"_s);
    const Reply reply = client.post(
        "/v1/admin/users", contract::toJson(contract::NewAccount{login, u"孙"_s, {OrgCode(org)}, password, u"新来"_s}));
    QTEST(reply.code(), "code");
}

void tst_ProvinceAdmin::whereSecurityIsSeatedARegistrarMakesNoAccount()
{
    const auto refused = [&](const contract::RegistryLine& line) {
        const auto receipt = m_town->upload({line});
        return receipt.refused.isEmpty() ? QString() : receipt.refused.first().code;
    };
    QCOMPARE(refused(seats::account(u"new106"_s, {u"440106"_s}, {u"leader"_s})), u"administered"_s);
    QCOMPARE(refused(seats::account(u"duty106"_s, {u"440106"_s}, {u"leader"_s})), u"administered"_s);
    QCOMPARE(refused(seats::account(u"duty106"_s, {u"440106"_s}, {u"duty"_s})), QString()); // as it is
    contract::RegistryLine gone;
    gone.type = u"user"_s;
    gone.id = u"security106"_s;
    gone.deleted = true;
    QCOMPARE(refused(gone), u"administered"_s);
    QCOMPARE(refused(seats::account(u"newcity"_s, {u"4401"_s}, {u"leader"_s})), QString());
}

void tst_ProvinceAdmin::everyActIsInTheLogWithBeforeAndAfter()
{
    change(u"security106"_s, u"duty106"_s, {.act = u"roles"_s, .why = u"轮岗"_s, .roles = {u"leader"_s}});
    Client client = m_town->as(u"audit106"_s);
    const Reply reply = client.get("/v1/access?from=" + toWire(m_town->clock.now() - 1h).toLatin1() +
                                   "&to=" + toWire(m_town->clock.now() + 1h).toLatin1());
    const auto log = contract::readBytes<contract::AccessLog>(reply.body);
    QVERIFY(log && log->intact);
    const auto entry = std::ranges::find(log->entries, u"user.roles"_s, &contract::AccessEntry::act);
    QVERIFY(entry != log->entries.end());
    QCOMPARE(entry->subject, u"duty106"_s);
    QCOMPARE(entry->user.text, u"security106"_s);
    QVERIFY(!entry->sealed);
    const QJsonObject said = QJsonDocument::fromJson(entry->reason.toUtf8()).object();
    QCOMPARE(said.value("before"_L1).toObject(), (QJsonObject{{u"roles"_s, QJsonArray{u"duty"_s}}}));
    QCOMPARE(said.value("after"_L1).toObject(), (QJsonObject{{u"roles"_s, QJsonArray{u"leader"_s}}}));
    QCOMPARE(said.value("why"_L1).toString(), u"轮岗"_s);
    QVERIFY(!reply.body.contains("password"));
}

void tst_ProvinceAdmin::administratorsSeeOrganisationsOnly()
{
    m_town->walkOut(u"P1"_s);
    for (const QString& user : {u"system106"_s, u"security106"_s, u"audit106"_s}) {
        Client client = m_town->as(user);
        for (const QByteArray& feed : {QByteArray("reg"), QByteArray("ops")}) {
            for (const auto& row : snapshot(client, feed))
                QCOMPARE(row.type, u"org"_s);
        }
        QCOMPARE(client.get("/v1/live").json().value("rows"_L1).toArray().size(), 0);
    }
}

void tst_ProvinceAdmin::organisationsAreRenamedAddedAndClosed()
{
    QCOMPARE(org(u"440106002"_s, {u"add"_s, u"新司法所"_s, u"新设"_s}).status, 200);
    QCOMPARE(org(u"440106002"_s, {u"add"_s, u"新司法所"_s, u"新设"_s}).code(), u"exists"_s);
    QCOMPARE(org(u"440106002"_s, {u"rename"_s, u"石牌司法所"_s, u"更名"_s}).status, 200);
    Client client = m_town->as(u"leader106"_s);
    const auto list = contract::readBytes<contract::OrgList>(client.get("/v1/admin/orgs").body);
    QVERIFY(list);
    QStringList names;
    for (const auto& entry : list->orgs)
        names << entry.org.name;
    QCOMPARE(names, (QStringList{u"天河区"_s, u"甲司法所"_s, u"石牌司法所"_s}));
    QCOMPARE(list->orgs.first().regions, QStringList{u"天河区"_s});
    QCOMPARE(list->orgs.first().persons, 3);
    Client duty = m_town->as(u"duty106"_s);
    QVERIFY(idsOf(snapshot(duty, "reg"), u"org"_s).contains(u"440106002"_s));
    QCOMPARE(org(u"440106002"_s, {u"close"_s, {}, u"撤并"_s}).status, 200);
    QVERIFY(!idsOf(snapshot(duty, "reg"), u"org"_s).contains(u"440106002"_s));
    QCOMPARE(org(u"440103001"_s, {u"rename"_s, u"x"_s, u"x"_s}).status, 404);
    QCOMPARE(org(u"440103002"_s, {u"add"_s, u"x"_s, u"x"_s}).code(), u"unknown-org"_s);
    QCOMPARE(org(u"44010600"_s, {u"add"_s, u"x"_s, u"x"_s}).code(), u"bad-code"_s);
}

void tst_ProvinceAdmin::whatIsNotEmptyIsNotClosed()
{
    QCOMPARE(org(u"440106001"_s, {u"close"_s, {}, u"x"_s}).code(), u"has-persons"_s);
    org(u"440106002"_s, {u"add"_s, u"新司法所"_s, u"新设"_s});
    Client client = m_town->as(u"system106"_s);
    client.post("/v1/admin/users",
                contract::toJson(contract::NewAccount{
                    u"zhao"_s, u"赵"_s, {OrgCode(u"440106002"_s)}, u"a-long-password"_s, u"新来"_s}));
    QCOMPARE(org(u"440106002"_s, {u"close"_s, {}, u"x"_s}).code(), u"has-accounts"_s);
}

void tst_ProvinceAdmin::shiftsAreKeptAndListed()
{
    const auto stored = contract::readBytes<contract::Shift>(put(shift(u"s-1"_s, 1, 9)).body);
    QVERIFY(stored);
    QCOMPARE(stored->who, u"duty106"_s);
    QCOMPARE(shifts(u"duty106"_s), QList<contract::Shift>{*stored});
    QCOMPARE(shifts(u"officer106"_s), QList<contract::Shift>{*stored}); // of the county above
    QVERIFY(shifts(u"duty103"_s).isEmpty());
    m_town->restart();
    auto longer = shift(u"s-1"_s, 1, 10);
    QCOMPARE(put(longer).status, 200);
    QCOMPARE(shifts(u"duty106"_s).first().to, longer.to);
    Client duty = m_town->as(u"duty106"_s);
    QCOMPARE(duty.post("/v1/shifts", contract::toJson(contract::ShiftAct{u"put"_s, longer, {}})).status, 403);
}

void tst_ProvinceAdmin::shiftsThatCannotBe_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("org");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("code");
    const QString here = u"440106"_s, duty = u"duty106"_s;
    QTest::newRow("too long") << duty << here << 1 << 26 << u"bad-period"_s;
    QTest::newRow("backwards") << duty << here << 3 << 2 << u"bad-period"_s;
    QTest::newRow("over") << duty << here << -3 << 0 << u"over"_s;
    QTest::newRow("another county") << duty << u"440103"_s << 1 << 2 << u"unknown-org"_s;
    QTest::newRow("somebody of another county") << u"duty103"_s << here << 1 << 2 << u"unknown-user"_s;
    QTest::newRow("nobody") << u"nobody"_s << here << 1 << 2 << u"unknown-user"_s;
    QTest::newRow("another post") << u"inspector106"_s << here << 1 << 2 << u"wrong-post"_s;
    QTest::newRow("at the same time") << duty << here << 11 << 13 << u"overlap"_s;
    QTest::newRow("right after") << duty << here << 12 << 13 << QString();
}
void tst_ProvinceAdmin::shiftsThatCannotBe()
{
    QFETCH(QString, user);
    QFETCH(QString, org);
    QFETCH(int, from);
    QFETCH(int, to);
    QCOMPARE(put(shift(u"s-0"_s, 10, 12)).status, 200);
    auto asked = shift(u"s-1"_s, from, to);
    asked.user = UserId(user);
    asked.org = OrgCode(org);
    const Reply reply = put(asked);
    QTEST(reply.status == 200 ? QString() : reply.code(), "code");
}

void tst_ProvinceAdmin::aShiftIsCancelledBeforeItBegins()
{
    put(shift(u"s-1"_s, 1, 9));
    Client client = m_town->as(u"system106"_s);
    contract::ShiftAct cancel{u"cancel"_s, shift(u"s-1"_s, 1, 9), u"换班"_s};
    QCOMPARE(client.post("/v1/shifts", contract::toJson(cancel)).status, 200);
    QVERIFY(shifts(u"duty106"_s).isEmpty());
    put(shift(u"s-2"_s, 0, 8));
    cancel.shift.id = u"s-2"_s;
    QCOMPARE(client.post("/v1/shifts", contract::toJson(cancel)).code(), u"begun"_s);
    cancel.shift.id = u"s-3"_s;
    QCOMPARE(client.post("/v1/shifts", contract::toJson(cancel)).status, 404);
}

QTEST_GUILESS_MAIN(tst_ProvinceAdmin)
#include "tst_ProvinceAdmin.moc"
