#include "Office.h"
#include "inspection/OrderText.h"
#include "inspection/SupervisionCase.h"
#include "inspection/SupervisionList.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;
using inspection::OrderAct;
using State = contract::SupervisionState;

class tst_Orders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoMayDoWhatByStateRoleAndPerson_data();
    void whoMayDoWhatByStateRoleAndPerson();
    void aRefusalToActSaysWhy();
    void theBodyIsWhatTheProtocolSays_data();
    void theBodyIsWhatTheProtocolSays();
    void aDecisionIsShownBeforeTheProvinceKnows_data();
    void aDecisionIsShownBeforeTheProvinceKnows();
    void anAppliedDecisionStaysUntilTheFeedShowsIt();
    void aRefusedDecisionIsTakenBackWithItsReason();
    void aReturnedOrderIsRevisedWithoutItsInspection();
    void whatIsNotAllowedIsNotSent();
    void aFullDiskStopsEveryDecision();
    void countsAddUpInEveryFilter();
    void whatWaitsForMeStandsFirst();
    void theListKeepsTheRulesOfModels();
    void daysLeftAreWords_data();
    void daysLeftAreWords();
    void itemsAnsweredNoAreListed();

private:
    struct Person {
        const char* user;
        QStringList roles;
        const char* org;
    };
    static engine::Account account(const QString& who)
    {
        static const QHash<QString, Person> people{{u"drafter"_s, {"drafter", {u"inspector"_s}, "44"}},
                                                   {u"inspector"_s, {"other", {u"inspector"_s}, "44"}},
                                                   {u"leader"_s, {"leader", {u"leader"_s}, "44"}},
                                                   {u"reviewer"_s, {"reviewer", {u"leader"_s}, "44"}},
                                                   {u"city leader"_s, {"city", {u"leader"_s}, "4401"}},
                                                   {u"city inspector"_s, {"cityinspector", {u"inspector"_s}, "4401"}},
                                                   {u"centre"_s, {"centre", {u"officer"_s}, "440103"}},
                                                   {u"street"_s, {"street", {u"officer"_s}, "440103001"}},
                                                   {u"city duty"_s, {"cityduty", {u"duty"_s}, "4401"}},
                                                   {u"elsewhere"_s, {"elsewhere", {u"officer"_s}, "440112"}},
                                                   {u"wall"_s, {"wall", {u"wall"_s}, "4401"}}};
        const Person person = people.value(who);
        engine::Account account;
        account.user = UserId(QString::fromLatin1(person.user));
        account.scope.roles = person.roles;
        account.scope.organisations = {OrgCode(QString::fromLatin1(person.org))};
        return account;
    }
    static contract::SupervisionOrder order(State state)
    {
        contract::SupervisionOrder order = samples::supervision();
        order.state = state;
        order.drafter = UserId(u"drafter"_s);
        order.reviewer = UserId(u"reviewer"_s);
        order.room = u"M-1-admonition"_s;
        order.items = {{u"two-officers"_s, u"yes"_s, {}}, {u"witness"_s, u"na"_s, {}}};
        return order;
    }
};

void tst_Orders::whoMayDoWhatByStateRoleAndPerson_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("act");
    QTest::addColumn<QStringList>("may");
    const QString reviewer = u"reviewer"_s;
    const QString drafter = u"drafter"_s, inspector = u"inspector"_s, leader = u"leader"_s, centre = u"centre"_s;
    const QHash<State, QHash<QString, QStringList>> table{
        {State::Draft,
         {{u"edit"_s, {drafter}}, {u"submit"_s, {drafter}}, {u"pass"_s, {drafter}}, {u"withdraw"_s, {drafter}}}},
        {State::Review,
         {{u"approve"_s, {inspector, leader, reviewer}},
          {u"return"_s, {inspector, leader, reviewer}},
          {u"withdraw"_s, {drafter}}}},
        {State::Returned,
         {{u"edit"_s, {drafter}}, {u"submit"_s, {drafter}}, {u"pass"_s, {drafter}}, {u"withdraw"_s, {drafter}}}},
        {State::Approved, {{u"sign"_s, {leader}}, {u"withdraw"_s, {drafter}}}},
        {State::Issued, {{u"answer"_s, {centre, u"street"_s}}}},
        {State::Answered, {{u"close"_s, {drafter, inspector}}, {u"again"_s, {drafter, inspector}}}},
        {State::Closed, {}},
        {State::Passed, {}},
        {State::Withdrawn, {}}};
    for (auto state = table.begin(); state != table.end(); ++state)
        for (const char* act :
             {"edit", "submit", "pass", "approve", "return", "sign", "answer", "close", "again", "withdraw"})
            QTest::addRow("%s %s", qPrintable(contract::wireName(state.key())), act)
                << static_cast<int>(state.key()) << QString::fromLatin1(act) << state->value(QString::fromLatin1(act));
}

void tst_Orders::whoMayDoWhatByStateRoleAndPerson()
{
    QFETCH(int, state);
    QFETCH(QString, act);
    QFETCH(QStringList, may);
    static const QHash<QString, OrderAct> acts{{u"edit"_s, OrderAct::Edit},     {u"submit"_s, OrderAct::Submit},
                                               {u"pass"_s, OrderAct::Pass},     {u"approve"_s, OrderAct::Approve},
                                               {u"return"_s, OrderAct::Return}, {u"sign"_s, OrderAct::Sign},
                                               {u"answer"_s, OrderAct::Answer}, {u"close"_s, OrderAct::Close},
                                               {u"again"_s, OrderAct::Again},   {u"withdraw"_s, OrderAct::Withdraw}};
    for (const QString& who :
         {u"drafter"_s, u"inspector"_s, u"leader"_s, u"reviewer"_s, u"city leader"_s, u"city inspector"_s, u"centre"_s,
          u"street"_s, u"city duty"_s, u"elsewhere"_s, u"wall"_s}) {
        const QString why = inspection::whyNot(acts.value(act), order(static_cast<State>(state)), account(who));
        QVERIFY2(why.isEmpty() == may.contains(who), qPrintable(who + u": "_s + why));
    }
}

void tst_Orders::aRefusalToActSaysWhy()
{
    QCOMPARE(inspection::whyNot(OrderAct::Approve, order(State::Review), account(u"drafter"_s)),
             u"拟稿人不能审核自己的稿"_s);
    QCOMPARE(inspection::whyNot(OrderAct::Sign, order(State::Approved), account(u"inspector"_s)), u"由带班领导签发"_s);
    QCOMPARE(inspection::whyNot(OrderAct::Sign, order(State::Draft), account(u"leader"_s)), u"当前为「拟稿」"_s);
    contract::SupervisionOrder failed = order(State::Draft);
    failed.items.first().outcome = u"no"_s;
    QVERIFY(!inspection::whyNot(OrderAct::Pass, failed, account(u"drafter"_s)).isEmpty());
}

void tst_Orders::theBodyIsWhatTheProtocolSays_data()
{
    using Act = std::function<void(inspection::InspectionDesk&)>;
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("role");
    QTest::addColumn<Act>("act");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QJsonObject>("body");
    const auto row = [](const char* name, State state, const char* role, const Act& act, const char* type,
                        const QJsonObject& body) {
        QTest::newRow(name) << static_cast<int>(state) << QString::fromLatin1(role) << act << QString::fromLatin1(type)
                            << body;
    };
    row("approve", State::Review, "inspector", [](auto& d) { d.review(u"S-1"_s, true, u" 同意 "_s); },
        "supervision.review", {{u"pass"_s, true}, {u"note"_s, u"同意"_s}});
    row("return", State::Review, "leader", [](auto& d) { d.review(u"S-1"_s, false, u"写明时间"_s); },
        "supervision.review", {{u"pass"_s, false}, {u"note"_s, u"写明时间"_s}});
    row("sign", State::Approved, "leader", [](auto& d) { d.sign(u"S-1"_s); }, "supervision.sign", {});
    row("answer", State::Issued, "officer", [](auto& d) { d.answer(u"S-1"_s, u"已补派"_s); }, "supervision.answer",
        {{u"text"_s, u"已补派"_s}});
    row("close", State::Answered, "inspector", [](auto& d) { d.recheck(u"S-1"_s, true, u"到位"_s); },
        "supervision.recheck", {{u"pass"_s, true}, {u"text"_s, u"到位"_s}});
    row("again", State::Answered, "inspector", [](auto& d) { d.recheck(u"S-1"_s, false, u"仍缺"_s); },
        "supervision.recheck", {{u"pass"_s, false}, {u"text"_s, u"仍缺"_s}});
}

void tst_Orders::theBodyIsWhatTheProtocolSays()
{
    QFETCH(int, state);
    QFETCH(QString, role);
    QFETCH(std::function<void(inspection::InspectionDesk&)>, act);
    QFETCH(QString, type);
    QFETCH(QJsonObject, body);
    Office office;
    office.seat(u"somebody"_s, u"郑*"_s, {role}, role == "officer"_L1 ? u"440103"_s : u"44"_s);
    office.put(order(static_cast<State>(state)));
    const QSignalSpy saved(&office.desk, &inspection::InspectionDesk::saved);
    act(office.desk);
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(office.drafts.constLast().type, type);
    QCOMPARE(office.drafts.constLast().target, u"S-1"_s);
    QCOMPARE(office.drafts.constLast().base, office.seq);
    QCOMPARE(office.drafts.constLast().body, body);
}

void tst_Orders::aDecisionIsShownBeforeTheProvinceKnows_data()
{
    using Act = std::function<void(inspection::InspectionDesk&)>;
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("role");
    QTest::addColumn<Act>("act");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* name, State state, const char* role, const Act& act, const QString& shown) {
        QTest::newRow(name) << static_cast<int>(state) << QString::fromLatin1(role) << act << shown;
    };
    row("approve", State::Review, "inspector", [](auto& d) { d.review(u"S-1"_s, true, {}); }, u"待签发"_s);
    row("return", State::Review, "inspector", [](auto& d) { d.review(u"S-1"_s, false, u"改"_s); }, u"退回修改"_s);
    row("sign", State::Approved, "leader", [](auto& d) { d.sign(u"S-1"_s); }, u"待整改"_s);
    row("answer", State::Issued, "officer", [](auto& d) { d.answer(u"S-1"_s, u"好"_s); }, u"待复查"_s);
    row("close", State::Answered, "inspector", [](auto& d) { d.recheck(u"S-1"_s, true, u"好"_s); }, u"已办结"_s);
    row("again", State::Answered, "inspector", [](auto& d) { d.recheck(u"S-1"_s, false, u"再"_s); }, u"待整改"_s);
}

void tst_Orders::aDecisionIsShownBeforeTheProvinceKnows()
{
    QFETCH(int, state);
    QFETCH(QString, role);
    QFETCH(std::function<void(inspection::InspectionDesk&)>, act);
    QFETCH(QString, shown);
    Office office;
    office.seat(u"somebody"_s, u"郑*"_s, {role}, role == "officer"_L1 ? u"440103"_s : u"44"_s);
    office.put(order(static_cast<State>(state)));
    inspection::SupervisionCase record;
    record.setDesk(&office.desk);
    record.setOrder(u"S-1"_s);
    const qsizetype entries = record.log().size();
    act(office.desk);
    QCOMPARE(record.stateText(), shown);
    QVERIFY(record.isPending());
    QCOMPARE(record.log().size(), entries + 1);
}

void tst_Orders::anAppliedDecisionStaysUntilTheFeedShowsIt()
{
    Office office;
    office.seat(u"leader"_s, u"林*"_s, {u"leader"_s}, u"44"_s);
    office.put(order(State::Approved));
    inspection::SupervisionCase record;
    record.setDesk(&office.desk);
    record.setOrder(u"S-1"_s);
    office.desk.sign(u"S-1"_s);
    office.outcome(contract::Outcome::Kind::Applied, {}, office.seq + 1);
    QCOMPARE(record.stateText(), u"待整改"_s);
    QVERIFY(record.isPending());
    contract::SupervisionOrder signedOrder = order(State::Issued);
    office.put(signedOrder);
    QVERIFY(!record.isPending());
    QCOMPARE(record.stateText(), u"待整改"_s);
}

void tst_Orders::aRefusedDecisionIsTakenBackWithItsReason()
{
    Office office;
    office.seat(u"leader"_s, u"林*"_s, {u"leader"_s}, u"44"_s);
    office.put(order(State::Approved));
    inspection::SupervisionCase record;
    record.setDesk(&office.desk);
    record.setOrder(u"S-1"_s);
    office.desk.sign(u"S-1"_s);
    office.outcome(contract::Outcome::Kind::Conflict, u"已由何*签发"_s);
    QCOMPARE(record.stateText(), u"待签发"_s);
    QCOMPARE(record.refusal(), u"已由何*签发"_s);
    QVERIFY(!record.isPending());
}

void tst_Orders::aReturnedOrderIsRevisedWithoutItsInspection()
{
    Office office;
    office.seat(u"drafter"_s, u"黄*"_s, {u"inspector"_s}, u"44"_s);
    office.put(order(State::Returned));
    QVERIFY(office.desk.inspection().isEmpty());
    office.desk.revise(u"S-1"_s, {}, u"2026-12-01"_s);
    QVERIFY(office.drafts.isEmpty());
    const QSignalSpy saved(&office.desk, &inspection::InspectionDesk::saved);
    office.desk.revise(u"S-1"_s, u"写明时间"_s, u"2026-12-01"_s);
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(office.types(), QStringList({u"supervision.draft"_s, u"supervision.submit"_s}));
    const QJsonObject body = office.drafts.constFirst().body;
    QCOMPARE(body["text"_L1].toString(), u"写明时间"_s);
    QCOMPARE(body["deadline"_L1].toString(), u"2026-12-01"_s);
    QCOMPARE(body["items"_L1].toArray().size(), order(State::Returned).items.size());
    QCOMPARE(office.desk.book().order(SupervisionId(u"S-1"_s))->row.state, State::Review);
}

void tst_Orders::whatIsNotAllowedIsNotSent()
{
    Office office;
    office.put(order(State::Approved));
    const QSignalSpy failed(&office.desk, &inspection::InspectionDesk::failed);
    office.desk.sign(u"S-1"_s);
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed.at(0).at(2).toString(), u"由带班领导签发"_s);
    QVERIFY(office.drafts.isEmpty());
}

void tst_Orders::aFullDiskStopsEveryDecision()
{
    Office office;
    office.seat(u"leader"_s, u"林*"_s, {u"leader"_s}, u"44"_s);
    office.put(order(State::Approved));
    inspection::SupervisionCase record;
    record.setDesk(&office.desk);
    record.setOrder(u"S-1"_s);
    const QSignalSpy failed(&office.desk, &inspection::InspectionDesk::failed);
    office.nextError = Error{Error::Code::Disk, u"full"_s};
    office.desk.sign(u"S-1"_s);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(record.signBlocked(), office.desk.blocked());
    QVERIFY(!office.desk.blocked().isEmpty());
    office.nextError.reset();
    office.desk.sign(u"S-1"_s);
    QVERIFY(office.drafts.isEmpty());
}

void tst_Orders::countsAddUpInEveryFilter()
{
    Office office;
    office.seat(u"leader"_s, u"林*"_s, {u"leader"_s}, u"44"_s);
    int n = 0;
    for (const State state : {State::Draft, State::Review, State::Approved, State::Issued, State::Closed, State::Passed,
                              State::Withdrawn, State::Review}) {
        contract::SupervisionOrder row = order(state);
        row.id = SupervisionId(u"S-%1"_s.arg(++n));
        office.put(row);
    }
    inspection::SupervisionList list;
    list.setDesk(&office.desk);
    QCOMPARE(list.mine(), 3);
    QCOMPARE(list.running(), 5);
    QCOMPARE(list.over(), 3);
    QCOMPARE(list.count(), list.mine());
    list.setMode(inspection::SupervisionList::All);
    QCOMPARE(list.count(), list.all());
    QCOMPARE(list.all(), list.running() + list.over());
    list.setMode(inspection::SupervisionList::Over);
    QCOMPARE(list.count(), list.over());
}

void tst_Orders::whatWaitsForMeStandsFirst()
{
    Office office;
    office.seat(u"leader"_s, u"林*"_s, {u"leader"_s}, u"44"_s);
    contract::SupervisionOrder theirs = order(State::Issued);
    theirs.deadline = u"2026-11-01"_s;
    office.put(theirs);
    contract::SupervisionOrder mine = order(State::Approved);
    mine.id = SupervisionId(u"S-2"_s);
    office.put(mine);
    inspection::SupervisionList list;
    list.setDesk(&office.desk);
    list.setMode(inspection::SupervisionList::All);
    QCOMPARE(list.orderAt(0), u"S-2"_s);
    QVERIFY(list.index(1).data(inspection::SupervisionList::OverdueRole).toBool());
}

void tst_Orders::theListKeepsTheRulesOfModels()
{
    Office office;
    inspection::SupervisionList list;
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    list.setDesk(&office.desk);
    list.setMode(inspection::SupervisionList::All);
    office.put(order(State::Review));
    office.put(order(State::Approved));
    engine::ChangeSet changes;
    changes.removed.append({u"supervision"_s, u"S-1"_s});
    office.apply(changes);
    QCOMPARE(list.count(), 0);
}

void tst_Orders::daysLeftAreWords_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("words");
    QTest::newRow("a week") << u"2026-11-30"_s << u"余 7 天"_s;
    QTest::newRow("today") << u"2026-11-23"_s << u"今天到期"_s;
    QTest::newRow("gone") << u"2026-11-20"_s << u"已逾期 3 天"_s;
    QTest::newRow("no date") << u"下周"_s << QString();
}

void tst_Orders::daysLeftAreWords()
{
    QFETCH(QString, date);
    QFETCH(QString, words);
    QCOMPARE(inspection::daysLeft(date, samples::noon), words);
}

void tst_Orders::itemsAnsweredNoAreListed()
{
    Office office;
    contract::SupervisionOrder row = order(State::Review);
    row.items = {{u"two-officers"_s, u"no"_s, u"仅一人"_s}, {u"recorder"_s, u"yes"_s, {}}};
    office.put(row);
    inspection::SupervisionCase record;
    record.setDesk(&office.desk);
    record.setOrder(u"S-1"_s);
    QCOMPARE(record.failedItems().size(), 1);
    const auto line = record.failedItems().constFirst().value<inspection::ItemLine>();
    QCOMPARE(line.text, u"两名以上工作人员在场"_s);
    QCOMPARE(line.note, u"仅一人"_s);
}

QTEST_GUILESS_MAIN(tst_Orders)
#include "tst_orders.moc"
