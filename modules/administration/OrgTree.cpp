#include "administration/OrgTree.h"

#include "contract/ReadBytes.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace zhihui::administration {

namespace {

QString levelText(int level)
{
    switch (level) {
    case 2:
        return OrgTree::tr("省");
    case 3:
        return OrgTree::tr("市");
    case 4:
        return OrgTree::tr("县（市、区）");
    case 5:
        return OrgTree::tr("司法所");
    default:
        return {};
    }
}

} // namespace

Result<QVariantList> OrgTree::rowsOf(const QByteArray& answer) const
{
    const auto list = contract::readBytes<contract::OrgList>(answer);
    ZH_TRY(list);
    QSet<QString> known;
    QVariantList rows;
    for (const contract::OrgEntry& entry : list->orgs) {
        const QString& code = entry.org.code.text;
        int depth = 0;
        for (OrgCode above = entry.org.code.parent(); !above.text.isEmpty(); above = above.parent())
            depth += known.contains(above.text) ? 1 : 0;
        known.insert(code);
        const QString regions = entry.regions.isEmpty() ? tr("—") : entry.regions.join(tr("、"));
        rows.append(QVariantMap{{u"id"_s, code},
                                {u"name"_s, entry.org.name},
                                {u"level"_s, entry.org.level},
                                {u"levelText"_s, levelText(entry.org.level)},
                                {u"depth"_s, depth},
                                {u"regions"_s, regions},
                                {u"persons"_s, entry.persons},
                                {u"accounts"_s, entry.accounts},
                                {u"spoken"_s, tr("%1 %2 区域 %3 对象 %4 人 账号 %5 个")
                                                  .arg(entry.org.name, code, regions)
                                                  .arg(entry.persons)
                                                  .arg(entry.accounts)}});
    }
    return rows;
}

QVariantList OrgTree::choices() const
{
    QVariantList list{QVariantMap{{u"value"_s, QString()}, {u"text"_s, tr("未选择")}}};
    for (const QVariant& one : rows()) {
        const QVariantMap org = one.toMap();
        list.append(QVariantMap{{u"value"_s, org.value(u"id"_s)}, {u"text"_s, org.value(u"name"_s)}});
    }
    return list;
}

void OrgTree::rename(const QString& code, const QString& name, const QString& why)
{
    act(contract::orgCall(OrgCode(code), {u"rename"_s, name, why}));
}

void OrgTree::add(const QString& code, const QString& name, const QString& why)
{
    act(contract::orgCall(OrgCode(code), {u"add"_s, name, why}));
}

void OrgTree::close(const QString& code, const QString& why)
{
    act(contract::orgCall(OrgCode(code), {u"close"_s, {}, why}));
}

} // namespace zhihui::administration
