pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Inspection

/// The place of the pictures in the inspector's seat: what it is told, and what it answers. The shell fills it.
FocusScope {
    /// Camera ids in the order shown. Never one of a room that must not be watched.
    property list<string> cameras: []
    property string selectedCamera: ""
    /// Id and title of the inspection: the reason under which every look is registered.
    property string inspection: ""
    property string inspectionTitle: ""
    /// For the captions: businessOf(roomOf(camera)).
    property RoomState rooms: null
    /// The inspector is at the check list: nothing moves by itself.
    property bool typing: false

    /// Those on the page that is shown; empty: all.
    property list<string> visibleCameras: []
    /// Camera id → "online" or "fault".
    property var cameraStates: ({})
    /// Why no picture can be frozen now; empty: it can.
    property string stillBlocked: ""

    /// By hand.
    signal cameraChosen(string camera)
    /// A JPEG as ArrayBuffer, and {camera, cameraName, source, at: RFC 3339, width, height, view}.
    signal stillTaken(jpeg: var, still: var)
    signal stillFailed(text: string)
    /// The seat wants the selected picture frozen.
    signal stillAsked
}
