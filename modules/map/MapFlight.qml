pragma ComponentBehavior: Bound
import QtQuick
import QtLocation
import QtPositioning
import Zhihui.Controls

/// One flight of the camera, 600 ms at most; starting a new one or stopping it leaves the camera where it is.
ParallelAnimation {
    id: flight
    required property Map map
    property alias to: place.to
    property alias zoom: height.to
    // The height first: the camera may stand closer to the edge the lower it is, and a slow frame does all in one step.
    NumberAnimation {
        id: height
        target: flight.map
        property: "zoomLevel"
        duration: Theme.flight
        easing.type: Easing.InOutCubic
    }
    CoordinateAnimation {
        id: place
        target: flight.map
        property: "center"
        duration: Theme.flight
        easing.type: Easing.InOutCubic
    }
}
