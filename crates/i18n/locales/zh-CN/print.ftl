### 打印的页面：谈话用的一张 A4 路径，贴在墙上的一张 A3 本周感谢，和一张 A4 的本月心声。姓名保持原样。

print-month =
    { $month ->
        [jan] 1
        [feb] 2
        [mar] 3
        [apr] 4
        [may] 5
        [jun] 6
        [jul] 7
        [aug] 8
        [sep] 9
        [oct] 10
        [nov] 11
       *[dec] 12
    }
print-day = { $year }年{ $month }月{ $day }日
print-day-short = { $month }月{ $day }日

print-path = 我的路径
print-path-named = 我的路径：{ $name }
print-next = 我下一步想看的岗位
print-next-sideways = 我下一步想看的岗位（平级）
print-entry = 还需要
print-ways = 从这里可以往哪里发展
print-way-up = 向上
print-way-sideways = 平级
print-skills = { $role }需要什么，哪些例证说明了它
print-skills-bare = 哪些例证说明了我的技能
print-level = { NUMBER($shown) } 级，共需 { NUMBER($needed) } 级
print-level-open = 需要 { NUMBER($needed) } 级
print-evidence-meta = { NUMBER($level) } 级 · { $day }
print-evidence-more = 还有 { NUMBER($count) } 条在我的电脑上。
print-former = 来自以前的发展路径：{ $skill }
print-goals = 我的目标
print-goal-by = { $day }之前
print-goal-done = { $day }完成
print-goals-none = 还没有写下目标。这里可以写一个：
print-goals-more = 还有 { NUMBER($count) } 个目标在我的电脑上。
print-steps = 接下来的几步
print-step = { $skill }：{ NUMBER($level) } 级
print-agreed = 我们的约定
print-blank = 这里还没有写下什么
print-blank-text = 还没有选岗位，也没有写下例证。下面的横线留给谈话：我现在在哪里，想看看什么，为此需要什么。
print-path-foot = 在我自己的电脑上制作，内容由我选择。其中没有任何内容被发送出去。

print-praise = 本周的感谢
print-praise-days = { $from }至{ $to }
print-praise-from = 来自{ $name }
print-praise-customer = 来自一位客户
print-praise-foot = 这里被感谢的每一位都选择把它展示给所有人。按说出的先后排列。
print-page = 第 { NUMBER($page) } 页，共 { NUMBER($pages) } 页
print-quote = “{ $text }”

print-report = 一线的声音
print-report-month = { $year }年{ $month }月
print-report-on = 截至{ $day }
print-report-draft = 草稿，尚未经两位员工代表同意
print-report-approved = 已经两位员工代表同意
print-report-heard = 已听到
print-report-heard-of = 建议：{ NUMBER($suggestions) } · 客户：{ NUMBER($customers) } · 卡点：{ NUMBER($friction) }
print-report-decided = 已决定
print-report-decided-of = 做：{ NUMBER($yes) } · 不做：{ NUMBER($no) }
print-report-done = 已完成
print-report-overdue = 逾期
print-report-answers = 得到答复的事
print-report-answers-none = 本月没有作出决定，也没有完成什么。
print-report-customers = 客户怎么说，决定了什么
print-report-sort =
    { $sort ->
        [customers] 客户怎么说
        [friction] 卡点
       *[suggestion] 建议
    }
print-report-outcome =
    { $outcome ->
        [done] 已完成
        [yes] 会做
       *[no] 不做
    }
print-report-outcome-by = 会做，{ $day }之前
print-report-people = 至少 { NUMBER($count) } 人
print-report-words-named = 这段话提到了某个人，因此没有打印。
print-report-more = 还有 { NUMBER($count) } 项在 Breakwater 里。
print-report-owed = 到{ $day }已逾期
print-report-owed-none = 没有逾期的事。
print-report-due = 应在{ $day }前答复
print-report-tools = 遇到的卡点
print-report-tools-none = 没有五人以上提到的工具。
print-report-minutes = 合计至少 { NUMBER($minutes) } 分钟
print-report-waiting = 至少 { NUMBER($count) } 次有客户在等
print-report-pulse = 脉搏
print-report-pulse-none = 本月没有公布结果。
print-report-pulse-few = 回答的人太少。结果不公布，否则会看出个别人的回答。
print-report-pulse-people = 至少 { NUMBER($count) } 人回答
print-report-question =
    { $question ->
        [challenge] 我的工作让我有好的挑战。
        [recognition] 我做得好的地方有人看见。
        [development] 我在这里能不断成长。
       *[flexibility] 我的班次适合我的生活。
    }
print-report-agree =
    { $share ->
        [hardly_any] 几乎没有人认同
        [some] 有些人认同
        [about_half] 大约一半人认同
        [most] 大多数人认同
       *[nearly_all] 几乎所有人认同
    }
print-report-disagree =
    { $share ->
        [hardly_any] 几乎没有人不认同
        [some] 有些人不认同
        [about_half] 大约一半人不认同
        [most] 大多数人不认同
       *[nearly_all] 几乎所有人不认同
    }
print-report-result = { $agree }，{ $disagree }
print-report-foot = 这里没有任何个人，也没有说话人的原话：决定由作出决定的人用自己的话说明。人数从五开始，以五为一级。
