pragma ComponentBehavior: Bound
import QtQuick

/// The name of a pane or a record.
Label {
    font.pixelSize: Theme.f16
    font.weight: Font.Bold
    Accessible.role: Accessible.Heading
}
