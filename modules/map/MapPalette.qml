pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls

/// The colours of the ground, night and day: quiet, so that marks and boundaries of persons stand out.
QtObject {
    readonly property color sea: Theme.dark ? "#0B1422" : "#CFDDEC"
    readonly property color land: Theme.dark ? "#1B3050" : "#F7F9FC"
    readonly property color neighbour: Theme.dark ? "#121E31" : "#E6EBF2"
    readonly property color specialRegion: Theme.dark ? "#16253C" : "#EDF1F7"
    readonly property color coast: Theme.dark ? "#35557F" : "#9FB4CF"
    readonly property color water: Theme.dark ? "#12203A" : "#BCD2E8"
    readonly property color countyBorder: Theme.dark ? "#2F4768" : "#CBD6E4"
    readonly property color cityBorder: Theme.dark ? "#45648F" : "#9DB0C8"
    readonly property color provinceBorder: Theme.dark ? "#6584B2" : "#7389A6"
    readonly property color labelStrong: Theme.dark ? "#C3D0E4" : "#2B3B54"
    readonly property color labelPlain: Theme.dark ? "#94A6C3" : "#55657D"
    readonly property color labelFaint: Theme.dark ? "#647798" : "#7D8CA3"
    readonly property color labelHalo: Theme.dark ? "#B30D1728" : "#D9FFFFFF"
}
