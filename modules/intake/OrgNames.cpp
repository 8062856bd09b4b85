#include "intake/OrgNames.h"

namespace zhihui::intake {

OrgNames::OrgNames(const QList<Org>& orgs)
{
    QHash<QString, QString> nameOf;
    for (const Org& org : orgs)
        nameOf.insert(org.code.text, org.name);
    const auto add = [this](const QString& name, const OrgCode& code) {
        QList<OrgCode>& codes = m_codes[name];
        if (!name.isEmpty() && !codes.contains(code))
            codes.append(code);
    };
    for (const Org& org : orgs) {
        add(org.code.text, org.code);
        QString name = org.name;
        add(name, org.code);
        for (OrgCode above = org.code.parent(); !above.text.isEmpty(); above = above.parent()) {
            if (!nameOf.contains(above.text))
                continue;
            add(nameOf.value(above.text) + org.name, org.code);
            name.prepend(nameOf.value(above.text));
            add(name, org.code);
        }
    }
}

OrgCode OrgNames::find(const QString& text) const
{
    const QList<OrgCode> codes = m_codes.value(text);
    return codes.size() == 1 ? codes.constFirst() : OrgCode();
}

} // namespace zhihui::intake
