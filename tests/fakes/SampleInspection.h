#pragma once

#include "fakes/FakeClock.h"
#include "inspection/InspectionDesk.h"

#include <QBuffer>

namespace zhihui::fakes {

/// An evening of the inspector's seat: centres with their rooms, an inspection being held, supervision orders of every
/// kind. Decisions stay pending until `confirm()`.
class SampleInspection : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::engine::World* world READ world CONSTANT)
    Q_PROPERTY(zhihui::inspection::InspectionDesk* desk READ desk CONSTANT)
    Q_PROPERTY(QStringList submitted READ submitted NOTIFY submittedChanged) ///< types of the decisions, in order
    Q_PROPERTY(QVariantMap cameraStates READ cameraStates NOTIFY filled)     ///< as the video module would give them

public:
    explicit SampleInspection(QObject* parent = nullptr);
    engine::World* world() { return &m_world; }
    inspection::InspectionDesk* desk() { return &m_desk; }
    QStringList submitted() const { return m_submitted; }
    QVariantMap cameraStates() const { return m_states; }

    Q_INVOKABLE void fill();
    Q_INVOKABLE void seat(const QString& user, const QString& name, const QString& role, const QString& org);
    /// The inspection number 37, at the Liwan centre.
    Q_INVOKABLE void openInspection();
    /// One order in each state but those that are over, and one that is.
    Q_INVOKABLE void fillOrders();
    /// The province takes everything pending; the feed shows it as it is on screen.
    Q_INVOKABLE void confirm();
    Q_INVOKABLE void refuse(const QString& title);
    Q_INVOKABLE void failNext(); ///< the next decision cannot be saved
    /// A frozen picture of a camera, and what belongs to it.
    Q_INVOKABLE QByteArray jpeg() const { return m_jpeg; }
    Q_INVOKABLE QVariantMap stillOf(const QString& camera) const;

Q_SIGNALS:
    void submittedChanged();
    void filled();

private:
    QFuture<Result<contract::Command>> submit(const engine::Draft& draft);
    void addCity(engine::ChangeSet& changes, const QString& code, const QString& name, const QStringList& counties,
                 int more);
    void addCentre(engine::ChangeSet& changes, const QString& org, const QString& name);
    void addRooms(engine::ChangeSet& changes, const contract::Centre& centre);
    contract::SupervisionOrder order(int n, contract::SupervisionState state) const;
    void tell();
    void apply(engine::ChangeSet changes);

    FakeClock m_clock;
    engine::World m_world;
    inspection::InspectionDesk m_desk;
    QByteArray m_jpeg;
    QString m_sha256;
    QList<engine::Pending> m_pending;
    QStringList m_submitted;
    QVariantMap m_states;
    int m_centres = 0;
    qint64 m_seq = 1000;
    bool m_fail = false;
};

} // namespace zhihui::fakes
