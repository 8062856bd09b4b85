#include "MatterTown.h"

#include <QTest>
#include <algorithm>

using namespace zhihui;
using namespace Qt::StringLiterals;

/// Matters about persons over the wire: their steps, who may make them, and what follows.
class tst_ProvinceMatters : public QObject, private MatterTown {
    Q_OBJECT

private Q_SLOTS:
    void init() { MatterTown::begin(); }
    void aLeaveGoesItsWay();
    void nobodyDecidesOnTheirOwn();
    void aLongLeaveIsForTheCounty();
    void whatIsRefused_data();
    void whatIsRefused();
    void aStaleDeskIsAConflict();
    void aGrantedLeaveIsNoExit();
    void aLeaveWithoutAShapeIsNotJudged();
    void aDecisionBeginsWithTheNotice();
    void noFixTheMinuteAfterTheEnd();
    void anExtensionIsApprovedBeforeTheEnd();
    void whatCameOnPaperIsLiftedToo();
    void liftedTogetherTheyAreInNobodysWay();
    void aProposalNeedsTheFinding();
    void aLiftedDecisionEndsAtOnce();
    void aSanctionNeedsItsParts();
    void objectionsRest();
    void aMinorsMatterIsSealed();
    void everyStepIsInTheLog();
};

void tst_ProvinceMatters::aLeaveGoesItsWay()
{
    QCOMPARE(open(u"office106"_s, u"M1"_s, u"leave"_s, u"P1"_s, leave()).kind, Outcome::Kind::Applied);
    auto made = matter(u"duty106"_s, u"M1"_s);
    QVERIFY(made);
    QCOMPARE(made->state, u"applied"_s);
    QCOMPARE(made->level, u"office"_s);
    QCOMPARE(made->maskedName, u"周*P1"_s);
    QVERIFY(made->open && made->due && !made->from);
    move(u"office106"_s, u"M1"_s, u"check"_s, yes);
    move(u"leader106"_s, u"M1"_s, u"approve"_s, yes);
    made = matter(u"duty106"_s, u"M1"_s);
    QCOMPARE(made->state, u"granted"_s);
    QCOMPARE(made->number, u"外出〔2026〕1号"_s);
    QCOMPARE(made->span, u"leave"_s);
    QCOMPARE(made->due, made->to);
    move(u"office106"_s, u"M1"_s, u"report"_s, {{u"how"_s, u"phone"_s}, {u"words"_s, u"已到医院"_s}});
    QCOMPARE(matter(u"duty106"_s, u"M1"_s)->state, u"granted"_s);
    Client duty = m_town->as(u"duty106"_s);
    const auto person = seats::row<contract::Person>(duty, "reg", u"person"_s, u"P1"_s);
    QCOMPARE(person->lastVerified, m_town->clock.now());
    QCOMPARE(person->lastVerifiedHow, u"phone"_s);
    m_town->clock.advance(24h);
    QCOMPARE(move(u"office106"_s, u"M1"_s, u"close"_s, {{u"on"_s, u"2026-11-24"_s}, {u"proof"_s, u"病历"_s}}).kind,
             Outcome::Kind::Applied);
    made = matter(u"duty106"_s, u"M1"_s);
    QCOMPARE(made->open, false);
    QCOMPARE(made->to, m_town->clock.now());
    QCOMPARE(made->steps.size(), 5);
    QCOMPARE(made->steps.constLast().by, UserId(u"office106"_s));
    QCOMPARE(move(u"office106"_s, u"M1"_s, u"close"_s, {}).code, u"matter-state"_s);
}

void tst_ProvinceMatters::nobodyDecidesOnTheirOwn()
{
    open(u"leader106"_s, u"M1"_s, u"leave"_s, u"P1"_s, leave());
    move(u"leader106"_s, u"M1"_s, u"check"_s, yes);
    QCOMPARE(move(u"leader106"_s, u"M1"_s, u"approve"_s, yes).code, u"same-person"_s);
    QCOMPARE(move(u"office106"_s, u"M1"_s, u"approve"_s, yes).kind, Outcome::Kind::Applied);
}

void tst_ProvinceMatters::aLongLeaveIsForTheCounty()
{
    open(u"duty106"_s, u"M1"_s, u"leave"_s, u"P1"_s, leave(9));
    move(u"duty106"_s, u"M1"_s, u"check"_s, yes);
    QCOMPARE(matter(u"duty106"_s, u"M1"_s)->level, u"county"_s);
    QCOMPARE(move(u"office106"_s, u"M1"_s, u"approve"_s, yes).code, u"forbidden"_s);
    QCOMPARE(move(u"leader01"_s, u"M1"_s, u"approve"_s, yes).code, u"forbidden"_s);
    QCOMPARE(move(u"leader106"_s, u"M1"_s, u"approve"_s, yes).kind, Outcome::Kind::Applied);
    m_town->clock.advance(240h);
    // Nine days and twenty-five more within two months are over thirty: the level above decides.
    open(u"duty106"_s, u"M2"_s, u"leave"_s, u"P1"_s, leave(25));
    move(u"duty106"_s, u"M2"_s, u"check"_s, yes);
    QCOMPARE(move(u"leader106"_s, u"M2"_s, u"approve"_s, yes).code, u"forbidden"_s);
    QCOMPARE(move(u"leader01"_s, u"M2"_s, u"approve"_s, yes).kind, Outcome::Kind::Applied);
}

void tst_ProvinceMatters::whatIsRefused_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("person");
    QTest::addColumn<QJsonObject>("change"); // of a leave's fields
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const QString& user, const QString& kind, const QString& person,
                        const QJsonObject& change,
                        const QString& code) { QTest::newRow(name) << user << kind << person << change << code; };
    const QString office = u"office106"_s, kind = u"leave"_s, one = u"P1"_s;
    row("no such kind", office, u"moon"_s, one, {}, u"unknown-kind"_s);
    row("nobody of that name", office, kind, u"P9"_s, {}, u"not-found"_s);
    row("another county's", office, kind, u"P2"_s, {}, u"not-found"_s);
    row("sealed", office, kind, u"P3"_s, {}, u"not-found"_s);
    row("an inspector", u"inspector106"_s, kind, one, {}, u"forbidden"_s);
    row("a field officer", u"officer106"_s, kind, one, {}, u"forbidden"_s);
    row("no cause", office, kind, one, {{u"cause"_s, QJsonValue()}}, u"bad-fields"_s);
    row("a cause of nobody's list", office, kind, one, {{u"cause"_s, u"party"_s}}, u"bad-fields"_s);
    row("no moment", office, kind, one, {{u"from"_s, u"tomorrow"_s}}, u"bad-fields"_s);
    row("back before it begins", office, kind, one, {{u"to"_s, u"2026-11-20T00:00:00.000Z"_s}}, u"bad-period"_s);
    row("a field too many", office, kind, one, {{u"companion"_s, u"x"_s}}, u"bad-fields"_s);
    row("for another category", office, u"recheck"_s, one, {}, u"other-category"_s);
}

void tst_ProvinceMatters::whatIsRefused()
{
    QFETCH(QString, user);
    QFETCH(QString, kind);
    QFETCH(QString, person);
    QFETCH(QJsonObject, change);
    QFETCH(QString, code);
    QJsonObject fields = leave();
    for (auto it = change.begin(); it != change.end(); ++it) {
        if (it->isNull())
            fields.remove(it.key());
        else
            fields.insert(it.key(), it.value());
    }
    const Outcome outcome = open(user, u"M1"_s, kind, person, fields);
    QCOMPARE(outcome.kind, Outcome::Kind::Rejected);
    QCOMPARE(outcome.code, code);
    QVERIFY(!outcome.title.isEmpty());
    QVERIFY(!matter(u"minors106"_s, u"M1"_s));
}

void tst_ProvinceMatters::aStaleDeskIsAConflict()
{
    const qint64 seen = open(u"office106"_s, u"M1"_s, u"leave"_s, u"P1"_s, leave()).seq;
    move(u"office106"_s, u"M1"_s, u"check"_s, yes, seen);
    const Outcome late = move(u"duty106"_s, u"M1"_s, u"withdraw"_s, {{u"why"_s, u"不去了"_s}}, seen);
    QCOMPARE(late.kind, Outcome::Kind::Conflict);
    QCOMPARE(late.code, u"changed"_s);
    QCOMPARE(open(u"duty106"_s, u"M1"_s, u"leave"_s, u"P1"_s, leave()).code, u"exists"_s);
}

/// The same walk out of the county raises an alert before the leave and after it, and none during it.
void tst_ProvinceMatters::aGrantedLeaveIsNoExit()
{
    grantLeave(u"M1"_s, leave(3, u"4401"_s));
    m_town->clock.advance(2h);
    for (int i = 0; i < 10; ++i) { // into the neighbouring county, whose shape belongs to the city
        m_town->send({m_town->fix(u"P1"_s, {23.15, 113.295 - i * 0.005})});
        m_town->clock.advance(60s);
    }
    QVERIFY(std::ranges::none_of(told(), [](const auto& alert) { return alert.kind == "out-of-area"_L1; }));
    move(u"office106"_s, u"M1"_s, u"close"_s, {{u"on"_s, u"2026-11-23"_s}, {u"proof"_s, u"车票"_s}});
    for (int i = 0; i < 20; ++i) {
        m_town->send({m_town->fix(u"P1"_s, {23.15, 113.25 - i * 0.001})});
        m_town->clock.advance(60s);
    }
    QTRY_VERIFY(std::ranges::any_of(told(), [](const auto& alert) { return alert.kind == "out-of-area"_L1; }));
}

void tst_ProvinceMatters::aLeaveWithoutAShapeIsNotJudged()
{
    grantLeave(u"M1"_s, leave(3, u"430102"_s)); // another province's, of which the platform has no line
    m_town->clock.advance(2h);
    m_town->walkOut();
    QVERIFY(told().isEmpty());
}

void tst_ProvinceMatters::aDecisionBeginsWithTheNotice()
{
    open(u"office106"_s, u"M1"_s, u"positioning"_s, u"P4"_s, deviceCase());
    QCOMPARE(move(u"office106"_s, u"M1"_s, u"approve"_s, yes).code, u"forbidden"_s);
    QCOMPARE(move(u"leader01"_s, u"M1"_s, u"approve"_s, yes).code, u"forbidden"_s);
    QCOMPARE(move(u"leader106"_s, u"M1"_s, u"approve"_s, yes).kind, Outcome::Kind::Applied);
    QCOMPARE(m_town->send({m_town->fix(u"P4"_s, {23.15, 113.35})}).refused.size(), 1); // nobody told the person
    QCOMPARE(move(u"office106"_s, u"M1"_s, u"tell"_s, {{u"notice"_s, u"告知1号"_s}, {u"signed"_s, false}}).code,
             u"not-stated"_s);
    QCOMPARE(move(u"office106"_s, u"M1"_s, u"tell"_s, served).kind, Outcome::Kind::Applied);
    const auto all = decisions(u"duty106"_s);
    const auto made = std::ranges::find(all, DecisionId(u"D-M1"_s), &contract::Decision::id);
    QVERIFY(made != all.end());
    QCOMPARE(made->from, m_town->clock.now());
    QCOMPARE(made->to, law::monthsLater(made->from, 1));
    QCOMPARE(made->approver, u"leader106"_s);
    QCOMPARE(made->number, u"定位〔2026〕1号"_s);
    QCOMPARE(matter(u"duty106"_s, u"M1"_s)->due, std::optional(made->to));
    QCOMPARE(m_town->send({m_town->fix(u"P4"_s, {23.15, 113.35})}).accepted, 1);
    QCOMPARE(open(u"duty106"_s, u"M2"_s, u"positioning"_s, u"P4"_s, deviceCase()).code, u"already-open"_s);
    QCOMPARE(open(u"duty106"_s, u"M3"_s, u"positioning"_s, u"P1"_s, deviceCase(4)).code, u"bad-fields"_s);
}

void tst_ProvinceMatters::noFixTheMinuteAfterTheEnd()
{
    QCOMPARE(position(u"M1"_s, u"P4"_s).kind, Outcome::Kind::Applied);
    const Instant end = law::monthsLater(m_town->clock.now(), 1);
    m_town->clock.advance(end - m_town->clock.now() - 1min);
    QCOMPARE(m_town->send({m_town->fix(u"P4"_s, {23.15, 113.35})}).accepted, 1);
    m_town->clock.advance(1min);
    const auto receipt = m_town->send({m_town->fix(u"P4"_s, {23.15, 113.35})});
    QCOMPARE(receipt.accepted, 0);
    QCOMPARE(receipt.refused.first().code, u"no-basis"_s);
    QTRY_COMPARE(matter(u"duty106"_s, u"M1"_s)->state, u"ended"_s);
}

void tst_ProvinceMatters::anExtensionIsApprovedBeforeTheEnd()
{
    QCOMPARE(position(u"M1"_s, u"P4"_s).kind, Outcome::Kind::Applied);
    const Instant end = law::monthsLater(m_town->clock.now(), 1);
    const QJsonObject longer{{u"assessment"_s, u"仍有脱离监管风险"_s}, {u"ground"_s, u"2"_s}, {u"months"_s, 3}};
    open(u"office106"_s, u"M2"_s, u"extension"_s, u"P4"_s, longer);
    QCOMPARE(move(u"leader106"_s, u"M2"_s, u"approve"_s, yes).kind, Outcome::Kind::Applied);
    const auto all = decisions(u"duty106"_s);
    const auto next = std::ranges::find(all, DecisionId(u"D-M2"_s), &contract::Decision::id);
    QVERIFY(next != all.end());
    QCOMPARE(next->from, end);
    QCOMPARE(next->to, law::monthsLater(end, 3));
    // Told, it is in nobody's way: the next one is decided before its end.
    QCOMPARE(open(u"office106"_s, u"M3"_s, u"extension"_s, u"P4"_s, longer).code, u"already-open"_s);
    QCOMPARE(move(u"office106"_s, u"M2"_s, u"tell"_s, served).kind, Outcome::Kind::Applied);
    QCOMPARE(open(u"office106"_s, u"M3"_s, u"extension"_s, u"P4"_s, longer).kind, Outcome::Kind::Applied);
    QCOMPARE(move(u"leader106"_s, u"M3"_s, u"approve"_s, yes).kind, Outcome::Kind::Applied);
    const Instant last = law::monthsLater(next->to, 3);
    m_town->clock.advance(last - 1min - m_town->clock.now());
    QCOMPARE(m_town->send({m_town->fix(u"P4"_s, {23.15, 113.35})}).accepted, 1);
    move(u"office106"_s, u"M3"_s, u"tell"_s, served);
    open(u"office106"_s, u"M4"_s, u"extension"_s, u"P4"_s, longer);
    m_town->clock.advance(2min);
    QCOMPARE(move(u"leader106"_s, u"M4"_s, u"approve"_s, yes).code, u"not-in-force"_s);
}

void tst_ProvinceMatters::whatCameOnPaperIsLiftedToo()
{
    // P1's decision was brought in: no matter stands for it.
    QCOMPARE(open(u"office106"_s, u"M1"_s, u"lift"_s, u"P4"_s, {{u"why"_s, u"无需"_s}}).code, u"not-in-force"_s);
    open(u"office106"_s, u"M1"_s, u"lift"_s, u"P1"_s, {{u"why"_s, u"遵守规定满一月"_s}});
    QCOMPARE(move(u"office106"_s, u"M1"_s, u"approve"_s, yes).code, u"forbidden"_s);
    QCOMPARE(move(u"leader106"_s, u"M1"_s, u"approve"_s, yes).kind, Outcome::Kind::Applied);
    m_town->clock.advance(1s);
    QCOMPARE(m_town->send({m_town->fix(u"P1"_s, {23.15, 113.35})}).refused.first().code, u"no-basis"_s);
    // What a list of elsewhere still says does not bring it back.
    QVERIFY(m_town->upload({m_town->decision(u"E1"_s, u"P1"_s, u"440106001"_s, 60)}).refused.isEmpty());
    QCOMPARE(m_town->send({m_town->fix(u"P1"_s, {23.15, 113.35})}).refused.first().code, u"no-basis"_s);
}

void tst_ProvinceMatters::liftedTogetherTheyAreInNobodysWay()
{
    position(u"M1"_s, u"P4"_s);
    open(u"office106"_s, u"M2"_s, u"extension"_s, u"P4"_s,
         {{u"assessment"_s, u"仍有脱离监管风险"_s}, {u"ground"_s, u"2"_s}, {u"months"_s, 3}});
    move(u"leader106"_s, u"M2"_s, u"approve"_s, yes);
    QCOMPARE(move(u"leader106"_s, u"M1"_s, u"lift"_s, {{u"why"_s, u"不再需要"_s}}).kind, Outcome::Kind::Applied);
    QCOMPARE(matter(u"duty106"_s, u"M2"_s)->open, false);
    m_town->clock.advance(1min);
    QCOMPARE(position(u"M3"_s, u"P4"_s).kind, Outcome::Kind::Applied);
}

void tst_ProvinceMatters::aProposalNeedsTheFinding()
{
    open(u"office106"_s, u"M1"_s, u"revoke"_s, u"P1"_s,
         {{u"finding"_s, u"两次警告后再次外出"_s}, {u"evidence"_s, u"定位记录"_s}, {u"cite"_s, u"law46"_s}});
    move(u"office106"_s, u"M1"_s, u"hear"_s, {{u"statement"_s, u"无"_s}, {u"reply"_s, u"已核"_s}});
    QCOMPARE(move(u"leader106"_s, u"M1"_s, u"approve"_s, yes).code, u"bad-fields"_s);
    QCOMPARE(move(u"leader106"_s, u"M1"_s, u"approve"_s, {{u"opinion"_s, u"同意"_s}, {u"uncorrected"_s, false}}).code,
             u"not-stated"_s);
    QCOMPARE(move(u"leader106"_s, u"M1"_s, u"approve"_s, {{u"opinion"_s, u"同意"_s}, {u"uncorrected"_s, true}}).kind,
             Outcome::Kind::Applied);
}

void tst_ProvinceMatters::aLiftedDecisionEndsAtOnce()
{
    position(u"M1"_s, u"P4"_s);
    QCOMPARE(m_town->send({m_town->fix(u"P4"_s, {23.15, 113.35})}).accepted, 1);
    m_town->clock.advance(1min);
    QCOMPARE(move(u"leader106"_s, u"M1"_s, u"lift"_s, {{u"why"_s, u"遵守规定满一月"_s}}).kind, Outcome::Kind::Applied);
    m_town->clock.advance(1s);
    QCOMPARE(m_town->send({m_town->fix(u"P4"_s, {23.15, 113.35})}).refused.first().code, u"no-basis"_s);
    Client duty = m_town->as(u"duty106"_s);
    QVERIFY(seats::row<contract::Decision>(duty, "reg", u"decision"_s, u"D-M1"_s)->lifted);
}

void tst_ProvinceMatters::aSanctionNeedsItsParts()
{
    QJsonObject facts{{u"finding"_s, u"未经批准离开天河区两日"_s}, {u"evidence"_s, u"定位记录、本人陈述"_s}};
    QCOMPARE(open(u"office106"_s, u"M1"_s, u"warn"_s, u"P1"_s, facts).code, u"bad-fields"_s);
    facts.insert("cite"_L1, u"measures35"_s); // nobody has read the official text
    QCOMPARE(open(u"office106"_s, u"M1"_s, u"warn"_s, u"P1"_s, facts).code, u"bad-fields"_s);
    facts.insert("cite"_L1, u"law28"_s);
    QCOMPARE(open(u"office106"_s, u"M1"_s, u"warn"_s, u"P1"_s, facts).kind, Outcome::Kind::Applied);
    // Not before the person was heard.
    QCOMPARE(move(u"leader106"_s, u"M1"_s, u"approve"_s, yes).code, u"matter-state"_s);
    QCOMPARE(move(u"office106"_s, u"M1"_s, u"hear"_s, {{u"reply"_s, u"无"_s}}).code, u"bad-fields"_s);
    QCOMPARE(
        move(u"office106"_s, u"M1"_s, u"hear"_s, {{u"statement"_s, u"去看病"_s}, {u"reply"_s, u"未提供证明"_s}}).kind,
        Outcome::Kind::Applied);
    QCOMPARE(move(u"leader106"_s, u"M1"_s, u"approve"_s, yes).kind, Outcome::Kind::Applied);
    QCOMPARE(matter(u"duty106"_s, u"M1"_s)->number, u"警告〔2026〕1号"_s);
    QCOMPARE(open(u"office106"_s, u"M2"_s, u"recommit"_s, u"P1"_s, facts).code, u"other-category"_s);
}

void tst_ProvinceMatters::objectionsRest()
{
    open(u"office106"_s, u"M1"_s, u"admonish"_s, u"P1"_s,
         {{u"finding"_s, u"迟到"_s}, {u"evidence"_s, u"签到表"_s}, {u"cite"_s, u"law28"_s}});
    move(u"office106"_s, u"M1"_s, u"hear"_s, {{u"statement"_s, u"堵车"_s}, {u"reply"_s, u"已核"_s}});
    move(u"leader106"_s, u"M1"_s, u"approve"_s, yes);
    move(u"office106"_s, u"M1"_s, u"serve"_s, {{u"how"_s, u"person"_s}, {u"copied"_s, true}, {u"rights"_s, true}});
    QCOMPARE(matter(u"duty106"_s, u"M1"_s)->open, false);
    move(u"office106"_s, u"M1"_s, u"object"_s, {{u"objection"_s, u"处罚过重"_s}});
    const auto open = matter(u"duty106"_s, u"M1"_s);
    QCOMPARE(open->state, u"objected"_s);
    QCOMPARE(open->clock, u"local.objection"_s);
    QVERIFY(open->open && open->due);
    // Whoever decided does not say that it was right.
    QCOMPARE(move(u"leader106"_s, u"M1"_s, u"uphold"_s, {{u"answer"_s, u"维持"_s}}).code, u"same-person"_s);
    QCOMPARE(move(u"leader106"_s, u"M1"_s, u"cancel"_s, {{u"answer"_s, u"事实不清，撤销"_s}}).kind,
             Outcome::Kind::Applied);
}

void tst_ProvinceMatters::aMinorsMatterIsSealed()
{
    QCOMPARE(open(u"minors106"_s, u"M1"_s, u"leave"_s, u"P3"_s, leave()).kind, Outcome::Kind::Applied);
    QVERIFY(!matter(u"duty106"_s, u"M1"_s));
    QVERIFY(matter(u"minors106"_s, u"M1"_s));
    QCOMPARE(move(u"duty106"_s, u"M1"_s, u"check"_s, yes).code, u"not-found"_s);
}

void tst_ProvinceMatters::everyStepIsInTheLog()
{
    open(u"office106"_s, u"M1"_s, u"leave"_s, u"P1"_s, leave());
    move(u"office106"_s, u"M1"_s, u"check"_s, yes);
    Client leader = m_town->as(u"leader106"_s);
    const Instant now = m_town->clock.now();
    const Reply reply = leader.get("/v1/access?from=" + toWire(now - 1h).toUtf8() + "&to=" + toWire(now + 1h).toUtf8());
    QVERIFY(reply.body.contains("matter.open"));
    QVERIFY(reply.body.contains("leave/check"));
}

QTEST_GUILESS_MAIN(tst_ProvinceMatters)
#include "tst_ProvinceMatters.moc"
