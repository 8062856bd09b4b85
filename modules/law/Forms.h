#pragma once

#include "law/Dictionaries.h"

#include <QJsonArray>
#include <QJsonObject>

namespace zhihui::law {

/// One field of a form.
struct Field {
    enum class Type { Text, Paragraph, Date, Code, IdNumber, Phone, Organisation, Whole, Flag, Moment };
    QString code;
    Words name;
    Type type = Type::Text;
    QString dictionary; ///< of Type::Code
    int most = 0;       ///< signs of a text, or the largest whole number
    int least = 0;      ///< the smallest whole number
    bool required = false;
};

/// One kind of entry of a person's file (档案): what is written in it. Value.
struct Form {
    QString kind;
    Words name;
    bool many = false;  ///< a person has several at once, each under a key of its own
    bool byHand = true; ///< officers write it; else it comes with a step or with a table
    QList<Field> fields;

    const Field* field(QStringView code) const; ///< null: it has no such field
};

/// What is wrong with one field of an entry.
struct Fault {
    enum class Kind {
        Missing,
        Unknown,
        Type,
        TooLong,
        Date,
        Code,
        IdNumber,
        IdCheck,
        Phone,
        Organisation,
        TooLarge,
        TooSmall,
        Moment
    };
    QString field; ///< its code
    Kind kind = Kind::Missing;
    friend bool operator==(const Fault&, const Fault&) = default;
};

/// The fields of a form. Fails with Rejected, beginning with `owner`: a field without a name, type, bound or
/// dictionary, or one that is there twice.
Result<QList<Field>> readFields(const QString& owner, const QJsonArray& entries, const Dictionaries& dictionaries);

/// Every kind of entry, from one dated file (resources/rules/forms-*.json). Value; any thread.
class Forms {
public:
    /// Fails with Rejected, naming the entry; also for a field of codes without a dictionary.
    static Result<Forms> read(const QByteArray& json, const Dictionaries& dictionaries);

    const QList<Form>& all() const { return m_forms; }
    const Form* find(QStringView kind) const; ///< null: there is none
    const Dictionaries& dictionaries() const { return m_dictionaries; }
    /// What is wrong with `body` as an entry of that form, field by field; empty: nothing.
    QList<Fault> faultsOf(const Form& form, const QJsonObject& body) const;

private:
    Dictionaries m_dictionaries;
    QList<Form> m_forms;
};

/// The fault in one sentence, in the language of the screen; of the platform, which has none, in Chinese.
QString faultText(const Form& form, const Fault& fault);

} // namespace zhihui::law
