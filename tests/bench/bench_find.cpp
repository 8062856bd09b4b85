#include "domain/Initials.h"
#include "province/Finder.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>

/// The search's own scan, beside the plain way: every person's texts as strings of their own, compared one by one.
/// Arguments: persons, queries; prints "microseconds hits" of both for each query, ours first.
namespace {

using namespace zhihui;
using province::Findable;
using namespace Qt::StringLiterals;

Findable made(int n, QRandomGenerator& dice)
{
    static const QString names = u"周王李张刘陈杨赵黄吴徐孙胡朱高林何郭马罗明华强伟芳娜敏静丽军洋勇艳杰娟涛超霞平刚"_s;
    static const QStringList streets{u"体育东路"_s, u"中山大道西"_s, u"天河北路"_s, u"东风中路"_s, u"环市东路"_s};
    const auto sign = [&] { return QString(names.at(dice.bounded(static_cast<int>(names.size())))); };
    const QString name = sign() + sign() + (dice.bounded(3) ? sign() : QString());
    const QString id = u"P-%1"_s.arg(n, 6, 10, QChar(u'0'));
    return {
        .id = PersonId(id),
        .org = OrgCode(
            u"4401%1%2"_s.arg(dice.bounded(1, 12), 2, 10, QChar(u'0')).arg(dice.bounded(1, 20), 3, 10, QChar(u'0'))),
        .minor = dice.bounded(50) == 0,
        .maskedName = name.left(1) + u"*"_s,
        .identity = {.name = name,
                     .idNumber = u"440106%1010100%2X"_s.arg(dice.bounded(1950, 2008)).arg(dice.bounded(10, 99)),
                     .phone = u"13%1"_s.arg(dice.bounded(100'000'000, 999'999'999)),
                     .guarantor = {},
                     .guarantorPhone = u"15%1"_s.arg(dice.bounded(100'000'000, 999'999'999)),
                     .address = u"广东省广州市天河区%1%2号之%3第%4栋%5房"_s.arg(streets.at(dice.bounded(5)))
                                    .arg(dice.bounded(900))
                                    .arg(dice.bounded(9))
                                    .arg(dice.bounded(30))
                                    .arg(dice.bounded(100, 3000))},
        .devices = {u"W-%1"_s.arg(n, 6, 10, QChar(u'0'))}};
}

/// The plain way.
class Strings {
public:
    void put(const Findable& person)
    {
        m_entries.push_back({person.org, person.minor, person.identity.name, initialsOf(person.identity.name),
                             person.identity.address.toLower(), person.identity.idNumber.toLatin1(),
                             person.identity.phone.toLatin1() + '\n' + person.identity.guarantorPhone.toLatin1(),
                             person.devices.join(u'\n').toLatin1()});
    }
    qsizetype find(const Scope& scope, const QString& query) const
    {
        const QByteArray latin = query.toUpper().toLatin1();
        const QString lower = query.toLower();
        const bool isLatin = query.front().unicode() < 0x80;
        return std::ranges::count_if(m_entries, [&](const Entry& entry) {
            if (!scope.sees(entry.org, entry.minor))
                return false;
            if (isLatin &&
                (entry.initials.startsWith(lower) || entry.idNumber.endsWith(latin) ||
                 entry.idNumber.startsWith(latin) || entry.phones.contains(latin) || entry.devices.contains(latin)))
                return true;
            return entry.name.contains(lower) || entry.address.contains(lower);
        });
    }

private:
    struct Entry {
        OrgCode org;
        bool minor;
        QString name, initials, address;
        QByteArray idNumber, phones, devices;
    };
    std::vector<Entry> m_entries;
};

} // namespace

int main(int argc, char* argv[])
{
    if (argc != 3)
        return 2;
    QRandomGenerator dice(7);
    province::Finder finder;
    Strings strings;
    QList<Findable> persons;
    for (int n = 0; n < QByteArray(argv[1]).toInt(); ++n) {
        persons.append(made(n, dice));
        finder.put(persons.constLast());
        strings.put(persons.constLast());
    }
    const Scope scope{{OrgCode(u"4401"_s)}, {u"duty"_s}, false};
    for (int n = 0; n < QByteArray(argv[2]).toInt(); ++n) {
        const Findable& person = persons.at(dice.bounded(static_cast<int>(persons.size())));
        const contract::Identity& identity = person.identity;
        const QStringList typed{identity.name,           identity.name.left(2),     initialsOf(identity.name),
                                identity.phone.right(4), identity.idNumber.last(4), identity.address.mid(9, 6),
                                person.devices.first()};
        const QString& query = typed.at(n % typed.size());
        QElapsedTimer timer;
        timer.start();
        const auto hits = finder.find(scope, {query, 50}).hits.size();
        const qint64 ours = timer.nsecsElapsed() / 1000;
        timer.start();
        const auto plain = strings.find(scope, query);
        std::printf("%lld %lld %lld %lld\n", static_cast<long long>(ours), static_cast<long long>(hits),
                    static_cast<long long>(timer.nsecsElapsed() / 1000), static_cast<long long>(plain));
    }
    return 0;
}
