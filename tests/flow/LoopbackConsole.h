#pragma once

#include "engine/Engine.h"
#include "engine/World.h"
#include "sync/Sync.h"

#include <QThread>

namespace zhihui::flow {

/// The console without its window: engine, sync and world on their own threads, put together as in app/console.
class LoopbackConsole {
public:
    LoopbackConsole(const QUrl& province, const QString& caFile, const QString& directory);
    ~LoopbackConsole();

    engine::World& world() { return m_world; }
    engine::Engine& engine() { return *m_engine; }
    sync::Sync& sync() { return *m_sync; }

    /// Blocks until the command is durable.
    Result<contract::Command> decide(const QString& type, const QString& target, const QJsonObject& body,
                                     qint64 base = 0);
    /// The only alert of a kind about person P-`n`, or none.
    const engine::AlertState* alertAbout(int person, QStringView kind) const;

private:
    SystemClock m_clock;
    QThread m_data, m_net;
    engine::World m_world;
    engine::Engine* m_engine;
    sync::Sync* m_sync;
};

} // namespace zhihui::flow
