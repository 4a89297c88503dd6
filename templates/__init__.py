"""The templates: one file is one kind of note; this line makes the folder a package, so that it is installed."""
