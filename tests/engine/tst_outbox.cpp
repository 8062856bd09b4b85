#include "Pages.h"
#include "Profile.h"

#include <QSignalSpy>
#include <QTest>
#include <algorithm>

using namespace zhihui;
using namespace zhihui::pages;
using contract::Outcome;

namespace {

contract::CommandResults answer(const contract::CommandBatch& batch, Outcome::Kind kind = Outcome::Kind::Applied,
                                qint64 seq = 20)
{
    contract::CommandResults results;
    for (const contract::Command& command : batch.commands) {
        const bool refused = kind == Outcome::Kind::Conflict || kind == Outcome::Kind::Rejected;
        results.outcomes.append({command.id, command.n, kind, refused ? 0 : seq, refused ? u"claimed"_s : QString(),
                                 refused ? u"已由刘*受理"_s : QString()});
        results.ackedThrough = command.n;
    }
    return results;
}

} // namespace

class TestOutbox : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<Profile> m_profile;

    engine::Engine& engine() { return m_profile->engine(); }
    contract::Command submit(const QString& type = u"alert.accept"_s, const QString& target = u"A-1"_s)
    {
        return engine().submit(draft(type, target)).result().value();
    }
    contract::CommandBatch outbox() { return engine().outbox().result().value(); }
    qsizetype pendingCount()
    {
        m_profile->settle();
        return m_profile->world->pending().size();
    }
    void opsAt(qint64 seq)
    {
        const qint64 from = engine().feedState(u"ops"_s).result()->seq;
        QVERIFY(engine().ingest(changes(page(u"ops"_s, from, {}, seq))).result());
    }

private Q_SLOTS:
    void init()
    {
        m_profile = std::make_unique<Profile>();
        QVERIFY(m_profile->open());
        QVERIFY(engine().ingest(snapshot(page(u"ops"_s, 0, {{alertRow(freshAlert(), 5)}}, 10), true, true)).result());
    }
    void cleanup() { m_profile.reset(); }

    void commandsAreNumberedAndChainedWithoutGaps()
    {
        submit();
        QVERIFY(m_profile->reopen());
        submit();
        submit();
        const auto batch = outbox();
        QCOMPARE(batch.commands.size(), 3);
        QString previous = contract::firstPrevious;
        for (qint64 n = 1; n <= 3; ++n) {
            const contract::Command& command = batch.commands.at(n - 1);
            QCOMPARE(command.n, n);
            QCOMPARE(command.previous, previous);
            QCOMPARE(command.by, UserId(u"u-1"_s));
            QCOMPARE(command.at, samples::noon);
            previous = contract::hashOf(command);
        }
        QCOMPARE(engine().newestCommand().result()->n, 3);
    }

    void picturesAreSentAFewAtATime()
    {
        const QJsonObject picture{{u"jpeg"_s, QString(1'500'000, u'A')}};
        for (int i = 0; i < 4; ++i)
            QVERIFY(engine().submit(draft(u"supervision.still"_s, u"S-1"_s, picture)).result());
        auto batch = outbox();
        QCOMPARE(batch.commands.size(), 2);
        QVERIFY(engine().acknowledge(answer(batch)).result());
        batch = outbox();
        QCOMPARE(batch.commands.first().n, 3);
        QCOMPARE(batch.commands.size(), 2);
    }

    void aDecisionWithoutAnOperatorIsRefusedAndNotSaved()
    {
        engine().setOperator({});
        const auto command = engine().submit(draft(u"alert.accept"_s)).result();
        QVERIFY(!command);
        QCOMPARE(command.error().code, Error::Code::Rejected);
        QVERIFY(outbox().commands.isEmpty());
    }

    void theOperatorIsRememberedForAStartWithoutALink()
    {
        m_profile->close();
        QThread data;
        engine::Engine alone({.directory = m_profile->directory.path(), .key = QByteArray(32, 'k')}, m_profile->time);
        alone.moveToThread(&data);
        data.start();
        QVERIFY(alone.open().result());
        QCOMPARE(alone.submit(draft(u"alert.accept"_s)).result()->by, UserId(u"u-1"_s));
        data.quit();
        data.wait();
    }

    void theOutboxIsAnnouncedAfterTheCommandIsDurable()
    {
        QSignalSpy filled(&engine(), &engine::Engine::outboxFilled);
        submit();
        QTRY_COMPARE(filled.size(), 1);
        QCOMPARE(outbox().commands.size(), 1);
    }

    void aBatchHasAtMostAHundredCommands()
    {
        for (int i = 0; i < 103; ++i)
            submit();
        QCOMPARE(outbox().commands.size(), 100);
        QVERIFY(engine().acknowledge(answer(outbox())).result());
        QCOMPARE(outbox().commands.size(), 3);
    }

    void anAppliedCommandIsPendingUntilTheFeedHasPassedIt()
    {
        submit();
        QCOMPARE(pendingCount(), 1);
        QVERIFY(engine().acknowledge(answer(outbox(), Outcome::Kind::Applied, 20)).result());
        QVERIFY(outbox().commands.isEmpty());
        QCOMPARE(pendingCount(), 1);
        opsAt(19);
        QCOMPARE(pendingCount(), 1);
        opsAt(20);
        QCOMPARE(pendingCount(), 0);
        QVERIFY(m_profile->reopen());
        QCOMPARE(pendingCount(), 0);
    }

    void anAnswerThatComesAfterTheFeedEndsItAtOnce()
    {
        submit();
        opsAt(30);
        QVERIFY(engine().acknowledge(answer(outbox(), Outcome::Kind::Applied, 20)).result());
        QCOMPARE(pendingCount(), 0);
    }

    void aRepeatedAnswerChangesNothing()
    {
        submit();
        const auto batch = outbox();
        QVERIFY(engine().acknowledge(answer(batch, Outcome::Kind::Conflict)).result());
        QVERIFY(engine().acknowledge(answer(batch, Outcome::Kind::Duplicate)).result());
        m_profile->settle();
        QCOMPARE(m_profile->world->pending().first().outcome->kind, Outcome::Kind::Conflict);
    }

    void aRefusalStaysUntilTheNextDecisionOnItsTarget()
    {
        submit();
        QVERIFY(engine().acknowledge(answer(outbox(), Outcome::Kind::Conflict)).result());
        QCOMPARE(pendingCount(), 1);
        QVERIFY(m_profile->reopen());
        QCOMPARE(pendingCount(), 1);
        submit(u"alert.verify"_s);
        m_profile->settle();
        QCOMPARE(m_profile->world->pending().size(), 1);
        QVERIFY(!m_profile->world->pending().first().outcome);
    }

    void whatWasWrittenBehindARefusalDoesNotHideIt()
    {
        submit(u"supervision.draft"_s, u"S-1"_s);
        submit(u"supervision.submit"_s, u"S-1"_s);
        auto results = answer(outbox(), Outcome::Kind::Rejected);
        results.outcomes.last() = {results.outcomes.last().id, 2, Outcome::Kind::Applied, 10, {}, {}};
        QVERIFY(engine().acknowledge(results).result());
        m_profile->settle();
        QCOMPARE(m_profile->world->pending().size(), 1);
        QCOMPARE(m_profile->world->pending().first().command.type, u"supervision.draft"_s);
        opsAt(20);
        QCOMPARE(pendingCount(), 1);
        submit(u"supervision.draft"_s, u"S-1"_s);
        m_profile->settle();
        QCOMPARE(m_profile->world->pending().size(), 1);
        QVERIFY(!m_profile->world->pending().first().outcome);
    }

    void theRestOfASaveAnswersNoRefusal()
    {
        submit(u"supervision.draft"_s, u"S-1"_s);
        QVERIFY(engine().acknowledge(answer(outbox(), Outcome::Kind::Rejected)).result());
        engine::Draft rest = draft(u"supervision.submit"_s, u"S-1"_s);
        rest.continues = true;
        QVERIFY(engine().submit(rest).result());
        QCOMPARE(pendingCount(), 2);
    }

    void theSameDecidedAnewAndAppliedAnswersARefusal_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<int>("left");
        QTest::newRow("draft") << u"supervision.draft"_s << 0;
        QTest::newRow("another still") << u"supervision.still"_s << 1;
    }
    void theSameDecidedAnewAndAppliedAnswersARefusal()
    {
        QFETCH(QString, type);
        QFETCH(int, left);
        submit(type, u"S-1"_s);
        submit(type, u"S-1"_s);
        auto results = answer(outbox(), Outcome::Kind::Applied, 10);
        results.outcomes.first() = {results.outcomes.first().id, 1, Outcome::Kind::Rejected, 0, u"bad"_s, {}};
        QVERIFY(engine().acknowledge(results).result());
        QCOMPARE(pendingCount(), left);
    }

    void aRefusedEntryOfAFileIsAnsweredByItsOwnPartOnly()
    {
        const auto put = [this](const QString& kind, const QString& key) {
            return engine()
                .submit({.type = u"file.put"_s,
                         .target = u"P-1"_s,
                         .base = 0,
                         .body = {{u"kind"_s, kind}, {u"key"_s, key}, {u"entry"_s, QJsonObject()}}})
                .result()
                .has_value();
        };
        QVERIFY(put(u"contact"_s, u"1"_s));
        QVERIFY(put(u"contact"_s, u"2"_s));
        QVERIFY(put(u"note"_s, u"3"_s));
        auto results = answer(outbox());
        results.outcomes.first() = {results.outcomes.first().id, 1, Outcome::Kind::Rejected, 0, u"bad"_s, {}};
        QVERIFY(engine().acknowledge(results).result());
        opsAt(30);
        QCOMPARE(pendingCount(), 1); // neither another contact nor a note says anything about it
        QVERIFY(put(u"note"_s, u"4"_s));
        QCOMPARE(pendingCount(), 2);
        QVERIFY(put(u"contact"_s, u"5"_s));
        QCOMPARE(pendingCount(), 3);
        QVERIFY(put(u"contact"_s, u"1"_s));
        QCOMPARE(pendingCount(), 3); // those that wait
    }
    void whoHasReadARefusalSeesItNoMoreAndTheLedgerKeepsIt()
    {
        submit(u"file.put"_s, u"P-1"_s);
        submit(u"file.put"_s, u"P-2"_s);
        const auto sent = outbox();
        auto results = answer(sent);
        results.outcomes.first() = {results.outcomes.first().id, 1, Outcome::Kind::Rejected, 0, u"bad"_s, {}};
        QVERIFY(engine().acknowledge(results).result());
        const int before = pendingCount();
        QVERIFY(engine().dismiss(sent.commands.constLast().id).result());
        QCOMPARE(pendingCount(), before); // not refused: it is not over
        QVERIFY(engine().dismiss(sent.commands.constFirst().id).result());
        QCOMPARE(pendingCount(), before - 1);
        QVERIFY(m_profile->reopen());
        QCOMPARE(pendingCount(), before - 1);
        QCOMPARE(engine().newestCommand().result()->n, 2);
    }
    void anOpeningThatWasRefusedIsAnsweredByTheNextOne()
    {
        submit(u"inspection.open"_s, u"I-1"_s);
        QVERIFY(engine().acknowledge(answer(outbox(), Outcome::Kind::Rejected)).result());
        QVERIFY(m_profile->reopen());
        QCOMPARE(pendingCount(), 1);
        submit(u"inspection.open"_s, u"I-2"_s);
        m_profile->settle();
        QCOMPARE(m_profile->world->pending().size(), 1);
        QCOMPARE(m_profile->world->pending().first().command.target, u"I-2"_s);
    }

    void aMatterThatWasRefusedIsAnsweredByOneOfItsKindAndPerson()
    {
        const auto open = [this](const QString& target, const QString& kind, const QString& person) {
            const QJsonObject body{{u"kind"_s, kind}, {u"person"_s, person}, {u"org"_s, QString()}};
            return engine().submit(draft(u"matter.open"_s, target, body)).result().has_value();
        };
        const auto holds = [this](const QString& target) {
            m_profile->settle();
            return std::ranges::any_of(m_profile->world->pending(), [&](const engine::Pending& pending) {
                return pending.command.target == target;
            });
        };
        QVERIFY(open(u"M-1"_s, u"leave"_s, u"P-1"_s));
        QVERIFY(engine().acknowledge(answer(outbox(), Outcome::Kind::Rejected)).result());
        QVERIFY(open(u"M-2"_s, u"leave"_s, u"P-2"_s));
        QVERIFY(open(u"M-3"_s, u"visit"_s, u"P-1"_s));
        QVERIFY(holds(u"M-1"_s));
        QVERIFY(open(u"M-4"_s, u"leave"_s, u"P-1"_s));
        QVERIFY(!holds(u"M-1"_s));
    }

    void aCheckThatWasRefusedOutlivesAStart()
    {
        submit(u"check.open"_s, u"C-1"_s);
        QVERIFY(engine().acknowledge(answer(outbox(), Outcome::Kind::Rejected)).result());
        QVERIFY(m_profile->reopen());
        QCOMPARE(pendingCount(), 1);
    }

    void aRefusalOnASupervisionOrderOutlivesAStartUntilTheOrderIsOver()
    {
        submit(u"supervision.draft"_s, u"S-1"_s);
        QVERIFY(engine().acknowledge(answer(outbox(), Outcome::Kind::Rejected)).result());
        QVERIFY(m_profile->reopen());
        QCOMPARE(pendingCount(), 1);
        contract::SupervisionOrder order = samples::supervision();
        order.id = SupervisionId(u"S-1"_s);
        order.state = contract::SupervisionState::Withdrawn;
        const auto row = put(u"supervision"_s, u"S-1"_s, 11, body(order));
        QVERIFY(engine().ingest(changes(page(u"ops"_s, 10, {{row}}, 11))).result());
        QVERIFY(m_profile->reopen());
        QCOMPARE(pendingCount(), 0);
    }

    void aRefusalOnAClosedAlertEndsWithTheNextStart()
    {
        submit();
        QVERIFY(engine().acknowledge(answer(outbox(), Outcome::Kind::Conflict)).result());
        contract::Alert closed = freshAlert();
        closed.state = contract::AlertState::Closed;
        QVERIFY(engine().ingest(changes(page(u"ops"_s, 10, {{alertRow(closed, 11)}}, 11))).result());
        QCOMPARE(pendingCount(), 1);
        QVERIFY(m_profile->reopen());
        QCOMPARE(pendingCount(), 0);
    }

    void whatTheHelloAcknowledgesWithoutAnOutcomeIsSentAgain()
    {
        const contract::Command command = submit();
        QVERIFY(engine().agree(1, contract::hashOf(command)).result());
        QCOMPARE(outbox().commands.size(), 1);
    }

    void aProvinceRestoredFromABackupGetsTheRestAgain()
    {
        const contract::Command first = submit();
        submit();
        submit();
        QVERIFY(engine().acknowledge(answer(outbox())).result());
        opsAt(20);
        QVERIFY(outbox().commands.isEmpty());
        QVERIFY(engine().agree(1, contract::hashOf(first)).result());
        QCOMPARE(outbox().commands.size(), 2);
        QCOMPARE(outbox().commands.first().n, 2);
        QCOMPARE(outbox().incarnation, 1);
        QCOMPARE(pendingCount(), 2);
    }

    void anotherChainBeginsANewIncarnationWithWhatIsUnsent()
    {
        submit();
        QVERIFY(engine().acknowledge(answer(outbox())).result());
        const contract::Command unsent = submit(u"alert.verify"_s);
        QVERIFY(engine().agree(1, QString(64, u'f')).result());
        const auto batch = outbox();
        QCOMPARE(batch.incarnation, 2);
        QCOMPARE(batch.commands.size(), 1);
        QCOMPARE(batch.commands.first().id, unsent.id);
        QCOMPARE(batch.commands.first().n, 1);
        QCOMPARE(batch.commands.first().previous, contract::firstPrevious);
        QCOMPARE(submit().n, 2);
    }

    void aProvinceAheadOfTheLedgerMeansANewIncarnation()
    {
        submit();
        QVERIFY(engine().agree(7, QString(64, u'f')).result());
        QCOMPARE(outbox().incarnation, 2);
        QCOMPARE(outbox().commands.size(), 1);
    }

    void onlyAnsweredCommandsLeaveTheOutbox()
    {
        submit();
        submit();
        contract::CommandResults results = answer(outbox());
        results.outcomes.removeLast();
        QVERIFY(engine().acknowledge(results).result());
        QCOMPARE(outbox().commands.size(), 1);
        QCOMPARE(outbox().commands.first().n, 2);
    }
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
