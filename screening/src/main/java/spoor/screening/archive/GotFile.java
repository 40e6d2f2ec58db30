package spoor.screening.archive;

import spoor.screening.source.ListFile;

/// A file of a list as it was got.
public final class GotFile {
    private final String name;
    private final byte[] bytes;

    /// @param name its last part is kept
    /// @param bytes as they came, packed or not; not to be changed afterwards
    public GotFile(String name, byte[] bytes) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        this.name = last.replaceAll("[^A-Za-z0-9._-]", "_");
        this.bytes = bytes;
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    ListFile listFile() {
        return ListFile.of(name, bytes);
    }
}
