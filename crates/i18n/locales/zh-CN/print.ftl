### 打印的页面：谈话用的一张 A4 路径，和贴在墙上的一张 A3 本周感谢。姓名保持原样。

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
