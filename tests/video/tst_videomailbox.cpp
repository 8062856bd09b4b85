#include "video/DecodePool.h"
#include "video/Latest.h"
#include "video/Reaper.h"
#include "video/Retry.h"
#include "video/UnitQueue.h"

#include <QTest>
#include <barrier>
#include <latch>

using namespace zhihui;
using namespace zhihui::video;
using namespace std::chrono_literals;

namespace {

/// Runs what a test gives it, turn by turn.
class Turns final : public DecodePool::Job {
public:
    explicit Turns(std::function<bool()> turn) : m_turn(std::move(turn)) {}
    bool run() override { return m_turn(); }

private:
    std::function<bool()> m_turn;
};

std::shared_ptr<Turns> job(std::function<bool()> turn, DecodePool::Priority priority = DecodePool::Priority::Small)
{
    auto made = std::make_shared<Turns>(std::move(turn));
    made->priority = priority;
    return made;
}

const Steady::time_point start = Steady::time_point(1h);

AccessUnit unit(Steady::duration at, bool key = false, int size = 1000)
{
    AccessUnit made{PacketPtr(av_packet_alloc()), nullptr, start + at, key};
    av_new_packet(made.packet.get(), size);
    return made;
}

/// Arrival times in ms of everything that pop() gives.
QList<qint64> drained(UnitQueue& queue)
{
    QList<qint64> out;
    while (const auto next = queue.pop())
        out.append((next->arrived - start) / 1ms);
    return out;
}

} // namespace

class tst_VideoMailbox : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void slotKeepsTheNewestAndCountsTheRest()
    {
        Latest<int> slot;
        QVERIFY(!slot.take());
        QVERIFY(!slot.put(1));
        QVERIFY(slot.put(2));
        QVERIFY(slot.put(3));
        QCOMPARE(slot.take(), 3);
        QVERIFY(!slot.take());
        QCOMPARE(slot.dropped(), 2u);
    }
    void slotLosesNothingUncounted()
    {
        constexpr int count = 20000;
        Latest<int> slot;
        std::jthread writer([&] {
            for (int i = 1; i <= count; ++i)
                slot.put(i);
        });
        quint64 taken = 0;
        int last = 0;
        while (last < count)
            if (const auto value = slot.take()) {
                QVERIFY(*value > last);
                last = *value;
                ++taken;
            }
        QCOMPARE(taken + slot.dropped(), quint64(count));
    }

    void jobHasOneWorkerAtATime()
    {
        std::atomic<int> inside = 0, most = 0, turns = 0;
        std::latch done(1);
        {
            DecodePool pool(4);
            auto one = job([&] {
                most = std::max(most.load(), ++inside);
                --inside;
                if (++turns == 2000)
                    done.count_down();
                return false;
            });
            std::vector<std::jthread> posters;
            for (int i = 0; i < 3; ++i)
                posters.emplace_back([&] {
                    while (turns < 2000)
                        pool.post(one);
                });
            done.wait();
        }
        QCOMPARE(most.load(), 1);
    }
    void postWhileRunningGivesAnotherTurn()
    {
        std::latch entered(1), release(1), again(2);
        DecodePool pool(2);
        std::atomic<int> turns = 0;
        auto one = job([&] {
            if (++turns == 1) {
                entered.count_down();
                release.wait();
            }
            again.count_down();
            return false;
        });
        pool.post(one);
        entered.wait();
        pool.post(one);
        release.count_down();
        again.wait();
        QCOMPARE(turns.load(), 2);
    }
    void urgentGoesFirst()
    {
        std::latch blocked(1), release(1), done(3);
        std::vector<int> order;
        DecodePool pool(1);
        pool.post(job([&] {
            blocked.count_down();
            release.wait();
            return false;
        }));
        blocked.wait();
        const auto noted = [&](int name) {
            return [&, name] {
                order.push_back(name);
                done.count_down();
                return false;
            };
        };
        pool.post(job(noted(3), DecodePool::Priority::Warm));
        pool.post(job(noted(2), DecodePool::Priority::Small));
        pool.post(job(noted(1), DecodePool::Priority::Focus));
        release.count_down();
        done.wait();
        QCOMPARE(order, (std::vector<int>{1, 2, 3}));
    }
    void leastUrgentIsSlowAndNotDead()
    {
        std::latch done(1);
        DecodePool pool(1);
        std::atomic<bool> stop = false;
        pool.post(job([&] { return !stop; }, DecodePool::Priority::Focus));
        pool.post(job([&] { return done.count_down(), false; }, DecodePool::Priority::Warm));
        done.wait();
        stop = true;
    }
    void poolEndsWithWorkWaiting()
    {
        auto endless = job([] { return true; });
        {
            DecodePool pool(2);
            pool.post(endless);
        }
        QCOMPARE(endless.use_count(), 1l);
    }

    void queueBeginsWithAKeyFrame()
    {
        UnitQueue queue;
        queue.push(unit(0ms));
        queue.push(unit(40ms, true));
        queue.push(unit(80ms));
        QCOMPARE(drained(queue), (QList<qint64>{40, 80}));
    }
    void newConnectionWaitsForAKeyFrame()
    {
        UnitQueue queue;
        queue.push(unit(0ms, true));
        queue.restart();
        queue.push(unit(40ms));
        queue.push(unit(80ms, true));
        QVERIFY(queue.pop()->afterGap);
        QVERIFY(queue.pop()->afterGap);
        QVERIFY(!queue.pop());
    }
    void moreThanASecondBehindSkipsToTheNewestKeyFrame()
    {
        UnitQueue queue;
        for (int i = 0; i < 30; ++i)
            queue.push(unit(i * 40ms, i % 10 == 0));
        const auto next = queue.pop();
        QCOMPARE((next->arrived - start) / 1ms, 800);
        QVERIFY(next->afterGap);
        QCOMPARE(queue.dropped(), 20u);
    }
    void twoSecondsWithoutAKeyFrameWaitForTheNext()
    {
        UnitQueue queue;
        for (int i = 0; i < 60; ++i)
            queue.push(unit(i * 40ms, i == 0));
        QCOMPARE(queue.size(), 0u);
        queue.push(unit(2400ms));
        queue.push(unit(2440ms, true));
        QCOMPARE(drained(queue), (QList<qint64>{2440}));
    }
    void bytesAreBounded()
    {
        UnitQueue queue;
        for (int i = 0; i < 40; ++i) {
            queue.push(unit(i * 1ms, i % 4 == 0, 1 << 20));
            QVERIFY(queue.bytes() <= UnitQueue::maxBytes);
        }
        QVERIFY(queue.size() > 0);
    }
    void warmKeepsThePresentGroup()
    {
        UnitQueue queue;
        queue.setWarm(true, start);
        for (int i = 0; i < 100; ++i)
            queue.push(unit(i * 40ms, i % 40 == 0));
        QVERIFY(queue.isReady());
        queue.setWarm(false, start + 4s);
        queue.push(unit(4s));
        const QList<qint64> kept = drained(queue);
        QCOMPARE(kept.first(), 3200); // its key frame, though it is most of a second old
        QCOMPARE(kept.last(), 4000);
        QCOMPARE(kept.size(), 21);
    }
    void warmGroupIsBounded()
    {
        UnitQueue queue;
        queue.setWarm(true, start);
        for (int i = 0; i < 20; ++i)
            queue.push(unit(i * 40ms, i == 0, 1 << 20));
        QVERIFY(queue.bytes() <= UnitQueue::maxBytes);
        QVERIFY(!queue.isReady());
    }
    void queueBetweenTwoThreads()
    {
        constexpr int count = 5000;
        UnitQueue queue;
        std::atomic<bool> finished = false;
        std::jthread source([&] {
            for (int i = 0; i < count; ++i)
                queue.push(unit(i * 1ms, i % 25 == 0, 100));
            finished = true;
        });
        qint64 last = -1;
        for (bool end = false; !end;) {
            end = finished;
            while (const auto next = queue.pop()) {
                const qint64 at = (next->arrived - start) / 1ms;
                QVERIFY(at == last + 1 || (next->key && next->afterGap && at > last));
                last = at;
            }
        }
        QCOMPARE(last, count - 1);
    }

    void triesComeAtTheScheduleWithJitter()
    {
        Retry retry({500ms, 1s, 2s, 3s, 5s, 10s}, 1);
        for (const auto step : {500ms, 1000ms, 2000ms, 3000ms, 5000ms, 10000ms, 10000ms, 10000ms}) {
            const Milliseconds next = retry.next();
            QVERIFY(next >= step * 8 / 10 && next <= std::min<Milliseconds>(step * 12 / 10, Retry::cap));
        }
        retry.reset();
        QVERIFY(retry.next() <= 600ms);
    }

    void reaperStopsWhatWaits()
    {
        std::latch started(2);
        Reaper reaper;
        const auto body = [&](const std::stop_token& stop) {
            std::mutex mutex;
            std::condition_variable_any never;
            std::unique_lock lock(mutex);
            started.count_down();
            never.wait(lock, stop, [] { return false; });
        };
        std::stop_source one = reaper.start("one", body);
        reaper.start("two", body);
        started.wait();
        QCOMPARE(reaper.alive(), 2);
        one.request_stop();
        QTRY_COMPARE(reaper.alive(), 1);
        reaper.sweep();
    }
};

QTEST_GUILESS_MAIN(tst_VideoMailbox)
#include "tst_videomailbox.moc"
