package spoor.ledger.trace;

import org.junit.jupiter.api.Test;

/// Origins, and where trails end, in scripts that the manual prints.
class TerminalTest {
    @Test
    void aPartialOriginFillsTheFirstUnits() {
        TraceScript.check(
                """
                A 50 stolen 20
                A -> B 30  C 20
                fifo     B 20  C 0
                lifo     B 0   C 20
                pro-rata B 12  C 8
                bounds   A 20..20  B 0..20  C 0..20
                end fifo B 20 UNSPENT
                """);
    }

    @Test
    void whatALaterTheftTakesEndsAsStolenAgain() {
        TraceScript.check(
                """
                A 30 stolen ann
                B 20
                A B -> C 50 stolen bob 40
                fifo            C ann 0 bob 40
                runs fifo       C bob 40 clean 10
                end fifo        C ann 30 RESTOLEN bob  C bob 40 UNSPENT
                clean-first     C ann 10 bob 40
                end clean-first C ann 20 RESTOLEN bob
                bounds          C ann 0..10 bob 40..40
                """);
    }

    @Test
    void theSameTheftIsNotStolenTwice() {
        TraceScript.check(
                """
                A 30 stolen
                B 20
                A B -> C 50 stolen
                fifo     C 50
                end fifo C 50 UNSPENT
                """);
    }

    @Test
    void severalTheftsFillOneOutputInTheOrderOfTheCase() {
        TraceScript.check(
                """
                A 50 stolen ann 30 stolen bob 20
                A -> B 50
                fifo      B ann 10 bob 20
                runs fifo A bob 20 ann 10 clean 20
                end fifo  A ann 20 RESTOLEN bob
                """);
    }

    @Test
    void theFeeIsWithdrawnLast() {
        TraceScript.check(
                """
                A 50 stolen
                B 50
                B A -> C 90
                fifo     C 40  fee 10
                end fifo C 40 UNSPENT  fee 10 FEE
                lifo     C 50  fee 0
                bounds   C 40..50  fee 0..10
                """);
    }

    @Test
    void aServiceEndsTheTrailAndWhatItPaysIsClean() {
        TraceScript.check(
                """
                A 50 stolen
                A -> B 30  C 20
                B -> D 30
                stop B SERVICE
                fifo     B 30  C 20  D 0
                end fifo B 30 SERVICE  C 20 UNSPENT
                """);
    }

    @Test
    void aTrailMayStartAtAService() {
        TraceScript.check(
                """
                A 50 stolen
                A -> B 50
                stop A SERVICE
                fifo     B 50
                """);
    }

    @Test
    void aMixerRoundEndsAllThatGoesIntoIt() {
        TraceScript.check(
                """
                A 50 stolen
                B 50
                A B -> C 50  D 50
                stop -> C MIXER
                fifo     C 0  D 0
                poison   C 0  D 0
                end fifo A 50 MIXER
                """);
    }

    @Test
    void anOutputThatNobodyCanSpendIsBurned() {
        TraceScript.check(
                """
                A 50 stolen
                A -> B 20  C 30
                burn B
                overwrite C
                end fifo B 20 BURNED  C 30 BURNED
                """);
    }

    @Test
    void depthCountsTransactionsFromTheOrigin() {
        TraceScript.check(
                """
                A 50 stolen
                A -> B 50
                B -> C 30  D 20
                C -> E 30
                limit depth 2
                fifo     B 50  C 30  D 20  E 0
                end fifo C 30 TRUNCATED depth  D 20 UNSPENT
                """);
    }

    @Test
    void theShortestTrailCounts() {
        TraceScript.check(
                """
                A 10 stolen
                B 10 stolen
                A -> C 10
                C B -> D 20
                D -> E 20
                limit depth 2
                fifo     D 20  E 20
                end fifo E 20 UNSPENT
                """);
    }

    /// Nothing tainted comes in, so there is no depth to count from but the origin's own.
    @Test
    void aTransactionOfOriginsAloneHasDepthZero() {
        TraceScript.check(
                """
                A 40
                A -> B 20 stolen  C 15 stolen 5
                B C -> D 35
                limit depth 1
                fifo     B 20  C 5  D 25
                bounds   B 20..20  C 5..5  D 25..25
                end fifo D 25 UNSPENT
                """);
    }

    /// One less than "no limit" is a limit: the depths are kept and must not run over.
    @Test
    void theHighestLimitOfDepthIsNoneThatIsReached() {
        TraceScript.check(
                """
                A 40
                A -> B 20 stolen  C 20
                C -> D 20 stolen
                B D -> E 40
                E -> F 40
                limit depth 2147483646
                fifo     B 20  D 20  E 40  F 40
                end fifo F 40 UNSPENT
                """);
    }

    @Test
    void aDepthOfZeroEndsEveryTrailAtItsOrigin() {
        TraceScript.check(
                """
                A 40
                A -> B 20 stolen  C 20 stolen 5
                B -> D 20
                limit depth 0
                fifo     B 20  C 5  D 0
                end fifo B 20 TRUNCATED depth  C 5 UNSPENT
                """);
    }

    /// What comes in ends at the mixer, so the origin that it pays is the only taint behind it.
    @Test
    void anOriginBehindAMixerStartsAtDepthZero() {
        TraceScript.check(
                """
                A 50 stolen ann
                A -> B 50
                B -> C 30 stolen bob  D 20
                C -> E 30
                E -> F 30
                F -> G 30
                stop -> C MIXER
                limit depth 2
                fifo     C bob 30  E bob 30  F bob 30  G bob 0
                end fifo B ann 50 MIXER  F bob 30 TRUNCATED depth
                """);
    }

    /// An earlier theft that comes the long way starts anew with the origin that it lands in.
    @Test
    void anOriginOnALongTrailStartsAtDepthZero() {
        TraceScript.check(
                """
                A 50 stolen ann
                A -> B 50
                B -> C 50 stolen bob 20
                C -> D 50
                D -> E 50
                E -> F 50
                limit depth 2
                fifo     D bob 20 ann 30  E bob 20 ann 30  F ann 0 bob 0
                end fifo C ann 20 RESTOLEN bob  E ann 30 TRUNCATED depth  E bob 20 TRUNCATED depth
                """);
    }

    /// Blocks 91722 and 91812 of mainnet paid coins that a later coinbase of the same id replaced.
    @Test
    void aStolenOutputThatIsReplacedIsBurnedWhereItStands() {
        TraceScript.check(
                """
                A 50 stolen ann 30 stolen bob 10
                B 50 stolen ann
                overwrite A
                stop A SERVICE
                limit min_units 25
                end fifo     A ann 10 RESTOLEN bob  A ann 20 BURNED  A bob 10 BURNED
                end fifo     B ann 50 UNSPENT
                end lifo     A ann 20 BURNED  A bob 10 BURNED
                end pro-rata A ann 20 BURNED  A bob 10 BURNED
                end poison   A ann 30 BURNED  A bob 10 BURNED
                bounds       A ann 20..30 bob 10..10
                """);
    }

    /// The taint of the replaced output burns; the replacing one is another output, and clean.
    @Test
    void taintDoesNotPassToTheOutputThatReplaces() {
        TraceScript.check(
                """
                A 50 stolen
                A -> B 50
                -> C 50
                C -> D 50
                overwrite B
                fifo     B 50  C 0  D 0
                end fifo B 50 BURNED
                """);
    }

    @Test
    void smallAmountsAreNotFollowedAndAreListed() {
        TraceScript.check(
                """
                A 50 stolen
                A -> B 46  C 4
                C -> D 4
                limit min_units 5
                fifo     B 46  C 4  D 0
                end fifo C 4 TRUNCATED min_units
                """);
    }

    @Test
    void nothingIsFollowedBeyondAHeight() {
        TraceScript.check(
                """
                A 50 stolen
                A -> B 30  C 20
                B -> D 30
                limit until 1
                fifo     B 30  C 20  D 0
                end fifo B 30 TRUNCATED until  C 20 UNSPENT
                """);
    }

    @Test
    void theNumberOfTransactionsIsCountedInChainOrder() {
        TraceScript.check(
                """
                A 50 stolen
                A -> B 30  C 20
                C -> D 20
                B -> E 30
                limit transactions 2
                fifo     D 20  E 0
                end fifo B 30 TRUNCATED transactions  D 20 UNSPENT
                """);
    }

    @Test
    void anInputOfUnknownValueIsTakenToBeCleanAndAsSmallAsItCanBe() {
        TraceScript.check(
                """
                X ?
                Y ?
                A 50 stolen
                X Y A -> B 60  C 20
                fifo     B 30  C 20
                assumes  X 30  Y 0
                """);
    }

    @Test
    void boundsNarrowWhereCleanMoneyRunsOut() {
        TraceScript.check(
                """
                A 70 stolen
                B 30
                A B -> C 60  D 40
                C -> E 35  F 25
                bounds C 30..60  D 10..40  E 5..35  F 0..25
                """);
    }

    @Test
    void underALimitTheLeastIsWhatNoPolicyCanHaveCut() {
        TraceScript.check(
                """
                A 70 stolen
                B 30
                A B -> C 96  D 4
                C -> E 96
                D -> F 4
                limit min_units 67
                bounds C 66..70  E 0..70  D 0..4  F 0..0
                end clean-first C 66 TRUNCATED min_units
                fifo            E 70
                """);
    }
}
