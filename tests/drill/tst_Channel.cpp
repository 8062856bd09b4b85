#include "drill/Channel.h"

#include <QMap>
#include <QTest>

using namespace zhihui;
using namespace zhihui::drill;

namespace {

constexpr int devices = 50, minutes = 1440;
const Instant start = fromMillis(1795000000000);

struct Day {
    QList<std::pair<Instant, Fix>> arrived;
    qsizetype lateBy(Seconds age) const
    {
        return std::ranges::count_if(arrived, [age](const auto& item) {
            return item.first <= start + 24h && item.first - item.second.at > age;
        });
    }
};

Day day(quint64 seed, bool open)
{
    Channel channel{Random(seed)};
    Day day;
    for (int minute = 0; minute < minutes; ++minute) {
        QList<Fix> fresh;
        QSet<DeviceId> outside;
        for (int d = 0; d < devices; ++d) {
            Fix fix;
            fix.device = DeviceId(QString::number(d));
            fix.at = start + minute * 60s + d * 1s;
            fresh << fix;
            if (open)
                outside.insert(fix.device);
        }
        const Instant now = start + minute * 60s + 60s;
        for (const Fix& fix : channel.pass(fresh, now, outside))
            day.arrived.append({now, fix});
    }
    for (const Fix& fix : channel.flush())
        day.arrived.append({start + 25h, fix});
    return day;
}

} // namespace

class tst_Channel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsLost();
    void someArriveTwice();
    void someArriveOutOfOrder();
    void tunnelsHoldMinutesBack();
    void whoIsInTheOpenIsInNoTunnel();
    void sameSeedGivesTheSameDisorder();
};

void tst_Channel::nothingIsLost()
{
    QSet<std::pair<QString, qint64>> seen;
    for (const auto& [at, fix] : day(1, false).arrived)
        seen.insert({fix.device.text, toMillis(fix.at)});
    QCOMPARE(seen.size(), devices * minutes);
}

void tst_Channel::someArriveTwice()
{
    const auto twice = day(1, false).arrived.size() - devices * minutes;
    QVERIFY(twice > devices * minutes / 400 && twice < devices * minutes / 100);
}

void tst_Channel::someArriveOutOfOrder()
{
    QMap<QString, Instant> newest;
    int back = 0;
    for (const auto& [at, fix] : day(1, false).arrived) {
        back += fix.at < newest.value(fix.device.text);
        newest[fix.device.text] = std::max(newest.value(fix.device.text), fix.at);
    }
    QVERIFY(back > 200);
}

void tst_Channel::tunnelsHoldMinutesBack()
{
    QVERIFY(day(1, false).lateBy(200s) > 50);
    QCOMPARE(day(1, false).lateBy(800s), 0);
}

void tst_Channel::whoIsInTheOpenIsInNoTunnel()
{
    // A straggler or a repetition waits two and a half minutes, and for the next batch.
    QCOMPARE(day(1, true).lateBy(340s), 0);
}

void tst_Channel::sameSeedGivesTheSameDisorder()
{
    const auto times = [](const Day& d) {
        QList<qint64> list;
        for (const auto& [at, fix] : d.arrived)
            list << toMillis(fix.at);
        return list;
    };
    QCOMPARE(times(day(3, false)), times(day(3, false)));
    QVERIFY(times(day(3, false)) != times(day(4, false)));
}

QTEST_GUILESS_MAIN(tst_Channel)
#include "tst_Channel.moc"
