"""A small fictitious county at a real province: one square area, one office with one unit, a duty officer, persons on devices."""

from datetime import datetime, timedelta, timezone

from outside.api import Api

inside, outside = (23.10, 113.25), (23.10, 113.42)
token = "gateway-token"


def wire(when):
    return when.astimezone(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _line(kind, key, scope, row, secret=None):
    return {"t": kind, "id": key, "sc": scope, "d": row} | ({"secret": secret} if secret else {})


def _org(code, name, level):
    return _line("org", code, code, {"code": code, "name": name, "level": level})


def _person(i, now):
    office = "440103001"
    names = {"name": f"示例人{i}", "idNumber": "440103199001010000", "phone": "13800000000", "guarantor": "示例保证人",
             "guarantorPhone": "13700000000", "address": "示例路1号"}
    return [
        _line("person", f"P-{i}", office, {
            "id": f"P-{i}", "org": office, "maskedName": f"示*{i}", "sex": "1", "category": "02", "supervision": "general",
            "minor": False,
            "areas": ["R-1"], "areaName": "示例区", "termEnd": "2027-12-31", "idTail": f"{i:04}", "maskedPhone": "138****0000",
            "guarantorPhone": "137****0000"}, names),
        _line("device", f"D-{i}", office, {"id": f"D-{i}", "person": f"P-{i}", "org": office, "model": "示例腕带", "feed": "示例通道",
                                           "interval": 60}),
        _line("decision", f"E-{i}", office, {
            "id": f"E-{i}", "person": f"P-{i}", "org": office, "ground": 2, "number": f"示例决字〔2026〕{i}号", "approver": "示例局长",
            "from": wire(now - timedelta(days=10)), "to": wire(now + timedelta(days=30))}),
    ]


class County:
    """Furnishes PROVINCE, and posts for its devices as their gateway."""

    login, password = "duty", "duty-password"
    wall_password = "wall-password"

    def __init__(self, province, persons=4):
        self._api = Api(province.url, province.ca, "registrar", (province.folder / "registrar-password").read_text().strip())
        now = datetime.now(timezone.utc)
        south, west, north, east = 23.0, 113.1, 23.2, 113.3
        ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
        lines = [
            _org("44", "广东省", 2), _org("4401", "广州市", 3), _org("440103", "示例区", 4), _org("440103001", "示例司法所", 5),
            _org("440104", "邻近区", 4),
            _line("region", "R-1", "440103", {
                "id": "R-1", "name": "示例区", "kind": "county", "org": "440103", "crs": "WGS-84", "boundaryError": 10, "version": 1,
                "geometry": {"type": "Polygon", "coordinates": [ring]}}),
            _line("unit", "U-1", "440103001", {
                "id": "U-1", "name": "示例司法所 张*、刘*", "org": "440103001", "kind": "officers", "available": True, "user": "",
                "where": {"lat": 23.11, "lon": 113.26}, "at": wire(now)}),
            _line("user", "u-duty", "4401", {
                "id": "u-duty", "login": self.login, "display": "陈*", "organisations": ["4401"], "roles": ["duty"], "minors": False},
                {"password": self.password}),
            _line("user", "u-wall", "4401", {
                "id": "u-wall", "login": "wall", "display": "指挥屏", "organisations": ["4401"], "roles": ["wall"], "minors": False},
                {"password": self.wall_password}),
        ]
        for i in range(persons):
            lines += _person(i, now)
        lines.append(_line("gateway", "G-1", "44", {"id": "G-1", "devices": [f"D-{i}" for i in range(persons)]}, {"token": token}))
        self._api.register(lines)
        # What the console sees, for asking whether it came true.
        self.duty = Api(province.url, province.ca, self.login, self.password)

    def report(self, i, *places):
        """PLACES of person I as (minutes ago, (lat, lon))."""
        now = datetime.now(timezone.utc)
        return self._api.post_fixes([
            {"person": f"P-{i}", "device": f"D-{i}", "t": wire(now - timedelta(minutes=ago)), "lat": lat, "lon": lon, "src": "gnss",
             "moving": True, "crs": "WGS-84", "acc": 12, "speed": 1.2, "battery": 80} for ago, (lat, lon) in places], token)

    def leave(self, i):
        """Person I goes out of the area, as slowly as a car does."""
        return self.report(i, (60, inside), (58, inside), (3, outside), (2, outside), (1, outside), (0, outside))

    def alerts(self):
        """{id: row} of what the duty officer may see."""
        return {key: row for (kind, key), row in self.duty.snapshot("ops").items() if kind == "alert"}
