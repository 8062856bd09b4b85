#include "province/Platform.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <future>

using namespace zhihui;
using namespace zhihui::province;
using namespace Qt::StringLiterals;

namespace {

class StandingClock final : public Clock {
public:
    Instant now() const override { return fromMillis(1'795'420'800'000); }
};

QByteArray contents(const QString& name)
{
    QFile file(QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/rules/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The single writer alone: many jobs in one transaction.
class tst_ProvincePlatform : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_law = *readRegulations(contents(u"platform-2026-11.json"_s),
                                 std::make_shared<const law::Statutes>(
                                     *law::readStatutes(QDir(QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/rules")))));
        m_rules = *rules::readRuleFile(contents(u"2026-11.json"_s));
        m_platform = std::move(*Platform::open({file(), key(), m_rules, m_law}, m_clock));
        m_people = std::make_unique<Directory>(m_law);
        m_feeds = std::make_unique<Feeds>(m_codec, m_platform->epoch());
        m_readers = std::make_unique<ReadPool>(
            1, [this] { return std::move(*store::PlatformStore::open(file(), key(), store::Database::Role::Reader)); });
        m_tail = std::make_unique<Tail>(*m_feeds, *m_readers, *m_people, m_clock);
        m_live = std::make_unique<LiveFeed>(m_platform->epoch(), m_clock.now());
        QVERIFY(m_platform->start({*m_people, *m_live, *m_tail, m_finder}));
    }
    void cleanup()
    {
        m_platform->stop();
        m_readers->stop();
        m_tail.reset();
        m_platform.reset();
    }

    void aJobThatFailsTakesBackOnlyItself_data()
    {
        QTest::addColumn<int>("code");
        for (const auto code : {Error::Code::Disk, Error::Code::Corrupt, Error::Code::Bug, Error::Code::Conflict,
                                Error::Code::Timeout, Error::Code::Rejected})
            QTest::addRow("%d", static_cast<int>(code)) << static_cast<int>(code);
    }
    void aJobThatFailsTakesBackOnlyItself()
    {
        QFETCH(int, code);
        std::promise<void> gate;
        auto open = gate.get_future().share();
        // While the first transaction waits, the others gather and are taken together.
        auto first = post([open](Platform::Desk&) {
            open.wait();
            return Result<qint64>(0);
        });
        auto before = post([](Platform::Desk& desk) { return putUnit(desk, u"U-1"_s); });
        auto failing = post([code](Platform::Desk& desk) -> Result<qint64> {
            ZH_TRY(putUnit(desk, u"U-2"_s));
            desk.writing.liveGone << u"P1"_s;
            desk.writing.after([] { qFatal("shown to the world"); });
            return failure(static_cast<Error::Code>(code), u"on purpose"_s);
        });
        auto after = post([](Platform::Desk& desk) -> Result<qint64> {
            if (desk.writing.books.units.contains(u"U-2"_s) || !desk.writing.books.units.contains(u"U-1"_s))
                return failure(Error::Code::Bug, u"memory is not what is stored"_s);
            return putUnit(desk, u"U-3"_s);
        });
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"undone"_s));
        gate.set_value();
        QVERIFY(first.get());
        QCOMPARE(before.get().value_or(-1), 1);
        QCOMPARE(static_cast<int>(failing.get().error().code), code);
        QCOMPARE(after.get().value_or(-1), 2);
        QCOMPARE(m_platform->reached(), 2);
        QCOMPARE(stored(), (QStringList{u"U-1"_s, u"U-3"_s}));
        QCOMPARE(post([](Platform::Desk& desk) { return Result<qint64>(desk.writing.books.units.size()); }).get(), 2);
    }

    void aFixTakenBeforeAMoveIsShownWhereThePersonIsNow()
    {
        const OrgCode before(u"440106001"_s), now(u"440103001"_s);
        QVERIFY(post([&](Platform::Desk& desk) -> Result<qint64> {
                    contract::Position position;
                    position.person = PersonId(u"P1"_s);
                    position.at = m_clock.now();
                    desk.writing.live.append({position, before, false, m_clock.now() + 1h});
                    desk.writing.after([live = &desk.live, now] { live->reown(u"P1"_s, now, false); });
                    return 0;
                }).get());
        const auto seenBy = [&](const OrgCode& org) {
            Caller caller;
            caller.scope = {{org}, {}, false};
            caller.rows = true;
            return m_live->frame(caller, 0, m_clock.now()).rows.size();
        };
        QCOMPARE(seenBy(before), 0);
        QCOMPARE(seenBy(now), 1);
    }

    void oldFixesAreForgottenALittleAtATime()
    {
        const Instant now = m_clock.now();
        const auto add = [now](Platform::Desk& desk, const QString& person, Milliseconds age) {
            Fix fix;
            fix.person = PersonId(person);
            fix.device = DeviceId(u"D"_s);
            fix.at = now - age;
            fix.where = {23, 113};
            return desk.writing.store.addFix(fix);
        };
        const auto keep = m_law.fixTime;
        QVERIFY(post([&](Platform::Desk& desk) -> Result<qint64> {
                    for (const auto age : {keep + 72h, keep + 71h, keep + 1h, keep - 1h})
                        ZH_TRY(add(desk, u"P1"_s, age));
                    ZH_TRY(add(desk, u"P2"_s, keep + 1h));
                    return 0;
                }).get());
        const auto left = [&](const QString& person) {
            qint64 count = 0;
            std::ignore = reader().eachFix(person, Instant(), now, [&](const store::StoredFix&) {
                ++count;
                return true;
            });
            return count;
        };
        m_platform->tidy();
        QTRY_COMPARE(left(u"P2"_s), 0);
        QCOMPARE(left(u"P1"_s), 2); // the oldest day only
        for (int i = 0; i < 3; ++i)
            m_platform->tidy();
        QTRY_COMPARE(left(u"P1"_s), 1);
    }

private:
    QString file() const { return m_directory->filePath(u"province.db"_s); }
    static QByteArray key() { return QByteArray(32, 'k'); }
    std::future<Result<qint64>> post(Platform::Job<qint64> job)
    {
        auto answer = std::make_shared<std::promise<Result<qint64>>>();
        m_platform->post<qint64>(std::move(job), [answer](Result<qint64> result) { answer->set_value(result); });
        return answer->get_future();
    }
    static Result<qint64> putUnit(Platform::Desk& desk, const QString& id)
    {
        contract::Unit unit;
        unit.id = UnitId(id);
        unit.name = id;
        unit.org = OrgCode(u"44"_s);
        unit.kind = u"officers"_s;
        desk.writing.books.units.insert(id, unit);
        return desk.writing.put(u"unit", id, {{unit.org}, false, {}}, contract::toJson(unit));
    }
    store::PlatformStore reader() const
    {
        return std::move(*store::PlatformStore::open(file(), key(), store::Database::Role::Reader));
    }
    QStringList stored() const
    {
        QStringList ids;
        std::ignore = reader().eachRow(0, -1, {}, [&](const store::EntityRow& row) {
            ids << row.id;
            return true;
        });
        return ids;
    }

    StandingClock m_clock;
    CursorCodec m_codec{"key", "12345678"};
    Regulations m_law;
    rules::RuleFile m_rules;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Platform> m_platform;
    std::unique_ptr<Directory> m_people;
    Finder m_finder;
    std::unique_ptr<Feeds> m_feeds;
    std::unique_ptr<ReadPool> m_readers;
    std::unique_ptr<Tail> m_tail;
    std::unique_ptr<LiveFeed> m_live;
};

QTEST_GUILESS_MAIN(tst_ProvincePlatform)
#include "tst_ProvincePlatform.moc"
