#include "fakes/FakeClock.h"
#include "fakes/Samples.h"
#include "video/ViewDesk.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;
using contract::Outcome;
using video::ViewDesk;

/// 调看令 on the leader's page: what was decided here and what became of it.
class tst_ViewOrders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anIssuedOrderWaitsForItsNumber();
    void aRefusedOrderSaysWhy();
    void theFeedReplacesWhatWasWrittenHere();
    void aRefusedLiftLeavesTheOrder();
    void theDecisionsOfAnotherOperatorAreNotShown();
    void aRefusedOrderIsGoneWhenItsTimeIs();

private:
    QFuture<Result<contract::Command>> submit(const engine::Draft& draft)
    {
        contract::Command command;
        command.id = CommandId(u"c-1"_s);
        command.type = draft.type;
        command.target = draft.target;
        command.by = m_world->account().user;
        command.body = draft.body;
        m_pending.append({command, std::nullopt});
        tell();
        return QtFuture::makeReadyValueFuture(Result<contract::Command>(command));
    }
    void tell()
    {
        engine::ChangeSet changes;
        changes.pending = m_pending;
        m_world->apply(std::make_shared<const engine::ChangeSet>(changes));
    }
    void put(const contract::ViewOrder& order)
    {
        engine::ChangeSet changes;
        changes.viewOrders = {order};
        m_world->apply(std::make_shared<const engine::ChangeSet>(changes));
    }
    void refuse(const QString& title)
    {
        Outcome outcome;
        outcome.kind = Outcome::Kind::Rejected;
        outcome.code = u"forbidden"_s;
        outcome.title = title;
        m_pending.last().outcome = outcome;
        tell();
    }
    void issue() { m_desk->issue(u"夜间值守"_s, {u"wall"_s}, {u"room"_s}, {}, 12, 0, 1440); }
    QVariant at(ViewDesk::Role role) const { return m_desk->index(0).data(role); }
    static contract::ViewOrder known()
    {
        contract::ViewOrder order = samples::viewOrder();
        order.lifted.reset();
        return order;
    }

    FakeClock m_clock{samples::noon};
    std::unique_ptr<engine::World> m_world;
    std::unique_ptr<ViewDesk> m_desk;
    QList<engine::Pending> m_pending;
};

void tst_ViewOrders::init()
{
    m_clock.advance(samples::noon - m_clock.now());
    m_pending.clear();
    m_desk.reset();
    m_world = std::make_unique<engine::World>(m_clock);
    engine::Account leader{UserId(u"u-1"_s), u"林*"_s, {}};
    leader.scope.organisations = {OrgCode(u"4401"_s)};
    m_world->setAccount(leader);
    m_desk = std::make_unique<ViewDesk>(*m_world, [this](const engine::Draft& draft) { return submit(draft); });
}

void tst_ViewOrders::anIssuedOrderWaitsForItsNumber()
{
    const QAbstractItemModelTester tester(m_desk.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    issue();
    QCOMPARE(m_desk->count(), 1);
    QCOMPARE(at(ViewDesk::PurposeRole), u"夜间值守"_s);
    QCOMPARE(at(ViewDesk::IssuerRole), u"林*"_s);
    QCOMPARE(at(ViewDesk::PendingRole), true);
    QVERIFY(at(ViewDesk::NumberRole).toString().isEmpty());
    QVERIFY(at(ViewDesk::RefusalRole).toString().isEmpty());
}

void tst_ViewOrders::aRefusedOrderSaysWhy()
{
    issue();
    refuse(u"调看令由单位领导签发和撤销"_s);
    QCOMPARE(m_desk->count(), 1);
    QCOMPARE(at(ViewDesk::PendingRole), false);
    QCOMPARE(at(ViewDesk::RefusalRole), u"调看令由单位领导签发和撤销"_s);
}

void tst_ViewOrders::theFeedReplacesWhatWasWrittenHere()
{
    issue();
    contract::ViewOrder order = known();
    order.id = ViewOrderId(m_pending.constFirst().command.target);
    put(order);
    QCOMPARE(m_desk->count(), 1);
    QCOMPARE(at(ViewDesk::NumberRole), order.number);
    QCOMPARE(at(ViewDesk::PendingRole), false);
}

void tst_ViewOrders::aRefusedLiftLeavesTheOrder()
{
    put(known());
    m_desk->lift(u"VO-1"_s, u"提前结束"_s);
    QCOMPARE(at(ViewDesk::PendingRole), true);
    refuse(u"没有找到本单位的调看令"_s);
    QCOMPARE(at(ViewDesk::PendingRole), false);
    QCOMPARE(at(ViewDesk::RefusalRole), u"没有找到本单位的调看令"_s);
    QCOMPARE(m_desk->count(), 1);
}

void tst_ViewOrders::theDecisionsOfAnotherOperatorAreNotShown()
{
    issue();
    m_world->setAccount({UserId(u"u-2"_s), u"何*"_s, {}});
    QCOMPARE(m_desk->count(), 0);
}

void tst_ViewOrders::aRefusedOrderIsGoneWhenItsTimeIs()
{
    issue();
    refuse(u"没有找到所列摄像机"_s);
    m_clock.advance(12h);
    tell();
    QCOMPARE(m_desk->count(), 0);
}

QTEST_GUILESS_MAIN(tst_ViewOrders)
#include "tst_vieworders.moc"
