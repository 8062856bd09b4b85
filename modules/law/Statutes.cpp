#include "law/Statutes.h"

#include <QFile>

namespace zhihui::law {

using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> newest(const QDir& folder, const QString& name)
{
    const QStringList files = folder.entryList({name + u"-*.json"_s}, QDir::Files, QDir::Name);
    if (files.isEmpty())
        return failure(Error::Code::Rejected, u"no %1-*.json in %2"_s.arg(name, folder.path()));
    QFile file(folder.filePath(files.constLast()));
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Rejected, file.fileName() + u": "_s + file.errorString());
    return file.readAll();
}

} // namespace

Result<Statutes> readStatutes(const QDir& folder)
{
    const auto law = newest(folder, u"law"_s), calendar = newest(folder, u"calendar"_s);
    ZH_TRY(law);
    ZH_TRY(calendar);
    auto periods = LawBook::read(*law, *calendar);
    ZH_TRY(periods);
    const auto codes = newest(folder, u"dictionaries"_s), sheets = newest(folder, u"forms"_s);
    ZH_TRY(codes);
    ZH_TRY(sheets);
    const auto dictionaries = Dictionaries::read(*codes);
    ZH_TRY(dictionaries);
    auto forms = Forms::read(*sheets, *dictionaries);
    ZH_TRY(forms);
    const auto moves = newest(folder, u"matters"_s);
    ZH_TRY(moves);
    auto matters = Matters::read(*moves, *periods, *dictionaries);
    ZH_TRY(matters);
    const auto table = newest(folder, u"policy"_s);
    ZH_TRY(table);
    auto policy = Policy::read(*table);
    ZH_TRY(policy);
    const auto unusual = newest(folder, u"lookups"_s);
    ZH_TRY(unusual);
    auto lookups = Lookups::read(*unusual);
    ZH_TRY(lookups);
    return Statutes{*std::move(periods), *std::move(forms), *std::move(matters), *std::move(policy),
                    *std::move(lookups)};
}

} // namespace zhihui::law
