package spoor.register.base;

/// Data from outside is wrong: the reader stopped at the first byte it could not trust.
///
/// The message reads `place: what was found, what was expected`.
public final class MalformedDataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Location location;
    private final String problem;

    /// @param problem what was found and what was expected, without the place
    public MalformedDataException(Location location, String problem) {
        super(location + ": " + problem);
        this.location = location;
        this.problem = problem;
    }

    public Location location() {
        return location;
    }

    public String problem() {
        return problem;
    }
}
