#include "province/Judge.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace zhihui;
using namespace zhihui::province;
using namespace Qt::StringLiterals;
using rules::Change;

namespace {

const rules::RuleFile& ruleFile()
{
    static const rules::RuleFile file = [] {
        QFile source(QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/rules/2026-11.json"));
        if (!source.open(QIODevice::ReadOnly))
            qFatal("the shipped rule file is not there");
        return *rules::readRuleFile(source.readAll());
    }();
    return file;
}

constexpr Instant start = Instant(std::chrono::sys_days{std::chrono::year{2026} / 11 / 2}) + 14h;

rules::Episode episode(const QString& key, Instant began, Level level, std::optional<Instant> cleared = {})
{
    rules::Episode e;
    e.key = key;
    e.rule = u"R01"_s;
    e.kind = u"out-of-area"_s;
    e.zone = u"R-1"_s;
    e.began = e.decided = began;
    e.last = cleared.value_or(began);
    e.cleared = cleared;
    e.level = level;
    rules::Ground ground;
    ground.fix.at = began;
    ground.fix.where = {23.15, 113.35};
    e.grounds.append(ground);
    e.sentenceZh = key;
    return e;
}

QString keyAt(Instant first)
{
    return u"R01|out-of-area|P1|R-1|"_s + QString::number(toMillis(first));
}

} // namespace

/// The life of alerts and of shown positions, on the writer's own parts without a network.
class tst_ProvinceAlerts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_store.emplace(*store::PlatformStore::open(m_directory->filePath(u"p.db"_s), QByteArray(32, 'k'),
                                                    store::Database::Role::Writer));
        m_books = Books();
        m_now = start;
        m_seq = 0;
        contract::Person person;
        person.id = PersonId(u"P1"_s);
        person.org = OrgCode(u"440106001"_s);
        person.maskedName = u"周*明"_s;
        person.supervision = u"general"_s;
        m_books.fold(person);
        contract::Device device;
        device.id = DeviceId(u"D1"_s);
        device.person = person.id;
        m_books.fold(device);
    }

    void whatGetsWorseAfterItsCloseIsANewAlert()
    {
        const auto key = keyAt(start);
        apply(Change::Kind::Opened, episode(key, start, Level::P4));
        const AlertId first = alerts().constFirst().id;
        close(first);
        m_now += 24h;
        auto worse = episode(key, start, Level::P1);
        worse.last = m_now;
        apply(Change::Kind::Amended, worse);
        QCOMPARE(alerts().size(), 2);
        const auto second = notThe(first);
        QCOMPARE(second.level, Level::P1);
        QCOMPARE(second.state, contract::AlertState::New);
        QVERIFY(!second.late);
        QVERIFY(second.log.constFirst().text.contains(first.text));
        worse.cleared = m_now;
        apply(Change::Kind::Cleared, worse);
        QVERIFY(notThe(first).cleared);
    }

    void whatMerelyGoesOnAfterItsCloseIsSilent()
    {
        const auto key = keyAt(start);
        apply(Change::Kind::Opened, episode(key, start, Level::P2));
        close(alerts().constFirst().id);
        apply(Change::Kind::Amended, episode(key, start, Level::P2));
        apply(Change::Kind::Amended, episode(key, start, Level::P3));
        apply(Change::Kind::Cleared, episode(key, start, Level::P1, start + 1h));
        QCOMPARE(alerts().size(), 1);
    }

    void aRetractedAlertTakesNoNewEpisode()
    {
        apply(Change::Kind::Opened, episode(keyAt(start), start, Level::P2));
        apply(Change::Kind::Retracted, episode(keyAt(start), start, Level::P2));
        apply(Change::Kind::Opened, episode(keyAt(start + 5h), start + 5h, Level::P2));
        QCOMPARE(alerts().size(), 2);
    }

    void anOlderExitHeardOfLateLeavesTodaysAlertAlone_data()
    {
        QTest::addColumn<bool>("cleared");
        QTest::newRow("still open") << false;
        QTest::newRow("cleared") << true;
    }
    void anOlderExitHeardOfLateLeavesTodaysAlertAlone()
    {
        QFETCH(bool, cleared);
        const Instant today = start + 10h;
        apply(Change::Kind::Opened, episode(keyAt(today), today, Level::P2));
        const AlertId first = alerts().constFirst().id;
        if (cleared)
            apply(Change::Kind::Cleared, episode(keyAt(today), today, Level::P2, today + 1h));
        const auto old = episode(keyAt(start), start, Level::P3, start + 1h);
        apply(Change::Kind::Opened, old);
        apply(Change::Kind::Cleared, old);
        QCOMPARE(alerts().size(), 2);
        QCOMPARE(bool(the(first).cleared), cleared);
        QCOMPARE(the(first).began, today);
        QCOMPARE(*notThe(first).cleared, start + 1h);
    }

    void aReopenedAlertShowsTheNewEvidence()
    {
        apply(Change::Kind::Opened, episode(keyAt(start), start, Level::P2));
        apply(Change::Kind::Cleared, episode(keyAt(start), start, Level::P2, start + 1h));
        apply(Change::Kind::Opened, episode(keyAt(start + 80min), start + 80min, Level::P2));
        QCOMPARE(alerts().size(), 1);
        const auto alert = alerts().constFirst();
        QVERIFY(!alert.cleared);
        QCOMPARE(alert.began, start);
        QCOMPARE(alert.episodes, 2);
        QCOMPARE(alert.evidence.fixes.constFirst().at, start + 80min);
        QCOMPARE(std::ranges::count(alert.log, u"raised"_s, &contract::LogEntry::kind), 2);
    }

    void theSameEpisodeToldAgainIsNoReopening()
    {
        const auto over = episode(keyAt(start), start, Level::P2, start + 1h);
        for (int i = 0; i < 2; ++i) {
            apply(Change::Kind::Opened, over);
            apply(Change::Kind::Cleared, over);
        }
        QCOMPARE(alerts().constFirst().episodes, 1);
    }

    void beyondTheReopenWindowItIsAnother()
    {
        apply(Change::Kind::Opened, episode(keyAt(start), start, Level::P2));
        apply(Change::Kind::Cleared, episode(keyAt(start), start, Level::P2, start + 1h));
        apply(Change::Kind::Opened, episode(keyAt(start + 2h), start + 2h, Level::P2));
        QCOMPARE(alerts().size(), 2);
    }

    void aMovedFirstFixMovesTheBeginning()
    {
        apply(Change::Kind::Opened, episode(keyAt(start), start, Level::P2));
        for (const Instant first : {start - 5min, start + 7min}) {
            Change change;
            change.kind = Change::Kind::Amended;
            change.formerKey = keyAt(alerts().constFirst().began);
            change.episode = episode(keyAt(first), first, Level::P2);
            apply(change);
            QCOMPARE(alerts().size(), 1);
            QCOMPARE(alerts().constFirst().began, first);
            QCOMPARE(alerts().constFirst().evidence.fixes.constFirst().at, first);
        }
    }

    void afterARestartALongExitStaysTheAlertThatWasClosed()
    {
        apply(Change::Kind::Opened, episode(keyAt(start), start, Level::P2));
        close(alerts().constFirst().id);
        const auto shortened = episode(keyAt(start + 20h), start + 20h, Level::P2);
        m_now += 32h;
        Writing writing = begin();
        QVERIFY(m_alerts.adopt(writing, u"P1"_s, {shortened}));
        apply(Change::Kind::Amended, shortened);
        QCOMPARE(alerts().size(), 1);
    }

    void aPositionGoesWithItsBasis()
    {
        decide(start - 24h, start + 1h);
        Judge judge(ruleFile(), 20000, start - 24h);
        Writing sent = begin();
        send(judge, sent);
        QCOMPARE(sent.live.size(), 1);
        QCOMPARE(sent.live.constFirst().until, start + 1h);
        m_now = start + 1h - 1s;
        Writing before = begin();
        QVERIFY(judge.tick(before));
        QVERIFY(before.liveGone.isEmpty());
        m_now = start + 1h;
        Writing after = begin();
        QVERIFY(judge.tick(after));
        QCOMPARE(after.liveGone, QStringList{u"P1"_s});
    }

    void aShortenedDecisionShortensWhatIsShown_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::newRow("later") << 30;
        QTest::newRow("at once") << 0;
    }
    void aShortenedDecisionShortensWhatIsShown()
    {
        QFETCH(int, minutes);
        decide(start - 24h, start + 48h);
        Judge judge(ruleFile(), 20000, start - 24h);
        Writing sent = begin();
        send(judge, sent);
        decide(start - 24h, start + 48h, start + std::chrono::minutes(minutes));
        Writing writing = begin();
        QVERIFY(judge.reconsider(writing, {u"P1"_s}));
        if (minutes == 0) {
            QVERIFY(writing.live.isEmpty());
            QCOMPARE(writing.liveGone, QStringList{u"P1"_s});
        } else {
            QCOMPARE(writing.live.size(), 1);
            QCOMPARE(writing.live.constFirst().until, start + std::chrono::minutes(minutes));
        }
    }

    void aPositionOfAnEarlierDecisionIsNotShownUnderTheNext()
    {
        decide(start - 24h, start + 1h);
        Judge judge(ruleFile(), 20000, start - 24h);
        Writing sent = begin();
        send(judge, sent);
        m_now = start + 24h * 20;
        decide(m_now - 1min, m_now + 24h, {}, u"E2"_s);
        Judge again(ruleFile(), 20000, m_now);
        Writing writing = begin();
        QVERIFY(again.restore(writing));
        QVERIFY(writing.live.isEmpty());
    }

    void aReturnAfterDaysClearsTheAlertAcrossARestart()
    {
        decide(start - 24h, start + 24h * 30);
        Judge before(ruleFile(), 20000, start - 24h);
        Writing sent = begin();
        send(before, sent);
        m_now = start + 24h * 5;
        tick(before);
        QCOMPARE(alerts().size(), 1);
        QCOMPARE(alerts().constFirst().kind, u"offline"_s);
        Judge after(ruleFile(), 20000, m_now);
        Writing restored = begin();
        QVERIFY(after.restore(restored));
        QCOMPARE(restored.live.size(), 1); // the newest one known, under the same decision
        m_now += 1h;
        tick(after);
        Writing back = begin();
        send(after, back);
        QCOMPARE(alerts().size(), 1);
        QVERIFY(alerts().constFirst().cleared);
    }

private:
    Writing begin() { return Writing(*m_store, m_books, m_now, m_seq += 1000); }
    void apply(const Change& change)
    {
        Writing writing = begin();
        rules::Subject subject;
        subject.device = DeviceId(u"D1"_s);
        subject.basis = u"E1"_s;
        QVERIFY(m_alerts.apply(writing, u"P1"_s, subject, change));
    }
    void apply(Change::Kind kind, const rules::Episode& what)
    {
        Change change;
        change.kind = kind;
        change.episode = what;
        apply(change);
    }
    void close(const AlertId& id)
    {
        Writing writing = begin();
        auto alert = *writing.read<contract::Alert>(u"alert", id.text);
        alert->state = contract::AlertState::Closed;
        QVERIFY(putAlert(writing, *alert, true));
    }
    void decide(Instant from, Instant to, std::optional<Instant> lifted = {}, const QString& id = u"E1"_s)
    {
        contract::Decision decision;
        decision.id = DecisionId(id);
        decision.person = PersonId(u"P1"_s);
        decision.from = from;
        decision.to = to;
        decision.lifted = lifted;
        m_books.fold(decision);
    }
    void send(Judge& judge, Writing& writing)
    {
        Fix fix;
        fix.person = PersonId(u"P1"_s);
        fix.device = DeviceId(u"D1"_s);
        fix.at = fix.received = m_now;
        fix.where = {23.15, 113.35};
        fix.basis = u"E1"_s;
        QVERIFY(m_store->addFix(fix));
        QVERIFY(judge.take(writing, u"P1"_s, {fix}));
    }
    void tick(Judge& judge)
    {
        Writing writing = begin();
        QVERIFY(judge.tick(writing));
    }
    QList<contract::Alert> alerts()
    {
        QList<contract::Alert> all;
        const auto read = m_store->eachOfPerson(u"P1"_s, [&](const store::EntityRow& row) {
            const auto alert = contract::readBytes<contract::Alert>(row.body);
            if (!alert)
                qFatal("alert: %ls", qUtf16Printable(alert.error().detail));
            all << *alert;
            return true;
        });
        return read ? all : QList<contract::Alert>();
    }
    contract::Alert the(const AlertId& id)
    {
        const auto all = alerts();
        return *std::ranges::find(all, id, &contract::Alert::id);
    }
    contract::Alert notThe(const AlertId& id)
    {
        const auto all = alerts();
        return *std::ranges::find_if(all, [&](const contract::Alert& alert) { return alert.id != id; });
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::optional<store::PlatformStore> m_store;
    Books m_books;
    AlertBook m_alerts{ruleFile()};
    Instant m_now;
    qint64 m_seq = 0;
};

QTEST_GUILESS_MAIN(tst_ProvinceAlerts)
#include "tst_ProvinceAlerts.moc"
