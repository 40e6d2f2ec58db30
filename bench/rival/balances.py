"""The haircut on accounts as most would write it: two dictionaries and one loop.

    python3 balances.py FOLDER

FOLDER holds token_transfers.csv, as ethereum-etl writes it and in chain order, and stolen.csv: the
numbers of its stolen rows. Accounts open with the smallest balance that they need. Prints how many
transfers left accounts with stolen units, and of each token how many units are stolen at the end
and in how many accounts.
"""

import csv
import sys
import time


def rows(folder):
    with open(f"{folder}/token_transfers.csv") as file:
        lines = csv.reader(file)
        next(lines)
        for token, giver, receiver, value, *_ in lines:
            yield (token, giver), (token, receiver), int(value)


def openings(folder):
    balances, opening = {}, {}
    for giver, receiver, units in rows(folder):
        left = balances.get(giver, 0) - units
        if left < 0:
            opening[giver] = opening.get(giver, 0) - left
            left = 0
        balances[giver] = left
        balances[receiver] = balances.get(receiver, 0) + units
    return opening


def trace(folder, balances, thefts):
    stolen, transfers = {}, 0
    for row, (giver, receiver, units) in enumerate(rows(folder)):
        balance, held = balances.get(giver, 0), stolen.get(giver, 0)
        taken = 0
        if held:
            taken, rest = divmod(units * held, balance)
            taken += 2 * rest > balance
            stolen[giver] = held - taken
            transfers += 1
        balances[giver] = balance - units
        balances[receiver] = balances.get(receiver, 0) + units
        arriving = units if row in thefts else taken
        if arriving:
            stolen[receiver] = stolen.get(receiver, 0) + arriving
    return stolen, transfers


def main():
    folder = sys.argv[1]
    with open(f"{folder}/stolen.csv") as file:
        thefts = {int(line) for line in file.readlines()[1:]}
    balances = openings(folder)
    opened = time.process_time()
    stolen, transfers = trace(folder, balances, thefts)
    print(f"{transfers} tainted transfers")
    for token in sorted({token for token, _ in stolen}):
        held = [units for (other, _), units in stolen.items() if other == token and units]
        print(f"{token} {sum(held)} units in {len(held)} accounts")
    print(f"cpu {opened:.1f} s for the openings, {time.process_time() - opened:.1f} s for the trace")


if __name__ == "__main__":
    main()
