#include "Town.h"

#include "contract/PersonFile.h"
#include "contract/Wave.h"
#include "drill/Answers.h"
#include "province/Jpeg.h"

#include <QImage>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;

/// What the drilled apps answer, taken by a real province.
class tst_Answers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPhotoShowsAStreetAndSaysNothingElse();
    void theProvinceTakesWhatIsAskedFor_data();
    void theProvinceTakesWhatIsAskedFor();
};

void tst_Answers::aPhotoShowsAStreetAndSaysNothingElse()
{
    const Instant noon = *fromWire(u"2026-11-24T04:00:00Z");
    const QByteArray photo = drill::drawnPhoto(noon, drill::Random(1));
    const auto head = province::readJpegHead(photo);
    QVERIFY(head);
    QVERIFY(!head->hasMetadata);
    const QImage picture = QImage::fromData(photo, "JPEG");
    QSet<QRgb> colours;
    for (int x = 0; x < picture.width(); x += 8)
        for (int y = 0; y < picture.height(); y += 8)
            colours.insert(picture.pixel(x, y));
    QVERIFY(colours.size() > 50);
    QVERIFY(photo != drill::drawnPhoto(noon, drill::Random(2)));
}

void tst_Answers::theProvinceTakesWhatIsAskedFor_data()
{
    QTest::addColumn<QString>("asks");
    QTest::newRow("a voice") << u"voice"_s;
    QTest::newRow("a photo") << u"photo"_s;
}

void tst_Answers::theProvinceTakesWhatIsAskedFor()
{
    QFETCH(QString, asks);
    Town town;
    Client duty = town.as(u"duty106"_s);
    Chain chain(u"console-1"_s);
    chain.send(duty, town.clock, u"duty106"_s, u"check.open"_s, u"C-1"_s,
               {{u"person"_s, u"P4"_s}, {u"asks"_s, asks}, {u"reason"_s, u"抽查"_s}});
    const auto check = [&]() -> contract::Check {
        for (const contract::Row& row : snapshot(duty, "ops")) {
            if (row.type == "check"_L1)
                return *contract::readBytes<contract::Check>(row.body);
        }
        return {};
    };
    drill::Client client(QUrl(u"https://127.0.0.1:%1"_s.arg(town.port())), town.directory() + u"/ca.pem"_s);
    drill::Answers answers(client, QString::fromLatin1(Town::gatewayToken()));
    answers.give(check(), DeviceId(u"D4"_s), town.clock.now(), drill::Random(7));
    QTRY_VERIFY_WITH_TIMEOUT(check().answered, 20'000);
    const Reply media =
        duty.post("/v1/checks/C-1/media", contract::toJson(contract::FileReason{u"supervision"_s, {}, u"核对应答"_s}));
    QCOMPARE(media.status, 200);
    if (asks == "photo"_L1)
        QVERIFY(!QImage::fromData(media.body, "JPEG").isNull());
    else
        QVERIFY(contract::readWave(media.body)->seconds() > 3);
}

QTEST_MAIN(tst_Answers)
#include "tst_drill_answers.moc"
