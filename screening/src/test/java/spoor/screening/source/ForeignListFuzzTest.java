package spoor.screening.source;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import spoor.screening.base.MalformedDataException;

/// Whatever bytes come, a reader gives a list or one clear refusal, and nothing else.
class ForeignListFuzzTest {
    private static final String[] SEEDS = {
        "<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>A</FIRST_NAME>"
                + "<INDIVIDUAL_DATE_OF_BIRTH><YEAR>1964</YEAR></INDIVIDUAL_DATE_OF_BIRTH>"
                + "</INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>",
        "<sdnList xmlns=\"http://tempuri.org/sdnList.xsd\"><sdnEntry><uid>1</uid><lastName>A"
                + "</lastName><remarks>DOB 1 Jan 1950; POB X.</remarks></sdnEntry></sdnList>",
        "<Sanctions xmlns=\"http://www.un.org/sanctions/1.0\"><DistinctParties><DistinctParty>"
                + "<Profile ID=\"1\"/></DistinctParty></DistinctParties></Sanctions>",
        "<export xmlns=\"http://eu.europa.ec/fpi/fsd/export\"><sanctionEntity logicalId=\"1\">"
                + "<birthdate year=\"1950\" monthOfYear=\"13\"/></sanctionEntity></export>",
        "<Designations><Designation><UniqueID>A</UniqueID></Designation></Designations>",
        "A,Unique ID,D.O.B\n1,2,dd/13/1950\n",
        "Entity_LogicalId;BirthDate_BirthDate\n1;1950-13-01\n",
        "{\"id\":\"a\",\"schema\":\"Person\",\"target\":true,\"properties\":{\"birthDate\":[\"x\"]}}",
        "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
        "<?xml version=\"1.0\" encoding=\"utf-7\"?><Designations/>",
    };

    @FuzzTest
    void givesAListOrARefusal(byte[] bytes) throws IOException {
        read("list", bytes);
        read("sdn.csv", bytes);
    }

    /// Each seed with one byte taken out, doubled or changed, at every place.
    @Test
    void survivesEveryChangeOfOneByte() throws IOException {
        for (String seed : SEEDS) {
            byte[] bytes = seed.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < bytes.length; i++) {
                for (byte with : new byte[] {0, '<', '"', '&', (byte) 0xff, '9', '\n'}) {
                    byte[] changed = bytes.clone();
                    changed[i] = with;
                    read("list", changed);
                }
                read("list", java.util.Arrays.copyOf(bytes, i));
            }
        }
    }

    private static void read(String name, byte[] bytes) throws IOException {
        try {
            ListFormat.read("list", List.of(ListFile.of(name, bytes)));
        } catch (MalformedDataException e) {
            if (e.problem().isEmpty()) {
                throw new AssertionError("a refusal without a word", e);
            }
        }
    }
}
