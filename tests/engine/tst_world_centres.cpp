#include "Pages.h"
#include "Profile.h"

#include <QSignalSpy>
#include <QTest>

using namespace zhihui;
using namespace zhihui::engine;
using namespace Qt::StringLiterals;

/// What World knows of centres, rooms, looks and inspections.
class TestWorldCentres : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<World> m_world;

    void apply(ChangeSet changes) { m_world->apply(std::make_shared<const ChangeSet>(std::move(changes))); }
    static ChangeSet everything()
    {
        ChangeSet changes;
        changes.centres = {samples::centre()};
        changes.rooms = {samples::room()};
        changes.cameras = {samples::camera()};
        changes.viewOrders = {samples::viewOrder()};
        changes.inspections = {samples::inspection()};
        changes.supervisions = {samples::supervision()};
        changes.seqs = {{u"inspection/"_s + samples::inspection().id.text, 7},
                        {u"supervision/"_s + samples::supervision().id.text, 8}};
        return changes;
    }

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<FakeClock>(samples::noon);
        m_world = std::make_unique<World>(*m_clock);
    }
    void cleanup() { m_world.reset(); }

    void whatArrivesIsThereAndIsAnnounced()
    {
        QSignalSpy places(m_world.get(), &World::placesChanged), orders(m_world.get(), &World::viewOrdersChanged);
        QSignalSpy inspections(m_world.get(), &World::inspectionsChanged);
        QSignalSpy supervisions(m_world.get(), &World::supervisionsChanged);
        apply(everything());
        QVERIFY(m_world->centres().contains(samples::centre().id) && m_world->rooms().contains(samples::room().id));
        QVERIFY(m_world->cameras().contains(samples::camera().id));
        QVERIFY(m_world->viewOrders().contains(samples::viewOrder().id));
        QCOMPARE(m_world->inspections().value(samples::inspection().id).number, samples::inspection().number);
        QCOMPARE(m_world->supervisions().value(samples::supervision().id).text, samples::supervision().text);
        QCOMPARE(m_world->seqOf(samples::inspection().id), 7);
        QCOMPARE(m_world->seqOf(samples::supervision().id), 8);
        QVERIFY(!places.isEmpty());
        QCOMPARE(orders.size(), 1);
        QCOMPARE(inspections.size(), 1);
        QCOMPARE(supervisions.size(), 1);
    }

    void aRoomThatIsUsedDoesNotChangeTheMap()
    {
        apply(everything());
        QSignalSpy places(m_world.get(), &World::placesChanged), uses(m_world.get(), &World::roomUsesChanged);
        contract::Room room = samples::room();
        room.uses.append({samples::noon + 10min, std::nullopt, u"训诫"_s});
        ChangeSet changes;
        changes.rooms = {room};
        apply(changes);
        QCOMPARE(places.size(), 0);
        QCOMPARE(uses.size(), 1);
        QCOMPARE(uses.first().first().value<QSet<QString>>(), QSet<QString>{room.id});
        QCOMPARE(m_world->rooms().value(room.id).uses, room.uses);
    }

    void whatLeavesIsGone_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("id");
        QTest::newRow("centre") << u"centre"_s << samples::centre().id;
        QTest::newRow("room") << u"room"_s << samples::room().id;
        QTest::newRow("camera") << u"camera"_s << samples::camera().id.text;
        QTest::newRow("vieworder") << u"vieworder"_s << samples::viewOrder().id.text;
        QTest::newRow("inspection") << u"inspection"_s << samples::inspection().id.text;
        QTest::newRow("supervision") << u"supervision"_s << samples::supervision().id.text;
    }
    void whatLeavesIsGone()
    {
        QFETCH(const QString, type);
        QFETCH(const QString, id);
        apply(everything());
        const auto count = [this] {
            return m_world->centres().size() + m_world->rooms().size() + m_world->cameras().size() +
                   m_world->viewOrders().size() + m_world->inspections().size() + m_world->supervisions().size();
        };
        QSignalSpy places(m_world.get(), &World::placesChanged), orders(m_world.get(), &World::viewOrdersChanged);
        QSignalSpy inspections(m_world.get(), &World::inspectionsChanged);
        QSignalSpy supervisions(m_world.get(), &World::supervisionsChanged);
        ChangeSet changes;
        changes.removed = {{type, id}};
        apply(changes);
        QCOMPARE(count(), 5);
        QCOMPARE(places.size() + orders.size() + inspections.size() + supervisions.size(), 1);
        QCOMPARE(m_world->seqOf(samples::inspection().id), type == u"inspection" ? 0 : 7);
        QCOMPARE(m_world->seqOf(samples::supervision().id), type == u"supervision" ? 0 : 8);
    }

    void nothingOfTheFormerOperatorIsLeft()
    {
        apply(everything());
        QSignalSpy orders(m_world.get(), &World::viewOrdersChanged);
        QSignalSpy inspections(m_world.get(), &World::inspectionsChanged);
        QSignalSpy supervisions(m_world.get(), &World::supervisionsChanged);
        m_world->clear();
        QVERIFY(m_world->centres().isEmpty() && m_world->rooms().isEmpty() && m_world->cameras().isEmpty());
        QVERIFY(m_world->viewOrders().isEmpty() && m_world->inspections().isEmpty());
        QVERIFY(m_world->supervisions().isEmpty());
        QCOMPARE(m_world->seqOf(samples::inspection().id) + m_world->seqOf(samples::supervision().id), 0);
        QCOMPARE(orders.size() + inspections.size() + supervisions.size(), 3);
    }

    void theyOutliveARestart()
    {
        using namespace pages;
        Profile profile;
        QVERIFY(profile.open());
        const auto order = samples::viewOrder();
        const auto inspection = samples::inspection();
        const auto supervision = samples::supervision();
        QVERIFY(profile.engine()
                    .ingest(snapshot(page(u"ops"_s, 0,
                                          {{put(u"vieworder"_s, order.id.text, 5, body(order)),
                                            put(u"inspection"_s, inspection.id.text, 6, body(inspection)),
                                            put(u"supervision"_s, supervision.id.text, 7, body(supervision))}},
                                          10),
                                     true, true))
                    .result());
        QVERIFY(profile.reopen());
        profile.settle();
        QVERIFY(profile.world->viewOrders().contains(order.id));
        QVERIFY(profile.world->inspections().contains(inspection.id));
        QCOMPARE(profile.world->supervisions().value(supervision.id).log.size(), supervision.log.size());
        QCOMPARE(profile.world->seqOf(supervision.id), 7);
    }
};

QTEST_GUILESS_MAIN(TestWorldCentres)
#include "tst_world_centres.moc"
