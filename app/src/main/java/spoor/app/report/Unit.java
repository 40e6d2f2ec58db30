package spoor.app.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spoor.app.follow.Findings.Asset;
import spoor.ledger.base.UInt256;

/// How amounts of one asset are written: with its decimals and its name, and as whole units.
///
/// A symbol is written by strangers. What is not plain ASCII in it stands with its code points, and
/// two assets of one symbol are told apart by their contracts.
///
/// @param name of the asset, safe to print, unlike that of any other asset of the report
record Unit(Asset asset, String name) {
    /// More decimals than a number of 256 bits has digits say nothing; whole units are shown then.
    private static final int MOST_DECIMALS = 77;

    /// By id, in the order of the findings.
    static Map<String, Unit> of(List<Asset> assets) {
        Map<String, List<Asset>> alike = new HashMap<>();
        for (Asset asset : assets) {
            alike.computeIfAbsent(symbol(asset), _ -> new ArrayList<>()).add(asset);
        }
        Map<String, Unit> units = new LinkedHashMap<>();
        for (Asset asset : assets) {
            String symbol = symbol(asset);
            boolean isAlone = alike.getOrDefault(symbol, List.of()).size() == 1;
            String brief = Outputs.brief(asset.id());
            units.put(
                    asset.id(),
                    new Unit(
                            asset,
                            symbol.isEmpty() ? brief : isAlone ? symbol : symbol + " " + brief));
        }
        return units;
    }

    private static String symbol(Asset asset) {
        return Visible.symbol(asset.symbol());
    }

    boolean hasDecimals() {
        return asset.decimals() >= 0 && asset.decimals() <= MOST_DECIMALS;
    }

    /// `1,234.00012000`; whole units where the decimals are unknown.
    String coins(UInt256 units) {
        if (!hasDecimals()) {
            return Amount.grouped(units);
        }
        String digits = digits(units);
        int point = digits.indexOf('.');
        return point < 0
                ? Amount.grouped(digits)
                : Amount.grouped(digits.substring(0, point)) + digits.substring(point);
    }

    /// For pictures: what stands behind the eighth decimal is left away, and `…` says so.
    String cut(UInt256 units) {
        String whole = coins(units);
        int end = whole.indexOf('.') + 9;
        return end < 9 || whole.length() <= end ? whole : whole.substring(0, end) + "…";
    }

    /// Bitcoin is written with all eight places; more decimals than that lose their last zeros.
    private String digits(UInt256 units) {
        BigDecimal amount = asset.amount(units);
        return asset.decimals() <= 8
                ? amount.toPlainString()
                : amount.stripTrailingZeros().toPlainString();
    }

    /// `1,234.00012000 BTC`.
    String amount(UInt256 units) {
        return coins(units) + " " + (hasDecimals() ? name : "units of " + name);
    }

    /// `123,400,012,000 satoshi`.
    String raw(UInt256 units) {
        return Amount.grouped(units) + " " + rawName();
    }

    String rawName() {
        if (asset.equals(Asset.BITCOIN)) {
            return "satoshi";
        }
        boolean isEther = asset.id().equals("native") && asset.decimals() == 18;
        return isEther ? "wei" : "units";
    }
}
