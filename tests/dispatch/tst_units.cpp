#include "dispatch/AssistChoices.h"
#include "dispatch/OrderModel.h"
#include "dispatch/UnitModel.h"
#include "fakes/FakeClock.h"
#include "fakes/Samples.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;
using dispatch::AssistChoices;
using dispatch::OrderModel;
using dispatch::UnitModel;

class tst_Units : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theNearestFreeUnitComesFirst();
    void anotherCountysUnitIsNotOffered();
    void anOldPositionIsCalledOld();
    void withoutAPlaceThereAreNoDistances();
    void ordersOfTheAlertComeNewestFirst();
    void aDeclinedOrderHasNoProgress();
    void otherCountiesAreOfferedNearestFirst();

private:
    contract::Unit unit(const QString& id, const QString& org, double north, bool free = true) const
    {
        contract::Unit u = samples::unit();
        u.id = UnitId(id);
        u.org = OrgCode(org);
        u.where = Coordinate{samples::shamian.lat + north, samples::shamian.lon};
        u.at = samples::noon - 30s;
        u.available = free;
        return u;
    }
    void apply(const engine::ChangeSet& changes) { m_world->apply(std::make_shared<const engine::ChangeSet>(changes)); }
    void place(UnitModel& model)
    {
        model.setWorld(m_world.get());
        model.setOrg(samples::office.text);
        model.setLat(samples::shamian.lat);
        model.setLon(samples::shamian.lon);
    }
    static QStringList ids(const QAbstractItemModel& model, int role)
    {
        QStringList list;
        for (int row = 0; row < model.rowCount(); ++row)
            list << model.index(row, 0).data(role).toString();
        return list;
    }

    FakeClock m_clock{samples::noon};
    std::unique_ptr<engine::World> m_world;
};

void tst_Units::init()
{
    m_world = std::make_unique<engine::World>(m_clock);
}

void tst_Units::theNearestFreeUnitComesFirst()
{
    engine::ChangeSet changes;
    changes.units = {unit(u"far"_s, u"440103002"_s, 0.05), unit(u"near-busy"_s, u"440103001"_s, 0.001, false),
                     unit(u"near"_s, u"440103001"_s, 0.01)};
    contract::Unit nowhere = unit(u"nowhere"_s, u"440103001"_s, 0);
    nowhere.where.reset();
    changes.units.append(nowhere);
    apply(changes);
    UnitModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    place(model);
    QCOMPARE(ids(model, UnitModel::UnitRole), QStringList({u"near"_s, u"far"_s, u"nowhere"_s, u"near-busy"_s}));
    QCOMPARE(model.index(0).data(UnitModel::DistanceRole).toString(), u"1.1 km"_s);
}

void tst_Units::anotherCountysUnitIsNotOffered()
{
    engine::ChangeSet changes;
    changes.units = {unit(u"own"_s, u"440103002"_s, 0.05), unit(u"next-door"_s, u"440104001"_s, 0.001),
                     unit(u"city"_s, u"4401"_s, 0.001)};
    apply(changes);
    UnitModel model;
    place(model);
    QCOMPARE(ids(model, UnitModel::UnitRole), QStringList({u"own"_s}));
}

void tst_Units::anOldPositionIsCalledOld()
{
    engine::ChangeSet changes;
    contract::Unit old = unit(u"old"_s, u"440103001"_s, 0.01);
    old.at = samples::noon - 601s;
    changes.units = {old};
    apply(changes);
    UnitModel model;
    place(model);
    QVERIFY(model.index(0).data(UnitModel::StaleRole).toBool());
    model.setStaleAfter(601);
    QVERIFY(!model.index(0).data(UnitModel::StaleRole).toBool());
}

void tst_Units::withoutAPlaceThereAreNoDistances()
{
    engine::ChangeSet changes;
    changes.units = {unit(u"own"_s, u"440103002"_s, 0.05)};
    apply(changes);
    UnitModel model;
    model.setWorld(m_world.get());
    model.setOrg(samples::office.text);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.index(0).data(UnitModel::DistanceRole).toString().isEmpty());
}

void tst_Units::ordersOfTheAlertComeNewestFirst()
{
    engine::ChangeSet changes;
    for (int i = 0; i < 3; ++i) {
        contract::Order order;
        order.id = OrderId(u"o-%1"_s.arg(i));
        order.alert = AlertId(i == 1 ? u"other"_s : u"a"_s);
        order.issued = samples::noon + Seconds(i);
        changes.orders.append(order);
    }
    apply(changes);
    OrderModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setWorld(m_world.get());
    model.setAlert(u"a"_s);
    QCOMPARE(ids(model, OrderModel::OrderRole), QStringList({u"o-2"_s, u"o-0"_s}));
}

void tst_Units::aDeclinedOrderHasNoProgress()
{
    engine::ChangeSet changes;
    contract::Order order;
    order.id = OrderId(u"o"_s);
    order.alert = AlertId(u"a"_s);
    order.state = contract::OrderState::Declined;
    changes.orders = {order};
    apply(changes);
    OrderModel model;
    model.setWorld(m_world.get());
    model.setAlert(u"a"_s);
    QCOMPARE(model.index(0).data(OrderModel::ProgressRole).toInt(), 0);
    QVERIFY(model.index(0).data(OrderModel::DeclinedRole).toBool());
}

void tst_Units::otherCountiesAreOfferedNearestFirst()
{
    engine::ChangeSet changes;
    const auto org = [](const QString& code, int level, double north) {
        contract::Org o;
        o.code = OrgCode(code);
        o.name = code;
        o.level = level;
        o.where = Coordinate{samples::shamian.lat + north, samples::shamian.lon};
        return o;
    };
    changes.orgs = {org(u"440103"_s, 4, 0), org(u"440605"_s, 4, 0.2), org(u"440104"_s, 4, 0.1),
                    org(u"4419"_s, 3, 0.5), org(u"4401"_s, 3, 0.01),  org(u"440104001"_s, 5, 0.01)};
    apply(changes);
    AssistChoices choices;
    choices.setWorld(m_world.get());
    choices.setProperty("org", samples::office.text);
    choices.setProperty("lat", samples::shamian.lat);
    choices.setProperty("lon", samples::shamian.lon);
    QStringList codes;
    for (const QVariant& choice : choices.choices())
        codes << choice.toMap().value(u"value"_s).toString();
    QCOMPARE(codes, QStringList({u"440104"_s, u"440605"_s, u"4419"_s}));
}

QTEST_GUILESS_MAIN(tst_Units)
#include "tst_units.moc"
