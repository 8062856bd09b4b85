#include "people/Dossier.h"

#include "domain/ErrorText.h"
#include "domain/Uuid.h"
#include "people/FormSheet.h"
#include "people/PersonWords.h"
#include "people/Portrait.h"

#include <QCryptographicHash>
#include <QtConcurrent>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::people {

namespace {

const QString photoKind = u"photo"_s;

bool isEntry(const contract::Command& command)
{
    return command.type.startsWith("file."_L1);
}

QString noted(const contract::FileEntry& entry)
{
    const QString when = dayAndTime(entry.at);
    return entry.who.isEmpty() ? when : Dossier::tr("%1 %2").arg(when, entry.who);
}

} // namespace

void Dossier::setDesk(RegisterDesk* desk)
{
    if (m_desk == desk)
        return;
    if (m_desk) {
        m_desk->disconnect(this);
        m_desk->world()->disconnect(this);
    }
    m_desk = desk;
    if (m_desk) {
        connect(m_desk, &RegisterDesk::seatChanged, this, &Dossier::close);
        connect(m_desk, &RegisterDesk::languageChanged, this, &Dossier::changed);
        connect(m_desk->world(), &engine::World::pendingChanged, this, &Dossier::followOutcomes);
    }
    Q_EMIT deskChanged();
}

void Dossier::setPerson(const QString& person)
{
    if (m_person.text == person)
        return;
    close();
    m_person = PersonId(person);
    m_unanswered = static_cast<int>(ownPending().size());
    Q_EMIT personChanged();
    Q_EMIT changed();
}

void Dossier::open(const QString& kind, const QString& id, const QString& text)
{
    if (!m_desk || m_person.isEmpty())
        return;
    m_reason = {kind, id, text.trimmed()};
    m_failure.clear();
    become(Asking);
    fetch();
}

void Dossier::fetch()
{
    const int turn = ++m_turn;
    m_desk->open(m_person, m_reason).then(this, [this, turn](const Result<contract::PersonFile>& answer) {
        if (turn != m_turn)
            return;
        m_failure = answer ? QString() : errorText(answer.error());
        m_file = answer.value_or(contract::PersonFile());
        become(answer ? Open : Failed);
    });
}

void Dossier::close()
{
    ++m_turn;
    m_file = {};
    m_reason = {};
    m_failure.clear();
    become(Closed);
}

void Dossier::become(State state)
{
    const bool isOther = std::exchange(m_state, state) != state;
    Q_EMIT changed();
    if (isOther)
        Q_EMIT stateChanged();
}

QString Dossier::who() const
{
    return m_state == Open && m_file.identity ? m_file.identity->name : QString();
}

QVariantList Dossier::facts() const
{
    QVariantList list;
    if (m_state != Open)
        return list;
    const contract::Identity identity = m_file.identity.value_or(contract::Identity());
    addFact(list, tr("公民身份号码"), identity.idNumber, tr("未登记"));
    addFact(list, tr("电话"), identity.phone, tr("未登记"));
    addFact(list, tr("居住地"), identity.address, tr("未登记"));
    const Instant now = m_desk->world()->clock().now();
    const auto force =
        std::ranges::find_if(m_file.decisions, [&](const contract::Decision& one) { return one.inForce(now); });
    if (force == m_file.decisions.end()) {
        addFact(list, tr("定位依据"), {}, tr("无有效决定，不得定位"));
        return list;
    }
    addFact(list, tr("定位依据"),
            tr("%1 · %2").arg(force->number, m_desk->name(u"deviceGround"_s, QString::number(force->ground))), {});
    addFact(list, tr("批准人"), force->approver, {});
    addFact(list, tr("期限"), tr("%1 至 %2").arg(dayAndTime(force->from), dayAndTime(force->to)), {});
    return list;
}

/// For any fix there was: under which decision it might be taken.
QVariantList Dossier::decisions() const
{
    QVariantList list;
    if (m_state != Open)
        return list;
    for (auto decision = m_file.decisions.crbegin(); decision != m_file.decisions.crend(); ++decision) {
        QStringList parts{decision->number, m_desk->name(u"deviceGround"_s, QString::number(decision->ground)),
                          tr("批准 %1").arg(decision->approver)};
        if (decision->lifted)
            parts << tr("%1 提前解除").arg(momentText(*decision->lifted));
        list.append(QVariantMap{{u"name"_s, tr("%1 至 %2").arg(momentText(decision->from), momentText(decision->to))},
                                {u"value"_s, parts.join(u" · "_s)}});
    }
    return list;
}

QVariantList Dossier::sections() const
{
    QVariantList sections;
    if (m_state != Open)
        return sections;
    for (const law::Form& form : m_desk->law().forms.all()) {
        if (form.kind == photoKind) // is shown, not described
            continue;
        QVariantList entries, history;
        for (qsizetype i = 0; i < m_file.entries.size(); ++i) {
            const contract::FileEntry& entry = m_file.entries.at(i);
            if (entry.kind != form.kind)
                continue;
            const bool isNewest = i + 1 == m_file.entries.size() || m_file.entries.at(i + 1).kind != entry.kind ||
                                  m_file.entries.at(i + 1).key != entry.key;
            const QString head =
                entry.ended ? tr("注销：%1").arg(entry.body.value("reason"_L1).toString()) : headOf(form, entry.body);
            if (isNewest && !entry.ended)
                entries.append(QVariantMap{
                    {u"key"_s, entry.key},
                    {u"n"_s, entry.n},
                    {u"head"_s, head},
                    {u"lines"_s, linesOf(form, entry.body, m_desk->law().forms.dictionaries(), *m_desk->world())},
                    {u"noted"_s, noted(entry)}});
            else
                history.prepend(QVariantMap{{u"head"_s, head}, {u"noted"_s, noted(entry)}});
        }
        if (!form.byHand && entries.isEmpty() && history.isEmpty())
            continue; // nobody is to fill it in
        sections.append(QVariantMap{{u"kind"_s, form.kind},
                                    {u"byHand"_s, form.byHand},
                                    {u"title"_s, form.name.shown()},
                                    {u"many"_s, form.many},
                                    {u"entries"_s, entries},
                                    {u"history"_s, history}});
    }
    return sections;
}

QString Dossier::shown(const law::Field& field, const QJsonValue& value) const
{
    return shownValue(field, value, m_desk->law().forms.dictionaries(), *m_desk->world());
}

/// The first fields that say something, for one line.
QString Dossier::headOf(const law::Form& form, const QJsonObject& body) const
{
    constexpr qsizetype most = 3;
    QStringList words;
    for (const law::Field& field : form.fields)
        if (const QString text = shown(field, body.value(field.code)); !text.isEmpty() && words.size() < most)
            words << text;
    return words.join(u" · "_s);
}

QString Dossier::title(const QString& kind) const
{
    const law::Form* form = m_desk ? m_desk->law().forms.find(kind) : nullptr;
    return form ? form->name.shown() : kind;
}

const contract::FileEntry* Dossier::holding(const QString& kind, const QString& key) const
{
    const contract::FileEntry* newest = nullptr;
    for (const contract::FileEntry& entry : m_file.entries)
        if (entry.kind == kind && entry.key == key)
            newest = &entry;
    return newest && !newest->ended ? newest : nullptr;
}

QVariantList Dossier::fields(const QString& kind, const QString& key) const
{
    const law::Form* form = m_desk ? m_desk->law().forms.find(kind) : nullptr;
    if (!form)
        return {};
    const contract::FileEntry* known = key.isEmpty() && form->many ? nullptr : holding(kind, key);
    return sheetOf(*form, m_desk->law().forms.dictionaries(), known ? known->body : QJsonObject());
}

QString Dossier::fault(const QString& kind, const QVariantMap& values) const
{
    const law::Form* form = m_desk ? m_desk->law().forms.find(kind) : nullptr;
    if (!form)
        return tr("档案没有这个栏目");
    const QList<law::Fault> faults = m_desk->law().forms.faultsOf(*form, people::bodyOf(*form, values));
    return faults.isEmpty() ? QString() : law::faultText(*form, faults.constFirst());
}

double Dossier::baseOf(const QString& kind, const QString& key) const
{
    const contract::FileEntry* known = holding(kind, key);
    return known ? static_cast<double>(known->n) : 0;
}

/// A second correction ahead of the province's answer would name the entry that the first one replaces.
QString Dossier::blockedOf(const QString& kind, const QString& key) const
{
    if (m_state != Open)
        return tr("档案已合上，请重新查阅");
    const bool waits = std::ranges::any_of(ownPending(), [&](const engine::Pending* pending) {
        const QJsonObject& body = pending->command.body;
        return !pending->outcome && body.value("kind"_L1).toString() == kind && body.value("key"_L1).toString() == key;
    });
    return waits ? tr("上一次登记尚待省平台确认") : QString();
}

void Dossier::put(const QString& kind, const QString& key, double base, const QVariantMap& values)
{
    const law::Form* form = m_desk ? m_desk->law().forms.find(kind) : nullptr;
    if (!form || !isWritable(kind, key))
        return;
    const QString own = form->many && key.isEmpty() ? uuid7(m_desk->world()->clock().now()) : key;
    send({.type = u"file.put"_s,
          .target = m_person.text,
          .base = static_cast<qint64>(base),
          .body = {{u"kind"_s, kind}, {u"key"_s, own}, {u"entry"_s, people::bodyOf(*form, values)}}});
}

QString Dossier::photo() const
{
    const contract::FileEntry* known = m_state == Open ? holding(photoKind, {}) : nullptr;
    return known ? known->body.value("sha256"_L1).toString() : QString();
}

void Dossier::putPhoto(const QUrl& file)
{
    if (!isWritable(photoKind, {}))
        return;
    QtConcurrent::run([path = file.toLocalFile()] {
        return portraitFromFile(path);
    }).then(this, [this, person = m_person](const Result<QByteArray>& portrait) {
        if (person == m_person && isWritable(photoKind, {}))
            sendPhoto(portrait);
    });
}

void Dossier::sendPhoto(const Result<QByteArray>& portrait)
{
    if (!portrait) {
        m_failure = errorText(portrait.error());
        Q_EMIT changed();
        return;
    }
    const QByteArray sha256 = QCryptographicHash::hash(*portrait, QCryptographicHash::Sha256).toHex();
    send({.type = u"file.photo"_s,
          .target = m_person.text,
          .base = static_cast<qint64>(baseOf(photoKind, {})),
          .body = {{u"kind"_s, photoKind},
                   {u"key"_s, QString()},
                   {u"entry"_s, QJsonObject{{u"sha256"_s, QString::fromLatin1(sha256)}}},
                   {u"jpeg"_s, QString::fromLatin1(portrait->toBase64())}}});
}

void Dossier::end(const QString& kind, const QString& key, double base, const QString& reason)
{
    if (base == 0 || !isWritable(kind, key))
        return;
    send({.type = u"file.end"_s,
          .target = m_person.text,
          .base = static_cast<qint64>(base),
          .body = {{u"kind"_s, kind}, {u"key"_s, key}, {u"reason"_s, reason.trimmed()}}});
}

bool Dossier::isWritable(const QString& kind, const QString& key)
{
    m_failure = blockedOf(kind, key);
    Q_EMIT changed();
    return m_failure.isEmpty();
}

void Dossier::send(const engine::Draft& draft)
{
    if (!m_desk->blocked().isEmpty()) {
        m_failure = m_desk->blocked();
        Q_EMIT changed();
        return;
    }
    m_failure.clear();
    m_desk->submit(draft).then(this, [this, person = m_person](const Result<contract::Command>& result) {
        if (person != m_person)
            return;
        if (!result)
            m_failure = errorText(result.error());
        Q_EMIT changed();
        if (result)
            Q_EMIT saved();
    });
}

QList<const engine::Pending*> Dossier::ownPending() const
{
    QList<const engine::Pending*> own;
    if (m_desk)
        for (const engine::Pending& pending : m_desk->world()->pending())
            if (isEntry(pending.command) && pending.command.target == m_person.text)
                own.append(&pending);
    return own;
}

/// What the province has taken is read again, for the reason the file is open for.
void Dossier::followOutcomes()
{
    int unanswered = 0;
    for (const engine::Pending* pending : ownPending())
        unanswered += pending->outcome ? 0 : 1;
    const bool isAnswered = unanswered < std::exchange(m_unanswered, unanswered);
    if (isAnswered && m_state == Open)
        fetch();
    Q_EMIT changed();
}

QString Dossier::waiting() const
{
    QStringList titles;
    for (const engine::Pending* pending : ownPending())
        if (!pending->outcome)
            titles << title(pending->command.body.value("kind"_L1).toString());
    titles.removeDuplicates();
    return titles.join(u"、"_s);
}

} // namespace zhihui::people
