### The agent’s own calendar: no offers in meetings.

calendar-title = Calendar
calendar-hint = No reset is offered during meetings of this iCalendar file (.ics). Only from when to when is read, never what about. Whole days, and times shown as free, hold nothing.
calendar-file = File
calendar-file-hint = For example /…/calendar.ics, as Thunderbird, Outlook or Nextcloud write it
calendar-set = Use this file
calendar-remove = No calendar
calendar-none = No calendar is used.
calendar-off = No calendar is used from now on.
calendar-empty = No meetings in the next two days.
calendar-fault-missing = This file is not there or may not be read. What was read last holds.
calendar-fault-not-a-calendar = This is no iCalendar file. What was read last holds.
calendar-fault-cut = This file ends in the middle. What was read last holds, and it is tried again.
calendar-fault-too-large = This file is too large. What was read last holds.
calendar-fault-reader-missing = The program breakwater-calendar is not installed beside Breakwater. Install it and try again.
calendar-fault-reader-broken = This file could not be read to its end. What was read last holds.
