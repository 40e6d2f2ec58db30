package spoor.screening.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Korean family names and how they are spelled in Latin letters. One spelling may stand for
/// several names (Chon for 전 and 천), so it may have several classes.
final class KoreanFamilies {
    /// Each line: the class, then its spellings: North Korean, McCune-Reischauer, Revised, and what
    /// people write of their own.
    private static final String TABLE =
            """
            kim gim ghim keem
            ri yi lee li rhee ree rhie yee i rie
            pak park bak bahk pack
            choe choi choy chwe
            jong jeong chong chung jung cheong
            kang gang kahng
            jo cho joe joh choh
            yun yoon youn
            jang chang
            rim im lim yim leem rhim
            han hahn
            o oh
            so seo suh
            sin shin
            kwon gwon kweon
            hwang whang
            an ahn
            song
            sung seong song
            ryu yu yoo ryoo lyu rhyu
            jon chon jeon chun jun
            chen chon cheon
            hong
            ko go koh goh
            mun moon
            ryang yang lyang
            son sohn
            pae bae
            paek baek baik paik back
            ho heo hur huh
            nam
            sim shim
            no ro roh noh rho
            ha hah
            kwak gwak
            cha
            ju chu joo choo
            u woo wu
            ku gu koo goo
            ra na rah nah la
            min
            jin chin
            ji chi jee
            om eom um
            chae
            won weon
            pang bang
            kong gong
            hyon hyun hyeon
            ham hahm
            pyon byun byeon pyeon
            ryom yom yeom
            yo yeo ryo
            to do
            sok seok suk
            sol seol
            ma
            kil gil
            yon yeon ryon ryeon
            pyo
            myong myung myeong
            ki gi kee
            pan ban
            wang
            kum keum geum
            ok
            maeng
            pong bong
            kuk kook gook
            chu choo
            thae tae
            hwangbo
            namgung
            sonu seonu
            jegal
            """;

    private static final Map<String, List<String>> CLASSES = classes();

    private KoreanFamilies() {}

    /// @param spelling in lower-case Latin letters
    static List<String> classes(String spelling) {
        return CLASSES.getOrDefault(spelling, List.of());
    }

    private static Map<String, List<String>> classes() {
        Map<String, List<String>> all = new HashMap<>();
        for (String line : TABLE.strip().split("\n", -1)) {
            String[] spellings = line.strip().split(" ", -1);
            for (String spelling : spellings) {
                all.computeIfAbsent(spelling, _ -> new ArrayList<>()).add(spellings[0]);
            }
        }
        return all;
    }
}
