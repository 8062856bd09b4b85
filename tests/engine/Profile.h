#pragma once

#include "engine/Engine.h"
#include "engine/World.h"
#include "fakes/FakeClock.h"
#include "fakes/Samples.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QThread>

namespace zhihui {

/// An engine on its data thread with a World on this one, over a profile that survives a restart of both.
class Profile {
public:
    Profile() { m_data.start(); }
    ~Profile()
    {
        close();
        m_data.quit();
        m_data.wait();
    }
    Q_DISABLE_COPY_MOVE(Profile)

    Result<> open()
    {
        world = std::make_unique<engine::World>(time);
        m_engine = new engine::Engine({.directory = directory.path(), .key = QByteArray(32, 'k')}, time);
        m_engine->moveToThread(&m_data);
        QObject::connect(m_engine, &engine::Engine::changed, world.get(), &engine::World::apply);
        const auto opened = m_engine->open().result();
        m_engine->setOperator(UserId(QStringLiteral("u-1")));
        return opened;
    }
    void close()
    {
        if (!m_engine)
            return;
        QObject::connect(m_engine, &QObject::destroyed, world.get(), [this] { m_closed = true; });
        m_closed = false;
        std::exchange(m_engine, nullptr)->deleteLater();
        while (!m_closed)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        world.reset();
    }
    /// What a start after a crash or a shutdown shows.
    Result<> reopen()
    {
        close();
        return open();
    }
    engine::Engine& engine() { return *m_engine; }
    /// Everything emitted before this call is in World when it returns.
    void settle()
    {
        m_engine->feedState(QStringLiteral("reg")).waitForFinished();
        QCoreApplication::processEvents();
    }

    QTemporaryDir directory;
    FakeClock time{samples::noon};
    std::unique_ptr<engine::World> world;

private:
    QThread m_data;
    engine::Engine* m_engine = nullptr;
    bool m_closed = false;
};

} // namespace zhihui
