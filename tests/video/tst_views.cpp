#include "Register.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;
using video::Reason;
using video::View;
using video::Views;

static const Reason checking{u"duty"_s, u"alert"_s, u"A-1"_s, u"越界核实"_s, {}};

/// The law on the tile: no reason, no register entry, no picture.
class tst_Views : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneTurnIsOneRequest();
    void everyReasonHasItsOwnRequest();
    void twoLooksAtOneCameraAreTwoEntries();
    void aRequestHasAtMost64Cameras();
    void withoutAReasonNothingIsSent_data();
    void withoutAReasonNothingIsSent();
    void aRefusalSaysWhyAndWhatToDo();
    void anUnansweredCameraIsRefused();
    void whatIsRefusedForNowIsAskedForAgain_data();
    void whatIsRefusedForNowIsAskedForAgain();
    void aChangedReasonIsTriedAtOnce();
    void aLookThatTheOrderEndsIsNotRenewed();
    void aTransientFailureLeavesThePicture();
    void anotherMaskIsAnotherLook();
    void whoLeavesEndsEverything();
    void aLookKnowsHowFarTheClocksAreApart();
    void aLookIsRenewedBeforeItEnds();
    void aRefusedRenewalTakesThePicture();
    void aRenewalWithoutAnAnswerKeepsThePictureToItsEnd();
    void aDestroyedLookEnds();
    void endsOfOneTurnAreOneMessage();
    void anAnswerThatNobodyWaitsForIsEnded();
    void anotherCameraIsAnotherLook();
    void otherWordsForTheSameCaseAreTheSameLook();
    void aClosedAlertEndsTheLook();
    void aPendingInspectionShowsOnceItIsConfirmed();
    void offlineIsSaidAndRetried();
    void aSilentProvinceIsAskedAgain();
    void anotherOperatorInheritsNothing();
    void aGrantNeverComesFromAnythingButAnAnswer();

private:
    void setLink(engine::Link::State state)
    {
        m_world->setLink({.state = state, .since = m_clock.now(), .reason = {}});
    }
    void put(const contract::Alert& alert)
    {
        engine::ChangeSet changes;
        changes.alerts = {alert};
        m_world->apply(std::make_shared<const engine::ChangeSet>(changes));
    }
    static contract::Alert openAlert()
    {
        contract::Alert alert = samples::alert();
        alert.cleared.reset();
        alert.retracted.clear();
        return alert;
    }
    std::unique_ptr<View> open(const QString& camera, const Reason& reason = checking)
    {
        return std::make_unique<View>(*m_views, CameraId(camera), reason);
    }
    /// Delivers what has been queued.
    static void turn()
    {
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents();
    }
    void granted()
    {
        turn();
        m_register.grant();
        turn();
    }

    FakeClock m_clock{samples::noon};
    Register m_register;
    std::unique_ptr<engine::World> m_world;
    std::unique_ptr<Views> m_views;
};

void tst_Views::init()
{
    m_clock.advance(samples::noon - m_clock.now());
    m_views.reset(); // tells the former register what is over
    m_register = {};
    m_world = std::make_unique<engine::World>(m_clock);
    m_world->setAccount({UserId(u"u-1"_s), u"陈*"_s, {}});
    setLink(engine::Link::State::Live);
    put(openAlert());
    m_views = std::make_unique<Views>(*m_world, m_register.ask(), m_register.end());
}

void tst_Views::oneTurnIsOneRequest()
{
    const auto a = open(u"V-1"_s), b = open(u"V-2"_s);
    QCOMPARE(a->state(), View::Asking);
    turn();
    QCOMPARE(m_register.requests.size(), 1);
    const contract::ViewRequest& request = m_register.requests.constFirst();
    QCOMPARE(request.cameras, (QList{CameraId(u"V-1"_s), CameraId(u"V-2"_s)}));
    QCOMPARE(request.reason, (contract::ViewReason{u"alert"_s, u"A-1"_s, u"越界核实"_s}));
    QCOMPARE(request.seat, u"duty"_s);
    m_register.grant();
    turn();
    QCOMPARE(a->state(), View::Granted);
    QVERIFY(a->grant().isValid());
    QCOMPARE(b->number(), u"V-20261123-000002"_s);
}

void tst_Views::everyReasonHasItsOwnRequest()
{
    contract::Alert other = openAlert();
    other.id = AlertId(u"A-2"_s);
    put(other);
    Reason second = checking;
    second.id = u"A-2"_s;
    const auto a = open(u"V-1"_s), b = open(u"V-2"_s, second), c = open(u"V-3"_s);
    turn();
    QCOMPARE(m_register.requests.size(), 2);
    QCOMPARE(m_register.requests.at(0).cameras.size(), 2);
    QCOMPARE(m_register.requests.at(1).reason.id, u"A-2"_s);
}

void tst_Views::twoLooksAtOneCameraAreTwoEntries()
{
    const auto a = open(u"V-1"_s), b = open(u"V-1"_s);
    turn();
    QCOMPARE(m_register.requests.size(), 2);
    m_register.grant();
    m_register.grant();
    turn();
    QVERIFY(a->number() != b->number());
}

void tst_Views::aRequestHasAtMost64Cameras()
{
    std::vector<std::unique_ptr<View>> views;
    for (int i = 0; i < 70; ++i)
        views.push_back(open(u"V-%1"_s.arg(i)));
    turn();
    QCOMPARE(m_register.requests.size(), 2);
    QCOMPARE(m_register.requests.at(0).cameras.size(), 64);
    QCOMPARE(m_register.requests.at(1).cameras.size(), 6);
}

void tst_Views::withoutAReasonNothingIsSent_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("cause");
    const QString none = u"无调看事由，不显示画面"_s, over = u"预警已办结或已消除，调看结束"_s;
    QTest::newRow("none") << Reason() << none;
    QTest::newRow("without words") << Reason{u"duty"_s, u"alert"_s, u"A-1"_s, {}, {}} << none;
    QTest::newRow("of no kind") << Reason{u"duty"_s, u"curiosity"_s, u"A-1"_s, u"看看"_s, {}} << none;
    QTest::newRow("unknown alert") << Reason{u"duty"_s, u"alert"_s, u"A-9"_s, u"核实"_s, {}} << over;
    QTest::newRow("cleared alert") << Reason{u"duty"_s, u"alert"_s, u"cleared"_s, u"核实"_s, {}} << over;
    QTest::newRow("closed alert") << Reason{u"duty"_s, u"alert"_s, u"closed"_s, u"核实"_s, {}} << over;
    QTest::newRow("lifted order") << Reason{u"duty"_s, u"vieworder"_s, u"lifted"_s, u"值守"_s, {}}
                                  << u"调看令不在有效时段，调看结束"_s;
    QTest::newRow("another seat's order")
        << Reason{u"inspection"_s, u"vieworder"_s, u"VO-1"_s, u"值守"_s, {}} << u"调看令不在有效时段，调看结束"_s;
    QTest::newRow("closed inspection") << Reason{u"inspection"_s, u"inspection"_s, u"I-1"_s, u"抽查"_s, {}}
                                       << u"督察已结束，调看结束"_s;
}

void tst_Views::withoutAReasonNothingIsSent()
{
    QFETCH(Reason, reason);
    contract::Alert cleared = openAlert(), closed = openAlert();
    cleared.id = AlertId(u"cleared"_s);
    cleared.cleared = samples::noon;
    closed.id = AlertId(u"closed"_s);
    closed.state = contract::AlertState::Closed;
    put(cleared);
    put(closed);
    engine::ChangeSet changes;
    contract::ViewOrder order = samples::viewOrder(), lifted = order;
    lifted.id = ViewOrderId(u"lifted"_s);
    lifted.lifted = samples::noon - 1min;
    contract::Inspection inspection = samples::inspection();
    inspection.id = InspectionId(u"I-1"_s);
    inspection.closed = samples::noon;
    changes.viewOrders = {order, lifted};
    changes.inspections = {inspection};
    m_world->apply(std::make_shared<const engine::ChangeSet>(changes));

    const auto view = open(u"V-1"_s, reason);
    QCOMPARE(view->state(), View::Refused);
    QTEST(view->cause(), "cause");
    QVERIFY(!view->advice().isEmpty());
    QVERIFY(!view->grant().isValid());
    turn();
    QVERIFY(m_register.requests.isEmpty());
}

void tst_Views::aRefusalSaysWhyAndWhatToDo()
{
    const auto near = open(u"V-1"_s), far = open(u"V-2"_s);
    turn();
    m_register.grant(30min, {u"V-2"_s});
    turn();
    QCOMPARE(near->state(), View::Granted);
    QCOMPARE(far->state(), View::Refused);
    QCOMPARE(far->cause(), u"离对象位置过远，不属就近调看"_s);
    QCOMPARE(far->advice(), u"如确有需要，请带班领导开具调看令"_s);
    m_views->tick();
    turn();
    QCOMPARE(m_register.requests.size(), 1); // not asked again
}

void tst_Views::anUnansweredCameraIsRefused()
{
    const auto view = open(u"V-1"_s);
    turn();
    m_register.answer(contract::ViewAnswer{});
    turn();
    QCOMPARE(view->state(), View::Refused);
}

void tst_Views::whatIsRefusedForNowIsAskedForAgain_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("again");
    for (const char* code : {"no-reason", "out-of-hours", "too-far"})
        QTest::newRow(code) << QString::fromLatin1(code) << true;
    for (const char* code : {"unwatched-room", "not-found", "forbidden"})
        QTest::newRow(code) << QString::fromLatin1(code) << false;
}

void tst_Views::whatIsRefusedForNowIsAskedForAgain()
{
    QFETCH(QString, code);
    QFETCH(bool, again);
    const auto view = open(u"V-1"_s);
    turn();
    qsizetype asked = 1;
    for (const Seconds pause : {5s, 15s, 60s, 60s}) {
        if (m_register.isWaiting())
            m_register.answer(contract::ViewAnswer{{}, {{CameraId(u"V-1"_s), code, {}}}});
        turn();
        QCOMPARE(view->state(), View::Refused);
        m_clock.advance(pause - 1s);
        m_views->tick();
        turn();
        QCOMPARE(m_register.requests.size(), asked);
        m_clock.advance(1s);
        m_views->tick();
        turn();
        asked += again ? 1 : 0;
        QCOMPARE(m_register.requests.size(), asked);
    }
}

void tst_Views::aChangedReasonIsTriedAtOnce()
{
    const auto view = open(u"V-1"_s);
    turn();
    m_register.grant(30min, {u"V-1"_s});
    turn();
    QCOMPARE(view->state(), View::Refused);
    contract::Alert changed = openAlert();
    changed.placeName = u"黄沙码头"_s;
    put(changed);
    granted();
    QCOMPARE(view->state(), View::Granted);
}

void tst_Views::aLookThatTheOrderEndsIsNotRenewed()
{
    contract::ViewOrder order = samples::viewOrder();
    order.lifted.reset();
    order.to = samples::noon + 20min;
    engine::ChangeSet changes;
    changes.viewOrders = {order};
    m_world->apply(std::make_shared<const engine::ChangeSet>(changes));
    const auto view = open(u"V-1"_s, {u"wall"_s, u"vieworder"_s, order.id.text, u"值守"_s, {}});
    turn();
    m_register.grant(20min);
    turn();
    QCOMPARE(view->state(), View::Granted);
    m_clock.advance(19min + 30s);
    m_views->tick();
    turn();
    QCOMPARE(m_register.requests.size(), 1);
    order.to += 1h; // the leader has prolonged it
    changes.viewOrders = {order};
    m_world->apply(std::make_shared<const engine::ChangeSet>(changes));
    turn();
    QCOMPARE(m_register.requests.size(), 2);
}

void tst_Views::aTransientFailureLeavesThePicture()
{
    const auto view = open(u"V-1"_s);
    granted();
    m_clock.advance(29min + 1s);
    m_views->tick();
    turn();
    m_register.answer(failure(Error::Code::Corrupt, u"not JSON"_s));
    turn();
    QCOMPARE(view->state(), View::Granted);
    m_clock.advance(5s);
    m_views->tick();
    granted();
    QCOMPARE(view->grant().view(), u"view-2"_s);
}

void tst_Views::anotherMaskIsAnotherLook()
{
    contract::Camera camera = samples::camera();
    camera.id = CameraId(u"V-1"_s);
    camera.masks.clear();
    engine::ChangeSet changes;
    changes.cameras = {camera};
    m_world->apply(std::make_shared<const engine::ChangeSet>(changes));
    const auto view = open(u"V-1"_s);
    granted();
    camera.masks = {{{0, 0}, {0.5, 0}, {0.5, 0.5}}};
    changes.cameras = {camera};
    m_world->apply(std::make_shared<const engine::ChangeSet>(changes));
    QVERIFY(!view->grant().isValid());
    granted();
    QCOMPARE(view->grant().view(), u"view-2"_s);
    QCOMPARE(m_register.ended(), QList{ViewId(u"view-1"_s)});
}

void tst_Views::whoLeavesEndsEverything()
{
    const auto a = open(u"V-1"_s), b = open(u"V-2"_s);
    granted();
    m_views->endAll();
    QCOMPARE(m_register.ended().size(), 2); // said at once, not with the next turn
    QVERIFY(!a->grant().isValid());
    QCOMPARE(b->state(), View::Ended);
}

void tst_Views::aLookKnowsHowFarTheClocksAreApart()
{
    m_clock.advance(90min); // this machine's clock is fast
    const auto view = open(u"V-1"_s);
    granted();
    QCOMPARE(view->grant().registered(m_clock.now() + 10s), samples::noon + 10s);
}

void tst_Views::aLookIsRenewedBeforeItEnds()
{
    const auto view = open(u"V-1"_s);
    granted();
    m_clock.advance(28min);
    m_views->tick();
    turn();
    QCOMPARE(m_register.requests.size(), 1);
    m_clock.advance(61s);
    m_views->tick();
    turn();
    QCOMPARE(m_register.requests.size(), 2);
    QCOMPARE(m_register.requests.at(1).reason, m_register.requests.at(0).reason);
    QCOMPARE(view->state(), View::Granted);
    QCOMPARE(view->grant().view(), u"view-1"_s); // the picture goes on meanwhile
    m_register.grant();
    turn();
    QCOMPARE(view->grant().view(), u"view-2"_s);
    QCOMPARE(m_register.ended(), QList{ViewId(u"view-1"_s)});
}

void tst_Views::aRefusedRenewalTakesThePicture()
{
    const auto view = open(u"V-1"_s);
    granted();
    m_clock.advance(29min + 1s);
    m_views->tick();
    turn();
    m_register.grant(30min, {u"V-1"_s});
    turn();
    QCOMPARE(view->state(), View::Refused);
    QVERIFY(!view->grant().isValid());
    QVERIFY(!view->cause().isEmpty());
    QCOMPARE(m_register.ended(), QList{ViewId(u"view-1"_s)});
}

void tst_Views::aRenewalWithoutAnAnswerKeepsThePictureToItsEnd()
{
    const auto view = open(u"V-1"_s);
    granted();
    setLink(engine::Link::State::Lost);
    m_clock.advance(29min + 30s);
    m_views->tick();
    QCOMPARE(view->state(), View::Granted);
    m_clock.advance(31s);
    m_views->tick();
    QVERIFY(!view->grant().isValid());
    QCOMPARE(view->cause(), u"省平台未连接，无法登记调看"_s);
    QCOMPARE(m_register.requests.size(), 1);
}

void tst_Views::aDestroyedLookEnds()
{
    auto view = open(u"V-1"_s);
    granted();
    view.reset();
    turn();
    QCOMPARE(m_register.ended(), QList{ViewId(u"view-1"_s)});
}

void tst_Views::endsOfOneTurnAreOneMessage()
{
    auto a = open(u"V-1"_s), b = open(u"V-2"_s);
    granted();
    a.reset();
    b.reset();
    turn();
    QCOMPARE(m_register.ends.size(), 1);
    QCOMPARE(m_register.ended().size(), 2);
}

void tst_Views::anAnswerThatNobodyWaitsForIsEnded()
{
    auto view = open(u"V-1"_s);
    turn();
    view.reset();
    m_register.grant();
    turn();
    QCOMPARE(m_register.ended(), QList{ViewId(u"view-1"_s)});
}

void tst_Views::anotherCameraIsAnotherLook()
{
    const auto view = open(u"V-1"_s);
    granted();
    view->setCamera(u"V-2"_s);
    QVERIFY(!view->grant().isValid());
    granted();
    QCOMPARE(view->grant().camera(), u"V-2"_s);
    QCOMPARE(m_register.ended(), QList{ViewId(u"view-1"_s)});
}

void tst_Views::otherWordsForTheSameCaseAreTheSameLook()
{
    const auto view = open(u"V-1"_s);
    granted();
    Reason english = checking;
    english.text = u"Checking"_s;
    view->setReason(english);
    turn();
    QCOMPARE(view->grant().view(), u"view-1"_s);
    QCOMPARE(m_register.requests.size(), 1);
}

void tst_Views::aClosedAlertEndsTheLook()
{
    const auto view = open(u"V-1"_s);
    granted();
    contract::Alert closed = openAlert();
    closed.state = contract::AlertState::Closed;
    put(closed);
    QCOMPARE(view->state(), View::Refused);
    QVERIFY(!view->grant().isValid());
    turn();
    QCOMPARE(m_register.ended(), QList{ViewId(u"view-1"_s)});
}

void tst_Views::aPendingInspectionShowsOnceItIsConfirmed()
{
    contract::Command command;
    command.type = u"inspection.open"_s;
    command.target = u"I-1"_s;
    engine::ChangeSet opened;
    opened.pending = QList<engine::Pending>{{command, std::nullopt}};
    m_world->apply(std::make_shared<const engine::ChangeSet>(opened));
    const auto view = open(u"V-1"_s, {u"inspection"_s, u"inspection"_s, u"I-1"_s, u"训诫程序"_s, {}});
    turn();
    QCOMPARE(view->cause(), u"督察待省平台确认，确认后自动显示"_s);
    QVERIFY(m_register.requests.isEmpty());

    contract::Inspection inspection;
    inspection.id = InspectionId(u"I-1"_s);
    engine::ChangeSet confirmed;
    confirmed.inspections = {inspection};
    confirmed.pending = QList<engine::Pending>();
    m_world->apply(std::make_shared<const engine::ChangeSet>(confirmed));
    granted();
    QCOMPARE(view->state(), View::Granted);
}

void tst_Views::offlineIsSaidAndRetried()
{
    setLink(engine::Link::State::Lost);
    const auto view = open(u"V-1"_s);
    turn();
    QCOMPARE(view->cause(), u"省平台未连接，无法登记调看"_s);
    QVERIFY(m_register.requests.isEmpty());
    setLink(engine::Link::State::Live);
    granted();
    QCOMPARE(view->state(), View::Granted);
}

void tst_Views::aSilentProvinceIsAskedAgain()
{
    const auto view = open(u"V-1"_s);
    turn();
    m_register.answer(failure(Error::Code::Timeout, u"no answer"_s));
    turn();
    QCOMPARE(view->state(), View::Refused);
    m_views->tick();
    turn();
    QCOMPARE(m_register.requests.size(), 1);
    m_clock.advance(5s);
    m_views->tick();
    granted();
    QCOMPARE(view->state(), View::Granted);
}

void tst_Views::anotherOperatorInheritsNothing()
{
    const auto view = open(u"V-1"_s);
    granted();
    m_world->setAccount({UserId(u"u-2"_s), u"林*"_s, {}});
    QVERIFY(!view->grant().isValid());
    QCOMPARE(view->state(), View::Asking);
    granted();
    QVERIFY(m_register.ended().isEmpty()); // the former operator's session is gone with them
    QCOMPARE(view->grant().view(), u"view-2"_s);
}

void tst_Views::aGrantNeverComesFromAnythingButAnAnswer()
{
    QRandomGenerator random(20261123);
    const QList<Reason> reasons{checking, {}, {u"duty"_s, u"alert"_s, u"A-9"_s, u"核实"_s, {}}};
    std::vector<std::unique_ptr<View>> views;
    contract::Alert alert = openAlert();
    for (int step = 0; step < 4000; ++step) {
        const auto pick = [&] { return views.at(size_t(random.bounded(int(views.size())))).get(); };
        const int act = views.empty() ? 0 : random.bounded(11);
        if (act <= 1 && views.size() < 12)
            views.push_back(open(u"V-%1"_s.arg(random.bounded(6)), reasons.at(random.bounded(3))));
        else if (act == 2)
            views.erase(views.begin() + random.bounded(int(views.size())));
        else if (act == 3)
            pick()->setCamera(random.bounded(4) ? u"V-%1"_s.arg(random.bounded(6)) : QString());
        else if (act == 4)
            pick()->setReason(reasons.at(random.bounded(3)));
        else if (act == 5)
            pick()->setRunning(random.bounded(2));
        else if (act == 6) {
            alert.cleared = random.bounded(3) ? std::nullopt : std::optional(m_clock.now());
            put(alert);
        } else if (act == 7)
            setLink(random.bounded(3) ? engine::Link::State::Live : engine::Link::State::Lost);
        else if (act == 8)
            m_clock.advance(Seconds(random.bounded(600)));
        else
            turn();
        if (m_register.isWaiting() && random.bounded(2))
            m_register.grant(random.bounded(5) ? 10min : Milliseconds(0), {u"V-3"_s});
        if (random.bounded(2))
            m_views->tick();
        const QList<ViewId> ended = m_register.ended();
        QSet<QString> held;
        for (const auto& view : views) {
            const video::Grant grant = view->grant();
            QCOMPARE(grant.isValid(), view->state() == View::Granted);
            if (!grant.isValid())
                continue;
            QVERIFY(m_register.entries.contains(ViewId(grant.view())));
            QVERIFY(!ended.contains(ViewId(grant.view())));
            QVERIFY(!held.contains(grant.view()));
            held.insert(grant.view());
            QCOMPARE(grant.camera(), view->camera());
            QVERIFY(view->isRunning() && view->reason().isGiven());
            QCOMPARE(video::lapseOf(*m_world, view->reason()), video::ViewCause::None);
        }
    }
    setLink(engine::Link::State::Live);
    while (m_register.isWaiting()) {
        m_register.grant();
        turn();
    }
    views.clear();
    turn();
    QList<ViewId> ended = m_register.ended(), entries = m_register.entries;
    std::ranges::sort(ended);
    std::ranges::sort(entries);
    QCOMPARE(ended, entries); // each look that was registered was ended, once
    QVERIFY(entries.size() > 100);
}

QTEST_GUILESS_MAIN(tst_Views)
#include "tst_views.moc"
