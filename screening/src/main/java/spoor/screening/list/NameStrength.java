package spoor.screening.list;

/// How much a list itself relies on a name.
///
/// A weak alias ("low quality" at the UN and in the UK, `strong="false"` in the EU,
/// `category="weak"` or in quotation marks in the remarks at OFAC) is too common to be screened for
/// alone: it confirms other evidence (OFAC, FAQ 122 to 125).
public enum NameStrength {
    PRIMARY,
    STRONG,
    WEAK
}
