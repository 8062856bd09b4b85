pragma ComponentBehavior: Bound
import QtQuick

/// A stroked pictogram on a 24 grid.
Item {
    id: root
    required property string name
    property color color: Theme.text2
    property int size: Theme.icon
    readonly property var paths: ({
        "bell": "M6 9a6 6 0 0 1 12 0c0 6 2.5 7.5 2.5 7.5h-17S6 15 6 9M10 20a2.2 2.2 0 0 0 4 0",
        "gear": "M12 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3M5.3 5.3l2.1 2.1M16.6 16.6l2.1 2.1M5.3 18.7l2.1-2.1M16.6 7.4l2.1-2.1",
        "tasks": "M3.5 6l1.5 1.5L8 4.5M3.5 12l1.5 1.5L8 10.5M3.5 18l1.5 1.5L8 16.5M11.5 6H20M11.5 12H20M11.5 18H20",
        "search": "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5L21 21",
        "close": "M6 6l12 12M18 6L6 18",
        "check": "M5 12.5l4.5 4.5L19 7.5",
        "right": "M9 6l6 6-6 6",
        "left": "M15 6l-6 6 6 6",
        "document": "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
        "screen": "M3 4h18v12H3zM8 20h8M12 16v4",
        "up": "M12 19V6M6 11l6-6 6 6",
        "down": "M6 9l6 6 6-6",
        "person": "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4 21c0-4 3.6-6.5 8-6.5s8 2.5 8 6.5",
        "device": "M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1M11 18h2",
        "camera": "M3 7h12v10H3zM15 11l6-3v8l-6-3",
        "place": "M12 21s7-6.3 7-11.5a7 7 0 0 0-14 0C5 14.7 12 21 12 21M12 7.2a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6",
        "eye": "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6",
        "warn": "M12 4L22 20H2zM12 10v4.5M12 17v.6",
        "off": "M4 4l16 16M8.5 15.5a5 5 0 0 1 5-1.2M5 12a10 10 0 0 1 4-2.4M13 9.1A10 10 0 0 1 19 12M12 19v.3",
        "clock": "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 7.5V12l3.2 2"
    })

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    Pictogram {
        anchors.fill: parent
        path: root.paths[root.name] ?? ""
        color: root.color
        stroke: Theme.stroke * 24 / root.size
    }
}
