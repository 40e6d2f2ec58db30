package spoor.ledger.trace;

import org.junit.jupiter.api.Test;

/// Each policy's rule in scripts that the manual prints.
class PolicyTest {
    @Test
    void eachPolicySharesTheSameTheftItsOwnWay() {
        TraceScript.check(
                """
                A 50 stolen
                B 50
                A B -> C 60  D 40
                fifo        C 50  D 0
                lifo        C 10  D 40
                pro-rata    C 30  D 20
                clean-first C 10  D 40
                taint-first C 50  D 0
                tiho        C 50  D 0
                poison      C 60  D 40
                bounds      C 10..50  D 0..40
                """);
    }

    @Test
    void fifoGivesTheOldestRunFirst() {
        TraceScript.check(
                """
                A 10
                B 30 stolen
                C 10
                A B C -> D 20  E 25
                fifo      D 10  E 20  fee 0
                runs fifo D clean 10 theft 10
                runs fifo E theft 20 clean 5
                """);
    }

    @Test
    void lifoGivesTheLastUnitOfTheLastInputFirst() {
        TraceScript.check(
                """
                A 30 stolen 10
                B 10
                A B -> C 15  D 20
                lifo      C 0  D 5  fee 5
                runs lifo D clean 15 theft 5
                """);
    }

    @Test
    void lifoTurnsAParcelAroundOnEachWithdrawal() {
        TraceScript.check(
                """
                A 30 stolen 10
                A -> B 30
                B -> C 10  D 20
                lifo      C 10  D 0
                runs lifo B clean 20 theft 10
                runs lifo C theft 10
                fifo      C 10  D 0
                """);
    }

    @Test
    void proRataGivesEveryLabelItsShare() {
        TraceScript.check(
                """
                A 60 stolen ann
                B 30 stolen bob
                C 10
                A B C -> D 50  E 40
                pro-rata      D ann 30 bob 15  E ann 24 bob 12  fee ann 6 bob 3
                runs pro-rata D ann 30 bob 15 clean 5
                """);
    }

    @Test
    void takesTheLeftOverSatoshiFromTheLargestRemainder() {
        TraceScript.check(
                """
                A 5 stolen
                B 2
                A B -> C 3  D 3
                pro-rata C 2  D 2  fee 1
                """);
    }

    @Test
    void onATieTheLeftOverSatoshiIsOfTheLowerLabel() {
        TraceScript.check(
                """
                A 1 stolen ann
                B 1 stolen bob
                C 1
                A B C -> D 1  E 1  F 1
                pro-rata D 0  E ann 1  F bob 1
                """);
    }

    @Test
    void cleanFirstKeepsTheTheftBackUntilNothingElseIsLeft() {
        TraceScript.check(
                """
                A 50 stolen
                B 30
                A B -> C 40  D 40
                clean-first      C 10  D 40
                runs clean-first C clean 30 theft 10
                """);
    }

    @Test
    void laterCleanMoneyNeverRefillsATheft() {
        TraceScript.check(
                """
                A 50 stolen
                B 30
                A -> C 45
                C B -> D 75
                clean-first C 45  D 45
                fifo        C 45  D 45
                """);
    }

    @Test
    void taintFirstGivesTheTheftAwayFirst() {
        TraceScript.check(
                """
                A 50 stolen
                B 30
                B A -> C 40  D 40
                taint-first      C 40  D 10
                runs taint-first D theft 10 clean 30
                """);
    }

    @Test
    void severalTheftsLeaveInProportionAmongThemselves() {
        TraceScript.check(
                """
                A 20 stolen ann
                B 10 stolen bob
                C 30
                A B C -> D 45  E 15
                taint-first D ann 20 bob 10  E 0
                clean-first D ann 10 bob 5   E ann 10 bob 5
                """);
    }

    @Test
    void tihoServesTheHighestOutputFirst() {
        TraceScript.check(
                """
                A 50 stolen
                B 50
                A B -> C 10  D 60  E 25
                tiho        C 0   D 50  E 0   fee 0
                taint-first C 10  D 40  E 0   fee 0
                """);
    }

    @Test
    void amongEqualOutputsTihoServesTheLowerNumberAndTheFeeComesLast() {
        TraceScript.check(
                """
                A 45 stolen
                B 15
                A B -> C 20  D 20
                tiho C 20  D 20  fee 5
                """);
        TraceScript.check(
                """
                A 30 stolen
                B 30
                A B -> C 20  D 20
                tiho C 20  D 10  fee 0
                """);
    }

    @Test
    void poisonConservesNothing() {
        TraceScript.check(
                """
                A 1 stolen
                B 99
                A B -> C 60  D 35
                C -> E 60
                poison C 60  D 35  fee 5  E 60
                bounds C 0..1  D 0..1  fee 0..1  E 0..1
                """);
    }

    @Test
    void poisonFollowsEachTheftForItself() {
        TraceScript.check(
                """
                A 10 stolen ann
                B 10 stolen bob
                A B -> C 20 stolen eve 5
                poison C ann 20 bob 20 eve 5
                """);
    }
}
