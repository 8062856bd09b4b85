#pragma once

#include "people/CheckBook.h"

#include <QAbstractListModel>

namespace zhihui::people {

/// The newest checks of a book, each a row as long as it is listed: what is heard or looked at there goes on when
/// another one changes. GUI thread.
class CheckLines : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::people::CheckBook* book READ book WRITE setBook NOTIFY changed REQUIRED)
    Q_PROPERTY(int most READ most WRITE setMost NOTIFY changed)

public:
    enum Role {
        CheckRole = Qt::UserRole + 1 ///< see CheckBook::list
    };
    Q_ENUM(Role)

    explicit CheckLines(QObject* parent = nullptr) : QAbstractListModel(parent) {}
    CheckBook* book() const { return m_book; }
    void setBook(CheckBook* book);
    int most() const { return m_most; }
    void setMost(int most);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();

private:
    void follow();
    int rowOf(const QString& id) const; ///< -1: it is not listed

    CheckBook* m_book = nullptr;
    int m_most = 5;
    QVariantList m_rows;
};

} // namespace zhihui::people
