#pragma once

#include "contract/Registry.h"

namespace zhihui::contract {

/// One entry of a person's file (档案): never changed after it was written. The newest of a kind and key holds.
struct FileEntry {
    qint64 n = 0;       ///< in the order of writing, over all files
    QString kind;       ///< of the forms, resources/rules/forms-*.json
    QString key;        ///< which of several; empty for a kind of which there is one
    Instant at;         ///< the province's time
    UserId by;          ///< who wrote it, or brought it in
    QString who;        ///< display name
    bool ended = false; ///< from here on there is none of that kind and key; `body` says why
    QJsonObject body;   ///< the fields of the form; of an ended one {"reason"}

    friend bool operator==(const FileEntry&, const FileEntry&) = default;
};
QJsonObject toJson(const FileEntry& v);
template <>
Result<FileEntry> read(const QJsonObject& body);

/// Answer to POST /v1/persons/{id}/file: everything that is written of one person, history included.
struct PersonFile {
    Person person;
    std::optional<Identity> identity; ///< empty: none is registered
    QList<FileEntry> entries;         ///< in the order of kind, key and writing
    QList<Decision> decisions;        ///< in the order of their beginning
    QList<Device> devices;
};
QJsonObject toJson(const PersonFile& v);
template <>
Result<PersonFile> read(const QJsonObject& body);

/// Body of POST /v1/persons/{id}/file: why somebody reads a file.
struct FileReason {
    QString kind; ///< "alert", "task" with its id, or a code of the dictionary openReason
    QString id;   ///< may be empty for the latter
    QString text; ///< 1 to 500 signs, in the reader's own words
};
QJsonObject toJson(const FileReason& v);
template <>
Result<FileReason> read(const QJsonObject& body);

/// A registry line's body of type "file": one entry for a person's file.
struct FileLine {
    QString id; ///< "PERSON/KIND" or "PERSON/KIND/KEY"
    PersonId person;
    QString kind;
    QString key;
    QJsonObject body;
};
QJsonObject toJson(const FileLine& v);
template <>
Result<FileLine> read(const QJsonObject& body);

/// Body of POST /v1/search.
struct SearchRequest {
    QString query; ///< 2 to 64 signs: a name or its initials, the tail of an identity number, a telephone, a device, an
                   ///< address
    qint64 most = 20; ///< 1…100
};
QJsonObject toJson(const SearchRequest& v);
template <>
Result<SearchRequest> read(const QJsonObject& body);

/// A person that was found, as everybody in scope may see them.
struct SearchHit {
    PersonId person;
    QString maskedName;
    OrgCode org;
    QString idTail;
    QString by; ///< "name" "initials" "id" "phone" "device" "address": what agrees with the query

    friend bool operator==(const SearchHit&, const SearchHit&) = default;
};

/// Answer to POST /v1/search, the best first.
struct SearchAnswer {
    QList<SearchHit> hits;
    bool more = false; ///< there are others
};
QJsonObject toJson(const SearchAnswer& v);
template <>
Result<SearchAnswer> read(const QJsonObject& body);

} // namespace zhihui::contract
