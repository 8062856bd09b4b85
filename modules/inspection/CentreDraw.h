#pragma once

#include "inspection/InspectionDesk.h"

namespace zhihui::inspection {

/// Which centres an inspection goes to: drawn from part of the scope by a visible seed, or chosen. GUI thread.
class CentreDraw : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::inspection::InspectionDesk* desk READ desk WRITE setDesk NOTIFY deskChanged REQUIRED)
    Q_PROPERTY(bool random MEMBER m_random NOTIFY changed)        ///< 随机抽查; else 计划督察
    Q_PROPERTY(int seed MEMBER m_seed NOTIFY changed)             ///< 0…999999
    Q_PROPERTY(int count MEMBER m_count NOTIFY changed)           ///< how many are drawn
    Q_PROPERTY(QString city MEMBER m_city NOTIFY changed)         ///< code; empty: the whole scope
    Q_PROPERTY(QString filter MEMBER m_filter NOTIFY changed)     ///< of the list that is chosen from
    Q_PROPERTY(QStringList chosen MEMBER m_chosen NOTIFY changed) ///< ids, for 计划督察
    Q_PROPERTY(QVariantList cities READ cities NOTIFY changed)    ///< {value, text}; the first is the whole scope
    Q_PROPERTY(QVariantList choices READ choices NOTIFY changed)  ///< {value, text}: centres to choose from
    Q_PROPERTY(QStringList centres READ centres NOTIFY changed)   ///< ids the inspection goes to
    Q_PROPERTY(QString names READ names NOTIFY changed)           ///< of those, for people
    Q_PROPERTY(int from READ from NOTIFY changed)                 ///< how many there are to draw from
    Q_PROPERTY(QString note READ note NOTIFY changed)             ///< 种子 482913 · 124 个中心抽 3; part of the purpose

public:
    explicit CentreDraw(QObject* parent = nullptr);
    InspectionDesk* desk() const { return m_desk; }
    void setDesk(InspectionDesk* desk);
    QVariantList cities() const;
    QVariantList choices() const;
    QStringList centres() const;
    QString names() const;
    int from() const { return static_cast<int>(pool().size()); }
    QString note() const;
    /// Another seed, from the system's random numbers.
    Q_INVOKABLE void shuffle();
    Q_INVOKABLE void choose(const QString& centre, bool in);

Q_SIGNALS:
    void deskChanged();
    void changed();

private:
    QStringList pool() const;

    InspectionDesk* m_desk = nullptr;
    bool m_random = true;
    int m_seed = 0;
    int m_count = 3;
    QString m_city, m_filter;
    QStringList m_chosen;
};

} // namespace zhihui::inspection
