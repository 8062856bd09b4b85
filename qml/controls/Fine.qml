pragma ComponentBehavior: Bound

/// The smallest type: hints, sources, ages.
Label {
    color: Theme.text3
    font.pixelSize: Theme.f12
}
