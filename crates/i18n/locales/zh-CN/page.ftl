### 导出的页面：Breakwater 保存的关于你的内容，用来阅读和打印。

page-title = Breakwater 保存的关于你的内容
page-made = 写于 { $date }。写这一页没有向任何地方发送任何内容。
page-care = 拿到这个文件夹的人都能读到：请像保管信件一样保管它。这一页旁边还有同样的内容和更多内容，是给程序读的文件（JSON 和 CSV）。
page-days = 你的每一天
page-days-none = 还没有记录到任何一天。
page-days-sums = 每一天的合计。上面的条是通话时间，下面的条是休息。
page-kudos = 感谢
page-kudos-to = 给{ $name }，{ $day }
page-kudos-from = 来自{ $name }，{ $day }
page-kudos-customer = 来自一位客户，{ $day }
page-kudos-customer-to = 一位客户给{ $name }，{ $day }
page-kudos-between = { $from }给{ $to }，{ $day }
page-kudos-none = 还没有感谢。
page-path = 你的路径
page-level = 级别
page-evidence = 例证
page-goals = 你的目标
page-shared = 分享的路径
page-shared-none = 没有分享任何内容。
page-voice = 你对中心说过的话
page-voice-none = 还没有说过什么。
page-voice-named = { $day }，署名
page-voice-nameless = { $day }，不署名
page-voice-answer = 中心：{ $text }
