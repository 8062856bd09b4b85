#include "County.h"
#include "people/DueModel.h"
#include "people/FormSheet.h"
#include "people/MatterCase.h"
#include "people/Registration.h"
#include "people/Submissions.h"

#include <QSignalSpy>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;
using contract::Matter;
using people::DueModel;
using people::MatterCase;

namespace {

/// A leave of P-1 in some state.
Matter leave(const QString& state, const QString& level = u"office"_s, const QString& by = u"wu"_s)
{
    Matter matter;
    matter.id = contract::MatterId(u"M-1"_s);
    matter.kind = u"leave"_s;
    matter.person = PersonId(u"P-1"_s);
    matter.org = OrgCode(u"440103001"_s);
    matter.maskedName = u"周*明"_s;
    matter.state = state;
    matter.level = level;
    matter.clock = u"local.decide"_s;
    matter.due = samples::noon + 24h;
    matter.steps = {{.act = u"open"_s,
                     .op = {},
                     .at = samples::noon,
                     .said = samples::noon,
                     .by = UserId(by),
                     .who = u"吴*"_s,
                     .to = u"applied"_s,
                     .fields = {{u"cause"_s, u"medical"_s}, {u"from"_s, u"2026-11-26T00:30:00.000Z"_s}}}};
    return matter;
}

QStringList acts(const MatterCase& matter)
{
    QStringList names;
    for (const QVariant& move : matter.moves())
        names << move.toMap().value(u"act"_s).toString();
    return names;
}

} // namespace

/// The due list and one matter's desk, without a province.
class tst_PeopleMatters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theDueListKnowsWhatIsMine();
    void whatIsDueIsToldInDays_data();
    void whatIsDueIsToldInDays();
    void clocksWithoutAMatterAreListed();
    void aDecisionOfAMatterIsListedOnce();
    void aMatterSaysWhatMayBeDone();
    void nobodyIsOfferedToDecideOnTheirOwn();
    void stepsAreReadAsTheyWereWritten();
    void aStepNamesTheRowItSaw();
    void whatIsWrongIsSaidBeforeItIsSaved();
    void aNewMatterHasAnIdOfItsOwn();
    void momentsAreShanghais();
    void theLadderIsNoObject();
    void whatWaitsAndWhatWasRefused();
    void whatCouldNotBeBegunLeavesWhatWasShown();
    void aRefusedOpeningIsSeenWhateverIsShown();
    void aRefusedRegistrationIsFilledInAgain();

private:
    std::unique_ptr<County> m_county;
    std::unique_ptr<DueModel> m_due;
    std::unique_ptr<MatterCase> m_case;
};

void tst_PeopleMatters::init()
{
    m_county = std::make_unique<County>();
    contract::Person person = County::person(u"P-1"_s, u"周*明"_s, u"strict"_s, u"2028-01-31"_s);
    person.lastVerified = samples::noon;
    m_county->put(person);
    m_due = std::make_unique<DueModel>();
    m_due->setDesk(&m_county->desk);
    m_case = std::make_unique<MatterCase>();
    m_case->setDesk(&m_county->desk);
    m_case->setMatter(u"M-1"_s);
}

void tst_PeopleMatters::theDueListKnowsWhatIsMine()
{
    m_due->setFilter(u"all"_s);
    const int before = m_due->count();
    m_county->put(leave(u"checked"_s, u"county"_s));
    QCOMPARE(m_due->count(), before + 1);
    const int row = m_due->rowOf(u"matter/M-1"_s);
    QVERIFY(row >= 0);
    QCOMPARE(m_due->index(row).data(DueModel::TitleRole).toString(), u"外出 · 待批准"_s);
    // An office may withdraw it, but not decide on it.
    QVERIFY(m_due->index(row).data(DueModel::MineRole).toBool());
    m_county->seat(u"liang"_s, {u"inspector"_s});
    QCOMPARE(m_due->filter(), u"mine"_s); // what another has chosen is not for the next
    m_due->setFilter(u"all"_s);
    QVERIFY(m_due->rowOf(u"matter/M-1"_s) >= 0);
    QVERIFY(!m_due->index(m_due->rowOf(u"matter/M-1"_s)).data(DueModel::MineRole).toBool());
    m_due->setFilter(u"mine"_s);
    QCOMPARE(m_due->count(), 0);
    m_due->setFilter(u"permission"_s);
    QCOMPARE(m_due->count(), 1);
    m_county->put(leave(u"closed"_s));
    Matter closed = leave(u"closed"_s);
    closed.open = false;
    m_county->put(closed);
    QCOMPARE(m_due->count(), 0);
}

void tst_PeopleMatters::whatIsDueIsToldInDays_data()
{
    QTest::addColumn<QString>("due");
    QTest::addColumn<QString>("told");
    QTest::addColumn<int>("urgency");
    // Now it is noon of 25 November in Shanghai; a day ends at 16:00 UTC.
    QTest::newRow("yesterday") << u"2026-11-24T16:00:00Z"_s << u"逾期1天"_s << 0;
    QTest::newRow("this morning") << u"2026-11-25T01:00:00Z"_s << u"今日已逾期"_s << 0;
    QTest::newRow("tonight") << u"2026-11-25T16:00:00Z"_s << u"今日到期"_s << 1;
    QTest::newRow("tomorrow") << u"2026-11-26T16:00:00Z"_s << u"明日到期"_s << 2;
    QTest::newRow("in a week") << u"2026-12-02T16:00:00Z"_s << u"还有7天"_s << 3;
    QTest::newRow("none") << QString() << QString() << 3;
}

void tst_PeopleMatters::whatIsDueIsToldInDays()
{
    QFETCH(QString, due);
    QFETCH(QString, told);
    QFETCH(int, urgency);
    const Instant now = *fromWire(u"2026-11-25T04:00:00Z"_s);
    QCOMPARE(people::dueText(fromWire(due), now), told);
    QCOMPARE(people::urgencyOf(fromWire(due), now), urgency);
}

void tst_PeopleMatters::clocksWithoutAMatterAreListed()
{
    m_due->setFilter(u"all"_s);
    contract::Person person = County::person(u"P-2"_s, u"李*"_s, u"strict"_s, u"2026-12-05"_s);
    person.lastVerified = samples::noon - 240h;
    m_county->put(person);
    contract::Decision decision = samples::decision();
    decision.id = DecisionId(u"E-2"_s);
    decision.person = person.id;
    decision.from = samples::noon - 240h;
    decision.to = samples::noon + 120h;
    decision.lifted.reset();
    m_county->put(decision);
    m_due->setActive(false);
    m_due->setActive(true);
    QTRY_VERIFY(m_due->rowOf(u"decision/E-2"_s) >= 0);
    QVERIFY(m_due->rowOf(u"term/P-2"_s) >= 0);
    const int report = m_due->rowOf(u"contact/P-2"_s);
    QVERIFY(report >= 0);
    // A local rule says so, and is not presented as law.
    QVERIFY(m_due->index(report).data(DueModel::BasisRole).toString().contains(u"本地规则（未核）"_s));
    QCOMPARE(m_due->kindOf(u"decision/E-2"_s), u"extension"_s);
    QCOMPARE(m_due->matterOf(u"decision/E-2"_s), QString());
    QCOMPARE(m_due->personOf(u"term/P-2"_s), u"P-2"_s);
    // What is longest overdue stands first.
    QVERIFY(report < m_due->rowOf(u"decision/E-2"_s));
}

void tst_PeopleMatters::aDecisionOfAMatterIsListedOnce()
{
    m_due->setFilter(u"all"_s);
    contract::Decision decision = samples::decision();
    decision.id = DecisionId(u"D-M-1"_s);
    decision.person = PersonId(u"P-1"_s);
    decision.from = samples::noon - 240h;
    decision.to = samples::noon + 120h;
    decision.lifted.reset();
    m_county->put(decision);
    Matter matter = leave(u"inForce"_s);
    matter.kind = u"positioning"_s;
    matter.decision = decision.id;
    matter.due = decision.to;
    m_county->put(matter);
    QVERIFY(m_due->rowOf(u"matter/M-1"_s) >= 0);
    QCOMPARE(m_due->rowOf(u"decision/D-M-1"_s), -1);
}

void tst_PeopleMatters::aMatterSaysWhatMayBeDone()
{
    m_county->put(leave(u"applied"_s));
    QVERIFY(m_case->isValid());
    QCOMPARE(acts(*m_case), (QStringList{u"check"_s, u"withdraw"_s}));
    QCOMPARE(m_case->state(), u"待审核"_s);
    QCOMPARE(m_case->waitsFor(), QString());
    m_county->seat(u"liang"_s, {u"inspector"_s});
    QVERIFY(acts(*m_case).isEmpty());
    QCOMPARE(m_case->waitsFor(), u"承办人员"_s);
}

void tst_PeopleMatters::nobodyIsOfferedToDecideOnTheirOwn()
{
    m_county->put(leave(u"checked"_s, u"office"_s, u"li"_s)); // begun at this seat
    QCOMPARE(acts(*m_case), (QStringList{u"withdraw"_s}));
    m_county->put(leave(u"checked"_s, u"office"_s, u"wu"_s));
    QCOMPARE(acts(*m_case), (QStringList{u"approve"_s, u"refuse"_s, u"withdraw"_s}));
    m_county->put(leave(u"checked"_s, u"county"_s, u"wu"_s)); // too long for an office
    QCOMPARE(acts(*m_case), (QStringList{u"withdraw"_s}));
    m_county->seat(u"xie"_s, {u"leader"_s});
    QCOMPARE(acts(*m_case), (QStringList{u"approve"_s, u"refuse"_s, u"withdraw"_s}));
}

void tst_PeopleMatters::stepsAreReadAsTheyWereWritten()
{
    m_county->put(leave(u"applied"_s));
    QCOMPARE(m_case->steps().size(), 1);
    const QVariantMap step = m_case->steps().constFirst().toMap();
    QCOMPARE(step.value(u"title"_s).toString(), u"登记"_s);
    const QVariantList lines = step.value(u"lines"_s).toList();
    QCOMPARE(lines.at(0).toMap().value(u"value"_s).toString(), u"就医"_s);
    QCOMPARE(lines.at(1).toMap().value(u"value"_s).toString(), u"2026-11-26 08:30"_s);
}

void tst_PeopleMatters::aStepNamesTheRowItSaw()
{
    m_county->put(leave(u"applied"_s), 77);
    const QSignalSpy saved(m_case.get(), &MatterCase::saved);
    const double seen = m_case->base();
    m_county->put(leave(u"applied"_s), 78); // while the card is open
    m_case->move(u"check"_s, seen, {{u"opinion"_s, u" 情况属实 "_s}});
    QTRY_COMPARE(saved.size(), 1);
    const engine::Draft& draft = m_county->drafts.constLast();
    QCOMPARE(draft.type, u"matter.move"_s);
    QCOMPARE(draft.target, u"M-1"_s);
    QCOMPARE(draft.base, 77);
    QCOMPARE(draft.body.value("fields"_L1).toObject(), (QJsonObject{{u"opinion"_s, u"情况属实"_s}}));
}

void tst_PeopleMatters::whatIsWrongIsSaidBeforeItIsSaved()
{
    m_county->put(leave(u"applied"_s));
    QCOMPARE(m_case->fault(u"leave"_s, u"check"_s, {}), u"“审核意见”没有填写"_s);
    QCOMPARE(m_case->fault(u"leave"_s, u"check"_s, {{u"opinion"_s, u"同意"_s}}), QString());
    QCOMPARE(m_case->fault(u"intake"_s, u"announce"_s,
                           {{u"on"_s, u"2026-11-25"_s}, {u"by"_s, u"吴某"_s}, {u"closed"_s, false}}),
             QString());
    QVERIFY(m_case->fault(u"positioning"_s, u"tell"_s, {{u"notice"_s, u"1"_s}, {u"signed"_s, false}})
                .startsWith(u"须确认"_s));
    QVERIFY(m_case
                ->fault(u"visit"_s, {},
                        {{u"visitor"_s, u"张某"_s},
                         {u"kinship"_s, u"friend"_s},
                         {u"from"_s, u"2026-11-26 10:00"_s},
                         {u"to"_s, u"2026-11-26 09:00"_s},
                         {u"reason"_s, u"探视"_s}})
                .contains(u"终止时间"_s));
    QVERIFY(m_case
                ->fault(u"visit"_s, {},
                        {{u"visitor"_s, u"张某"_s},
                         {u"kinship"_s, u"friend"_s},
                         {u"from"_s, u"明早"_s},
                         {u"to"_s, u"2026-11-26 09:00"_s},
                         {u"reason"_s, u"探视"_s}})
                .contains(u"不是日期和时间"_s));
}

void tst_PeopleMatters::aNewMatterHasAnIdOfItsOwn()
{
    m_case->setMatter({});
    m_case->setPerson(u"P-1"_s);
    bool offersLeave = false, offersRecheck = false;
    for (const QVariant& group : m_case->kinds()) {
        for (const QVariant& entry : group.toMap().value(u"entries"_s).toList()) {
            offersLeave |= entry.toMap().value(u"value"_s) == u"leave"_s;
            offersRecheck |= entry.toMap().value(u"value"_s) == u"recheck"_s;
        }
    }
    QVERIFY(offersLeave);
    QVERIFY(!offersRecheck); // of another category
    m_case->begin(u"contact"_s, {{u"how"_s, u"visit"_s}, {u"words"_s, u"在家"_s}, {u"sure"_s, true}});
    const engine::Draft& draft = m_county->drafts.constLast();
    QCOMPARE(draft.type, u"matter.open"_s);
    QCOMPARE(draft.target, m_case->matter());
    QVERIFY(draft.target.size() > 20);
    QCOMPARE(draft.body.value("person"_L1).toString(), u"P-1"_s);
}

void tst_PeopleMatters::momentsAreShanghais()
{
    const law::Form& form = m_county->desk.law().matters.find(u"visit")->begin.form;
    const QJsonObject body = people::bodyOf(form, {{u"from"_s, u"2026-11-26 08:30"_s}});
    QCOMPARE(body.value("from"_L1).toString(), u"2026-11-26T00:30:00.000Z"_s);
    for (const QVariant& field : people::sheetOf(form, m_county->desk.law().forms.dictionaries(), body)) {
        if (field.toMap().value(u"code"_s) == u"from"_s)
            QCOMPARE(field.toMap().value(u"value"_s).toString(), u"2026-11-26 08:30"_s);
    }
}

void tst_PeopleMatters::theLadderIsNoObject()
{
    for (int i = 1; i <= 2; ++i) {
        Matter served = leave(u"served"_s);
        served.id = contract::MatterId(u"S-%1"_s.arg(i));
        served.kind = u"admonish"_s;
        served.open = false;
        m_county->put(served);
    }
    m_case->setMatter({});
    m_case->setPerson(u"P-1"_s);
    QCOMPARE(m_case->possible().size(), 1);
    const QVariantMap step = m_case->possible().constFirst().toMap();
    QCOMPARE(step.value(u"text"_s).toString(), u"警告"_s);
    const QString because = step.value(u"because"_s).toString();
    QVERIFY2(because.contains(u"2次训诫"_s) && because.contains(u"仍不改正"_s) && because.contains(u"不得引用"_s),
             qPrintable(because));
    // An objection that is open rests the counter.
    Matter objected = leave(u"objected"_s);
    objected.id = contract::MatterId(u"S-2"_s);
    objected.kind = u"admonish"_s;
    m_county->put(objected);
    QVERIFY(m_case->possible().isEmpty());
    QVERIFY(m_county->drafts.isEmpty());
}

void tst_PeopleMatters::whatWaitsAndWhatWasRefused()
{
    m_county->put(leave(u"applied"_s));
    m_case->move(u"check"_s, m_case->base(), {{u"opinion"_s, u"同意"_s}});
    m_county->hold({m_county->pending()});
    QCOMPARE(m_case->waiting(), u"审核通过"_s);
    contract::Outcome refused;
    refused.kind = contract::Outcome::Kind::Rejected;
    refused.title = u"经办人不能自行审批"_s;
    m_county->hold({m_county->pending(refused)});
    QCOMPARE(m_case->waiting(), QString());
    QVERIFY(m_case->refusal().contains(u"经办人"_s));
}

void tst_PeopleMatters::whatCouldNotBeBegunLeavesWhatWasShown()
{
    m_county->put(leave(u"applied"_s));
    QSignalSpy failed(m_case.get(), &MatterCase::failed);
    m_county->taken = failure(Error::Code::Disk, u"full"_s);
    m_case->begin(u"contact"_s, {{u"how"_s, u"visit"_s}, {u"words"_s, u"在家"_s}, {u"sure"_s, true}});
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(m_case->matter(), u"M-1"_s);
    m_county->taken = contract::Command();
    m_case->begin(u"contact"_s, {{u"how"_s, u"visit"_s}, {u"words"_s, u"在家"_s}, {u"sure"_s, true}});
    QTRY_VERIFY(m_case->matter() != u"M-1"_s);
    QVERIFY(!m_case->isValid()); // the province has no row of it yet
    QCOMPARE(m_case->person(), u"P-1"_s);
    QCOMPARE(m_case->who(), u"周*明"_s);
}

void tst_PeopleMatters::aRefusedOpeningIsSeenWhateverIsShown()
{
    people::Submissions sent;
    sent.setDesk(&m_county->desk);
    m_case->setMatter({});
    m_case->setPerson(u"P-1"_s);
    m_case->begin(u"leave"_s, {{u"cause"_s, u"medical"_s}});
    m_county->hold({m_county->pending()});
    QCOMPARE(sent.waiting(), QStringList{u"外出 · 登记（周*明）"_s});
    contract::Outcome outcome;
    outcome.kind = contract::Outcome::Kind::Rejected;
    outcome.title = u"没有找到该对象"_s;
    m_county->hold({m_county->pending(outcome)});
    m_case->setMatter(u"M-9"_s); // another one is on screen
    QVERIFY(sent.waiting().isEmpty());
    QCOMPARE(sent.refused().size(), 1);
    const QVariantMap line = sent.refused().constFirst().toMap();
    QCOMPARE(line.value(u"why"_s).toString(), outcome.title);
    QVERIFY(line.value(u"again"_s).toBool());
    const QVariantMap written = sent.written(u"c-1"_s);
    QCOMPARE(written.value(u"form"_s).toString(), u"begin"_s);
    QCOMPARE(written.value(u"kind"_s).toString(), u"leave"_s);
    QCOMPARE(written.value(u"person"_s).toString(), u"P-1"_s);
    bool isFilled = false;
    for (const QVariant& field : written.value(u"fields"_s).toList())
        isFilled |= field.toMap().value(u"value"_s).toString() == "medical"_L1;
    QVERIFY(isFilled);
    m_county->seat(u"liang"_s, {u"inspector"_s});
    QVERIFY(sent.written(u"c-1"_s).isEmpty());
    sent.acknowledge(u"c-1"_s);
    QCOMPARE(m_county->dismissed, QStringList{u"c-1"_s});
}

void tst_PeopleMatters::aRefusedRegistrationIsFilledInAgain()
{
    people::Submissions sent;
    sent.setDesk(&m_county->desk);
    contract::Command command;
    command.id = CommandId(u"c-7"_s);
    command.type = u"person.register"_s;
    command.target = u"P-new"_s;
    command.body = {{u"identity"_s, QJsonObject{{u"name"_s, u"赵新来"_s}}}};
    m_county->hold({engine::Pending{command, std::nullopt}});
    QCOMPARE(sent.waiting(), QStringList{u"登记新对象 赵*来"_s});
    contract::Outcome outcome;
    outcome.kind = contract::Outcome::Kind::Rejected;
    outcome.title = u"证件号码已登记"_s;
    m_county->hold({engine::Pending{command, outcome}});
    const QVariantList fields = sent.written(u"c-7"_s).value(u"fields"_s).toList();
    QCOMPARE(fields.constFirst().toMap().value(u"code"_s).toString(), u"identity.name"_s);
    QCOMPARE(fields.constFirst().toMap().value(u"value"_s).toString(), u"赵新来"_s);
    QCOMPARE(sent.written(u"c-7"_s).value(u"form"_s).toString(), u"register"_s);
}

QTEST_GUILESS_MAIN(tst_PeopleMatters)
#include "tst_matters.moc"
