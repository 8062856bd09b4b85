#pragma once

#include "administration/AdminDesk.h"
#include "alerts/AlarmBell.h"
#include "alerts/Desk.h"
#include "fakes/FakeClock.h"
#include "fakes/SampleOffice.h"
#include "fakes/SampleTables.h"
#include "inspection/InspectionDesk.h"
#include "people/RegisterDesk.h"
#include "people/Reveal.h"
#include "shell/Preferences.h"
#include "shell/Session.h"
#include "video/Pictures.h"
#include "video/ViewDesk.h"
#include "video/Views.h"
#include "wall/WallKeeper.h"
#include "wall/WallLayout.h"
#include "wall/WallSetup.h"

#include <QTemporaryDir>

namespace zhihui::fakes {

/// A duty evening in Guangzhou, made of ChangeSets: what the screens show without a province. Decisions stay pending
/// until `confirm()`.
class SampleWorld : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::engine::World* world READ world CONSTANT)
    Q_PROPERTY(zhihui::alerts::Desk* desk READ desk CONSTANT)
    Q_PROPERTY(zhihui::alerts::AlarmBell* bell READ bell CONSTANT)
    Q_PROPERTY(zhihui::people::Reveal* reveal READ reveal CONSTANT)
    Q_PROPERTY(zhihui::people::RegisterDesk* registerDesk READ registerDesk CONSTANT)
    Q_PROPERTY(zhihui::administration::AdminDesk* adminDesk READ adminDesk CONSTANT)
    Q_PROPERTY(zhihui::shell::Session* session READ session CONSTANT)
    Q_PROPERTY(zhihui::shell::Preferences* preferences READ preferences CONSTANT)
    Q_PROPERTY(zhihui::wall::WallSetup* wallSetup READ wallSetup CONSTANT)
    Q_PROPERTY(zhihui::wall::WallRemote* wallRemote READ wallRemote CONSTANT)
    Q_PROPERTY(zhihui::wall::WallKeeper* wallKeeper READ wallKeeper CONSTANT)
    Q_PROPERTY(zhihui::wall::WallLayout* wallLayout READ wallLayout CONSTANT)
    Q_PROPERTY(zhihui::video::Views* views READ views CONSTANT)
    Q_PROPERTY(zhihui::video::Pictures* pictures READ pictures CONSTANT)
    Q_PROPERTY(zhihui::video::ViewDesk* viewDesk READ viewDesk CONSTANT)
    Q_PROPERTY(QStringList looked READ looked NOTIFY lookedChanged)          ///< cameras that were registered, in order
    Q_PROPERTY(QStringList submitted READ submitted NOTIFY submittedChanged) ///< types of the decisions, in order

public:
    explicit SampleWorld(QObject* parent = nullptr);
    /// On a WORLD that somebody else fills; null: on one of its own.
    explicit SampleWorld(engine::World* world, QObject* parent = nullptr);
    engine::World* world() { return &m_world; }
    alerts::Desk* desk() { return &m_desk; }
    alerts::AlarmBell* bell() { return &m_bell; }
    people::Reveal* reveal() { return &m_reveal; }
    people::RegisterDesk* registerDesk() { return &m_register; }
    administration::AdminDesk* adminDesk() { return &m_admin; }
    /// What the administration pages asked the province for, in order: paths, with the act of a change.
    Q_INVOKABLE QStringList administered() const { return m_office.asked(); }
    /// The next change of the administration is refused with these words.
    Q_INVOKABLE void refuseNextChange(const QString& words) { m_office.refuseNext(words); }
    shell::Session* session() { return &m_session; }
    shell::Preferences* preferences() { return &m_preferences; }
    wall::WallSetup* wallSetup() { return &m_wallSetup; }
    wall::WallRemote* wallRemote() { return &m_wallRemote; }
    wall::WallKeeper* wallKeeper() { return &m_wallKeeper; }
    wall::WallLayout* wallLayout() { return &m_wallLayout; }
    video::Views* views() { return &m_views; }
    video::Pictures* pictures() { return &m_pictures; }
    video::ViewDesk* viewDesk() { return &m_viewDesk; }
    /// What the shell's Main is made of, with an inspector's desk that is made elsewhere.
    QVariantMap shell(inspection::InspectionDesk* inspectionDesk, QSize window);
    QStringList looked() const { return m_looked; }
    QStringList submitted() const { return m_submitted; }

    /// Places, persons, units and the evening's alerts.
    Q_INVOKABLE void fill(int persons = 3412);
    /// An alert like the evening's, by kind and level; answers its id.
    Q_INVOKABLE QString raise(const QString& kind, int level, const QString& maskedName);
    Q_INVOKABLE void closeElsewhere(const QString& alert);
    Q_INVOKABLE void clear(const QString& alert);
    /// A fix of the alert's person, so far to the north of where the alert was raised.
    Q_INVOKABLE void move(const QString& alert, double metres);
    Q_INVOKABLE void advance(int seconds);
    /// 0 connecting, 1 live, 2 lost, 3 denied.
    Q_INVOKABLE void setLink(int state, const QString& reason = {});
    /// The province confirms everything pending.
    Q_INVOKABLE void confirm();
    /// The province refuses the newest decision.
    Q_INVOKABLE void refuse(const QString& title);
    /// A leader lets the wall look into the centres' rooms, until it is lifted.
    Q_INVOKABLE void letWallLook(bool may);
    Q_INVOKABLE void layOut(const QString& templateName) { m_wallLayout.set(templateName, {}, 0); }
    /// A leader's order for the duty seat, in force now.
    Q_INVOKABLE void orderToLook(const QString& purpose);
    /// Cameras answer at this address instead of nowhere: rtsp://127.0.0.1:8554/cam-%1
    Q_INVOKABLE void setCameraAddress(const QString& pattern) { m_address = pattern; }
    /// A file of this machine with that text; answers its path.
    Q_INVOKABLE QString putTable(const QString& name, const QString& csv) const;
    Q_INVOKABLE QString pathOf(const QString& name) const { return m_directory.filePath(name); }
    Q_INVOKABLE void setRoles(const QStringList& roles);
    Q_INVOKABLE void failNext(); ///< the next decision cannot be saved
    Q_INVOKABLE void logInNow();

    void put(const contract::Alert& alert);
    contract::Alert alert(const QString& id) const;
    FakeClock& clock() { return m_clock; }

Q_SIGNALS:
    void submittedChanged();
    void lookedChanged();

private:
    QFuture<Result<contract::Command>> submit(const engine::Draft& draft);
    QFuture<Result<>> dismiss(const CommandId& refused);
    QFuture<Result<contract::ViewAnswer>> look(const contract::ViewRequest& request);
    void fillCameras(engine::ChangeSet& changes);
    void fillPlaces(engine::ChangeSet& changes);
    void fillRooms(engine::ChangeSet& changes);
    void fillPersons(engine::ChangeSet& changes, int persons);
    void fillUnits(engine::ChangeSet& changes);
    void fillAlerts(engine::ChangeSet& changes);
    contract::Alert make(const QString& kind, int level, const QString& name, Seconds age);
    void apply(engine::ChangeSet changes);

    QTemporaryDir m_directory;
    FakeClock m_clock;
    engine::World m_own;
    engine::World& m_world;
    alerts::Desk m_desk;
    alerts::AlarmBell m_bell{m_world};
    people::Reveal m_reveal;
    SampleOffice m_office;
    SampleTables m_tables;
    people::RegisterDesk m_register;
    administration::AdminDesk m_admin;
    shell::Session m_session;
    shell::Preferences m_preferences;
    wall::WallSetup m_wallSetup;
    wall::WallRemote m_wallRemote;
    wall::WallKeeper m_wallKeeper;
    wall::WallLayout m_wallLayout;
    video::Views m_views;
    video::Pictures m_pictures;
    video::ViewDesk m_viewDesk;
    QString m_address = QStringLiteral("rtsp://127.0.0.1:9/cam-%1");
    QStringList m_looked;
    QList<engine::Pending> m_pending;
    QStringList m_submitted;
    int m_alerts = 0;
    qint64 m_seq = 1000;
    bool m_fail = false;
};

/// The desk file the programs use.
alerts::DeskFile sampleDeskFile();

} // namespace zhihui::fakes
