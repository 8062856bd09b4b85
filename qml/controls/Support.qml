pragma ComponentBehavior: Bound

/// Text that supports a fact.
Label {
    color: Theme.text2
    font.pixelSize: Theme.f13
}
