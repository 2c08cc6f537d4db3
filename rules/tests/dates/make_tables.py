"""Makes the tables with which the day arithmetic of the library is compared.

    python3 -m venv tables-venv && tables-venv/bin/pip install numpy==2.4.6 python-dateutil==2.9.0.post0
    tables-venv/bin/python make_tables.py

working_days.csv: numpy.busday_offset, with the closing days of static/closing-days.json for the years that stand
there, and for the others the rule of /rules/src/calendar.rs, spelled out here anew with python-dateutil's Easter.
easter.csv: Easter Sunday by python-dateutil.
"""

import csv
import datetime
import json
import pathlib

import numpy
from dateutil.easter import easter

HERE = pathlib.Path(__file__).parent
DAY = datetime.timedelta(days=1)
YEARS = range(2024, 2038)


def by_rule(year):
    sunday = easter(year)
    moving = [sunday + days * DAY for days in (-3, -2, 1, 39, 40, 50)]
    fixed = [(1, 1), (1, 2), (5, 1), (5, 9), (8, 15), (11, 1)] + [(12, day) for day in range(24, 32)]
    days = moving + [datetime.date(year, month, day) for month, day in fixed]
    if datetime.date(year, 11, 1).weekday() >= 5:
        days.append(datetime.date(year, 11, 2))
    return days


def closing_days():
    listed = json.loads((HERE / "../../../static/closing-days.json").read_text())
    years = {year["year"]: year["days"] for year in listed["years"]}
    return [str(day) for year in YEARS for day in years.get(year, map(str, by_rule(year)))]


def starts():
    day = datetime.date(2025, 1, 1)
    while day < datetime.date(2036, 1, 1):
        edge = (day.month, day.day) in {(2, 28), (2, 29), (3, 1), (12, 23), (12, 24), (12, 31), (1, 1), (1, 2), (1, 3)}
        if edge or day.toordinal() % 17 == 0 or abs((day - easter(day.year)).days) <= 3:
            yield day
        day += DAY


def main():
    closed = closing_days()
    with open(HERE / "working_days.csv", "w", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["day", "working_days", "after", "before"])
        for day in starts():
            for number in (1, 2, 5, 10, 23):
                after = numpy.busday_offset(str(day), number, roll="backward", holidays=closed)
                # The last day from which the number ends on that day or before it: the day before the working day
                # that is the so manieth backwards, the day itself included.
                first = numpy.busday_offset(str(day), 1 - number, roll="backward", holidays=closed)
                table.writerow([day, number, after, first - numpy.timedelta64(1, "D")])
    with open(HERE / "easter.csv", "w", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["easter"])
        for year in range(1900, 2200):
            table.writerow([easter(year)])


main()
