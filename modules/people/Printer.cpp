#include "people/Printer.h"

#include "domain/ErrorText.h"
#include "people/CheckBook.h"
#include "people/MatterCase.h"
#include "people/PersonWords.h"
#include "people/Portrait.h"
#include "people/PrintPreview.h"

using namespace Qt::StringLiterals;

namespace zhihui::people {

Printer::Printer(QObject* parent) : QObject(parent), m_show(showPreview) {}

void Printer::setDesk(RegisterDesk* desk)
{
    if (m_desk == desk)
        return;
    if (m_desk)
        m_desk->disconnect(this);
    m_desk = desk;
    if (m_desk)
        connect(m_desk, &RegisterDesk::seatChanged, this, &Printer::leave);
    Q_EMIT changed();
}

void Printer::forget()
{
    ++m_turn;
    finish({});
}

/// What one operator has laid out is not for the next.
void Printer::leave()
{
    forget();
    for (const QPointer<QObject>& shown : std::as_const(m_shown))
        if (shown)
            shown->deleteLater();
    m_shown.clear();
}

void Printer::finish(const QString& failure)
{
    m_asking = false;
    m_failure = failure;
    Q_EMIT changed();
}

void Printer::printRoster(const QStringList& persons, const QString& narrowed, const QString& kind,
                          const QString& reason)
{
    if (persons.size() > contract::PrintRequest::mostPersons)
        return finish(tr("一次至多打印 %1 人，请先筛选").arg(contract::PrintRequest::mostPersons));
    contract::PrintRequest request{u"roster"_s, {}, kind, reason.trimmed()};
    for (const QString& person : persons)
        request.persons.append(PersonId(person));
    ask(request, [this, persons, narrowed] { return roster(persons, narrowed); });
}

void Printer::printFile(Dossier* dossier, const QString& kind, const QString& reason)
{
    if (!dossier || dossier->state() != Dossier::Open)
        return finish(tr("档案已合上，请重新查阅"));
    const contract::PrintRequest request{u"file"_s, {PersonId(dossier->person())}, kind, reason.trimmed()};
    const QString sha256 = dossier->photo();
    if (sha256.isEmpty())
        return printFile(*dossier, request, {});
    const int turn = ++m_turn;
    dossier->readPhoto().then(
        this, [this, turn, request, sha256, open = QPointer(dossier)](const Result<QByteArray>& jpeg) {
            if (turn != m_turn || !open)
                return;
            const auto portrait = jpeg ? readPortrait(*jpeg, sha256) : Result<QImage>(std::unexpected(jpeg.error()));
            if (portrait)
                printFile(*open, request, *portrait);
            else
                finish(tr("未打印：照片读取失败，%1").arg(errorText(portrait.error())));
        });
}

void Printer::printFile(Dossier& dossier, const contract::PrintRequest& request, const QImage& portrait)
{
    ask(request, [dossier = QPointer(&dossier), person = dossier.person(), portrait] {
        return dossier && dossier->person() == person ? paperOf(*dossier, portrait) : std::nullopt;
    });
}

void Printer::ask(const contract::PrintRequest& request, std::function<std::optional<Paper>()> compose)
{
    if (!m_desk || m_asking)
        return;
    if (request.persons.isEmpty() || request.text.isEmpty())
        return finish(tr("请写明打印的事由"));
    const int turn = ++m_turn;
    m_failure.clear();
    m_asking = true;
    Q_EMIT changed();
    m_desk->print(request).then(this,
                                [this, turn, compose = std::move(compose)](const Result<contract::PrintGrant>& grant) {
                                    if (turn != m_turn)
                                        return;
                                    if (!grant)
                                        return finish(tr("未打印：%1").arg(errorText(grant.error())));
                                    const std::optional<Paper> paper = compose();
                                    if (!paper)
                                        return finish(tr("档案已合上，未打印"));
                                    QObject* shown = m_show(*paper, *grant);
                                    if (!shown)
                                        return finish(tr("本机不能显示打印预览，未打印"));
                                    m_shown.removeIf([](const QPointer<QObject>& one) { return one.isNull(); });
                                    m_shown.append(QPointer<QObject>(shown));
                                    finish({});
                                    Q_EMIT laidOut();
                                });
}

Paper Printer::roster(const QStringList& persons, const QString& narrowed) const
{
    const engine::World& world = *m_desk->world();
    Paper paper{.title = tr("社区矫正对象名册"),
                .note = QStringList{narrowed, tr("共 %1 人").arg(persons.size())}.join(narrowed.isEmpty() ? QString()
                                                                                                          : u" · "_s),
                .columns = {0.07, 0.14, 0.27, 0.26, 0.12, 0.14},
                .head = {tr("序号"), tr("姓名"), tr("等级与类别"), tr("单位"), tr("证件尾号"), tr("期满日")},
                .lines = {}};
    int n = 0;
    for (const QString& id : persons) {
        const engine::PersonState* person = world.person(PersonId(id));
        if (!person)
            continue;
        const contract::Person& row = person->row;
        paper.lines.append({{QString::number(++n), row.maskedName, tagsOf(row).join(u" · "_s), world.orgName(row.org),
                             row.idTail, row.termEnd.isEmpty() ? tr("未登记") : row.termEnd},
                            false});
    }
    return paper;
}

namespace {

/// Decisions, matters and checks of the person: what is not an entry of the file.
void addRecords(Paper& paper, const Dossier& dossier)
{
    const auto part = [&paper](const QString& heading, const QList<QStringList>& lines) {
        if (!lines.isEmpty())
            paper.lines.append({{heading}, true});
        for (const QStringList& line : lines)
            paper.lines.append({line, false});
    };
    const auto said = [](const QVariant& one, const QString& name) { return one.toMap().value(name).toString(); };
    QList<QStringList> decisions, matters, checks;
    for (const QVariant& one : dossier.decisions())
        decisions.append(QStringList{said(one, u"name"_s), said(one, u"value"_s)});
    MatterCase own;
    own.setDesk(dossier.desk());
    own.setPerson(dossier.person());
    for (const QVariant& one : own.history())
        matters.append(QStringList{said(one, u"title"_s),
                                   Printer::tr("%1 · %2").arg(said(one, u"state"_s), said(one, u"noted"_s))});
    CheckBook book;
    book.setDesk(dossier.desk());
    book.setPerson(dossier.person());
    for (const QVariant& one : book.list()) {
        QStringList words{said(one, u"what"_s), said(one, u"state"_s), said(one, u"answer"_s), said(one, u"place"_s),
                          said(one, u"reason"_s)};
        words.removeAll(QString());
        checks.append(QStringList{said(one, u"noted"_s), words.join(u" · "_s)});
    }
    part(Printer::tr("定位决定"), decisions);
    part(Printer::tr("办理事项"), matters);
    part(Printer::tr("信息化核查"), checks);
}

} // namespace

std::optional<Paper> paperOf(const Dossier& dossier, const QImage& portrait)
{
    if (dossier.state() != Dossier::Open)
        return std::nullopt;
    Paper paper{.title = Printer::tr("%1 的档案").arg(dossier.who()),
                .note = Printer::tr("现行登记与历史，以打印时省平台的记录为准"),
                .columns = {0.28, 0.72},
                .head = {},
                .lines = {}};
    const auto heading = [&paper](const QString& text) { paper.lines.append({{text}, true}); };
    const auto line = [&paper](const QVariant& one, const QString& name, const QString& value) {
        const QVariantMap said = one.toMap();
        paper.lines.append({{said.value(name).toString(), said.value(value).toString()}, false});
    };
    heading(Printer::tr("身份与定位依据"));
    for (const QVariant& fact : dossier.facts())
        line(fact, u"name"_s, u"value"_s);
    if (!portrait.isNull())
        paper.lines.append({{Printer::tr("照片")}, false, portrait});
    addRecords(paper, dossier);
    for (const QVariant& one : dossier.sections()) {
        const QVariantMap section = one.toMap();
        const QVariantList entries = section.value(u"entries"_s).toList(),
                           history = section.value(u"history"_s).toList();
        if (entries.isEmpty() && history.isEmpty())
            continue;
        heading(section.value(u"title"_s).toString());
        for (const QVariant& entry : entries) {
            for (const QVariant& written : entry.toMap().value(u"lines"_s).toList())
                line(written, u"name"_s, u"value"_s);
            paper.lines.append({{Printer::tr("登记"), entry.toMap().value(u"noted"_s).toString()}, false});
        }
        for (const QVariant& before : history)
            line(before, u"noted"_s, u"head"_s);
    }
    return paper;
}

} // namespace zhihui::people
