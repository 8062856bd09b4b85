#pragma once

#include "video/Address.h"
#include "video/Options.h"

#include <QHash>
#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>
#include <memory>

class QQuickWindow;

namespace zhihui::video {

class DecodePool;
class Doorbell;
class Feed;
class Grant;
class Pacer;
class Reaper;
class Stream;
class Watermarks;

/// The video side of one process: the decode pool, the streams that tiles share, one pacer per window. Made by
/// main.cpp, given to every tile, and destroyed after them. GUI thread.
class Pictures : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")

public:
    explicit Pictures(const Clock& clock, Options options = {}, QObject* parent = nullptr);
    /// Asks every source to stop and waits three seconds for them at most.
    ~Pictures() override;

    const Clock& clock() const { return m_clock; }
    const Options& options() const { return m_options; }
    /// A tile's part of the stream that shows the grant's camera; null when the grant is none or over. `bell` is rung
    /// when it has a new picture.
    std::unique_ptr<Feed> open(const Grant& grant, Quality quality, std::shared_ptr<Doorbell> bell);
    Pacer& pacerOf(QQuickWindow& window);
    Watermarks& watermarks() { return *m_watermarks; }
    /// Height of a camera's sub stream in pixels, as it was last seen; 360 before that.
    int subHeight(const QString& camera) const { return m_subHeights.value(camera, 360); }
    void noteSubHeight(const QString& camera, int height) { m_subHeights[camera] = height; }

    /// How many connections are open or being opened, and how many threads wait on the network: for tests and the
    /// bench.
    int streams() const;
    int sourceThreads() const;
    /// What decoding leaves out at present.
    Thrift thrift() const;

Q_SIGNALS:
    /// Four times a second while there is a tile, and when a source changed its state.
    void pulse();

private:
    void beat();
    void weigh();

    const Clock& m_clock;
    const Options m_options;
    std::unique_ptr<Watermarks> m_watermarks;
    std::unique_ptr<Reaper> m_reaper;
    std::unique_ptr<DecodePool> m_pool;
    std::shared_ptr<Doorbell> m_bell;
    QHash<Address, std::weak_ptr<Stream>> m_streams;
    QHash<QQuickWindow*, Pacer*> m_pacers;
    QHash<QString, int> m_subHeights;
    QTimer m_beat;
    ThriftLadder m_ladder;
    Steady::duration m_weighedBusy{};
    Steady::time_point m_weighed = Steady::now();
};

} // namespace zhihui::video
