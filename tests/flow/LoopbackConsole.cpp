#include "flow/LoopbackConsole.h"

namespace zhihui::flow {

LoopbackConsole::LoopbackConsole(const QUrl& province, const QString& caFile, const QString& directory)
    : m_world(m_clock)
{
    m_data.setObjectName(QStringLiteral("data"));
    m_net.setObjectName(QStringLiteral("net"));
    m_engine = new engine::Engine({.directory = directory, .key = QByteArray(32, 'k')}, m_clock);
    m_engine->moveToThread(&m_data);
    m_data.start();
    QObject::connect(m_engine, &engine::Engine::changed, &m_world, &engine::World::apply);
    if (const auto opened = m_engine->open().result(); !opened)
        qFatal("the profile does not open: %s", qPrintable(opened.error().detail));

    sync::Config config;
    config.province = province;
    config.caFile = caFile;
    config.user = QStringLiteral("duty");
    config.password = QStringLiteral("duty-password");
    m_sync = new sync::Sync(config, *m_engine, m_clock);
    m_sync->moveToThread(&m_net);
    m_net.start();
    QObject::connect(m_sync, &sync::Sync::linkChanged, &m_world, &engine::World::setLink);
    QObject::connect(m_sync, &sync::Sync::accountChanged, &m_world, &engine::World::setAccount);
    m_sync->start();
}

LoopbackConsole::~LoopbackConsole()
{
    m_sync->stop().waitForFinished();
    m_sync->deleteLater();
    m_net.quit();
    m_net.wait();
    m_engine->deleteLater();
    m_data.quit();
    m_data.wait();
}

Result<contract::Command> LoopbackConsole::decide(const QString& type, const QString& target, const QJsonObject& body,
                                                  qint64 base)
{
    return m_engine->submit({.type = type, .target = target, .base = base, .body = body}).result();
}

const engine::AlertState* LoopbackConsole::alertAbout(int person, QStringView kind) const
{
    for (const auto& alert : m_world.alerts()) {
        if (alert.row.person.text == QStringLiteral("P-%1").arg(person) && alert.row.kind == kind)
            return &alert;
    }
    return nullptr;
}

} // namespace zhihui::flow
