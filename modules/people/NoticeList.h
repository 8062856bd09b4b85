#pragma once

#include "people/RegisterDesk.h"

#include <QAbstractListModel>

namespace zhihui::people {

/// Notices of unusual look-ups (异常查询提示) about accounts of the reader's organisations. GUI thread; nothing is kept
/// when the operator leaves.
class NoticeList : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::people::RegisterDesk* desk READ desk WRITE setDesk NOTIFY deskChanged REQUIRED)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int open READ openCount NOTIFY changed) ///< nobody has answered them yet
    Q_PROPERTY(bool known READ isKnown NOTIFY changed)
    Q_PROPERTY(bool answering READ isAnswering NOTIFY changed)
    Q_PROPERTY(QString failure READ failure NOTIFY changed)

public:
    enum Role { NoticeRole = Qt::UserRole + 1, TimeRole, RuleRole, WhoRole, TextRole, AnswerRole, OwnRole, SpokenRole };
    Q_ENUM(Role)

    explicit NoticeList(QObject* parent = nullptr) : QAbstractListModel(parent) {}
    RegisterDesk* desk() const { return m_desk; }
    void setDesk(RegisterDesk* desk);
    int count() const { return static_cast<int>(m_notices.size()); }
    int openCount() const;
    bool isKnown() const { return m_known; }
    bool isAnswering() const { return m_answering; }
    QString failure() const { return m_failure; }

    Q_INVOKABLE void read();
    /// What has been found out, for good.
    Q_INVOKABLE void answer(const QString& notice, const QString& words);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void deskChanged();
    void changed();
    void answered();

private:
    void clear();
    void show(const QList<contract::Notice>& notices);
    QString textOf(const contract::Notice& notice) const;
    QString answerOf(const contract::Notice& notice) const;

    RegisterDesk* m_desk = nullptr;
    QList<contract::Notice> m_notices;
    QString m_failure;
    bool m_known = false, m_answering = false;
    int m_turn = 0; ///< an answer to an earlier question is dropped
};

} // namespace zhihui::people
