package spoor.register.incident;

/// One statement about one field of an incident.
public record FieldClaim(Field field, Said said, Backing backing) {
    public String id() {
        return backing.id();
    }

    /// @return the amount, if it is one
    /// @throws IllegalStateException if it is none
    public Said.Measured measured() {
        if (said instanceof Said.Measured measured) {
            return measured;
        }
        throw new IllegalStateException(field + " claim " + id() + " says " + said);
    }
}
