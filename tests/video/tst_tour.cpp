#include "fakes/FakeClock.h"
#include "fakes/Samples.h"
#include "video/Tour.h"

#include <QSignalSpy>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;
using video::Tour;

/// 轮巡: nothing turns before its pictures are there, and nothing waits for ever.
class tst_Tour : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pagesFollowTheLayout_data();
    void pagesFollowTheLayout();
    void onePageNeedsNoTour();
    void theNextPageIsWarmedThreeSecondsBefore();
    void theTurnComesWhenNineOfTenAreThere_data();
    void theTurnComesWhenNineOfTenAreThere();
    void twoSecondsAreEnoughPatience();
    void aPauseHoldsTheClock();
    void aPauseDropsTheWarmPage();
    void anotherPlanDropsTheWarmPage();
    void theLastPageIsFollowedByTheFirst();
    void theKeyStartsStopsAndGoesOn();
    void dwellStaysInItsBounds_data();
    void dwellStaysInItsBounds();

private:
    void start(int cameras, int size)
    {
        QStringList ids;
        for (int i = 0; i < cameras; ++i)
            ids.append(u"V-%1"_s.arg(i));
        m_tour->setCameras(ids);
        m_tour->setSize(size);
        m_tour->setDwell(20);
        m_tour->start();
    }
    void pass(Milliseconds time)
    {
        m_clock.advance(time);
        m_tour->tick();
    }
    void decodeNext(int most = 99)
    {
        for (const QString& camera : m_tour->next())
            if (most-- > 0)
                m_tour->report(camera, true);
    }

    FakeClock m_clock{samples::noon};
    engine::World m_world{m_clock};
    std::unique_ptr<Tour> m_tour;
};

void tst_Tour::init()
{
    m_tour = std::make_unique<Tour>();
    m_tour->setWorld(&m_world);
}

void tst_Tour::pagesFollowTheLayout_data()
{
    QTest::addColumn<int>("cameras");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("pages");
    QTest::newRow("none") << 0 << 4 << 0;
    QTest::newRow("one page") << 4 << 4 << 1;
    QTest::newRow("a rest") << 17 << 4 << 5;
    QTest::newRow("sixteen") << 32 << 16 << 2;
}

void tst_Tour::pagesFollowTheLayout()
{
    QFETCH(int, cameras);
    QFETCH(int, size);
    start(cameras, size);
    QTEST(m_tour->pages(), "pages");
}

void tst_Tour::onePageNeedsNoTour()
{
    start(4, 4);
    QCOMPARE(m_tour->state(), Tour::Off);
}

void tst_Tour::theNextPageIsWarmedThreeSecondsBefore()
{
    start(8, 4);
    pass(16s + 999ms);
    QVERIFY(m_tour->next().isEmpty());
    pass(1ms);
    QCOMPARE(m_tour->next(), (QStringList{u"V-4"_s, u"V-5"_s, u"V-6"_s, u"V-7"_s}));
    QCOMPARE(m_tour->left(), 3);
    QCOMPARE(m_tour->page(), 0);
}

void tst_Tour::theTurnComesWhenNineOfTenAreThere_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("decoded");
    QTest::addColumn<bool>("turned");
    QTest::newRow("all of four") << 4 << 4 << true;
    QTest::newRow("three of four") << 4 << 3 << false;
    QTest::newRow("fifteen of sixteen") << 16 << 15 << true;
    QTest::newRow("fourteen of sixteen") << 16 << 14 << false;
    QTest::newRow("eight of nine") << 9 << 8 << false;
}

void tst_Tour::theTurnComesWhenNineOfTenAreThere()
{
    QFETCH(int, size);
    QFETCH(int, decoded);
    start(2 * size, size);
    pass(17s);
    decodeNext(decoded);
    pass(2s + 999ms);
    QCOMPARE(m_tour->page(), 0); // not before its time, ready or not
    pass(1ms);
    QTEST(m_tour->page() == 1, "turned");
}

void tst_Tour::twoSecondsAreEnoughPatience()
{
    start(8, 4);
    pass(17s);
    decodeNext(2);
    pass(4s + 999ms);
    QCOMPARE(m_tour->page(), 0);
    pass(1ms);
    QCOMPARE(m_tour->page(), 1);
    QCOMPARE(m_tour->failed(), (QStringList{u"V-6"_s, u"V-7"_s}));
    QVERIFY(m_tour->next().isEmpty());
}

void tst_Tour::aPauseHoldsTheClock()
{
    start(8, 4);
    pass(10s);
    m_tour->pause();
    pass(60s);
    QCOMPARE(m_tour->left(), 10);
    m_tour->resume();
    pass(6s);
    QVERIFY(m_tour->next().isEmpty());
    pass(1s);
    QCOMPARE(m_tour->next().size(), 4);
}

void tst_Tour::aPauseDropsTheWarmPage()
{
    start(8, 4);
    pass(19s);
    QCOMPARE(m_tour->next().size(), 4);
    const QSignalSpy warmed(m_tour.get(), &Tour::warmed);
    m_tour->pause();
    QVERIFY(m_tour->next().isEmpty());
    QCOMPARE(warmed.size(), 1);
    m_tour->resume();
    pass(0s);
    QCOMPARE(m_tour->next().size(), 4);
    QCOMPARE(m_tour->left(), 3); // time to warm it once more
    m_tour->stop();
    QVERIFY(m_tour->next().isEmpty());
    QCOMPARE(warmed.size(), 3);
}

void tst_Tour::anotherPlanDropsTheWarmPage()
{
    start(8, 4);
    pass(17s);
    QStringList said;
    connect(m_tour.get(), &Tour::warmed, m_tour.get(),
            [&] { said.append(m_tour->next().isEmpty() ? u"cool"_s : u"warm"_s); });
    connect(m_tour.get(), &Tour::pageChanged, m_tour.get(), [&said] { said.append(u"page"_s); });
    m_tour->setSize(2);
    QCOMPARE(said.mid(0, 2), (QStringList{u"cool"_s, u"page"_s})); // else the page would be shown that was warmed
}

void tst_Tour::theLastPageIsFollowedByTheFirst()
{
    start(5, 4);
    pass(17s);
    decodeNext();
    pass(3s);
    QCOMPARE(m_tour->shown(), QStringList{u"V-4"_s});
    pass(17s);
    decodeNext();
    pass(3s);
    QCOMPARE(m_tour->page(), 0);
}

void tst_Tour::theKeyStartsStopsAndGoesOn()
{
    start(8, 4);
    QCOMPARE(m_tour->state(), Tour::Running);
    m_tour->pause();
    m_tour->toggle();
    QCOMPARE(m_tour->state(), Tour::Running);
    m_tour->toggle();
    QCOMPARE(m_tour->state(), Tour::Off);
    m_tour->toggle();
    QCOMPARE(m_tour->state(), Tour::Running);
}

void tst_Tour::dwellStaysInItsBounds_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("kept");
    QTest::newRow("too short") << 3 << 10;
    QTest::newRow("as asked") << 45 << 45;
    QTest::newRow("too long") << 600 << 120;
}

void tst_Tour::dwellStaysInItsBounds()
{
    QFETCH(int, asked);
    m_tour->setDwell(asked);
    QTEST(m_tour->dwell(), "kept");
}

QTEST_GUILESS_MAIN(tst_Tour)
#include "tst_tour.moc"
