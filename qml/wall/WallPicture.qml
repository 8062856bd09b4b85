import QtQuick

/// What a camera's picture on the wall has to be; what a CameraSlot shows.
Item {
    property string camera: ""
    property string caption: ""
    /// The leader's order that is the reason of the view.
    property string order: ""
    /// A picture that is not old is on it.
    property bool live: false
    /// Something is known of the picture: it is live, or it is known not to be.
    property bool known: false
}
