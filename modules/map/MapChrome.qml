pragma ComponentBehavior: Bound
import QtQuick

/// Buttons, scale and read-outs over the map.
Item {
    id: root
    required property MapGround ground
    required property PlaceNames places
    required property bool canFollow
    required property bool follows
    signal zoomed(real by)
    signal followToggled()
    signal overviewWanted()
    /// Under the pointer, or the middle of the map.
    required property var pointer
    readonly property string place: places.ready && pointer.isValid ? places.nameAt(pointer) : ""

    Column {
        anchors { right: parent.right; top: parent.top; margins: 12 }
        spacing: 6
        MapButton {
            text: "+"
            hint: qsTr("放大 +")
            onClicked: root.zoomed(0.5)
        }
        MapButton {
            text: "−"
            hint: qsTr("缩小 -")
            onClicked: root.zoomed(-0.5)
        }
        MapButton {
            id: layers
            text: qsTr("层")
            hint: qsTr("图层")
            lit: menu.opened
            onClicked: menu.opened ? menu.close() : menu.open()
            LayerMenu {
                id: menu
                ground: root.ground
                x: -width - 8
            }
        }
        MapButton {
            text: qsTr("随")
            hint: qsTr("跟随所选对象 F")
            visible: root.canFollow
            lit: root.follows
            onClicked: root.followToggled()
        }
        MapButton {
            text: qsTr("全")
            hint: qsTr("辖区全图 Home")
            onClicked: root.overviewWanted()
        }
    }
    Row {
        anchors { left: parent.left; bottom: parent.bottom; margins: 10 }
        spacing: 14
        ScaleBar {
            anchors.bottom: parent.bottom
            metresPerPixel: root.ground.limits.metresPerPixel(root.ground.center, root.ground.zoomLevel)
        }
        CornerText {
            anchors.bottom: parent.bottom
            text: {
                if (!root.pointer.isValid)
                    return "";
                const lon = root.pointer.longitude.toFixed(4), lat = root.pointer.latitude.toFixed(4);
                const datum = qsTr("%1° E  %2° N   WGS-84").arg(lon).arg(lat);
                return root.place.length > 0 ? datum + " · " + root.place : datum;
            }
        }
    }
}
