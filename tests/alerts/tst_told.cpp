#include "alerts/Told.h"

#include "Evening.h"

#include <QSignalSpy>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;

/// Whether a seat was told of a level-1 alert: once, truly, and only where somebody is on duty.
class TestTold : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<Evening> m_evening;
    std::unique_ptr<alerts::Told> m_told;
    QList<engine::Draft> m_drafts;
    bool m_fails = false;

    void sit(const QStringList& roles)
    {
        engine::Account account;
        account.user = UserId(u"me"_s);
        account.display = u"陈*"_s;
        account.scope.roles = roles;
        m_evening->world.setAccount(account);
    }

private Q_SLOTS:
    void init()
    {
        m_drafts.clear();
        m_fails = false;
        m_evening = std::make_unique<Evening>();
        sit({u"duty"_s});
        m_evening->world.setLoaded();
        m_told = std::make_unique<alerts::Told>(m_evening->world, [this](const engine::Draft& draft) {
            if (m_fails)
                return QtFuture::makeReadyValueFuture(Result<contract::Command>(failure(Error::Code::Disk, u"full"_s)));
            m_drafts.append(draft);
            return QtFuture::makeReadyValueFuture(Result<contract::Command>(contract::Command()));
        });
    }
    void cleanup()
    {
        m_told.reset();
        m_evening.reset();
    }

    void asksUntilItRang()
    {
        const QSignalSpy due(m_told.get(), &alerts::Told::due);
        m_evening->put(u"a"_s, Level::P1, 5s);
        m_evening->put(u"b"_s, Level::P2, 5s);
        QCOMPARE(due.size(), 1);
        QCOMPARE(due.at(0).at(0).toString(), u"a"_s);
        m_told->lookAgain(); // the window could not be seen
        QCOMPARE(due.size(), 2);
        m_told->rang(u"a"_s);
        m_told->lookAgain();
        m_evening->put(u"a"_s, Level::P1, 5s);
        QCOMPARE(due.size(), 2);
    }
    void anotherOperatorIsToldAgain()
    {
        m_evening->put(u"a"_s, Level::P1, 5s);
        m_told->rang(u"a"_s);
        m_evening->world.setAccount({});
        const QSignalSpy due(m_told.get(), &alerts::Told::due);
        sit({u"duty"_s});
        QCOMPARE(due.size(), 1);
    }
    void tellsOnceWhenItRang()
    {
        m_evening->put(u"a"_s, Level::P1, 5s);
        QVERIFY(m_drafts.isEmpty());
        m_told->rang(u"a"_s);
        m_told->rang(u"a"_s);
        QCOMPARE(m_drafts.size(), 1);
        QCOMPARE(m_drafts.at(0).type, u"alert.told"_s);
        QCOMPARE(m_drafts.at(0).target, u"a"_s);
        QCOMPARE(m_drafts.at(0).body, QJsonObject({{u"seat"_s, u"duty"_s}}));
    }
    void silentFor_data()
    {
        QTest::addColumn<QString>("why");
        for (const char* why : {"told", "pending", "closed", "cleared", "retracted", "late", "lead", "inspector"})
            QTest::newRow(why) << QString::fromLatin1(why);
    }
    void silentFor()
    {
        QFETCH(QString, why);
        contract::Alert alert = m_evening->make(u"a"_s, Level::P1, 5s);
        if (why == "told"_L1) {
            contract::LogEntry entry;
            entry.kind = u"told"_s;
            entry.by = UserId(u"me"_s);
            alert.log.append(entry);
        } else if (why == "closed"_L1) {
            alert.state = contract::AlertState::Closed;
        } else if (why == "cleared"_L1) {
            alert.cleared = alert.raised;
        } else if (why == "retracted"_L1) {
            alert.retracted = u"漂移"_s;
        } else if (why == "late"_L1) {
            alert.late = true;
        } else if (why == "lead"_L1) {
            alert.lead = true;
        } else if (why == "inspector"_L1) {
            sit({u"inspector"_s});
        } else {
            engine::ChangeSet changes;
            contract::Command command;
            command.type = u"alert.told"_s;
            command.target = u"a"_s;
            changes.pending = QList<engine::Pending>{{command, std::nullopt}};
            m_evening->world.apply(std::make_shared<const engine::ChangeSet>(changes));
        }
        const QSignalSpy due(m_told.get(), &alerts::Told::due);
        m_evening->put(alert);
        m_told->rang(u"a"_s);
        QCOMPARE(due.size(), 0);
        QVERIFY(m_drafts.isEmpty());
    }
    void anotherDesksWordIsNotOurs()
    {
        contract::Alert alert = m_evening->make(u"a"_s, Level::P1, 5s);
        contract::LogEntry entry;
        entry.kind = u"told"_s;
        entry.by = UserId(u"somebody"_s);
        alert.log.append(entry);
        m_evening->put(alert);
        m_told->rang(u"a"_s);
        QCOMPARE(m_drafts.size(), 1);
    }
    void whatWasNotSavedIsTriedAgain()
    {
        m_evening->put(u"a"_s, Level::P1, 5s);
        m_fails = true;
        m_told->rang(u"a"_s);
        m_fails = false;
        QTRY_COMPARE((m_told->rang(u"a"_s), m_drafts.size()), 1);
    }
    void anAlertOnItsWayShowsAsTold()
    {
        m_evening->put(u"a"_s, Level::P1, 5s);
        engine::ChangeSet changes;
        contract::Command command;
        command.type = u"alert.told"_s;
        command.target = u"a"_s;
        command.body = {{u"seat"_s, u"duty"_s}};
        changes.pending = QList<engine::Pending>{{command, std::nullopt}};
        m_evening->world.apply(std::make_shared<const engine::ChangeSet>(changes));
        const contract::Alert& alert = m_evening->world.alert(AlertId(u"a"_s))->row;
        QCOMPARE(alert.state, contract::AlertState::New);
        QCOMPARE(alert.log.constLast().kind, u"told"_s);
        QCOMPARE(alert.log.constLast().text, u"duty"_s);
    }
};

QTEST_GUILESS_MAIN(TestTold)
#include "tst_told.moc"
