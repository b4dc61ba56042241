### 心声：对自己的中心说的话、它的结果，以及每月的几个小问题。

voice-title = 心声
voice-say = 说点什么
voice-obstacle = 遇到了卡点
voice-alone-title = 心声要有人听
voice-alone-text = 加入你的中心之后，你可以告诉它哪里该改，并在这里看到结果。
voice-empty-title = 你说的，都有答复
voice-empty-text = 一条建议、客户对你说的话、一个碍事的工具：每一条都会被听到，附上理由作出决定，再落实完成。每一步都有人负责，也有期限。
voice-yours = 你说过的
voice-only-here = 这个列表只在这台电脑上。

voice-sort-suggestion = 建议
voice-sort-customers = 客户怎么说
voice-sort-friction = 卡点：{ $tool }
voice-named = 署名
voice-nameless = 不署名
voice-helps = 会变好的是：{ $text }
voice-customer-waiting = 当时有客户在等
voice-minutes = 耽误 { NUMBER($minutes) } 分钟
voice-added = 补充：{ $text }
voice-at-least = 至少 { NUMBER($count) } 人这样说

# 已听到、已决定、已完成：到了哪一步、谁负责、到什么时候。
voice-way = 到了哪一步
voice-way-heard = 已听到
voice-way-decided = 已决定
voice-way-done = 已完成
voice-late = 逾期
voice-state-waiting = 已存在本机。连上你的中心后就会发送。
voice-state-leaves = 已存在本机。它会在大约一天之内发出，不带你的名字。
voice-state-sent = 已发送。有人听到后，这里会显示。
voice-state-withdrawn = 已收回，中心里的内容已清除。
voice-state-refused = 中心没有收下，也没有留下任何内容。你的话还在这里：请再说一次。
voice-heard-day = { $day } 之前决定
voice-heard-late = 本应在 { $day } 之前决定
voice-yes = 会去做
voice-yes-day = 会在 { $day } 之前做好
voice-yes-late = 本应在 { $day } 之前做好
voice-no = 不会去做
voice-done = 已经做好
voice-why = 理由：{ $text }
voice-note = 做了什么：{ $text }

voice-thank = 说声谢谢
voice-thank-name = 说声谢谢：{ $what }
voice-thanked = 你已说过谢谢
voice-thank-done = 你的谢谢会送到答复的人那里。
voice-add = 补充几句
voice-add-name = 补充几句：{ $what }
voice-add-what = 想补充的内容
voice-add-done = 已补充，会沿着你原来那条的路送出。
voice-withdraw = 收回
voice-withdraw-name = 收回：{ $what }
voice-withdraw-title = 收回这一条？
voice-withdraw-text = 中心里的内容会被清除。可能已经有人读过。
voice-withdraw-done = 已收回。如果已送到你的中心，它得知后就会清除内容。

voice-say-lead = 两个格子，二十秒。会有一位具名的人在期限之前答复。
voice-say-which = 这是什么
voice-say-suggestion = 一条建议
voice-say-customers = 客户对我说的
voice-say-change = 哪里该改
voice-say-change-placeholder = 例如：让我们自己互换晚班
voice-say-told = 客户对你说什么
voice-say-told-placeholder = 你一再听到的话，不写姓名和号码
voice-say-helps = 会有什么变好（想写再写）
voice-say-helps-placeholder = 对你、对团队、对客户
voice-say-send = 发送

voice-name = 要署名吗？
voice-name-with = 署我的名
voice-name-without = 不署名
voice-name-with-hint = 只有负责答复的人能看到你的名字，也可以来问你。任何列表和报告里都不会出现。
voice-name-without-hint = 没有人能看出是你说的，服务器也不能；它会在大约一天之内发出，答复仍会回到这里。
voice-name-careful = 请不要写会让人认出你的内容。
voice-name-left = 本月还可以不署名说 { NUMBER($count) } 条。
voice-name-none = 本月能不署名说的都已说完。下个月又可以说；署名的话现在就可以。
voice-said-named = 已保存。连上你的中心后就会发送，答复会回到这里。
voice-said-nameless = 已保存。它会在大约一天之内发出，不带你的名字，答复会回到这里。

voice-friction-lead = 写出工具就够了。很多人说的同一件事会一并答复，解决之后，受影响的人都会得知。
voice-friction-tool = 哪个工具
voice-friction-tool-placeholder = 它的名称
voice-friction-known = 这里已知的
voice-friction-waiting = 当时有客户在等
voice-friction-minutes = 耽误了多久
voice-friction-minutes-own = 其他
voice-friction-minutes-field = 分钟
voice-friction-text = 发生了什么（想写再写）
voice-friction-text-placeholder = 卡在哪里，怎样就够了
voice-others = 本月至少还有 { NUMBER($count) } 人这样说。

voice-overdue-title = 你的中心逾期未答
voice-overdue-text = 没有按时答复的，所有人都能看到。答复之前，不会有新的小问题。
voice-answers-title = 你的中心的答复
voice-answers-empty = 决定了什么、做了什么，会连同理由出现在这里，所有人都能看到。

pulse-title = 脉搏：几个小问题
pulse-text = 十秒钟。没有人能看出谁答了什么，服务器也不能；你的回答会在大约一天之内发出。
pulse-until = 到 { $day } 为止
pulse-optional = 可以留空不答。
pulse-choice-not-at-all = 完全不符合
pulse-choice-little = 不太符合
pulse-choice-partly = 一部分符合
pulse-choice-much = 比较符合
pulse-choice-very-much = 非常符合
pulse-question-challenge = 我的工作让我有好的挑战。
pulse-question-recognition = 我做得好的地方有人看见。
pulse-question-development = 我在这里能不断成长。
pulse-question-flexibility = 我的班次适合我的生活。
pulse-send = 发送回答
pulse-skip = 这个月不答
pulse-never = 不再问我
pulse-sent = 已保存。你的回答会在大约一天之内发出，没有人能看出是你的。
pulse-answered = 你已回答。结果会在同一时刻告诉所有人。
pulse-skipped = 你跳过了本月的脉搏。
pulse-off = 不会再问你。可以在设置里改。
pulse-results = 脉搏的结果
pulse-results-centre = 你的中心
pulse-results-at-least = 至少 { NUMBER($count) } 人回答。
pulse-results-untold = 不公布：回答的人太少，可能猜出是谁说的。
pulse-agree =
    { $share ->
        [hardly_any] 几乎没有人认同
        [some] 有些人认同
        [about_half] 大约一半人认同
        [most] 大多数人认同
       *[nearly_all] 几乎所有人认同
    }
pulse-disagree =
    { $share ->
        [hardly_any] 几乎没有人不认同
        [some] 有些人不认同
        [about_half] 大约一半人不认同
        [most] 大多数人不认同
       *[nearly_all] 几乎所有人不认同
    }
