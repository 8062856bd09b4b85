#include "people/PersonWords.h"

#include "engine/PersonWords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace zhihui::people {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(zhihui::people::PersonWords)
};

} // namespace

QStringList tagsOf(const contract::Person& person)
{
    QStringList tags{engine::supervisionName(person.supervision), engine::categoryName(person.category)};
    if (person.minor)
        tags << Words::tr("未成年人");
    tags.removeAll(QString());
    return tags;
}

QString foundBy(const QString& by)
{
    return by == "initials"_L1  ? Words::tr("按姓名首字母")
           : by == "id"_L1      ? Words::tr("按证件号码")
           : by == "phone"_L1   ? Words::tr("按电话")
           : by == "device"_L1  ? Words::tr("按设备")
           : by == "address"_L1 ? Words::tr("按地址")
                                : QString();
}

void addFact(QVariantList& facts, const QString& name, const QString& value, const QString& otherwise)
{
    const bool known = !value.isEmpty();
    facts.append(QVariantMap{{u"name"_s, name}, {u"value"_s, known ? value : otherwise}, {u"faint"_s, !known}});
}

} // namespace zhihui::people
