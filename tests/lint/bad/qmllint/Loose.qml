import QtQuick

Item {
    Text {
        text: world.title
    }
}
