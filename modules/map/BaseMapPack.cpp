#include "map/BaseMapPack.h"

#include "map/Mercator.h"

#include <QByteArray>
#include <bit>
#include <cstring>
#include <numeric>

using namespace Qt::StringLiterals;

namespace zhihui::map {

static_assert(std::endian::native == std::endian::little, "the pack is little-endian");

namespace {

constexpr uint32_t mostVertices = 4'000'000;

/// Reads forward and remembers that it ran out, so that callers check once.
class Reader {
public:
    explicit Reader(const QByteArray& bytes) : m_at(bytes.constData()), m_end(bytes.constData() + bytes.size()) {}

    template <class T>
    T take()
    {
        T value{};
        if (m_end - m_at < qsizetype(sizeof(T)))
            m_good = false;
        else
            std::memcpy(&value, m_at, sizeof(T));
        m_at += m_good ? sizeof(T) : 0;
        return value;
    }
    int64_t varint()
    {
        uint64_t value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            const auto byte = take<uint8_t>();
            value |= uint64_t(byte & 127U) << shift;
            if (!(byte & 128U))
                break;
        }
        return int64_t(value >> 1) ^ -int64_t(value & 1);
    }
    uint32_t number(uint32_t most)
    {
        const int64_t value = varint();
        m_good = m_good && value >= 0 && value <= int64_t(most);
        return m_good ? uint32_t(value) : 0;
    }
    QString text(uint16_t length)
    {
        if (m_end - m_at < length) {
            m_good = false;
            return {};
        }
        m_at += length;
        return QString::fromUtf8(m_at - length, length);
    }
    bool good() const { return m_good; }

private:
    const char* m_at;
    const char* m_end;
    bool m_good = true;
};

struct Grid {
    double unit = 1, x = 0, y = 0;
    Vertex vertex(int64_t gx, int64_t gy) const
    {
        return {static_cast<float>((x + double(gx)) / unit - layerOrigin.x()),
                static_cast<float>((y + double(gy)) / unit - layerOrigin.y())};
    }
};

void readPoints(Reader& in, const Grid& grid, uint32_t count, Geometry& out)
{
    int64_t x = 0, y = 0;
    for (uint32_t i = 0; i < count && in.good(); ++i) {
        x += in.varint();
        y += in.varint();
        out.vertices.push_back(grid.vertex(x, y));
    }
}

void readPolygon(Reader& in, const Grid& grid, Geometry& out)
{
    const auto base = uint32_t(out.vertices.size());
    const uint32_t rings = in.number(100'000);
    uint32_t total = 0;
    out.parts.push_back(uint32_t(out.starts.size()));
    for (uint32_t r = 0; r < rings && in.good(); ++r) {
        out.starts.push_back(base + total);
        total += in.number(mostVertices);
    }
    readPoints(in, grid, total, out);
    const uint32_t corners = 3 * in.number(mostVertices);
    int64_t index = 0;
    for (uint32_t i = 0; i < corners && in.good(); ++i) {
        index += in.varint();
        if (index < 0 || index >= int64_t(total))
            index = 0;
        out.triangles.push_back(base + uint32_t(index));
    }
}

GeometryPtr readGeometry(Reader& in, const Grid& grid, bool lines, uint32_t count)
{
    auto out = std::make_shared<Geometry>();
    for (uint32_t i = 0; i < count && in.good(); ++i) {
        if (lines) {
            out->starts.push_back(uint32_t(out->vertices.size()));
            readPoints(in, grid, in.number(mostVertices), *out);
        } else {
            readPolygon(in, grid, *out);
        }
    }
    if (!lines)
        out->parts.push_back(uint32_t(out->starts.size()));
    out->starts.push_back(uint32_t(out->vertices.size()));
    if (in.good())
        out->measure();
    return out;
}

Label readLabel(Reader& in, const Grid& grid)
{
    Label label;
    label.kind = static_cast<Label::Kind>(std::min<int>(in.take<uint8_t>(), int(Label::Kind::Sea)));
    label.rank = in.take<uint8_t>();
    label.fromZoom = double(in.take<float>());
    label.toZoom = double(in.take<float>());
    const auto x = in.take<int32_t>();
    const auto y = in.take<int32_t>();
    const Vertex at = grid.vertex(x, y);
    label.at = QPointF(double(at.x), double(at.y));
    label.text = in.text(in.take<uint16_t>());
    return label;
}

void readLevel(Reader& in, const Grid& grid, BaseMapPack& pack)
{
    const double from = double(in.take<float>()), to = double(in.take<float>());
    const auto blocks = in.take<uint32_t>();
    for (uint32_t b = 0; b < blocks && in.good(); ++b) {
        const auto kind = in.take<uint8_t>();
        const bool lines = in.take<uint8_t>() == 1;
        const auto count = in.take<uint32_t>();
        in.take<uint32_t>(); // length of the body, for readers that skip
        pack.blocks.append({static_cast<BaseKind>(std::min<int>(kind, int(BaseKind::SarBorder))), from, to,
                            readGeometry(in, grid, lines, count)});
    }
}

} // namespace

Result<BaseMapPack> BaseMapPack::read(const QByteArray& bytes)
{
    Reader in(bytes);
    if (!bytes.startsWith("ZHBM") || (in.take<uint32_t>(), in.take<uint16_t>()) != 1)
        return failure(Error::Code::Corrupt, u"not a base map pack of version 1"_s);
    const auto levels = in.take<uint16_t>();
    Grid grid;
    grid.unit = double(in.take<uint32_t>());
    grid.x = in.take<double>();
    grid.y = in.take<double>();
    for (int i = 0; i < 4; ++i)
        in.take<double>();
    BaseMapPack pack;
    for (uint16_t i = 0; i < levels && in.good(); ++i)
        readLevel(in, grid, pack);
    const auto labels = in.take<uint32_t>();
    for (uint32_t i = 0; i < labels && in.good(); ++i)
        pack.labels.append(readLabel(in, grid));
    if (!in.good())
        return failure(Error::Code::Corrupt, u"the base map pack is cut off"_s);
    return pack;
}

} // namespace zhihui::map
