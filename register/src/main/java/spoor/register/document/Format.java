package spoor.register.document;

/// What a document's bytes are.
public enum Format {
    TEXT("txt"),
    HTML("html"),
    PDF("pdf");

    private final String suffix;

    Format(String suffix) {
        this.suffix = suffix;
    }

    /// As in a file's name, and in files that say it.
    public String suffix() {
        return suffix;
    }
}
