#include "administration/AccountList.h"
#include "administration/OnDuty.h"
#include "administration/OrgTree.h"
#include "administration/ShiftRoster.h"
#include "fakes/FakeClock.h"
#include "fakes/SampleOffice.h"

#include <QFile>
#include <QPromise>
#include <QSignalSpy>
#include <QTest>

using namespace zhihui;
using namespace zhihui::administration;
using namespace Qt::StringLiterals;

namespace {

law::Policy policy()
{
    QFile file(QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/rules/policy-2026-11.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no policy");
    return *law::Policy::read(file.readAll());
}

} // namespace

class tst_administration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whoMayWhatHangsOnTheRole_data();
    void whoMayWhatHangsOnTheRole();
    void accountsAreRead();
    void actsHangOnSeatAndAccount();
    void aChangeIsReadBack();
    void whatIsRefusedIsSaidInTheProvincesWords();
    void readingDuringAChangeWaits();
    void whoMayNotReadAsksNobody();
    void anotherOperatorSeesNothing();
    void organisationsAreATree();
    void aShiftOverMidnightEndsOnTheNextDay();
    void whatIsNoTimeIsNamed();
    void whoIsOnDutyIsNamed();
    void theTableOfRightsIsThePolicy();

private:
    void seat(const QString& user, const QString& role)
    {
        engine::Account account;
        account.user = UserId(user);
        account.display = u"邓*"_s;
        account.scope.organisations = {OrgCode(u"440103"_s)};
        account.scope.roles = {role};
        m_world->setAccount(account);
    }
    template <class List>
    std::unique_ptr<List> made()
    {
        auto list = std::make_unique<List>();
        list->setDesk(m_desk.get());
        return list;
    }
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<engine::World> m_world;
    std::unique_ptr<fakes::SampleOffice> m_office;
    std::unique_ptr<AdminDesk> m_desk;
};

void tst_administration::init()
{
    m_desk.reset();
    m_world.reset();
    m_clock = std::make_unique<FakeClock>(fromMillis(1'795'406'400'000)); // 2026-11-23 12:00 in Shanghai
    m_world = std::make_unique<engine::World>(*m_clock);
    m_office = std::make_unique<fakes::SampleOffice>(*m_clock);
    m_desk = std::make_unique<AdminDesk>(
        *m_world, [this](const contract::AdminCall& call) { return m_office->ask(call); }, policy());
    seat(u"u-system-liwan"_s, u"system"_s);
}

void tst_administration::whoMayWhatHangsOnTheRole_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QList<bool>>("may"); // users: read write; grant; orgs: write; shifts: write; policy
    QTest::newRow("system") << u"system"_s << QList<bool>{true, true, false, true, true, true};
    QTest::newRow("security") << u"security"_s << QList<bool>{true, false, true, false, false, true};
    QTest::newRow("audit") << u"audit"_s << QList<bool>{true, false, false, false, false, true};
    QTest::newRow("leader") << u"leader"_s << QList<bool>{true, false, false, false, true, true};
    QTest::newRow("duty") << u"duty"_s << QList<bool>{false, false, false, false, false, false};
}
void tst_administration::whoMayWhatHangsOnTheRole()
{
    QFETCH(QString, role);
    seat(u"u-1"_s, role);
    const QList<bool> got{m_desk->readsUsers(), m_desk->writesUsers(),  m_desk->grantsRoles(),
                          m_desk->writesOrgs(), m_desk->writesShifts(), m_desk->readsPolicy()};
    QTEST(got, "may");
}

void tst_administration::accountsAreRead()
{
    const auto list = made<AccountList>();
    QVERIFY(!list->isKnown());
    list->read();
    QTRY_VERIFY(list->isKnown());
    QCOMPARE(list->count(), 4);
    const QVariantMap row = list->row(u"u-new-liwan"_s);
    QCOMPARE(row.value(u"stateText"_s).toString(), u"待核准"_s);
    QCOMPARE(row.value(u"roles"_s).toString(), u"没有岗位"_s);
    QCOMPARE(list->row(u"u-duty-liwan"_s).value(u"roles"_s).toString(), u"值班员"_s);
}

void tst_administration::actsHangOnSeatAndAccount()
{
    const auto list = made<AccountList>();
    const auto acts = [&](const QString& id) {
        QStringList values;
        for (const QVariant& one : list->acts(id))
            values << one.toMap().value(u"value"_s).toString();
        return values;
    };
    list->read();
    QTRY_VERIFY(list->isKnown());
    QCOMPARE(acts(u"u-duty-liwan"_s), (QStringList{u"rename"_s, u"lock"_s, u"password"_s, u"organisations"_s}));
    QVERIFY(acts(u"u-system-liwan"_s).isEmpty()); // one's own
    seat(u"u-security-liwan"_s, u"security"_s);
    list->read();
    QTRY_VERIFY(list->isKnown());
    QCOMPARE(acts(u"u-new-liwan"_s), (QStringList{u"confirm"_s, u"roles"_s}));
    QCOMPARE(acts(u"u-duty-liwan"_s), QStringList{u"roles"_s});
}

void tst_administration::aChangeIsReadBack()
{
    const auto list = made<AccountList>();
    list->read();
    QTRY_VERIFY(list->isKnown());
    QSignalSpy acted(list.get(), &AdminList::acted);
    list->settle(u"u-duty-liwan"_s, u"lock"_s, u"调离"_s);
    QTRY_COMPARE(acted.count(), 1);
    QTRY_COMPARE(list->row(u"u-duty-liwan"_s).value(u"state"_s).toString(), u"locked"_s);
    QCOMPARE(m_office->asked().at(1), u"/v1/admin/users/u-duty-liwan lock"_s);
}

void tst_administration::whatIsRefusedIsSaidInTheProvincesWords()
{
    const auto list = made<AccountList>();
    list->read();
    QTRY_VERIFY(list->isKnown());
    m_office->refuseNext(u"登录名已被使用"_s);
    list->make(u"x"_s, u"某"_s, u"440103"_s, u"a-long-password"_s, u"新来"_s);
    QTRY_COMPARE(list->failure(), u"登录名已被使用"_s);
    QVERIFY(list->isKnown());
    list->forgetFailure();
    QVERIFY(list->failure().isEmpty());
}

void tst_administration::readingDuringAChangeWaits()
{
    QPromise<Result<QByteArray>> held;
    held.start();
    AdminDesk desk(
        *m_world, [&](const contract::AdminCall& call) { return call.body ? held.future() : m_office->ask(call); },
        policy());
    AccountList list;
    list.setDesk(&desk);
    list.settle(u"u-duty-liwan"_s, u"lock"_s, u"调离"_s);
    QVERIFY(list.isActing());
    list.read();
    QVERIFY(m_office->asked().isEmpty());
    held.emplaceResult(QByteArray("{}"));
    held.finish();
    QTRY_VERIFY(!list.isActing());
    QTRY_VERIFY(list.isKnown());
}

void tst_administration::whoMayNotReadAsksNobody()
{
    seat(u"u-li"_s, u"office"_s);
    const auto list = made<AccountList>();
    list->read();
    QVERIFY(m_office->asked().isEmpty());
    QVERIFY(!list->isBusy());
}

void tst_administration::anotherOperatorSeesNothing()
{
    const auto list = made<AccountList>();
    list->read();
    QTRY_COMPARE(list->count(), 4);
    seat(u"u-security-liwan"_s, u"security"_s);
    QCOMPARE(list->count(), 0);
    QVERIFY(!list->isKnown());
}

void tst_administration::organisationsAreATree()
{
    const auto tree = made<OrgTree>();
    tree->read();
    QTRY_COMPARE(tree->count(), 2);
    QCOMPARE(tree->row(u"440103"_s).value(u"depth"_s).toInt(), 0);
    QCOMPARE(tree->row(u"440103"_s).value(u"regions"_s).toString(), u"荔湾区"_s);
    QCOMPARE(tree->row(u"440103001"_s).value(u"depth"_s).toInt(), 1);
    QCOMPARE(tree->row(u"440103001"_s).value(u"levelText"_s).toString(), u"司法所"_s);
    QCOMPARE(tree->choices().size(), 3); // and that none is chosen
    QCOMPARE(tree->choices().constFirst().toMap().value(u"value"_s).toString(), QString());
}

void tst_administration::aShiftOverMidnightEndsOnTheNextDay()
{
    const auto roster = made<ShiftRoster>();
    QCOMPARE(roster->week(), u"11-23 至 11-29"_s);
    roster->read();
    QTRY_COMPARE(roster->count(), 1);
    QVERIFY(roster->row(u"s-1"_s).value(u"on"_s).toBool());
    roster->put({}, u"440103"_s, u"duty"_s, u"u-duty-liwan"_s, u"2026-11-24"_s, u"20:00"_s, u"08:00"_s, u"夜班"_s);
    QTRY_COMPARE(roster->count(), 2);
    const QVariantMap row = roster->rows().last().toMap();
    QCOMPARE(row.value(u"span"_s).toString(), u"20:00 至 08:00"_s);
    QCOMPARE(row.value(u"day"_s).toString(), u"2026-11-24"_s);
    QVERIFY(!row.value(u"begun"_s).toBool());
}

void tst_administration::whatIsNoTimeIsNamed()
{
    const auto roster = made<ShiftRoster>();
    QVERIFY(roster->fault(u"2026-11-24"_s, u"08:00"_s, u"20:00"_s).isEmpty());
    QVERIFY(!roster->fault(u"24.11."_s, u"08:00"_s, u"20:00"_s).isEmpty());
    QVERIFY(!roster->fault(u"2026-11-24"_s, u"8 Uhr"_s, u"20:00"_s).isEmpty());
    roster->put({}, u"440103"_s, u"duty"_s, u"u-1"_s, u"?"_s, u"?"_s, u"?"_s, {});
    QVERIFY(m_office->asked().isEmpty());
}

void tst_administration::whoIsOnDutyIsNamed()
{
    OnDuty duty;
    duty.setDesk(m_desk.get());
    QVERIFY(m_office->asked().isEmpty());
    m_world->setLoaded();
    QTRY_COMPARE(duty.names(), u"梁*"_s);
    seat(u"u-1"_s, u"wall"_s);
    QVERIFY(duty.names().isEmpty());
}

void tst_administration::theTableOfRightsIsThePolicy()
{
    const auto roles = m_desk->roles();
    QCOMPARE(roles.size(), 12);
    const auto rights = m_desk->rights();
    QCOMPARE(rights.size(), qsizetype(law::rightCount));
    for (const QVariant& right : rights)
        QCOMPARE(right.toMap().value(u"cells"_s).toList().size(), roles.size());
    const QVariantMap search = rights.first().toMap();
    QCOMPARE(search.value(u"text"_s).toString(), u"查找对象"_s);
    QVERIFY(search.value(u"cells"_s).toList().first().toBool());
    QVERIFY(m_desk->apart().contains(u"安全管理员"_s));
}

QTEST_GUILESS_MAIN(tst_administration)
#include "tst_administration.moc"
