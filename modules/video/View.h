#pragma once

#include "video/Views.h"

#include <QQmlParserStatus>

namespace zhihui::video {

/// One look at one camera, for one reason, from the request to its end: the only thing that a tile can have a picture
/// from. It ends when the reason lapses, `running` goes, or it is destroyed; the province is told. GUI thread.
class View : public QObject, public QQmlParserStatus {
    Q_OBJECT
    Q_INTERFACES(QQmlParserStatus)
    QML_ELEMENT
    Q_PROPERTY(zhihui::video::Views* views READ views WRITE setViews NOTIFY asked REQUIRED FINAL)
    Q_PROPERTY(QString camera READ camera WRITE setCamera NOTIFY asked FINAL) ///< empty: none
    Q_PROPERTY(zhihui::video::Reason reason READ reason WRITE setReason NOTIFY asked FINAL)
    Q_PROPERTY(bool running READ isRunning WRITE setRunning NOTIFY asked FINAL)
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(QString cause READ cause NOTIFY changed FINAL)   ///< why there is no picture; empty while there is
    Q_PROPERTY(QString advice READ advice NOTIFY changed FINAL) ///< what the operator can do about it
    Q_PROPERTY(QString number READ number NOTIFY changed FINAL) ///< of the register
    Q_PROPERTY(zhihui::video::Grant grant READ grant NOTIFY changed FINAL)

public:
    enum State { Ended, Asking, Granted, Refused };
    Q_ENUM(State)

    explicit View(QObject* parent = nullptr) : QObject(parent) {}
    View(Views& views, const CameraId& camera, const Reason& reason, QObject* parent = nullptr);
    ~View() override;

    Views* views() const { return m_views; }
    void setViews(Views* views);
    QString camera() const { return m_camera.text; }
    void setCamera(const QString& camera);
    Reason reason() const { return m_reason; }
    void setReason(const Reason& reason);
    bool isRunning() const { return m_running; }
    void setRunning(bool running);

    State state() const { return m_state; }
    QString cause() const { return causeText(m_cause, m_code, m_title); }
    QString advice() const { return adviceText(m_cause, m_code); }
    QString number() const { return m_grant.number(); }
    Grant grant() const { return m_grant; }

    void classBegin() override { m_complete = false; }
    void componentComplete() override;

Q_SIGNALS:
    void asked();
    void changed();

private:
    friend class Views;
    /// Looks at everything anew: asks, renews, refuses or ends.
    void judge();
    void judgeGranted(Instant now);
    void takeGrant(const contract::ViewGrant& grant);
    void takeRefusal(const contract::ViewRefusal& refusal);
    void takeFailure(const Error& error);
    void refuse(ViewCause cause, const QString& code = {}, const QString& title = {});
    /// What did not work is tried again after 5 s, 15 s, and every 60 s from then on.
    void postpone();
    /// Tried again with the next look at it: something it depends on has changed.
    void retrySoon();
    /// What lies under the grant: when one of these changes, the camera has to be asked for anew.
    struct Place {
        QString kind, room, roomKind;
        QList<contract::Mask> masks;
    };
    std::optional<Place> place() const; ///< nothing: this console does not know the camera
    bool isElsewhere() const;
    void placesChanged();
    bool canBeRenewed() const;
    void restart();
    /// Without telling the province: another operator sits down.
    void forget();
    void drop();
    void become(State state);

    QPointer<Views> m_views;
    CameraId m_camera;
    Reason m_reason;
    bool m_running = true;
    bool m_complete = true;

    State m_state = Ended;
    ViewCause m_cause = ViewCause::None;
    QString m_code, m_title;
    Grant m_grant;
    Instant m_renewAt, m_retryAt;
    Instant m_until;             ///< of the grant, by the province's clock
    std::optional<Place> m_seen; ///< when it was granted
    size_t m_tries = 0;          ///< without success, since something last changed
    int m_round = 0;             ///< an answer to a former question is not taken
    bool m_waiting = false;
    bool m_final = false; ///< refused: asking again would be refused again
};

} // namespace zhihui::video
