#include "contract/Page.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <simdjson.h>

namespace zhihui::contract {

namespace {

constexpr QByteArrayView sumField = ",\"sum\":\"";

QByteArray checksum(QByteArrayView text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).first(8).toHex();
}

void appendLine(QByteArray& text, const QJsonObject& line)
{
    text += QJsonDocument(line).toJson(QJsonDocument::Compact);
    text += '\n';
}

/// Ids, types and scopes are of our own alphabet; anything else is escaped by the JSON library.
QByteArray quoted(QStringView text)
{
    const auto plain = [](QChar c) { return c > u' ' && c < u'\x7f' && c != u'"' && c != u'\\'; };
    if (std::ranges::all_of(text, plain))
        return '"' + text.toLatin1() + '"';
    const QByteArray list = QJsonDocument(QJsonArray{text.toString()}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

std::unexpected<Error> corrupt(QString why)
{
    return failure(Error::Code::Corrupt, QStringLiteral("page refused: ") + why);
}

/// Reads the lines of one page in order; any simdjson exception means that the page is refused as a whole.
class Reader {
public:
    explicit Reader(const QByteArray& ndjson) : m_bytes(ndjson) {}
    Result<Page> read();

private:
    Result<> line(QByteArrayView bytes);
    Result<> header(simdjson::ondemand::object& object);
    Result<> row(std::string_view kind, simdjson::ondemand::object& object);
    Result<> end(QByteArrayView line, simdjson::ondemand::object& object);
    Result<> checkSum(QByteArrayView line) const;

    const QByteArray& m_bytes;
    simdjson::ondemand::parser m_parser;
    std::string m_padded;
    Page m_page;
    qsizetype m_offset = 0;
    qsizetype m_rows = 0;
    qint64 m_open = 0; ///< rows still due in the current group
    bool m_begun = false;
    bool m_ended = false;
};

Result<Page> Reader::read()
{
    if (m_bytes.size() > maxPageBytes)
        return corrupt(QStringLiteral("%1 bytes are over the limit").arg(m_bytes.size()));
    try {
        while (m_offset < m_bytes.size()) {
            const auto stop = m_bytes.indexOf('\n', m_offset);
            if (stop < 0)
                return corrupt(QStringLiteral("the last line is cut"));
            if (m_ended)
                return corrupt(QStringLiteral("there is text after the end record"));
            ZH_TRY(line(QByteArrayView(m_bytes).sliced(m_offset, stop - m_offset)));
            m_offset = stop + 1;
        }
    } catch (const simdjson::simdjson_error& error) {
        return corrupt(QStringLiteral("line at byte %1: %2").arg(m_offset).arg(QString::fromLatin1(error.what())));
    }
    if (!m_ended)
        return corrupt(QStringLiteral("the end record is missing"));
    return std::move(m_page);
}

Result<> Reader::line(QByteArrayView bytes)
{
    m_padded.assign(bytes.data(), static_cast<size_t>(bytes.size()));
    m_padded.reserve(m_padded.size() + simdjson::SIMDJSON_PADDING);
    auto document = m_parser.iterate(m_padded);
    simdjson::ondemand::object object = document.get_object();
    const std::string kind{std::string_view(object["k"])};
    if (!m_begun)
        return kind == "hdr" ? header(object) : corrupt(QStringLiteral("the header is missing"));
    if (kind == "grp") {
        if (m_open != 0)
            return corrupt(QStringLiteral("a group is short of %1 rows").arg(m_open));
        m_open = int64_t(object["n"]);
        if (m_open <= 0 || m_open > 1'000'000)
            return corrupt(QStringLiteral("a group of %1 rows").arg(m_open));
        m_page.groups.emplaceBack();
        return {};
    }
    if (kind == "end")
        return end(bytes, object);
    return row(kind, object);
}

Result<> Reader::header(simdjson::ondemand::object& object)
{
    m_page.feed = text(object["feed"]);
    m_page.epoch = text(object["epoch"]);
    m_page.view = text(object["view"]);
    m_page.from = int64_t(object["from"]);
    m_begun = true;
    return {};
}

Result<> Reader::row(std::string_view kind, simdjson::ondemand::object& object)
{
    Row row;
    if (kind == "put")
        row.kind = Row::Kind::Put;
    else if (kind == "del")
        row.kind = Row::Kind::Del;
    else if (kind == "out")
        row.kind = Row::Kind::Out;
    else
        return corrupt(QStringLiteral("unknown record %1").arg(text(kind)));
    if (m_open == 0)
        return corrupt(QStringLiteral("a row outside a group"));
    --m_open;
    ++m_rows;
    row.type = text(object["t"]);
    row.id = text(object["id"]);
    row.seq = int64_t(object["seq"]);
    if (row.seq <= m_page.from)
        return corrupt(QStringLiteral("row %1 has seq %2, not after %3").arg(row.id).arg(row.seq).arg(m_page.from));
    if (row.kind == Row::Kind::Put) {
        row.scope = text(object["sc"]);
        simdjson::ondemand::object body = object["d"].get_object();
        const std::string_view raw = body.raw_json();
        row.body = QByteArray(raw.data(), static_cast<qsizetype>(raw.size()));
    }
    m_page.groups.back().append(std::move(row));
    return {};
}

Result<> Reader::end(QByteArrayView line, simdjson::ondemand::object& object)
{
    if (m_open != 0)
        return corrupt(QStringLiteral("the last group is short of %1 rows").arg(m_open));
    ZH_TRY(checkSum(line));
    m_page.next = text(object["next"]);
    m_page.seq = int64_t(object["seq"]);
    m_page.head = int64_t(object["head"]);
    m_page.more = bool(object["more"]);
    if (int64_t(object["n"]) != m_rows)
        return corrupt(QStringLiteral("%1 rows arrived, another number was sent").arg(m_rows));
    m_ended = true;
    return {};
}

/// The sum is the last field of the page and covers every byte before its name, the cursor in the end record too.
Result<> Reader::checkSum(QByteArrayView line) const
{
    const auto at = line.lastIndexOf(sumField);
    if (at < 0)
        return corrupt(QStringLiteral("the checksum is missing"));
    const QByteArray expected = checksum(QByteArrayView(m_bytes).first(m_offset + at)) + "\"}";
    if (line.sliced(at + sumField.size()) != expected)
        return corrupt(QStringLiteral("the checksum is wrong"));
    return {};
}

} // namespace

qsizetype Page::rowCount() const
{
    qsizetype n = 0;
    for (const auto& group : groups)
        n += group.size();
    return n;
}

PageWriter::PageWriter(QStringView feed, QStringView epoch, QStringView view, qint64 from)
{
    appendLine(m_text, {{QStringLiteral("k"), QStringLiteral("hdr")},
                        {QStringLiteral("feed"), feed.toString()},
                        {QStringLiteral("epoch"), epoch.toString()},
                        {QStringLiteral("view"), view.toString()},
                        {QStringLiteral("schema"), 1},
                        {QStringLiteral("from"), from}});
}

void PageWriter::beginGroup(qsizetype rows)
{
    m_text += "{\"k\":\"grp\",\"n\":" + QByteArray::number(rows) + "}\n";
}

void PageWriter::put(QStringView type, QStringView id, qint64 seq, QStringView scope, const QByteArray& body)
{
    m_text += "{\"k\":\"put\",\"t\":" + quoted(type) + ",\"id\":" + quoted(id) + ",\"seq\":" + QByteArray::number(seq) +
              ",\"sc\":" + quoted(scope) + ",\"d\":" + body + "}\n";
    ++m_rows;
}

void PageWriter::del(QStringView type, QStringView id, qint64 seq)
{
    m_text += "{\"k\":\"del\",\"t\":" + quoted(type) + ",\"id\":" + quoted(id) + ",\"seq\":" + QByteArray::number(seq) +
              "}\n";
    ++m_rows;
}

void PageWriter::out(QStringView type, QStringView id, qint64 seq)
{
    m_text += "{\"k\":\"out\",\"t\":" + quoted(type) + ",\"id\":" + quoted(id) + ",\"seq\":" + QByteArray::number(seq) +
              "}\n";
    ++m_rows;
}

QByteArray PageWriter::finish(QStringView next, qint64 seq, qint64 head, bool more)
{
    appendLine(m_text, {{QStringLiteral("k"), QStringLiteral("end")},
                        {QStringLiteral("next"), next.toString()},
                        {QStringLiteral("seq"), seq},
                        {QStringLiteral("head"), head},
                        {QStringLiteral("more"), more},
                        {QStringLiteral("n"), m_rows}});
    m_text.chop(2);
    const QByteArray sum = checksum(m_text);
    m_text += sumField;
    m_text += sum + "\"}\n";
    return std::move(m_text);
}

Result<Page> readPage(const QByteArray& ndjson)
{
    return Reader(ndjson).read();
}

} // namespace zhihui::contract
