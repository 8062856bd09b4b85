#include "Sample.h"

#include "drill/Centres.h"
#include "drill/Footage.h"
#include "drill/Scene.h"

#include <QTest>
#include <opencv2/core.hpp>

using namespace zhihui;
using namespace zhihui::drill;
using namespace Qt::StringLiterals;

namespace {

/// The share of the picture whose brightness differs by more than 12.
double difference(const Canvas& a, const Canvas& b)
{
    cv::Mat apart;
    cv::absdiff(a.luma(), b.luma(), apart);
    return cv::countNonZero(apart > 12) / static_cast<double>(apart.total());
}

Canvas pictureOf(Scene& scene, double seconds, Instant at = sampleDay)
{
    Canvas canvas(640, 360);
    scene.draw(canvas, seconds, at);
    return canvas;
}

Outlook outlookAt(const QString& setting, int corner = 0)
{
    return {u"K-%1-%2"_s.arg(setting).arg(corner), setting, setting, corner, 5};
}

void addSettings()
{
    QTest::addColumn<QString>("setting");
    const Site site = siteOf(samplePlaces(), 0, 5);
    QStringList settings;
    for (const Outlook& outlook : site.outlooks)
        settings << outlook.setting;
    settings.removeDuplicates();
    for (const QString& setting : std::as_const(settings))
        QTest::newRow(qPrintable(setting)) << setting;
}

} // namespace

class tst_Scenes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void somethingMoves_data() { addSettings(); }
    void somethingMoves();
    void sceneIsTheSameEveryTime_data() { addSettings(); }
    void sceneIsTheSameEveryTime();
    void roomsDifferFromEachOther();
    void cornersOfARoomDiffer();
    void streetsAreDarkAtNight();
    void roomsNeverShowFootage();
    void footageLoops();
};

void tst_Scenes::somethingMoves()
{
    QFETCH(QString, setting);
    const auto scene = sceneOf(outlookAt(setting), {});
    const Canvas first = pictureOf(*scene, 0);
    double most = 0;
    for (int second = 1; second < 30; ++second)
        most = std::max(most, difference(first, pictureOf(*scene, second)));
    QVERIFY2(most > 0.002, qPrintable(QString::number(most)));
    QVERIFY2(most < 0.7, qPrintable(QString::number(most)));
}

void tst_Scenes::sceneIsTheSameEveryTime()
{
    QFETCH(QString, setting);
    const auto one = sceneOf(outlookAt(setting), {}), two = sceneOf(outlookAt(setting), {});
    QCOMPARE(difference(pictureOf(*one, 7.5), pictureOf(*two, 7.5)), 0.0);
}

void tst_Scenes::roomsDifferFromEachOther()
{
    QStringList kinds;
    for (const contract::Room& room : siteOf(samplePlaces(), 0, 5).rooms)
        kinds << room.kind;
    for (const QString& unwatched : {u"counselling"_s, u"release"_s, u"video-meeting"_s, u"procurator"_s})
        kinds.removeOne(unwatched);
    QList<Canvas> pictures;
    for (const QString& kind : std::as_const(kinds))
        pictures << pictureOf(*sceneOf(outlookAt(kind), {}), 0);
    for (qsizetype i = 0; i < pictures.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j)
            QVERIFY2(difference(pictures.at(i), pictures.at(j)) > 0.1, qPrintable(kinds.at(i) + u' ' + kinds.at(j)));
    }
}

void tst_Scenes::cornersOfARoomDiffer()
{
    const auto left = sceneOf(outlookAt(u"command"_s, 0), {}), right = sceneOf(outlookAt(u"command"_s, 1), {});
    QVERIFY(difference(pictureOf(*left, 0), pictureOf(*right, 0)) > 0.2);
}

void tst_Scenes::streetsAreDarkAtNight()
{
    const auto scene = sceneOf(outlookAt(u"street"_s), {});
    const double noon = cv::mean(pictureOf(*scene, 0, sampleDay).luma())[0];
    const double midnight = cv::mean(pictureOf(*scene, 0, sampleDay + 12h).luma())[0];
    QVERIFY(midnight < 0.6 * noon);
}

void tst_Scenes::roomsNeverShowFootage()
{
    const QString clips = QStringLiteral(ZHIHUI_TEST_DATA "/video");
    const auto with = sceneOf(outlookAt(u"admonition"_s), clips), without = sceneOf(outlookAt(u"admonition"_s), {});
    QCOMPARE(difference(pictureOf(*with, 3), pictureOf(*without, 3)), 0.0);
}

void tst_Scenes::footageLoops()
{
    const QString clip = QStringLiteral(ZHIHUI_TEST_DATA "/video/car-detection.mp4");
    if (!QFile::exists(clip))
        QSKIP("there is no recorded footage beside this checkout");
    Footage footage(clip, 0.9);
    QVERIFY(footage.isOpen());
    const Canvas start = pictureOf(footage, 0);
    QVERIFY(cv::mean(start.luma())[0] > 30);
    Canvas last = start;
    int changed = 0;
    for (int half = 1; half < 20; ++half) {
        const Canvas now = pictureOf(footage, half * 0.5);
        changed += difference(last, now) > 0.001 ? 1 : 0;
        last.copyFrom(now);
    }
    QVERIFY2(changed > 10, qPrintable(QString::number(changed)));
}

QTEST_GUILESS_MAIN(tst_Scenes)
#include "tst_Scenes.moc"
