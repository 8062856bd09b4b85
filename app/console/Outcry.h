#pragma once

#include "alerts/AlarmBell.h"
#include "shell/Preferences.h"

#include <QMediaDevices>
#include <QSoundEffect>
#include <QSystemTrayIcon>
#include <array>
#include <memory>

namespace zhihui {

/// What is heard and seen of an alert outside the window: the sound of its level, a desktop notification, the tray
/// icon. Nothing here takes the focus: only a click on icon or notification brings the window up. GUI thread.
class Outcry : public QObject {
    Q_OBJECT
public:
    Outcry(alerts::AlarmBell& bell, engine::World& world, shell::Preferences& preferences, QObject* parent = nullptr);
    ~Outcry() override;

Q_SIGNALS:
    /// The operator clicked on the notification of that alert (empty: on the icon).
    void called(const QString& alert);

private:
    void ring(int level);
    void announce(const QString& alert, int level);
    void drawIcon();

    alerts::AlarmBell& m_bell;
    engine::World& m_world;
    shell::Preferences& m_preferences;
    QMediaDevices m_devices;
    std::array<std::unique_ptr<QSoundEffect>, 3> m_sounds; ///< by level, from 1
    std::unique_ptr<QSystemTrayIcon> m_tray;               ///< where the desktop has one
    QString m_announced;
};

} // namespace zhihui
