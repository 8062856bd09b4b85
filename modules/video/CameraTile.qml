pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// One camera: its picture, what it is and how it stands, or why there is none and what to do. The caption stands under
/// the picture, so that it hides neither picture nor watermark.
FocusScope {
    id: root
    required property Views views
    required property Pictures pictures
    property string camera: ""
    property string name: ""
    property viewReason reason
    /// Looked at: false ends the look.
    property bool running: true
    /// Shown large: main stream, decoded first.
    property bool enlarged: false
    property bool selected: false
    property string distance: ""
    /// Another tile's look, to show the same once more; null: its own.
    property View sharedView: null
    property bool takesDrops: false
    readonly property View view: sharedView ?? ownView
    readonly property alias tile: picture
    readonly property alias health: words.health
    readonly property bool ready: words.granted && picture.ready
    readonly property string spoken: words.empty ? qsTr("空格") : qsTr("%1 %2").arg(name).arg(words.word)
    signal activated
    signal enlargeAsked
    signal clearAsked
    signal snapshotTaken(still: still)
    signal said(string text, color tone)
    signal cameraDropped(string camera, var source)

    function takeSnapshot(): void {
        if (picture.pictureRect.width > 0)
            picture.snapshot()
        else
            root.said(qsTr("没有画面可截"), Theme.p2)
    }
    function turnQuality(): void {
        picture.quality = picture.quality === VideoTile.Auto ? VideoTile.Main : picture.quality === VideoTile.Main ? VideoTile.Sub : VideoTile.Auto
        root.said(picture.quality === VideoTile.Main ? qsTr("已固定为主码流") : picture.quality === VideoTile.Sub ? qsTr("已固定为子码流") : qsTr("码流随画面大小自动切换"), Theme.accent)
    }
    onCameraChanged: picture.quality = VideoTile.Auto

    implicitWidth: 320
    implicitHeight: 208
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: spoken
    Accessible.description: words.title.length > 0 ? words.title + " " + words.advice : view.number.length > 0 ? qsTr("调看登记 %1").arg(view.number) : ""
    Accessible.focusable: true
    Accessible.onPressAction: root.enlargeAsked()
    // The letters of the seat wait while a tile has the keyboard.
    Keys.onShortcutOverride: event => event.accepted = [Qt.Key_K, Qt.Key_M, Qt.Key_Return, Qt.Key_Enter, Qt.Key_Delete].includes(event.key) && event.modifiers === Qt.NoModifier
    Keys.onPressed: event => {
        event.accepted = event.modifiers === Qt.NoModifier || event.modifiers === Qt.KeypadModifier
        if (!event.accepted)
            return
        switch (event.key) {
        case Qt.Key_Return: case Qt.Key_Enter: root.enlargeAsked(); break
        case Qt.Key_K: root.takeSnapshot(); break
        case Qt.Key_M: root.turnQuality(); break
        case Qt.Key_Delete: root.clearAsked(); break
        default: event.accepted = false
        }
    }
    View {
        id: ownView
        views: root.views
        camera: root.sharedView ? "" : root.camera
        reason: root.reason
        running: root.running
    }
    TileWords {
        id: words
        view: root.view
        tile: picture
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusTile
        color: Theme.bg0
    }
    VideoTile {
        id: picture
        anchors.fill: parent
        anchors.margins: 1
        anchors.bottomMargin: caption.visible ? caption.height + 1 : 1
        pictures: root.pictures
        grant: root.view.grant
        running: root.running
        focusTile: root.enlarged
        onSnapshotReady: still => root.snapshotTaken(still)
        onSnapshotFailed: root.said(qsTr("没有画面可截"), Theme.p2)
    }
    ColumnLayout {
        anchors.centerIn: picture
        width: picture.width - Theme.unit * 6
        spacing: Theme.unit
        visible: words.title.length > 0
        Icon {
            visible: picture.height > 110
            name: words.empty ? "camera" : words.failing ? "off" : "clock"
            size: 24
            color: Theme.text3
            Layout.alignment: Qt.AlignHCenter
        }
        Support {
            text: words.title
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        Fine {
            visible: text.length > 0 && picture.height > 84
            text: words.advice
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
    TileCaption {
        id: caption
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 1
        name: root.name
        words: words
        distance: root.distance
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusTile
        color: "transparent"
        border.width: root.selected || root.activeFocus || drop.containsDrag ? Theme.ring : 1
        border.color: border.width > 1 ? Theme.accent : Theme.line
    }
    TapHandler {
        onTapped: {
            root.forceActiveFocus(Qt.MouseFocusReason)
            root.activated()
        }
        onDoubleTapped: if (!words.empty)
            root.enlargeAsked()
    }
    DropArea {
        id: drop
        anchors.fill: parent
        enabled: root.takesDrops
        keys: ["camera"]
        onDropped: event => {
            const ghost = event.source as DragGhost
            if (ghost)
                root.cameraDropped(ghost.camera, ghost.origin)
        }
    }
    DragGhost {
        id: ghost
        camera: root.camera
        name: root.name
        origin: root
        enabled: root.takesDrops && root.camera.length > 0
        anchors.fill: parent
    }
}
