#pragma once

#include "engine/World.h"

#include <QTimer>

namespace zhihui::alerts {

/// When an alert is heard: level 1 again and again until somebody has accepted it, levels 2 and 3 once when they come,
/// level 4 never. Data older than the province's limit, leads and what was here at the start (level 1 apart) make no
/// sound. It rings for who is on duty and for leaders; without a link, when nobody can say who sits here, it rings too.
/// It only decides; who hears its signals makes the noise. GUI thread.
class AlarmBell : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(bool ringing READ isRinging NOTIFY ringingChanged) ///< a level-1 alert waits for somebody
    Q_PROPERTY(bool hushed READ isHushed NOTIFY ringingChanged)   ///< quiet for a while, by the operator's wish
    Q_PROPERTY(bool mute READ isMute NOTIFY muteChanged)          ///< there is no loudspeaker
    Q_PROPERTY(bool unseen READ isUnseen NOTIFY muteChanged)      ///< the desktop shows no notifications

public:
    explicit AlarmBell(engine::World& world, QObject* parent = nullptr);

    bool isRinging() const { return !m_waiting.isEmpty(); }
    bool isHushed() const { return m_hush.isActive(); }
    bool isMute() const { return m_mute; }
    void setMute(bool mute);
    bool isUnseen() const { return m_unseen; }
    void setUnseen(bool unseen);
    /// Sounds once, so that the operator knows it.
    Q_INVOKABLE void tryOut(int level) { Q_EMIT rang(level); }
    /// Quiet for a minute; a new level-1 alert ends it.
    Q_INVOKABLE void hush();

Q_SIGNALS:
    void ringingChanged();
    void muteChanged();
    /// Sound once, now.
    void rang(int level);
    /// A new alert, for a desktop notification: level, what, where. No name in it: a notification is seen by
    /// passers-by.
    void announced(const QString& alert, int level);

private:
    void take(const QSet<AlertId>& ids);
    void begin();
    void seat();
    bool isForThisSeat() const;
    bool calls(const contract::Alert& alert) const;
    void repeat();

    engine::World& m_world;
    QTimer m_again;
    QTimer m_hush;
    QHash<AlertId, int> m_known; ///< the level at which it was announced, or was there at the start
    QSet<AlertId> m_waiting;     ///< level 1, nobody has accepted
    bool m_begun = false;
    bool m_mute = false;
    bool m_unseen = false;
};

} // namespace zhihui::alerts
