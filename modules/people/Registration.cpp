#include "people/Registration.h"

#include "domain/ErrorText.h"
#include "domain/Uuid.h"
#include "people/FormSheet.h"

using namespace Qt::StringLiterals;

namespace zhihui::people {

namespace {

const QStringList& parts()
{
    static const QStringList kinds{u"identity"_s, u"sentence"_s, u"residence"_s};
    return kinds;
}

QVariantMap valuesOf(const QString& kind, const QVariantMap& values)
{
    QVariantMap own;
    const QString prefix = kind + u'.';
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (it.key().startsWith(prefix))
            own.insert(it.key().sliced(prefix.size()), it.value());
    }
    return own;
}

} // namespace

QVariantList registrationSheet(const law::Statutes& law, const QJsonObject& body)
{
    QVariantList all;
    for (const QString& kind : parts()) {
        const law::Form* form = law.forms.find(kind);
        if (!form)
            continue;
        for (const QVariant& field : sheetOf(*form, law.forms.dictionaries(), body.value(kind).toObject())) {
            QVariantMap own = field.toMap();
            own.insert(u"code"_s, QString(kind + u'.' + own.value(u"code"_s).toString()));
            all.append(own);
        }
    }
    return all;
}

QVariantList Registration::fields() const
{
    return m_desk ? registrationSheet(m_desk->law(), {}) : QVariantList();
}

QString Registration::fault(const QVariantMap& values) const
{
    for (const QString& kind : parts()) {
        const law::Form* form = m_desk ? m_desk->law().forms.find(kind) : nullptr;
        if (!form)
            return tr("档案没有这个栏目");
        const auto faults = m_desk->law().forms.faultsOf(*form, bodyOf(*form, valuesOf(kind, values)));
        if (!faults.isEmpty())
            return law::faultText(*form, faults.constFirst());
    }
    return m_desk->blocked();
}

void Registration::send(const QVariantMap& values)
{
    if (!fault(values).isEmpty())
        return;
    QJsonObject body;
    for (const QString& kind : parts())
        body.insert(kind, bodyOf(*m_desk->law().forms.find(kind), valuesOf(kind, values)));
    m_person = PersonId(u"P-"_s + uuid7(m_desk->world()->clock().now()));
    m_desk->submit({.type = u"person.register"_s, .target = m_person.text, .body = body})
        .then(this, [this](const Result<contract::Command>& command) {
            if (command)
                Q_EMIT saved(m_person.text);
            else
                Q_EMIT failed(errorText(command.error()));
            Q_EMIT changed();
        });
}

} // namespace zhihui::people
