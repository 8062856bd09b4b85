#include "Seats.h"

#include <QTest>
#include <map>

using namespace zhihui;
using namespace Qt::StringLiterals;
using contract::Outcome;
using State = contract::SupervisionState;

namespace {

const QList<State> states{State::Draft,    State::Review, State::Returned, State::Approved, State::Issued,
                          State::Answered, State::Closed, State::Passed,   State::Withdrawn};
const QStringList acts{u"draft"_s,  u"pass"_s,    u"submit"_s,   u"review"_s, u"sign"_s,
                       u"answer"_s, u"recheck"_s, u"withdraw"_s, u"unstill"_s};
const QStringList users{u"inspector"_s, u"inspector2"_s, u"leader"_s,    u"leader2"_s, u"centre106"_s,
                        u"duty106"_s,   u"both106"_s,    u"centre103"_s, u"wall"_s};

/// Which acts there are in a state: whose they are, and where they lead. Written once more, from the rules.
struct Way {
    QStringList who;
    State to;
};
const std::map<std::pair<State, QString>, Way>& ways()
{
    const QStringList drafter{u"inspector"_s}, reviewers{u"inspector2"_s, u"leader"_s, u"leader2"_s};
    const QStringList signers{u"leader"_s, u"leader2"_s}, centre{u"centre106"_s, u"duty106"_s, u"both106"_s};
    static const std::map<std::pair<State, QString>, Way> all{
        {{State::Draft, u"draft"_s}, {drafter, State::Draft}},
        {{State::Returned, u"draft"_s}, {drafter, State::Returned}},
        {{State::Draft, u"pass"_s}, {drafter, State::Passed}},
        {{State::Returned, u"pass"_s}, {drafter, State::Passed}},
        {{State::Draft, u"submit"_s}, {drafter, State::Review}},
        {{State::Returned, u"submit"_s}, {drafter, State::Review}},
        {{State::Review, u"review"_s}, {reviewers, State::Approved}},
        {{State::Approved, u"sign"_s}, {signers, State::Issued}},
        {{State::Issued, u"answer"_s}, {centre, State::Answered}},
        {{State::Answered, u"recheck"_s}, {{u"inspector"_s, u"inspector2"_s}, State::Closed}},
        {{State::Draft, u"withdraw"_s}, {drafter, State::Withdrawn}},
        {{State::Review, u"withdraw"_s}, {drafter, State::Withdrawn}},
        {{State::Returned, u"withdraw"_s}, {drafter, State::Withdrawn}},
        {{State::Approved, u"withdraw"_s}, {drafter, State::Withdrawn}}};
    return all;
}

} // namespace

/// 督办单: from a finding to its end, each step by whom it is for.
class tst_ProvinceSupervision : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_town = std::make_unique<Town>();
        seats::settle(*m_town);
        const auto receipt = m_town->upload({seats::account(u"leader2"_s, {u"44"_s}, {u"leader"_s}),
                                             seats::account(u"both106"_s, {u"440106"_s}, {u"duty"_s, u"inspector"_s}),
                                             seats::account(u"chief"_s, {u"44"_s}, {u"inspector"_s, u"leader"_s}),
                                             seats::account(u"joint"_s, {u"44"_s}, {u"duty"_s, u"inspector"_s})});
        QVERIFY(receipt.refused.isEmpty());
    }
    void init()
    {
        m_town->clock.advance(1s); // requests are counted by time
        m_inspection = seats::openInspection(*m_town, chain(u"inspector"_s), u"inspector"_s, {u"M-106"_s});
    }

    void everyStateActAndRole_data()
    {
        QTest::addColumn<int>("state");
        for (const State state : states)
            QTest::newRow(qPrintable(contract::wireName(state))) << static_cast<int>(state);
    }
    void everyStateActAndRole()
    {
        QFETCH(int, state);
        const State from = static_cast<State>(state);
        const QString order = bring(from);
        for (const QString& user : users) {
            m_town->clock.advance(1s);
            QStringList forbidden, allowed;
            for (const QString& act : acts) {
                const auto way = ways().find({from, act});
                const bool may = way != ways().end() && way->second.who.contains(user);
                (may ? allowed : forbidden) << act;
            }
            const auto outcomes = performAll(user, forbidden, order);
            QCOMPARE(outcomes.size(), forbidden.size());
            for (qsizetype i = 0; i < outcomes.size(); ++i)
                QVERIFY2(!outcomes.at(i).code.isEmpty(), qPrintable(QString(forbidden.at(i) + u" by "_s + user)));
            QCOMPARE(read(order).state, from);
            for (const QString& act : std::as_const(allowed)) {
                const QString own = bring(from);
                const Outcome outcome = perform(user, act, own);
                QVERIFY2(outcome.kind == Outcome::Kind::Applied, qPrintable(QString(act + u" by "_s + user)));
                QCOMPARE(read(own).state, ways().find({from, act})->second.to);
            }
        }
    }

    void theOrderSaysWhoDidWhatAndIsNumberedAtTheSignature()
    {
        const Instant began = m_town->clock.now();
        const QString id = bring(State::Approved);
        QVERIFY(read(id).number.isEmpty());
        perform(u"leader"_s, u"sign"_s, id);
        perform(u"centre106"_s, u"answer"_s, id);
        perform(u"inspector"_s, u"recheck"_s, id);
        const auto order = read(id);
        QVERIFY(order.number.startsWith(u"督办〔2026〕"_s) && order.number.endsWith(u'号'));
        QVERIFY(order.inspectionNumber.startsWith(u"随机抽查 2026-11 第"_s));
        QCOMPARE(order.centreName, u"中心440106"_s);
        QCOMPARE(order.roomName, u"室M-106-1"_s);
        QCOMPARE(order.issuer.text, u"44"_s);
        QCOMPARE(order.org.text, u"440106"_s);
        QCOMPARE(order.drafterName + order.reviewerName + order.signerName, u"inspectorinspector2leader"_s);
        QVERIFY(order.signedAt && *order.signedAt >= began);
        QCOMPARE(order.answer, u"说明 answer"_s);
        QCOMPARE(order.recheck, u"说明 recheck"_s);
        QStringList kinds;
        for (const auto& entry : order.log)
            kinds << entry.kind;
        QCOMPARE(kinds,
                 QStringList({u"drafted"_s, u"submitted"_s, u"reviewed"_s, u"signed"_s, u"answered"_s, u"closed"_s}));
        m_town->restart();
        const QString next = bring(State::Issued);
        QCOMPARE(serial(read(next)), serial(order) + 1);
    }

    void returnedAndNotPutRightItGoesRoundAgain()
    {
        const QString id = bring(State::Review);
        QCOMPARE(send(u"inspector2"_s, u"review"_s, id, {{u"pass"_s, false}}).code, u"text-missing"_s);
        QCOMPARE(send(u"inspector2"_s, u"review"_s, id, {{u"pass"_s, false}, {u"note"_s, u"请补充时间"_s}}).kind,
                 Outcome::Kind::Applied);
        QCOMPARE(read(id).state, State::Returned);
        perform(u"inspector"_s, u"submit"_s, id);
        perform(u"leader2"_s, u"review"_s, id);
        QCOMPARE(perform(u"leader2"_s, u"sign"_s, id).code, u"forbidden"_s); // who reviewed does not sign
        perform(u"leader"_s, u"sign"_s, id);
        const QString number = read(id).number;
        perform(u"duty106"_s, u"answer"_s, id);
        QCOMPARE(send(u"inspector2"_s, u"recheck"_s, id, {{u"pass"_s, false}}).code, u"text-missing"_s);
        send(u"inspector2"_s, u"recheck"_s, id, {{u"pass"_s, false}, {u"text"_s, u"仍只有一人"_s}});
        QCOMPARE(read(id).state, State::Issued);
        QCOMPARE(read(id).recheck, u"仍只有一人"_s);
        QCOMPARE(read(id).log.last().kind, u"rechecked"_s);
        perform(u"centre106"_s, u"answer"_s, id);
        perform(u"inspector2"_s, u"recheck"_s, id);
        QCOMPARE(read(id).state, State::Closed);
        QCOMPARE(read(id).number, number);
    }

    void nobodyChecksHimself()
    {
        const QString id = u"S-chief"_s;
        QCOMPARE(send(u"chief"_s, u"draft"_s, id, draft()).kind, Outcome::Kind::Applied);
        send(u"chief"_s, u"submit"_s, id);
        QCOMPARE(perform(u"chief"_s, u"review"_s, id).code, u"forbidden"_s);
        perform(u"inspector2"_s, u"review"_s, id);
        QCOMPARE(perform(u"chief"_s, u"sign"_s, id).code, u"forbidden"_s);
        perform(u"leader"_s, u"sign"_s, id);
        QCOMPARE(perform(u"joint"_s, u"answer"_s, id).code, u"forbidden"_s); // an inspector of the issuer
        QCOMPARE(perform(u"both106"_s, u"answer"_s, id).kind, Outcome::Kind::Applied);
        QCOMPARE(perform(u"both106"_s, u"recheck"_s, id).code, u"forbidden"_s);
    }

    void theCentreSeesItFromTheSignatureOn()
    {
        const QString id = bring(State::Approved);
        Client centre = m_town->as(u"centre106"_s), other = m_town->as(u"centre103"_s);
        QString cursor;
        QVERIFY(!idsOf(snapshot(centre, "ops", &cursor)).contains(id));
        QCOMPARE(perform(u"centre106"_s, u"answer"_s, id).code, u"not-found"_s);
        perform(u"leader"_s, u"sign"_s, id);
        QVERIFY(idsOf(rowsOf(changes(centre, "ops", cursor))).contains(id));
        QVERIFY(!idsOf(snapshot(other, "ops")).contains(id));
    }

    void aDraftIsCheckedAgainstItsInspection_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<QString>("code");
        const auto item = [](const QString& code, const QString& outcome) {
            return QJsonObject{{u"code"_s, code}, {u"outcome"_s, outcome}};
        };
        QTest::newRow("good") << u"inspector"_s << QJsonObject{} << QString();
        QTest::newRow("another inspector of the same office") << u"inspector2"_s << QJsonObject{} << QString();
        QTest::newRow("not an inspector") << u"leader"_s << QJsonObject{} << u"forbidden"_s;
        QTest::newRow("another office") << u"both106"_s << QJsonObject{} << u"no-inspection"_s;
        QTest::newRow("no inspection") << u"inspector"_s << QJsonObject{{u"inspection"_s, u"I-0"_s}}
                                       << u"no-inspection"_s;
        QTest::newRow("a room elsewhere")
            << u"inspector"_s << QJsonObject{{u"room"_s, u"M-103-1"_s}} << u"unknown-room"_s;
        QTest::newRow("score") << u"inspector"_s << QJsonObject{{u"score"_s, 21}} << u"bad-score"_s;
        QTest::newRow("below nothing") << u"inspector"_s << QJsonObject{{u"score"_s, -1}} << u"bad-score"_s;
        QTest::newRow("yesterday") << u"inspector"_s << QJsonObject{{u"deadline"_s, u"2026-11-22"_s}}
                                   << u"bad-deadline"_s;
        QTest::newRow("no date") << u"inspector"_s << QJsonObject{{u"deadline"_s, u"soon"_s}} << u"bad-deadline"_s;
        QTest::newRow("not yet dated") << u"inspector"_s << QJsonObject{{u"deadline"_s, QString()}} << QString();
        QTest::newRow("outcome") << u"inspector"_s << QJsonObject{{u"items"_s, QJsonArray{item(u"a"_s, u"perhaps"_s)}}}
                                 << u"bad-items"_s;
        QTest::newRow("twice") << u"inspector"_s
                               << QJsonObject{{u"items"_s, QJsonArray{item(u"a"_s, u"no"_s), item(u"a"_s, u"yes"_s)}}}
                               << u"bad-items"_s;
        QTest::newRow("long") << u"inspector"_s << QJsonObject{{u"text"_s, QString(2001, u'字')}} << u"text-too-long"_s;
    }
    void aDraftIsCheckedAgainstItsInspection()
    {
        QFETCH(QString, user);
        QFETCH(QJsonObject, change);
        QTEST(send(user, u"draft"_s, freshId(), draft(change)).code, "code");
    }

    void aClosedInspectionTakesNoMoreFindings()
    {
        const QString known = bring(State::Draft);
        Client client = m_town->as(u"inspector"_s);
        chain(u"inspector"_s).send(client, m_town->clock, u"inspector"_s, u"inspection.close"_s, m_inspection);
        QCOMPARE(send(u"inspector"_s, u"draft"_s, freshId(), draft()).code, u"no-inspection"_s);
        QCOMPARE(perform(u"inspector"_s, u"submit"_s, known).kind, Outcome::Kind::Applied); // what was found goes on
    }

    void aRedraftKeepsItsRoomAndKnowsWhatItChanges()
    {
        const QString id = bring(State::Draft);
        const qint64 seen = seqOf(id);
        QCOMPARE(send(u"inspector"_s, u"draft"_s, id, draft({{u"room"_s, u"M-106-2"_s}})).code, u"bad-room"_s);
        QCOMPARE(send(u"inspector"_s, u"draft"_s, id, draft({{u"text"_s, u"第二稿"_s}}), seen).kind,
                 Outcome::Kind::Applied);
        // The same console knows its own changes …
        QCOMPARE(send(u"inspector"_s, u"draft"_s, id, draft({{u"text"_s, u"第三稿"_s}}), seen).kind,
                 Outcome::Kind::Applied);
        // … another one does not.
        Chain other(u"another-console"_s);
        Client client = m_town->as(u"inspector"_s);
        QCOMPARE(other.send(client, m_town->clock, u"inspector"_s, u"supervision.draft"_s, id, draft(), seen).code,
                 u"changed"_s);
        QCOMPARE(read(id).text, u"第三稿"_s);
        QCOMPARE(read(id).log.size(), 1);
    }

    void whatIsWrittenBehindARefusedDraftIsRefusedToo()
    {
        const QString id = bring(State::Draft);
        QCOMPARE(send(u"inspector"_s, u"draft"_s, id, draft({{u"deadline"_s, u"2026-11-22"_s}})).code,
                 u"bad-deadline"_s);
        for (const QString& act : {u"still"_s, u"submit"_s, u"pass"_s}) {
            const Outcome outcome = send(u"inspector"_s, act, id);
            QCOMPARE(outcome.code, u"refused-before"_s);
            QCOMPARE(outcome.title, u"所拟内容未被接受：整改期限不得早于今天"_s);
        }
        QCOMPARE(read(id).state, State::Draft);
        send(u"inspector"_s, u"draft"_s, id, draft());
        QCOMPARE(perform(u"inspector"_s, u"submit"_s, id).kind, Outcome::Kind::Applied);
    }

    void aRefusedFirstDraftSaysWhyToWhatFollows()
    {
        const QString id = freshId();
        send(u"inspector"_s, u"draft"_s, id, draft({{u"deadline"_s, u"2026-11-22"_s}}));
        QCOMPARE(send(u"inspector"_s, u"submit"_s, id).title, u"所拟内容未被接受：整改期限不得早于今天"_s);
    }

    void whoDecidesHasSeenTheNewest()
    {
        const QString id = bring(State::Review);
        const qint64 seen = seqOf(id);
        send(u"leader"_s, u"review"_s, id, {{u"pass"_s, false}, {u"note"_s, u"请补充"_s}});
        perform(u"inspector"_s, u"submit"_s, id);
        QCOMPARE(send(u"inspector2"_s, u"review"_s, id, {{u"pass"_s, true}}, seen).code, u"changed"_s);
        QCOMPARE(read(id).state, State::Review);
        QCOMPARE(send(u"inspector2"_s, u"review"_s, id, {{u"pass"_s, true}}, seqOf(id)).kind, Outcome::Kind::Applied);
    }

    void aSuperiorOfficeDoesNotAnswerForTheCentre()
    {
        const QString id = bring(State::Issued);
        m_town->upload({seats::account(u"duty44"_s, {u"44"_s}, {u"duty"_s})});
        QCOMPARE(perform(u"duty44"_s, u"answer"_s, id).code, u"forbidden"_s);
    }

    void whatIsSubmittedNamesAFindingAndADay_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<QString>("code");
        const auto items = [](const QString& outcome) {
            return QJsonArray{QJsonObject{{u"code"_s, u"a"_s}, {u"outcome"_s, outcome}}};
        };
        QTest::newRow("text") << QJsonObject{{u"items"_s, items(u"yes"_s)}} << QString();
        QTest::newRow("an item") << QJsonObject{{u"text"_s, QString()}, {u"items"_s, items(u"no"_s)}} << QString();
        QTest::newRow("nothing") << QJsonObject{{u"text"_s, QString()}, {u"items"_s, items(u"yes"_s)}}
                                 << u"no-finding"_s;
        QTest::newRow("no day") << QJsonObject{{u"deadline"_s, QString()}} << u"bad-deadline"_s;
    }
    void whatIsSubmittedNamesAFindingAndADay()
    {
        QFETCH(QJsonObject, change);
        const QString id = freshId();
        send(u"inspector"_s, u"draft"_s, id, draft(change));
        QTEST(send(u"inspector"_s, u"submit"_s, id).code, "code");
    }

    void onlyWhatIsAllInOrderPasses_data()
    {
        QTest::addColumn<QStringList>("outcomes");
        QTest::addColumn<QString>("code");
        QTest::newRow("all yes") << QStringList{u"yes"_s, u"na"_s} << QString();
        QTest::newRow("one no") << QStringList{u"yes"_s, u"no"_s} << u"not-passed"_s;
        QTest::newRow("one open") << QStringList{u"yes"_s, QString()} << u"not-passed"_s;
        QTest::newRow("none") << QStringList{} << u"not-passed"_s;
    }
    void onlyWhatIsAllInOrderPasses()
    {
        QFETCH(QStringList, outcomes);
        QJsonArray items;
        for (const QString& outcome : outcomes)
            items.append(QJsonObject{{u"code"_s, QString::number(items.size())}, {u"outcome"_s, outcome}});
        const QString id = freshId();
        send(u"inspector"_s, u"draft"_s, id, draft({{u"items"_s, items}}));
        QTEST(send(u"inspector"_s, u"pass"_s, id).code, "code");
    }

private:
    Chain& chain(const QString& user)
    {
        if (!m_chains.contains(user))
            m_chains.insert(user, std::make_shared<Chain>(u"console-"_s + user));
        return *m_chains.value(user);
    }
    QString freshId() { return u"S-%1"_s.arg(++m_count); }
    QJsonObject draft(const QJsonObject& change = {}) const
    {
        const QJsonArray items{QJsonObject{{u"code"_s, u"two-officers"_s}, {u"outcome"_s, u"yes"_s}}};
        QJsonObject body{{u"inspection"_s, m_inspection},
                         {u"room"_s, u"M-106-1"_s},
                         {u"checklist"_s, u"2026-11"_s},
                         {u"items"_s, items},
                         {u"text"_s, u"训诫时仅一人"_s},
                         {u"deadline"_s, u"2026-12-30"_s},
                         {u"score"_s, 10},
                         {u"most"_s, 20}};
        for (auto field = change.constBegin(); field != change.constEnd(); ++field)
            body.insert(field.key(), field.value());
        return body;
    }
    Outcome send(const QString& user, const QString& act, const QString& id, const QJsonObject& body = {},
                 qint64 base = 0)
    {
        Client client = m_town->as(user);
        return chain(user).send(client, m_town->clock, user, u"supervision."_s + act, id, body, base);
    }
    /// A body with which the act is in order.
    QJsonObject bodyOf(const QString& act, const QString& id)
    {
        if (act == u"draft") {
            const auto known = read(id);
            return draft({{u"inspection"_s, known.inspection.text}, {u"room"_s, known.room}});
        }
        const QString said = u"说明 "_s + act;
        return {{u"pass"_s, true}, {u"note"_s, said}, {u"text"_s, said}, {u"reason"_s, said}};
    }
    Outcome perform(const QString& user, const QString& act, const QString& id)
    {
        return send(user, act, id, bodyOf(act, id));
    }
    QList<Outcome> performAll(const QString& user, const QStringList& names, const QString& id)
    {
        Client client = m_town->as(user);
        QList<contract::Command> commands;
        for (const QString& act : names)
            commands << chain(user).next(m_town->clock, user, u"supervision."_s + act, id, bodyOf(act, id));
        const Reply reply = client.post("/v1/ops", contract::toJson(chain(user).batch(commands)));
        return contract::readCommandResults(reply.json()).value().outcomes;
    }
    /// A new order in this state.
    QString bring(State state)
    {
        static const QHash<State, QStringList> paths{
            {State::Draft, {}},
            {State::Review, {u"submit inspector"_s}},
            {State::Approved, {u"submit inspector"_s, u"review inspector2"_s}},
            {State::Issued, {u"submit inspector"_s, u"review inspector2"_s, u"sign leader"_s}},
            {State::Answered, {u"submit inspector"_s, u"review inspector2"_s, u"sign leader"_s, u"answer centre106"_s}},
            {State::Closed,
             {u"submit inspector"_s, u"review inspector2"_s, u"sign leader"_s, u"answer centre106"_s,
              u"recheck inspector"_s}},
            {State::Passed, {u"pass inspector"_s}},
            {State::Withdrawn, {u"withdraw inspector"_s}}};
        const QString id = freshId();
        send(u"inspector"_s, u"draft"_s, id, draft());
        if (state == State::Returned) {
            perform(u"inspector"_s, u"submit"_s, id);
            send(u"inspector2"_s, u"review"_s, id, {{u"pass"_s, false}, {u"note"_s, u"请补充"_s}});
        }
        for (const QString& step : paths.value(state))
            perform(step.section(u' ', 1), step.section(u' ', 0, 0), id);
        if (read(id).state != state)
            qFatal("%s", qPrintable(contract::wireName(read(id).state)));
        return id;
    }
    contract::Row rowOf(const QString& id)
    {
        Client client = m_town->as(u"inspector2"_s);
        if (m_cursor.isEmpty()) {
            for (const auto& row : snapshot(client, "ops", &m_cursor))
                m_rows.insert(row.id, row);
        }
        const contract::Page page = changes(client, "ops", m_cursor);
        m_cursor = page.next;
        for (const auto& row : rowsOf(page))
            m_rows.insert(row.id, row);
        return m_rows.value(id);
    }
    contract::SupervisionOrder read(const QString& id)
    {
        return contract::readBytes<contract::SupervisionOrder>(rowOf(id).body).value();
    }
    qint64 seqOf(const QString& id) { return rowOf(id).seq; }
    static int serial(const contract::SupervisionOrder& order) { return order.number.sliced(8).chopped(1).toInt(); }

    std::unique_ptr<Town> m_town;
    QHash<QString, std::shared_ptr<Chain>> m_chains;
    QString m_inspection;
    QString m_cursor;
    QHash<QString, contract::Row> m_rows;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(tst_ProvinceSupervision)
#include "tst_ProvinceSupervision.moc"
