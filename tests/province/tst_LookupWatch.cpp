#include "province/LookupWatch.h"

#include <QFile>
#include <QTest>

using namespace zhihui;
using namespace zhihui::province;
using namespace Qt::StringLiterals;

namespace {

law::Lookups rules()
{
    law::Lookups made;
    made.manyPersons = 3;
    made.manyWithin = 3600s;
    made.nightFrom = 23 * 60;
    made.nightTo = 6 * 60;
    made.repeatTimes = 2;
    made.repeatWithin = 86400s;
    return made;
}

const Instant noon = fromMillis(1'795'406'400'000); // 2026-11-23 12:00 in Shanghai

store::AccessRow look(Instant at, const QString& act, const QString& subject, bool minor = false)
{
    static qint64 n = 0;
    return {++n, at, u"u-1"_s, act, subject, {}, {}, minor};
}

QStringList codes(const QList<LookupFinding>& found)
{
    QStringList list;
    for (const LookupFinding& one : found)
        list << law::Lookups::codeOf(one.rule);
    return list;
}

} // namespace

class tst_LookupWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void manyPersonsWithinTheHour()
    {
        LookupWatch watch(rules());
        for (int i = 0; i < 3; ++i)
            QVERIFY(watch.take(look(noon + i * 60s, u"file"_s, u"P%1"_s.arg(i)), {true, true}).isEmpty());
        QVERIFY(watch.take(look(noon + 200s, u"reveal"_s, u"P2"_s), {true, true}).isEmpty()); // the same person again
        const auto found = watch.take(look(noon + 240s, u"search"_s, u"张三"_s), {true, true});
        QCOMPARE(codes(found), QStringList{u"many"_s});
        QCOMPARE(found.first().count, 4);
        QCOMPARE(found.first().user, u"u-1"_s);
        QVERIFY(found.first().subject.isEmpty());
    }

    void anHourLaterTheyCountNoMore()
    {
        LookupWatch watch(rules());
        for (int i = 0; i < 3; ++i)
            watch.take(look(noon, u"file"_s, u"P%1"_s.arg(i)), {true, true});
        QVERIFY(watch.take(look(noon + 3600s, u"file"_s, u"P9"_s), {true, true}).isEmpty());
    }

    void atNightOutsideTheShift_data()
    {
        QTest::addColumn<int>("minute");
        QTest::addColumn<bool>("onShift");
        QTest::addColumn<bool>("noted");
        QTest::newRow("before the night") << 22 * 60 + 59 << false << false;
        QTest::newRow("the night begins") << 23 * 60 << false << true;
        QTest::newRow("after midnight") << 24 * 60 + 5 << false << true;
        QTest::newRow("on shift") << 24 * 60 + 5 << true << false;
        QTest::newRow("the night ends") << 30 * 60 << false << false;
    }
    void atNightOutsideTheShift()
    {
        QFETCH(int, minute);
        QFETCH(bool, onShift);
        LookupWatch watch(rules());
        const Instant at = noon - 12h + std::chrono::minutes(minute);
        QTEST(!watch.take(look(at, u"file"_s, u"P1"_s), {true, onShift}).isEmpty(), "noted");
    }

    void oneNightIsOneKey()
    {
        LookupWatch watch(rules());
        const auto before = watch.take(look(noon + 11h + 30min, u"file"_s, u"P1"_s), {true, false});
        const auto after = watch.take(look(noon + 14h, u"file"_s, u"P2"_s), {true, false});
        QCOMPARE(before.first().key, after.first().key);
        const auto next = watch.take(look(noon + 35h + 30min, u"file"_s, u"P1"_s), {true, false});
        QVERIFY(next.first().key != before.first().key);
    }

    void theSamePersonAgainWithoutACase()
    {
        LookupWatch watch(rules());
        QVERIFY(watch.take(look(noon, u"tracks"_s, u"P1"_s), {}).isEmpty());
        QVERIFY(watch.take(look(noon + 1h, u"file"_s, u"P1"_s), {true, false}).isEmpty()); // for a case
        QVERIFY(watch.take(look(noon + 2h, u"file-refused"_s, u"P1"_s), {}).isEmpty());
        QVERIFY(watch.take(look(noon + 2h, u"file"_s, u"P2"_s), {}).isEmpty());
        const auto found = watch.take(look(noon + 3h, u"tracks"_s, u"P1"_s), {});
        QCOMPARE(codes(found), QStringList{u"repeat"_s});
        QCOMPARE(found.first().subject, u"P1"_s);
        QCOMPARE(found.first().count, 3);
    }

    void aSealedFile()
    {
        LookupWatch watch(rules());
        const auto found = watch.take(look(noon, u"file"_s, u"P1"_s, true), {true, true});
        QCOMPARE(codes(found), QStringList{u"sealed"_s});
        QVERIFY(found.first().minor);
        // Who has the grant searches under it: that names nobody.
        QVERIFY(watch.take(look(noon, u"search"_s, u"张三"_s, true), {true, true}).isEmpty());
    }

    void whatIsNoLookUpIsNoNotice()
    {
        LookupWatch watch(rules());
        for (const QString& act : {u"log"_s, u"registry"_s, u"user.lock"_s, u"view"_s, u"still"_s})
            QVERIFY(watch.take(look(noon + 12h, act, u"P1"_s, true), {}).isEmpty());
    }

    /// Folded in one go or from somewhere in the middle on: what is found in the rest is the same.
    void theSameEntriesGiveTheSameFindings()
    {
        QList<store::AccessRow> rows;
        for (int i = 0; i < 400; ++i)
            rows << look(noon + i * 400s, i % 3 ? u"file"_s : u"search"_s, u"P%1"_s.arg(i * 7 % 11), i % 50 == 0);
        const auto keys = [&](qsizetype from) {
            LookupWatch watch(rules());
            QStringList list;
            for (const auto& row : rows.sliced(from)) {
                for (const auto& found : watch.take(row, {row.n % 2 == 0, row.n % 5 == 0})) {
                    if (row.n >= rows.at(300).n)
                        list << found.key;
                }
            }
            return list;
        };
        const QStringList whole = keys(0);
        QVERIFY(!whole.isEmpty());
        QCOMPARE(keys(0), whole);
        QCOMPARE(keys(300 - 86400 / 400), whole);
    }

    void theShippedRulesAreRead()
    {
        QFile file(QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/rules/lookups-2026-11.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray shipped = file.readAll();
        QVERIFY(law::Lookups::read(shipped));
        for (const QByteArray field : {"persons", "seconds", "fromMinute", "toMinute", "times", "sealed"}) {
            QByteArray broken = shipped;
            broken.replace('"' + field + '"', '"' + field + "-\"");
            const auto read = law::Lookups::read(broken);
            QVERIFY2(!read, field.constData());
        }
    }
};

QTEST_GUILESS_MAIN(tst_LookupWatch)
#include "tst_LookupWatch.moc"
