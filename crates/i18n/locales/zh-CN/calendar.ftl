### 你自己的日历：会议中不提醒。

calendar-title = 日历
calendar-hint = 在这个 iCalendar 文件（.ics）或地址的会议期间不会提醒小憩。只读取起止时间，从不读取内容。全天和标为空闲的时间不算。
calendar-file = 文件或地址
calendar-file-hint = 例如 /…/calendar.ics，由 Thunderbird、Outlook 或 Nextcloud 写出；或者你的日历提供的私密地址（https、webcal）。地址每小时查询一次，像密码一样保管。
calendar-set = 就用这个
calendar-at = { $host } 上的地址。其余部分像密码一样保管。
calendar-address-how = 地址就是你日历的钥匙，不能写在命令行上。请放进文件或直接输入：breakwater calendar set --address-file 文件，或用 - 表示输入
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
calendar-fault-unreachable = 这个地址现在没有回应。以上次读到的为准，之后会再试。
calendar-fault-refused = 这个地址已不被接受。请从日历设置里重新复制。以上次读到的为准。
calendar-fault-busy = 你的日历服务器要求稍等。以上次读到的为准，之后会再问。
calendar-fault-page = 这个地址返回的是网页，可能是要求输入密码的页面。请复制以 .ics 结尾的地址。以上次读到的为准。
calendar-fault-insecure = 这个地址指向一个不受保护的地址，所以没有跟随。以上次读到的为准。
calendar-fault-broken = 你的日历服务器出了问题。以上次读到的为准，之后会再试。
