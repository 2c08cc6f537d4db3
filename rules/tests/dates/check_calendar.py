"""Reads calendar files with the Python library icalendar and compares them with what they should say.

    python3 check_calendar.py FOLDER

FOLDER holds pairs NAME.ics and NAME.json; the JSON is a list of {uid, summary, url, start, end, alarms, sequence}.
Prints how many entries agree; exits with 1 at the first that does not. calendar_file.rs runs it.
"""

import json
import pathlib
import sys

import icalendar


def read(text):
    calendar = icalendar.Calendar.from_ical(text)
    assert not calendar.errors, calendar.errors
    assert str(calendar["VERSION"]) == "2.0"
    assert "METHOD" not in calendar, "a method needs an organiser"
    assert ("X-WR-CALNAME" in calendar) == (len(calendar.walk("VEVENT")) > 1)
    for event in calendar.walk("VEVENT"):
        assert not event.errors, event.errors
        assert event["DTSTAMP"].dt.utcoffset().total_seconds() == 0
        yield {
            "uid": str(event["UID"]),
            "summary": str(event["SUMMARY"]),
            "url": str(event["URL"]),
            "start": event["DTSTART"].dt.isoformat(),
            "end": event["DTEND"].dt.isoformat(),
            "alarms": [alarm["TRIGGER"].dt.isoformat() for alarm in event.walk("VALARM")],
            "sequence": int(event["SEQUENCE"]),
        }
        assert str(event["URL"]) in str(event["DESCRIPTION"]), "the link is missing in the description"


def main():
    entries = 0
    for expected in sorted(pathlib.Path(sys.argv[1]).glob("*.json")):
        found = list(read(expected.with_suffix(".ics").read_bytes()))
        wanted = json.loads(expected.read_text(encoding="utf-8"))
        if found != wanted:
            sys.exit(f"{expected.name}: found\n{json.dumps(found, indent=1)}\nbut expected\n{json.dumps(wanted, indent=1)}")
        entries += len(found)
    if entries == 0:
        sys.exit("there is nothing to check")
    print(f"{entries} entries agree")


main()
