#pragma once

#include "video/Grant.h"
#include "video/Picture.h"
#include "video/Pictures.h"

#include <QPointer>
#include <QQuickItem>
#include <memory>

namespace zhihui::video {

class Feed;
class IFramePresenter;
class Pacer;
class TileFeeds;
struct QualityWish;

/// One camera's live picture, fitted into the item. Without a grant in force it shows nothing, through no path. It
/// knows what it shows and how old that is; words and badges are its user's. GUI thread.
class VideoTile : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::video::Pictures* pictures READ pictures WRITE setPictures NOTIFY picturesChanged REQUIRED)
    Q_PROPERTY(zhihui::video::Grant grant READ grant WRITE setGrant NOTIFY grantChanged)
    Q_PROPERTY(Quality quality READ quality WRITE setQuality NOTIFY qualityChanged)
    Q_PROPERTY(bool running READ isRunning WRITE setRunning NOTIFY runningChanged) ///< false: warm for 5 s, then closed
    Q_PROPERTY(
        bool focusTile READ isFocusTile WRITE setFocusTile NOTIFY focusTileChanged) ///< decoded first; Auto: main
    Q_PROPERTY(State state READ tileState NOTIFY conditionChanged)
    /// "refused-401" "refused-403" "not-found" "timeout" "unreachable" "no-video" "unsupported" "ended" "ended-grant",
    /// or empty
    Q_PROPERTY(QString cause READ cause NOTIFY conditionChanged)
    Q_PROPERTY(bool ready READ isReady NOTIFY figuresChanged)      ///< showing it would give a picture at once
    Q_PROPERTY(int ageMs READ ageMs NOTIFY figuresChanged)         ///< of the newest frame; -1: there was none
    Q_PROPERTY(int latencyMs READ latencyMs NOTIFY figuresChanged) ///< from arrival here to the screen; -1: not known
    Q_PROPERTY(double fps READ fps NOTIFY figuresChanged)          ///< shown, over the last second
    Q_PROPERTY(bool keyFramesOnly READ isKeyFramesOnly NOTIFY
                   figuresChanged) ///< the machine cannot keep up: live while the stream flows
    Q_PROPERTY(int retryInMs READ retryInMs NOTIFY figuresChanged) ///< until the next try; -1: none is planned
    Q_PROPERTY(qint64 presented READ presented NOTIFY figuresChanged)
    Q_PROPERTY(qint64 dropped READ dropped NOTIFY figuresChanged)
    Q_PROPERTY(QSize sourceSize READ sourceSize NOTIFY sourceChanged)
    Q_PROPERTY(Quality activeQuality READ activeQuality NOTIFY sourceChanged)
    Q_PROPERTY(QRectF pictureRect READ pictureRect NOTIFY pictureRectChanged) ///< where in the item the picture is

public:
    enum Quality { Auto, Main, Sub };
    Q_ENUM(Quality)
    enum State { Idle, Connecting, Live, Stale, NoSignal, Refused };
    Q_ENUM(State)

    explicit VideoTile(QQuickItem* parent = nullptr);
    ~VideoTile() override;

    Pictures* pictures() const { return m_pictures; }
    void setPictures(Pictures* pictures);
    Grant grant() const { return m_grant; }
    void setGrant(const Grant& grant);
    Quality quality() const { return m_quality; }
    void setQuality(Quality quality);
    bool isRunning() const { return m_running; }
    void setRunning(bool running);
    bool isFocusTile() const { return m_focusTile; }
    void setFocusTile(bool focusTile);

    State tileState() const { return m_state; }
    QString cause() const { return m_cause; }
    bool isReady() const;
    int ageMs() const;
    int latencyMs() const { return m_latencyMs; }
    double fps() const { return m_fps; }
    bool isKeyFramesOnly() const;
    int retryInMs() const;
    qint64 presented() const { return m_presented; }
    qint64 dropped() const;
    /// Frames that were decoded for it: what it could have shown.
    qint64 offered() const;
    /// Frames that its stream brought, decoded or not.
    qint64 received() const;
    QSize sourceSize() const { return m_sourceSize; }
    Quality activeQuality() const;
    QRectF pictureRect() const;
    /// What is on the screen, masks and watermark in it; null: nothing.
    QImage image() const { return m_image; }

    /// Answers by snapshotReady() or snapshotFailed(): the newest frame at its own resolution.
    Q_INVOKABLE void snapshot();
    /// Tries again now, also after a refusal.
    Q_INVOKABLE void retry();

    /// Seen by somebody, so that pictures are made for it.
    bool isShown() const { return m_shown; }
    /// The pacer: shows the newest picture, if there is a new one.
    void commit();

Q_SIGNALS:
    void picturesChanged();
    void grantChanged();
    void qualityChanged();
    void runningChanged();
    void focusTileChanged();
    void conditionChanged();
    void figuresChanged();
    void sourceChanged();
    void pictureRectChanged();
    void snapshotReady(const zhihui::video::Still& still);
    void snapshotFailed(const QString& cause);

protected:
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData* data) override;
    void itemChange(ItemChange change, const ItemChangeData& value) override;
    void geometryChange(const QRectF& now, const QRectF& before) override;
    void componentComplete() override;

private:
    void attach();
    void detach();
    void settle();
    void settleGrant();
    void settleFeeds();
    QualityWish qualityWish() const;
    void clearPicture();
    void show(Picture picture);
    void onPulse();
    void setCondition(State state, const QString& cause);
    void updateCondition();
    void countFps();
    QSize box() const;
    bool wouldShow() const;
    std::unique_ptr<Feed> open(video::Quality quality);

    QPointer<Pictures> m_pictures;
    QPointer<Pacer> m_pacer;
    Grant m_grant;
    Quality m_quality = Auto;
    bool m_running = true;
    bool m_focusTile = false;

    std::unique_ptr<TileFeeds> m_feeds;
    std::unique_ptr<IFramePresenter> m_presenter;
    bool m_shown = false;
    Steady::time_point m_restsSince; ///< since when it is not shown
    Steady::time_point m_shownSince;

    QImage m_image;
    bool m_grey = false;
    Steady::time_point m_arrived; ///< of the newest frame
    bool m_hadFrame = false;
    QSize m_sourceSize;
    video::Quality m_sourceQuality = video::Quality::Sub;
    State m_state = Idle;
    QString m_cause;
    int m_latencyMs = -1;
    double m_fps = 0;
    qint64 m_presented = 0;
    qint64 m_countedPresented = 0;
    Steady::time_point m_countedAt;
};

} // namespace zhihui::video
