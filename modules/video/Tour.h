#pragma once

#include "engine/World.h"

#include <QPointer>
#include <QTimer>

namespace zhihui::video {

/// A tour (轮巡) through more cameras than fit: shows page after page, warms the next one before its turn, and waits a
/// little for it. GUI thread.
class Tour : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::engine::World* world READ world WRITE setWorld NOTIFY worldChanged REQUIRED FINAL)
    Q_PROPERTY(
        QStringList cameras READ cameras WRITE setCameras NOTIFY planChanged FINAL) ///< all of the tour, in order
    Q_PROPERTY(int size READ size WRITE setSize NOTIFY planChanged FINAL)           ///< cameras of a page
    Q_PROPERTY(int dwell READ dwell WRITE setDwell NOTIFY planChanged FINAL)        ///< seconds on a page, 10 to 120
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(int page READ page NOTIFY pageChanged FINAL)   ///< from 0
    Q_PROPERTY(int pages READ pages NOTIFY planChanged FINAL) ///< one page needs no tour
    Q_PROPERTY(QStringList shown READ shown NOTIFY pageChanged FINAL)
    Q_PROPERTY(QStringList next READ next NOTIFY warmed FINAL) ///< to be warmed now; else empty
    Q_PROPERTY(int left READ left NOTIFY ticked FINAL)         ///< seconds until the page turns
    Q_PROPERTY(
        QStringList failed READ failed NOTIFY failedChanged FINAL) ///< names of those that showed nothing in time

public:
    enum State { Off, Running, Paused };
    Q_ENUM(State)

    explicit Tour(QObject* parent = nullptr);

    engine::World* world() const { return m_world; }
    void setWorld(engine::World* world);
    QStringList cameras() const { return m_cameras; }
    void setCameras(const QStringList& cameras);
    int size() const { return m_size; }
    void setSize(int size);
    int dwell() const { return static_cast<int>(m_dwell.count()); }
    void setDwell(int seconds);
    State state() const { return m_state; }
    int page() const { return m_page; }
    int pages() const;
    QStringList shown() const { return pageAt(m_page); }
    QStringList next() const { return m_warm ? pageAt((m_page + 1) % pages()) : QStringList(); }
    int left() const;
    QStringList failed() const;

    Q_INVOKABLE void start();
    Q_INVOKABLE void stop();
    /// The operator has taken hold of something: nothing moves until they go on.
    Q_INVOKABLE void pause();
    Q_INVOKABLE void resume();
    /// Off, it starts; running, it stops; paused, it goes on.
    Q_INVOKABLE void toggle();
    /// A camera of the next page has a decoded frame, or has lost it.
    Q_INVOKABLE void report(const QString& camera, bool decoded);
    /// By itself four times a second while it runs.
    void tick();

Q_SIGNALS:
    void worldChanged();
    void planChanged();
    void stateChanged();
    void pageChanged();
    void warmed();
    void ticked();
    void failedChanged();

private:
    QStringList pageAt(int page) const;
    void begin(int page);
    void turn();
    void setState(State state);
    void planned();
    void cool(); ///< the next page is not wanted now
    Milliseconds elapsed() const;

    QPointer<engine::World> m_world;
    QStringList m_cameras;
    int m_size = 4;
    Seconds m_dwell{20};
    State m_state = Off;
    int m_page = 0;
    bool m_warm = false;
    Instant m_since; ///< of the page, moved on by what was paused
    Instant m_pausedAt;
    QSet<QString> m_decoded; ///< of the next page
    QSet<QString> m_failed;
    QTimer m_quarter;
};

} // namespace zhihui::video
