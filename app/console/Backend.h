#pragma once

#include "Options.h"
#include "Worker.h"
#include "alerts/Desk.h"
#include "shell/Session.h"
#include "sync/Sync.h"

#include <memory>

namespace zhihui {

/// What stands behind the window: the profile's engine on the data thread and the province's sync on the net thread.
/// Opens them one after the other without holding up the window. GUI thread.
class Backend : public QObject {
    Q_OBJECT
public:
    Backend(const Options& options, const Clock& clock, engine::World& world, shell::Session& session);
    ~Backend() override;

    void open();
    QFuture<Result<contract::Command>> submit(const engine::Draft& draft);
    QFuture<Result<contract::Identity>> reveal(const PersonId& person, const contract::RevealReason& reason);

Q_SIGNALS:
    void failed(const zhihui::Error& error); ///< nothing can be saved

private:
    void openEngine(const QByteArray& key);
    void logIn(const QUrl& province, const QString& user, const QString& password);
    void connectTo(const QUrl& province, const QString& user, const QString& password);
    void closeSync();

    Options m_options;
    const Clock& m_clock;
    engine::World& m_world;
    shell::Session& m_session;
    std::unique_ptr<Worker<engine::Engine>> m_engine;
    std::unique_ptr<Worker<sync::Sync>> m_sync;
    QUrl m_province;
    QStringList m_caughtUp;
    std::function<void()> m_whenOpen; ///< a log-in that came before the engine was open
    bool m_opened = false;
};

} // namespace zhihui
