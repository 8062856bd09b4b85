#pragma once

#include "video/Grant.h"
#include "video/Reason.h"

#include <QFuture>
#include <QPointer>
#include <QTimer>
#include <functional>

namespace zhihui::video {

class View;

/// The register of looks (调看登记) as this seat keeps it: what is asked in one turn for the same reason goes out as
/// one request, and so do the ends. Without an answer of the province no View has a grant. GUI thread.
class Views : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(zhihui::engine::World* world READ world CONSTANT FINAL)

public:
    using Register = std::function<QFuture<Result<contract::ViewAnswer>>(contract::ViewRequest)>;
    using End = std::function<QFuture<Result<>>(contract::ViewEnd)>;

    Views(engine::World& world, Register ask, End end, QObject* parent = nullptr);
    ~Views() override;

    engine::World* world() const { return &m_world; }
    bool isConnected() const { return m_world.link().state == engine::Link::State::Live; }
    const contract::Camera* cameraOf(const CameraId& id) const; ///< null when unknown
    /// Renews, retries and ends what time alone decides; by itself once a second while there are looks.
    void tick();
    /// Every look ends now and the province is told at once: the operator leaves. They go on when there is a reason.
    void endAll();

private:
    friend class View;
    /// One camera of a request and who waits for it.
    struct Asked {
        QPointer<View> view;
        CameraId camera;
        Reason reason;
        int round = 0;
    };
    void join(View* view);
    void leave(View* view);
    void ask(View* view);
    void end(const ViewId& id);
    void flushSoon();
    void flush();
    void send(const QList<Asked>& batch);
    void sendEnds();
    void answer(const QList<Asked>& batch, const Result<contract::ViewAnswer>& result);
    void seat();
    void linkChanged();
    void placesChanged();
    /// A row changed: what was refused for these reasons may be granted now.
    void retry(const std::function<bool(const Reason&)>& isConcerned);

    engine::World& m_world;
    Register m_register;
    End m_end;
    QList<View*> m_views;
    QList<Asked> m_asked;
    QList<ViewId> m_over;
    UserId m_user;
    QTimer m_second;
    bool m_flushing = false;
    bool m_live = false;
};

} // namespace zhihui::video
