#include "Clips.h"
#include "Granted.h"
#include "video/Decoder.h"
#include "video/Demuxer.h"

#include <QFile>
#include <QTest>
#include <functional>

using namespace zhihui;
using namespace zhihui::video;
using namespace Qt::StringLiterals;

namespace {

struct Played {
    Cause end = Cause::None;
    int frames = 0;
    bool inOrder = true;
    QList<qint64> positions; ///< of the packets in the file
};

/// The whole file through demuxer and decoder, on this thread. THRIFT: by the number of the unit.
Played play(const QString& path, const std::function<Thrift(int)>& thrift = [](int) { return Thrift::None; })
{
    Options options;
    options.files = true;
    Demuxer demuxer({QUrl::fromLocalFile(path), {}, {}}, options, {});
    Played played;
    if (const auto opened = demuxer.open(); !opened) {
        played.end = opened.error();
        return played;
    }
    Decoder decoder;
    std::int64_t last = std::numeric_limits<std::int64_t>::min();
    for (;;) {
        auto unit = demuxer.read();
        if (!unit) {
            played.end = unit.error();
            return played;
        }
        played.positions.append(unit->packet->pos);
        decoder.spare(thrift(static_cast<int>(played.positions.size()) - 1));
        decoder.decode(*unit, [&](const AVFrame& frame, Steady::time_point) {
            ++played.frames;
            played.inOrder = played.inOrder && frame.pts > last;
            last = frame.pts;
        });
    }
}

} // namespace

class tst_VideoCuts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { av_log_set_level(AV_LOG_QUIET); }
    void framesComeInDisplayOrder_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("no B frames") << u"p.mp4"_s << Clips::h264(25);
        QTest::newRow("B frames") << u"b.mp4"_s << Clips::h264(25, 3);
        QTest::newRow("H.265") << u"h.mp4"_s << Clips::h265();
    }
    void framesComeInDisplayOrder()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, options);
        const QString path = m_clips.make({.name = name, .options = options, .size = u"160x120"_s, .frames = 50});
        QVERIFY2(!path.isEmpty(), qPrintable(m_clips.failure()));
        const Played played = play(path);
        QCOMPARE(played.end, Cause::Ended);
        QVERIFY(played.inOrder);
        QVERIFY(played.frames >= 45); // a decoder keeps a few at the end
    }

    /// Cut off at every packet, and in the middle of them: it ends, and nothing else happens.
    void everyCutEnds_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("transport stream") << u"c.ts"_s << Clips::h264(6, 2);
        QTest::newRow("MP4") << u"c.mp4"_s << Clips::h264(6) + QStringList{u"-movflags"_s, u"+faststart"_s};
        QTest::newRow("Matroska, H.265") << u"c.mkv"_s << Clips::h265(6);
    }
    void everyCutEnds()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, options);
        const QString path = m_clips.make({.name = name, .options = options, .size = u"160x120"_s, .frames = 12});
        QVERIFY2(!path.isEmpty(), qPrintable(m_clips.failure()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        const Played all = play(path);
        QVERIFY(all.frames > 6);
        QList<qint64> cuts{0, 1, 7};
        for (const qint64 position : all.positions)
            if (position > 0)
                cuts += {position, position + 1, position + 5, position + 191};
        const QString cutPath = m_clips.path(u"cut."_s + name.section(u'.', 1));
        for (const qint64 cut : std::as_const(cuts)) {
            QFile part(cutPath);
            QVERIFY(part.open(QIODevice::WriteOnly));
            part.write(whole.first(std::min<qsizetype>(cut, whole.size())));
            part.close();
            const Played played = play(cutPath);
            QVERIFY2(played.frames <= all.frames && played.inOrder, qPrintable(QString::number(cut)));
            QVERIFY(cut > 7 || played.frames == 0);
        }
    }
    /// A byte turned over anywhere may cost pictures, never more.
    void damagedBytesOnlyCostPictures()
    {
        const QString path =
            m_clips.make({.name = u"d.ts"_s, .options = Clips::h264(6, 2), .size = u"160x120"_s, .frames = 12});
        QVERIFY2(!path.isEmpty(), qPrintable(m_clips.failure()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        for (qsizetype at = 0; at < whole.size(); at += 97) {
            QByteArray bytes = whole;
            bytes[at] = static_cast<char>(~bytes[at]);
            QFile part(m_clips.path(u"damaged.ts"_s));
            QVERIFY(part.open(QIODevice::WriteOnly));
            part.write(bytes);
            part.close();
            QVERIFY(play(part.fileName()).end != Cause::None);
        }
    }
    /// Thrift leaves frames out, and no more than it says: 50 frames, a key frame every 10, two B frames between
    /// others.
    void thriftLeavesFramesOut()
    {
        const QString path =
            m_clips.make({.name = u"t.mp4"_s, .options = Clips::h264(10, 2), .size = u"160x120"_s, .frames = 50});
        QVERIFY2(!path.isEmpty(), qPrintable(m_clips.failure()));
        const int all = play(path).frames;
        const auto with = [&](Thrift thrift) { return play(path, [thrift](int) { return thrift; }); };
        QCOMPARE(with(Thrift::Fast).frames, all);
        const Played nonRef = with(Thrift::NonRef);
        QVERIFY(nonRef.frames < all && nonRef.frames > 15 && nonRef.inOrder);
        const Played keys = with(Thrift::KeyOnly);
        QCOMPARE(keys.frames, 5);
        QVERIFY(keys.inOrder);
    }
    /// When it recovers, the picture goes on with the next key frame, whole.
    void thriftRecoversAtAKeyFrame()
    {
        const QString path =
            m_clips.make({.name = u"r.mp4"_s, .options = Clips::h264(10), .size = u"160x120"_s, .frames = 50});
        QVERIFY2(!path.isEmpty(), qPrintable(m_clips.failure()));
        const Played played = play(path, [](int unit) { return unit < 15 ? Thrift::KeyOnly : Thrift::None; });
        QCOMPARE(played.frames, 2 + 30); // of units 0 and 10, then from 20 on
        QVERIFY(played.inOrder);
    }
    void ladderClimbsSlowlyAndDescendsSlower()
    {
        ThriftLadder ladder;
        Steady::time_point now{std::chrono::seconds(100)};
        const auto second = [&](double busy) { return ladder.step(busy, now += std::chrono::seconds(1)); };
        QCOMPARE(second(0.95), Thrift::None);
        QCOMPARE(second(0.95), Thrift::None);
        QCOMPARE(second(0.95), Thrift::Fast); // two seconds
        for (int i = 0; i < 4; ++i)
            QCOMPARE(second(0.95), Thrift::Fast); // one change in five seconds
        QCOMPARE(second(0.95), Thrift::NonRef);
        for (int i = 0; i < 60; ++i)
            QCOMPARE(second(0.7), Thrift::NonRef); // neither busy nor easy
        for (int i = 0; i < 10; ++i)
            QCOMPARE(second(0.3), Thrift::NonRef);
        QCOMPARE(second(0.3), Thrift::Fast);
        QCOMPARE(second(0.9), Thrift::Fast);
        QCOMPARE(second(0.3), Thrift::Fast); // once is not busy
    }
    /// A load that thrift alone makes bearable: it is tried less and less often whether it is over.
    void ladderRemembersARelapse()
    {
        ThriftLadder ladder;
        Steady::time_point now{std::chrono::seconds(100)};
        int changes = 0;
        for (int i = 0; i < 1200; ++i) {
            const Thrift before = ladder.thrift();
            changes += ladder.step(before == Thrift::None ? 0.9 : 0.3, now += std::chrono::seconds(1)) != before;
        }
        QVERIFY2(changes < 20, qPrintable(QString::number(changes)));
    }

private:
    Clips m_clips;
};

QTEST_GUILESS_MAIN(tst_VideoCuts)
#include "tst_videocuts.moc"
