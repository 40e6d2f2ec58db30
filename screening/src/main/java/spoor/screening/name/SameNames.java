package spoor.screening.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Names that are one name: Latin spellings of common Arabic names, forms of one name in several
/// languages, and the short forms that people go by.
///
/// Written by hand from what dictionaries of given names agree on; short on purpose. Gets wrong:
/// people who hold two forms apart.
public final class SameNames {
    /// One name, many Latin spellings: all get the first one's sound.
    private static final String SPELLINGS =
            """
            muhammad mohammed mohamed mohammad mohamad muhammed muhamed muhamad mahammad mahamed mohd muhd md muhammet mohamet muhameed mouhamed mohamud
            ahmad ahmed achmed achmad ahmet akhmed akhmad ahmaad
            husayn hussein hussain husain husein hossein hosein hussien huseyin houssein hosain husseyn khusein
            hasan hassan hasen hacen
            ali aly alee
            yusuf youssef yousef yusef yousuf youssouf yousif jusuf yusif youcef yousaf yussuf
            umar omar omer umer oumar
            uthman osman othman usman ousmane othmane uthmaan
            abdula abdullah abdallah abdulla abdalla abdulah abdoulah abdoullah abdellah abdollah
            khalid khaled khalead
            said saeed sayeed saed saeid sayid saied
            sulayman suleiman sulaiman soleiman suleyman soliman suleman souleymane solayman souleiman
            ibrahim ebrahim ibraheem brahim ibrahem ibrahima
            jafar jaafar djafar gaafar jaffar jafer
            mahmud mahmoud mahmood mahmut mehmood
            mustafa mostafa moustafa mustapha moustapha mustafaa
            aisha aicha ayesha aysha aishah
            qasim qassem kassem qasem kasim ghasem qassim kassim gassim kasem
            salih saleh saalih
            tariq tarik tareq tarek
            rashid rasheed rachid raschid rashed
            sharif cherif sherif shareef sharief
            hamid hameed
            majid majeed madjid
            nasir nasser naser nassir
            yahya yehia yahia yehya yahyah
            isa issa eisa eissa
            musa moussa mousa moosa mussa
            dawud daoud daud dawood davud dawoud daood
            ayyub ayoub ayub ayyoub
            zaynab zeinab zainab zeynab
            latif lateef
            karim kareem
            jamal gamal djamal jamaal
            jalal galal djalal
            faysal faisal feisal faisel
            walid waleed oualid
            mukhtar mokhtar moktar mokhtaar
            muhsin mohsen mohsin mohsein
            mahdi mehdi
            ramadan ramazan ramzan ramadhan
            hisham hicham hesham
            khalil khaleel
            bashir basheer bachir
            munir mounir muneer monir
            mansur mansour mansoor
            nur noor nour
            taher tahir
            fadil fadhil fazil fadel
            rida reza ridha redha riza
            hajj hadj
            zayd zaid zeid zayed
            abdurrahman abdrahman
            husni hosni
            shukri choukri
            tawfiq tawfik toufik taoufik tofik
            shaykh sheikh
            """;

    /// Forms in other languages and short forms: related, not the same.
    private static final String FORMS =
            """
            alexander aleksandr alexandr aleksandar alexandre oleksandr alejandro alessandro iskander sasha alex sascha
            sergei sergey serhiy sergej serge sergio sergii serhii seryozha
            evgeny yevgeny evgeniy yevgeniy evgenii eugene yevhen zhenya eugen
            dmitry dmitri dimitri dmitriy dmytro dima dimitrios
            mikhail mihail mykhailo michael mikael michal miguel misha mike mick mikhael
            nikolai nikolay mykola nicholas nicolas nikola kolya nick
            vladimir volodymyr uladzimir vova volodya waldemar
            yuri yury yuriy iurii jurij yurii george georgi georgy jorge giorgi georgios jerzy
            andrei andrey andriy andrew andreas andrzej andre
            alexei aleksei alexey aleksey oleksiy oleksii alyosha alexis
            pyotr petr petro piotr peter pedro pierre
            pavel pavlo paul paulo pablo pawel pasha
            ivan john johann jan juan jean ioann johannes joao giovanni vanya jack johnny jon
            joseph jose josef giuseppe josip joe iosif osip
            anatoly anatoli anatoliy tolya
            viktor victor
            vasily vasili vasyl vasiliy basil
            stepan stephen steven stefan stephan steve esteban etienne
            maxim maksim maksym max
            igor ihor
            oleg oleh
            konstantin kostyantyn constantine kostya
            grigory grigori hryhoriy gregory
            lev leo leon
            ekaterina yekaterina kateryna catherine katherine katya kate
            elena yelena olena helena helen lena
            natalia nataliya natalya natasha
            tatiana tatyana tetiana tanya
            irina iryna irene ira
            maria mariya mary marie masha maryam mariam
            anna hanna ann anne anya
            olga olha olya
            svetlana svitlana sveta
            william bill will billy wilhelm guillermo guillaume
            robert bob rob bobby roberto
            richard dick rick ricardo
            james jim jimmy jaime jacob
            edward ed ted eddie eduard eduardo
            thomas tom tomas
            charles charlie carlos karl carl chuck
            henry harry heinrich enrique henri
            francis frank francisco francesco franz paco
            anthony tony antonio anton antoine
            daniel dan danny
            david dave dawud
            samuel sam
            matthew matt mateo matthias
            christopher chris kristof cristobal
            elizabeth liz beth lisa
            margaret maggie peggy
            susan sue
            lawrence larry lorenzo
            ronald ron
            donald don
            kenneth ken
            timothy tim
            gerald gerry jerry
            frederick fred friedrich federico
            abraham ibrahim abram
            solomon sulayman shlomo
            moses musa moshe moisei
            isaac ishaq yitzhak
            ismail ishmael esmail
            aaron harun
            mehmet muhammad
            """;

    private static final Map<String, String> CANONICAL = canonicals();
    private static final Map<String, Set<String>> RELATED = related();

    private SameNames() {}

    /// The spelling that stands for all, or the word itself.
    static String canonical(String text) {
        return CANONICAL.getOrDefault(text, text);
    }

    /// Sounds of the other forms of a name, in order; empty where it has none.
    ///
    /// @param sound as [Sound#of(String)] gives it
    public static Set<String> relatedSounds(String sound) {
        return RELATED.getOrDefault(sound, Set.of());
    }

    private static Map<String, String> canonicals() {
        Map<String, String> all = new HashMap<>();
        for (String line : SPELLINGS.strip().split("\n", -1)) {
            String[] words = line.strip().split(" ", -1);
            for (String word : words) {
                all.put(word, words[0]);
            }
        }
        return all;
    }

    private static Map<String, Set<String>> related() {
        Map<String, Set<String>> all = new HashMap<>();
        for (String line : FORMS.strip().split("\n", -1)) {
            List<String> sounds = new ArrayList<>();
            for (String word : line.strip().split(" ", -1)) {
                sounds.add(Sound.of(word));
            }
            for (String sound : sounds) {
                Set<String> others = all.computeIfAbsent(sound, _ -> new TreeSet<>());
                others.addAll(sounds);
                others.remove(sound);
            }
        }
        return all;
    }
}
