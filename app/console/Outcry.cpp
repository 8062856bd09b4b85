#include "Outcry.h"

#include "alerts/AlertText.h"

#include <QAudioDevice>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace zhihui {

namespace {

constexpr int noticeMs = 10'000;
constexpr int iconSize = 64;

} // namespace

Outcry::Outcry(alerts::AlarmBell& bell, engine::World& world, shell::Preferences& preferences, QObject* parent)
    : QObject(parent), m_bell(bell), m_world(world), m_preferences(preferences)
{
    for (size_t i = 0; i < m_sounds.size(); ++i) {
        m_sounds[i] = std::make_unique<QSoundEffect>();
        m_sounds[i]->setSource(QUrl(u"qrc:/zhihui/sounds/level%1.wav"_s.arg(i + 1)));
    }
    bell.setUnseen(!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages());
    if (QSystemTrayIcon::isSystemTrayAvailable()) {
        m_tray = std::make_unique<QSystemTrayIcon>();
        drawIcon();
        m_tray->show();
        connect(m_tray.get(), &QSystemTrayIcon::activated, this, [this] { Q_EMIT called({}); });
        connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT called(m_announced); });
        connect(&world, &engine::World::alertCountsChanged, this, &Outcry::drawIcon);
        connect(&bell, &alerts::AlarmBell::ringingChanged, this, &Outcry::drawIcon);
    }
    const auto listen = [this] { m_bell.setMute(QMediaDevices::audioOutputs().isEmpty()); };
    listen();
    connect(&m_devices, &QMediaDevices::audioOutputsChanged, this, listen);
    connect(&bell, &alerts::AlarmBell::rang, this, &Outcry::ring);
    connect(&bell, &alerts::AlarmBell::announced, this, &Outcry::announce);
}

Outcry::~Outcry() = default;

void Outcry::ring(int level)
{
    if (level > 1 && !m_preferences.hasSound())
        return;
    QSoundEffect& sound = *m_sounds.at(static_cast<size_t>(level - 1));
    sound.setVolume(static_cast<float>(m_preferences.volume()) / 100);
    sound.play();
}

/// What and where, and no name: others may stand before the screen.
void Outcry::announce(const QString& alert, int level)
{
    const auto* state = m_world.alert(AlertId(alert));
    if (!m_tray || !state || !m_preferences.hasNotices() || level > 2)
        return;
    m_announced = alert;
    m_tray->showMessage(u"%1 · %2"_s.arg(alerts::levelName(state->row.level), alerts::titleOf(state->row)),
                        alerts::placeLine(state->row), QSystemTrayIcon::Critical, noticeMs);
}

/// The number of open alerts, and a red octagon while a level-1 alert waits: shape and colour.
void Outcry::drawIcon()
{
    QPixmap picture(iconSize, iconSize);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    QIcon(u":/zhihui/icons/zhihui.svg"_s).paint(&painter, picture.rect());
    if (m_bell.isRinging()) {
        QPolygonF octagon;
        for (int i = 0; i < 8; ++i)
            octagon.append(QPointF(44, 20) +
                           QPointF(20 * std::cos((i + 0.5) * M_PI / 4), 20 * std::sin((i + 0.5) * M_PI / 4)));
        painter.setPen(QPen(Qt::white, 2));
        painter.setBrush(QColor(0xFF, 0x52, 0x57));
        painter.drawPolygon(octagon);
    }
    painter.end();
    m_tray->setIcon(QIcon(picture));
    m_tray->setToolTip(m_world.openAlerts() > 0 ? tr("指挥：%1 条预警未办结").arg(m_world.openAlerts())
                                                : tr("指挥：没有未办结预警"));
}

} // namespace zhihui
