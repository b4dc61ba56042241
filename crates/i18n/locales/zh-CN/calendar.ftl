### 你自己的日历：会议中不提醒。

calendar-title = 日历
calendar-hint = 在这个 iCalendar 文件（.ics）的会议期间不会提醒小憩。只读取起止时间，从不读取内容。全天和标为空闲的时间不算。
calendar-file = 文件
calendar-file-hint = 例如 /…/calendar.ics，由 Thunderbird、Outlook 或 Nextcloud 写出
calendar-set = 使用这个文件
calendar-remove = 不用日历
calendar-none = 没有使用日历。
calendar-off = 从现在起不使用日历。
calendar-empty = 接下来两天没有会议。
calendar-fault-missing = 这个文件不存在或无法读取。以上次读到的为准。
calendar-fault-not-a-calendar = 这不是 iCalendar 文件。以上次读到的为准。
calendar-fault-cut = 这个文件中途断了。以上次读到的为准，之后会再试。
calendar-fault-too-large = 这个文件太大。以上次读到的为准。
calendar-fault-reader-missing = Breakwater 旁边没有安装 breakwater-calendar 程序。请安装后再试。
calendar-fault-reader-broken = 这个文件没能读完。以上次读到的为准。
