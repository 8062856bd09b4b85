#include "drill/CameraRows.h"

#include "contract/Views.h"
#include "drill/Centres.h"
#include "drill/RosterRows.h"

namespace zhihui::drill {

using namespace Qt::StringLiterals;

CameraRows::CameraRows(const Places& places, quint64 seed, QUrl server, QString user, QString password)
    : m_places(places),
      m_seed(seed),
      m_server(std::move(server)),
      m_user(std::move(user)),
      m_password(std::move(password))
{
}

QByteArray CameraRows::linesOf(qsizetype county) const
{
    const QString base = m_server.toString(QUrl::StripTrailingSlash);
    QByteArray lines;
    for (const contract::Camera& camera : siteOf(m_places, county, m_seed).cameras) {
        const contract::CameraAccess access{base + u'/' + camera.id.text + u"/main"_s,
                                            base + u'/' + camera.id.text + u"/sub"_s, m_user, m_password};
        lines +=
            contract::toBytes(lineOf(u"camera"_s, camera.id.text, camera.org, camera, false, contract::toJson(access)));
    }
    return lines;
}

QByteArray CameraRows::chunk(qsizetype limit)
{
    QByteArray text = std::exchange(m_left, {});
    while (m_next < m_places.counties().size()) {
        QByteArray lines = linesOf(m_next++);
        if (!text.isEmpty() && text.size() + lines.size() > limit) {
            m_left = std::move(lines);
            break;
        }
        text += lines;
    }
    return text;
}

} // namespace zhihui::drill
