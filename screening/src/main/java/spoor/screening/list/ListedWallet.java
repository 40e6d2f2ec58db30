package spoor.screening.list;

/// An address of a digital currency in a designation. The asset is the list's label, which is often
/// wrong: an address on TRON is listed as bitcoin, one address under three labels.
///
/// @param asset the list's label, such as `XBT`
/// @param address as the list writes it
public record ListedWallet(String asset, String address) {}
