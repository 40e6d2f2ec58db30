package spoor.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// News prose to read claims out of: sentences written by hand, of which about a third hold
/// amounts, dates or names, in an order and with numbers that a seed gives.
final class Prose {
    private static final List<String> SENTENCES =
            List.of(
                    "The ferry left the harbour an hour late, and nobody on the quay seemed to mind.",
                    "Thieves took up to $# million from a small exchange in Seoul last week, police"
                            + " said on Monday.",
                    "She had kept the letters in a drawer for years without reading them again.",
                    "According to a report seen by Reuters, at least # attacks on banks were under"
                            + " investigation in 2018.",
                    "Prices at the market have hardly moved since spring, the traders complain.",
                    "The council will vote on the new bridge before the summer, if the money is"
                            + " found.",
                    "About # BTC was frozen by the platform, which refused to name its customers.",
                    "Her brother, a teacher of mathematics, corrected the proofs in the evenings.",
                    "Analysts at Chainalysis estimated that more than $#bn was laundered through"
                            + " mixers between January and March 2021.",
                    "It rained on the day of the opening, but the queue went round the block.",
                    "Neither the ministry nor the embassy answered questions about the affair.",
                    "The Reconnaissance General Bureau is suspected of the theft, officials told"
                            + " reporters in Tokyo.",
                    "Most of the staff have worked there for longer than the owner has.",
                    "A spokesman said that the museum would stay shut until the roof is repaired.",
                    "Losses of €# million were later recovered, the company said on 14 May 2019.",
                    "The old mill was sold twice before anybody thought of living in it.",
                    "He wrote that the committee had read every page, and believed none of them.",
                    "Some villages are still without power; the road to the north is closed.",
                    "The bank lost Rs # crore in two transfers to accounts in Hong Kong and Malta.",
                    "No one remembers who planted the trees along the canal, or when.",
                    "Critics praised the second act, which the first had done little to deserve.",
                    "Investigators traced # transactions to one wallet over the past six months.",
                    "The team trains twice a day and travels to away games by bus.",
                    "Under the agreement both sides keep their observers along the river.",
                    "“We were never told,” the manager said, “and we would have acted at once.”",
                    "The price of bread, which had been stable, rose by # percent in a year.",
                    "In the end the jury believed the gardener rather than the lawyer.",
                    "Visitors must leave their bags at the door and may not take pictures.",
                    "The exchange suspended withdrawals after noticing unusual transfers overnight.",
                    "Its founder, who studied in Leipzig, has not been seen since the collapse.");

    private Prose() {}

    /// @param bytes how long the text is at least, in UTF-8
    static String text(int bytes, long seed) {
        Xorshift64 random = new Xorshift64(seed);
        StringBuilder text = new StringBuilder(bytes + 512);
        int written = 0;
        int inParagraph = 0;
        while (written < bytes) {
            String sentence =
                    SENTENCES
                            .get(random.between(0, SENTENCES.size() - 1))
                            .replace("#", String.valueOf(random.between(2, 999)));
            boolean isLast = ++inParagraph == 6;
            String piece = sentence + (isLast ? "\n\n" : " ");
            inParagraph = isLast ? 0 : inParagraph;
            text.append(piece);
            written += piece.getBytes(StandardCharsets.UTF_8).length;
        }
        return text.toString();
    }
}
