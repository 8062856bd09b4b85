pragma Singleton
pragma ComponentBehavior: Bound
import QtQuick

/// The look: colours, type, grid and motion. The only singleton.
QtObject {
    id: theme

    /// False: the light theme for daylight rooms, under the same names.
    property bool dark: true
    /// True when the system, or the operator, asks for no motion.
    property bool still: false

    readonly property color bg0: dark ? "#0A111E" : "#DFE5EE"
    readonly property color bg1: dark ? "#0F1828" : "#FFFFFF"
    readonly property color bg2: dark ? "#152136" : "#F0F4F9"
    readonly property color bg3: dark ? "#1D2C47" : "#DCE8F7"
    readonly property color line: dark ? "#22324D" : "#C5D0DF"
    readonly property color text1: dark ? "#E8EEF8" : "#0F1B2D"
    readonly property color text2: dark ? "#A3B3CB" : "#3B4B63"
    readonly property color text3: dark ? "#8796B0" : "#55647C"
    readonly property color accent: dark ? "#3BA7FF" : "#0A63BF"
    readonly property color accentHover: dark ? "#66BBFF" : "#0953A0"
    /// Text on the accent colour.
    readonly property color accentText: dark ? "#06172B" : "#FFFFFF"
    readonly property color p1: dark ? "#FF5257" : "#C9202A"
    readonly property color p2: dark ? "#FF9A3D" : "#B35300"
    readonly property color p3: dark ? "#F2CF45" : "#836200"
    readonly property color p4: dark ? "#5AA9FF" : "#1C66C4"
    readonly property color p1Ground: dark ? "#3A1119" : "#FBE1E3"
    readonly property color p2Ground: dark ? "#332313" : "#FBEBDB"
    readonly property color ok: dark ? "#3CC492" : "#0F7049"
    readonly property color off: dark ? "#7C8AA0" : "#5F6C82"
    readonly property color lost: dark ? "#C77DFF" : "#7F35C0"
    /// On the map, behind chips and labels that float over it.
    readonly property color veil: dark ? "#E60F1828" : "#F0FFFFFF"

    readonly property string family: "Noto Sans CJK SC"
    readonly property string monoFamily: "Noto Sans Mono CJK SC"
    readonly property int f12: 12
    readonly property int f13: 13
    readonly property int f14: 14
    readonly property int f16: 16
    readonly property int f20: 20
    readonly property int f28: 28
    readonly property int f44: 44

    readonly property int unit: 4
    readonly property int row: 32
    readonly property int radius: 6
    readonly property int radiusTile: 4
    readonly property int icon: 18
    readonly property real stroke: 1.7
    readonly property int ring: 2

    /// Milliseconds; 0 when nothing may move.
    readonly property int fast: still ? 0 : 120
    readonly property int panel: still ? 0 : 200
    readonly property int flight: still ? 0 : 600

    /// Colour of an alert level, 1 to 4.
    function level(value: int): color {
        return value === 1 ? p1 : value === 2 ? p2 : value === 3 ? p3 : p4
    }
}
