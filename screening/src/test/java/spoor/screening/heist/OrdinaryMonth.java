package spoor.screening.heist;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import spoor.screening.base.Problem;
import spoor.screening.payment.PaymentMessage;
import spoor.screening.payment.PaymentReader;
import spoor.screening.payment.PaymentSink;

/// An ordinary bank's payments over some weeks, drawn from a seed: customers with their own payees,
/// hours and sizes, some of them central banks and companies that move millions; a few payees are
/// new, a few payments are cancelled, a few are sent late or on a holiday.
final class OrdinaryMonth {
    private static final String[] BANKS = {
        "CITIUS33",
        "CHASUS33",
        "DEUTDEFF",
        "BNPAFRPP",
        "BARCGB22",
        "HSBCHKHH",
        "DBSSSGSG",
        "UBSWCHZH",
        "INGBNL2A",
        "BOTKJPJT",
        "SCBLINBB",
        "NDEAFIHH"
    };
    private static final String[] FIRST = {
        "NORTHERN", "PACIFIC", "GOLDEN", "UNITED", "GREEN", "ROYAL", "CENTRAL", "EASTERN", "DELTA",
        "SILVER", "HARBOUR", "CRESCENT", "ALPINE", "MERIDIAN", "ATLAS", "SUNRISE", "LOTUS", "BAY"
    };
    private static final String[] SECOND = {
        "TEXTILE", "MARINE", "GRAIN", "OPTICS", "PAPER", "MOTORS", "FOODS", "TILES", "CHEMICALS",
        "STEEL", "GLASS", "COFFEE", "RUBBER", "CABLES", "TOOLS", "PHARMA", "LEATHER", "TIMBER"
    };
    private static final String[] LAST = {"LTD", "INC", "GMBH", "SA", "TRADING CO", "INDUSTRIES"};
    private static final String[] PEOPLE = {
        "ANNA KELLER", "JOHN MARSH", "MARIA LOPEZ", "PETER NOVAK", "AISHA RAHMAN", "LI NA",
        "TOMAS BERG", "SARA COHEN", "IVAN PETROV", "KEIKO TANAKA", "OMAR HADDAD", "RUTH ADLER"
    };

    private final SplittableRandom chance;
    private final List<Order> orders = new ArrayList<>();
    private int number;

    /// A payment, or the cancellation of one.
    record Order(LocalDateTime at, String text) {}

    private record Payee(String account, String name, String bank) {}

    OrdinaryMonth(long seed) {
        this.chance = new SplittableRandom(seed);
    }

    /// @param from first day
    /// @param days how many
    static List<PaymentMessage> of(long seed, int customers, LocalDate from, int days) {
        OrdinaryMonth month = new OrdinaryMonth(seed);
        for (int i = 0; i < customers; i++) {
            month.customer(i, "CUSTBEBB", from, days);
        }
        return month.messages();
    }

    /// A central bank's ordinary payments: institutions, by day, in working weeks from Sunday to
    /// Thursday.
    void centralBank(String bic, LocalDate from, int days) {
        List<Payee> payees = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            payees.add(payee("CB" + i, false));
        }
        for (LocalDate day = from; day.isBefore(from.plusDays(days)); day = day.plusDays(1)) {
            boolean isFree =
                    day.getDayOfWeek() == DayOfWeek.FRIDAY
                            || day.getDayOfWeek() == DayOfWeek.SATURDAY;
            for (int i = 0; !isFree && i < 4; i++) {
                LocalDateTime at = day.atTime(10 + chance.nextInt(7), chance.nextInt(60));
                Payee payee = payees.get(chance.nextInt(payees.size()));
                pay(
                        at,
                        workingDay(day),
                        bic,
                        "CENTRAL/1",
                        "BANGLADESH BANK",
                        payee,
                        sum(5_000_000));
            }
        }
    }

    private void customer(int index, String bic, LocalDate from, int days) {
        boolean isCompany = chance.nextInt(10) < 7;
        String name = isCompany ? company() : PEOPLE[chance.nextInt(PEOPLE.length)];
        long size = isCompany ? (chance.nextInt(20) == 0 ? 3_000_000 : 20_000) : 800;
        List<Payee> payees = new ArrayList<>();
        int known = 3 + chance.nextInt(isCompany ? 25 : 6);
        for (int i = 0; i < known; i++) {
            payees.add(payee(index + "-" + i, chance.nextInt(4) == 0));
        }
        int daily = isCompany ? 1 + chance.nextInt(4) : 1;
        for (LocalDate day = from; day.isBefore(from.plusDays(days)); day = day.plusDays(1)) {
            boolean isFree = day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
            for (int i = 0; !isFree && i < daily; i++) {
                if (chance.nextInt(100) < 2) {
                    payees.add(payee(index + "-" + payees.size(), chance.nextInt(4) == 0));
                }
                Payee payee =
                        chance.nextInt(100) < 2
                                ? payees.getLast()
                                : payees.get(chance.nextInt(payees.size()));
                int hour =
                        chance.nextInt(200) == 0 ? 20 + chance.nextInt(3) : 8 + chance.nextInt(10);
                LocalDateTime at = day.atTime(hour, chance.nextInt(60));
                pay(at, day, bic, "ACC" + index, name, payee, sum(size));
                if (chance.nextInt(300) == 0) {
                    cancel(at.plusMinutes(30), bic, number);
                }
            }
        }
    }

    private String company() {
        return one(FIRST) + " " + one(SECOND) + " " + one(LAST);
    }

    private String one(String[] words) {
        return words[chance.nextInt(words.length)];
    }

    private Payee payee(String account, boolean isPerson) {
        return new Payee(
                account.replace("-", "99"), isPerson ? one(PEOPLE) : company(), one(BANKS));
    }

    /// Sizes that spread over two powers of ten, a third of them round.
    private BigDecimal sum(long size) {
        long factor = 10L + chance.nextLong(990);
        BigDecimal sum = BigDecimal.valueOf(size * factor + chance.nextLong(9_999), 2);
        return chance.nextInt(3) == 0 ? sum.setScale(-2, java.math.RoundingMode.HALF_UP) : sum;
    }

    /// The next day on which most of the world works.
    private static LocalDate workingDay(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    private void pay(
            LocalDateTime at,
            LocalDate value,
            String bic,
            String account,
            String name,
            Payee payee,
            BigDecimal sum) {
        number++;
        orders.add(
                new Order(
                        at,
                        head("103", at, bic)
                                + ":20:ORD"
                                + number
                                + "\n:23B:CRED\n:32A:"
                                + day(value.atStartOfDay())
                                + "USD"
                                + sum.setScale(2).toPlainString().replace('.', ',')
                                + "\n:50K:/"
                                + account
                                + "\n"
                                + name
                                + "\n:57A:"
                                + payee.bank
                                + "\n:59:/"
                                + payee.account
                                + "\n"
                                + payee.name
                                + "\n:71A:SHA\n-}"));
    }

    private void cancel(LocalDateTime at, String bic, int order) {
        String fields = ":20:CXL" + order + "\n:21:ORD" + order + "\n:11S:103\n" + day(at) + "\n-}";
        orders.add(new Order(at, head("192", at, bic) + fields));
    }

    static String head(String type, LocalDateTime at, String bic) {
        String time = at.format(DateTimeFormatter.ofPattern("HHmm", Locale.ROOT));
        return "{1:F01FRNYUS33AXXX0000000000}{2:O"
                + type
                + time
                + day(at)
                + bic
                + "AXXX0000000000"
                + day(at)
                + time
                + "N}{4:\n";
    }

    private static String day(LocalDateTime at) {
        return at.format(DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT));
    }

    /// In the order of sending.
    List<PaymentMessage> messages() {
        orders.sort(Comparator.comparing(Order::at));
        List<PaymentMessage> messages = new ArrayList<>();
        orders.forEach(order -> messages.addAll(read(order.text)));
        return messages;
    }

    static List<PaymentMessage> read(String text) {
        List<PaymentMessage> messages = new ArrayList<>();
        PaymentReader.read(
                "month",
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                new PaymentSink() {
                    @Override
                    public void message(PaymentMessage message) {
                        messages.add(message);
                    }

                    @Override
                    public void fault(Problem fault) {
                        throw new AssertionError(fault);
                    }
                });
        return messages;
    }
}
