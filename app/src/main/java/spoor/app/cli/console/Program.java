package spoor.app.cli.console;

/// What the program calls itself.
public final class Program {
    /// Name and version, in results and answers.
    public static final String NAME = "spoor 0.1.0";

    private Program() {}
}
