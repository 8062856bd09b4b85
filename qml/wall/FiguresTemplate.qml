pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls
import Zhihui.Engine

/// Big numbers, and how each county stands.
Item {
    id: root
    required property World world
    required property WallType type
    required property WallFigures figures
    required property double now
    /// What the level-1 panel covers, from above.
    property real covered: 0
    readonly property wallFit fit: type.calm
    readonly property real half: Math.max(width * 0.4, Math.min(width * 0.55, type.caption * 26))
    readonly property int columns: half / type.caption >= 24 ? 2 : 1
    /// As large as three rows of them can be; the smallest type stays what it is.
    readonly property real magnify: Math.max(1, Math.min(half / columns / (type.caption * 9.5), (height - 4 * fit.gap) / 3 / (type.caption * 5)))
    readonly property int rows: Math.max(1, Math.min(6 / columns, Math.floor(height / (type.caption * 4.8 + fit.gap))))

    WallQueue {
        id: lines
        world: root.world
        now: root.now
    }
    FigureList {
        id: numbers
        world: root.world
        figures: root.figures
        open: lines.open
        pictured: false
    }
    Grid {
        id: grid
        x: root.fit.gap
        y: root.fit.gap
        columns: root.columns
        spacing: root.fit.gap
        Repeater {
            model: numbers.first(root.rows * root.columns)
            FigureCard {
                required property var modelData
                width: (root.half - (root.columns + 1) * grid.spacing) / root.columns
                height: (root.height - (root.rows + 1) * grid.spacing) / root.rows
                magnify: root.magnify
                type: root.type
                name: modelData.name
                value: modelData.value
                tone: modelData.warns ? Theme.p2 : Theme.text1
            }
        }
    }
    OrgBars {
        x: root.half
        y: root.fit.gap + root.covered
        width: root.width - x - root.fit.gap
        height: root.height - y - root.fit.gap
        type: root.type
        figures: root.figures
    }
}
