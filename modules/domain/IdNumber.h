#pragma once

#include <QDate>
#include <QString>

namespace zhihui {

/// A citizen's identity number (公民身份号码, GB 11643): place, day of birth, order, check sign. Value.
class IdNumber {
public:
    /// What is wrong with a text that is none.
    enum class Fault { None, Length, Sign, Birth, Check };
    static Fault faultOf(QStringView text);
    /// The eighteenth sign to the first seventeen digits (ISO 7064 MOD 11-2).
    static QChar checkSign(QStringView text);

    /// Empty text gives the empty number; so does any text with a fault.
    static IdNumber from(QStringView text);

    const QString& text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }
    QString place() const { return m_text.left(6); } ///< GB/T 2260 code where it was given out
    QDate birth() const;
    bool isMale() const; ///< by the order number: odd
    QString tail() const { return m_text.right(4); }
    friend bool operator==(const IdNumber&, const IdNumber&) = default;

private:
    QString m_text; ///< 18 signs, the last in upper case
};

} // namespace zhihui
