### 错误：发生了什么、什么是安全的、该怎么做。

error-bad-request = 无法理解这个请求：{ $detail }
error-request-broken = 本程序与服务器无法互相理解（{ $fault }）。没有丢失任何内容；两者更新到同一版本后会继续。
error-choice-unknown =
    { $choice ->
        [language] Breakwater 没有 { $name } 这种语言。未做任何更改。
        [theme] 没有名为 { $name } 的外观。请选 system、light 或 dark。
        [screen] 没有名为 { $name } 的屏幕。请选 auto、window、pointer、primary，或 screen: 加名称。
        [reset] 小憩时长为 60s、3m 或 10m，没有 { $name }。未做任何更改。
        [relief] 可以说需要 1、3 或 10 分钟，没有 { $name }。没有发送任何内容。
       *[other] 没有名为 { $name } 的页面。现有 today、kudos、path、voice、friction 和 settings。
    }
error-out-of-range =
    { $amount ->
        [days] 历史记录可显示 { NUMBER($min) } 到 { NUMBER($max) } 天。
        [level] 等级是 { NUMBER($min) } 到 { NUMBER($max) } 的数字。
        [sources] 已有 { NUMBER($max) } 个通话来源。请先移除不再需要的。
        [quiet] 安静模式可持续 { NUMBER($min) } 到 { NUMBER($max) } 秒，即最长一天。未做任何更改。
        [later] 可以推迟 1 到 60 分钟。未做任何更改。
        [hooks] 已经有 { NUMBER($max) } 个了。请移除一个不再需要的。
        [ideas] 自己的小憩已经有 { NUMBER($max) } 个了。请移除一个不再需要的。
        [receivers] 一次最多送给 { NUMBER($max) } 人。什么都没有发送。
       *[other] 一个班次最多有 { NUMBER($max) } 段。
    }
error-folder-bad =
    { $fault ->
        [relative] 请写出文件夹的完整路径。没有写入任何内容。
       *[other] 无法写入这个文件夹。请换一个，或取得写入权限。
    }
error-unknown-command = 没有 { $name } 这个命令。
error-not-allowed = 不能在这里这样做。
error-resident-lost = Breakwater 没有回应。已保存的内容是安全的，这个窗口会自动再次查找它。
error-note-too-short = 请至少写一个词。
error-note-too-long = 现在有 { NUMBER($chars) } 个字，最多 { NUMBER($max) } 个。没有发送任何内容。
error-note-has-control = 文字里有无法显示的字符。没有发送任何内容。
error-kudos-to-self = 感谢要送给别人。
error-kudos-unknown = 这条感谢已经不在这里了。
error-receiver-missing = 请选择送给谁。
error-receiver-without-vault = { $name } 还没有保险库，无法为其密封内容。什么都没有发送。请对方在设置里建立保险库，或运行：breakwater vault create
error-excerpt-empty = 什么都没有勾选，所以没有发送。请选择一个目标、一项技能或你在看的岗位。
error-excerpt-too-long = 一次分享的内容太多了。什么都没有发送。请去掉一些。
error-nothing-shared = 你没有分享任何内容给 { $name }。
error-undo-over = 最近十秒内没有送出感谢。仍可以在那条感谢上收回，或使用：breakwater kudos withdraw ID
error-person-unknown = 这里没有人叫 { $name }。请写全名或编号。
error-person-name-unfinished = 这里没有人叫 { $name }。你是指 { $alike } 吗？请写全名。
error-person-ambiguous = 有 { NUMBER($count) } 个人叫 { $name }：{ $candidates }。请用其中一位的编号。
error-value-unknown = 没有叫 { $name } 的价值观。
error-not-joined = 请先加入你的中心。
error-joined-as-other = 这台电脑上保存的是{ $name }的内容。这个代码是别人的；请先离开中心，或使用{ $name }的代码。
error-already-joined = 已经加入了一个中心。请先离开它；离开会清除这台电脑上保存的内容。
error-unsent-left = 还有 { $count } 条记录没有发送，离开会丢失它们。请先连接到你的中心，或放弃它们后离开。
error-address-bad = 这不是服务器地址。它看起来像 https://breakwater.example.org
error-calendar-address-bad = 这不是日历的地址。它以 https 或 webcal 开头，常以 .ics 结尾。未做任何更改。
error-plain-http-refused = 这个地址不受保护。请索取以 https 开头的地址。
error-code-unknown = 邀请码无效。请检查是否输错。
error-code-used = 这个邀请码已经用过。请索取新的。
error-code-expired = 这个邀请码已过期。请索取新的。
error-sso-failed =
    { $fault ->
        [off] 这个中心没有启用工作账号登录。请使用发给你的代码。
        [provider_down] 你所在组织的登录服务没有响应。什么都没有改变。请稍后再试，或用代码加入。
        [no_person] 这个中心不认识你的工作账号。什么都没有改变。请联系中心里管理 Breakwater 的人，或用代码加入。
        [other_account] 你以前在这里用另一个账号登录过。什么都没有改变。请使用那个账号，或联系中心里管理 Breakwater 的人。
        [cancelled] 登录已取消。什么都没有改变。
        [expired] 登录用时太长，或者已经完成过。什么都没有改变。请重新开始。
       *[other] 你所在组织的登录服务给出的答复不可信。什么都没有改变。请告诉中心里管理 Breakwater 的人，或用代码加入。
    }
error-server-unreachable = 无法连接服务器。这里的内容是安全的。请检查地址和网络，然后再试一次。
error-certificate-untrusted =
    { $fault ->
        [issuer] 这台电脑不信任服务器的证书：它认识的机构都没有签发过这张证书。没有发送任何内容，一切都已保存在这里。请联系中心里管理 Breakwater 的人：要么这台电脑还需要安装中心的证书颁发机构，要么这不是你们中心的服务器。
        [date] 服务器的证书今天无效。没有发送任何内容，一切都已保存在这里。请检查这台电脑的日期；如果日期正确，请让中心里管理 Breakwater 的人更新证书。
        [name] 服务器的证书是发给另一个名称的。没有发送任何内容，一切都已保存在这里。请检查地址；如果地址正确，请向中心里管理 Breakwater 的人要一张写有这个名称的证书。
       *[other] 这台电脑不信任服务器的证书。没有发送任何内容，一切都已保存在这里。请联系中心里管理 Breakwater 的人。
    }
error-server-broken = 服务器没有正确回应。这里的内容是安全的。请重试；如果一直这样，请告诉中心里管理 Breakwater 的人。
error-signed-out = 你的中心不再识别这台电脑。一切都已保存在这里，重新加入即可发送。
error-feed-rewound = 服务器已恢复。正在重新读取新内容。
error-key-reused = 这个请求用了之前一个请求的名称，但内容不同。什么都没有改变。请换一个新名称再发送。
error-on-a-call = 通话中不行。等通话结束后再来。
error-nothing-due = 现在没有该休息的小憩，所以没有什么可推迟的。想安静一会儿：breakwater quiet 30m
error-source-unknown = 没有 { $id } 这个通话来源。
error-source-kind-unknown = 无法从 { $kind } 得知通话。
error-source-address-bad =
    { $kind ->
        [baresip] baresip 需要带端口的地址，例如 127.0.0.1:4444。
        [dialog] 电话系统需要你在那里的地址，例如 sip:1001@pbx.example.org。只支持 UDP 和 TCP。
       *[other] 这个来源需要本机上的地址，例如 127.0.0.1:4747。
    }
error-shortcut-refused =
    { $fault ->
        [no_modifier] 这些键是用来打字的。请加上 Ctrl、Alt 或 Super。未做任何更改。
        [twice] 你的另一个快捷键用了这些按键。未做任何更改。
       *[unreadable] 这不是按键。请写成 Ctrl+Alt+R 这样。未做任何更改。
    }
error-phone-unknown = 没有叫 { $name } 的程序用过麦克风。
error-hook-unknown = 没有 { $id } 号。
error-hook-refused =
    { $fault ->
        [empty] 请写一条命令或一个地址。未做任何更改。
        [too_long] 太长了：最多 { NUMBER($max_bytes) } 字节。未做任何更改。
        [unreadable] 引号没有闭合，或有无法显示的字符。未做任何更改。
        [elsewhere] 只会告知这台电脑上的地址，例如 http://localhost:8989/light。未做任何更改。
       *[other] 无法读懂这个地址。它应该像 http://localhost:8989/light。未做任何更改。
    }
error-goal-refused =
    { $reason ->
        [too_short] 再多写一点，这样你才知道目标何时达成。
        [too_long] 作为一个目标太长了。请缩短，或分成两个。
        [unseen] 文字里有无法显示的字符。请重新输入。
        [on_speed] 这里不记录关于速度或处理时长的目标。请选一件你能从中成长的事。
        [no_measure] 请写明怎样算达成，例如多少次。
        [day_past] 这一天已经过去。请选晚一点的日子。
       *[other] 这个目标无法这样记录。
    }
error-evidence-unknown = 这条例证已经不在这里了。没有打印任何内容。
error-print-refused =
    { $fault ->
        [program_missing] Breakwater 旁边没有安装 breakwater-print 程序。没有写出任何内容。请安装后再试。
        [font_han] 这台电脑上没有字体包含这些汉字：{ $signs }。没有写出任何内容。请安装一种字体，例如 Noto Sans CJK（Debian 和 Ubuntu：fonts-noto-cjk），然后再打印。
        [font_other] 这台电脑上没有字体包含这些字符：{ $signs }。没有写出任何内容。请安装包含它们的字体，或去掉这些字符，然后再打印。
       *[broken] 这一页没有做成。没有写出任何内容，你记下的内容是安全的。请再试一次。
    }
error-role-unknown = 这个岗位已不在发展路径上。
error-idea-refused =
    { $fault ->
        [title_missing] 这个小憩需要一个名称。未做任何更改。
        [title_too_long] 名称太长：最多 40 个字。未做任何更改。
        [text_too_long] 文字太长：最多 280 个字、6 行。未做任何更改。
       *[unseen] 文字里有无法显示的字符。请重新输入。
    }
error-idea-unknown = 没有叫 { $name } 的自己的小憩。全部可用此命令列出：breakwater own list
error-goal-unknown = 这个目标已经不在了。
error-skill-unknown = 这项技能已不在发展路径上。
error-four-eyes-refused =
    { $fault ->
        [gone] 这件事不再等待：已经决定、撤回或被替换，或者已过期。什么都没有改变。请再看一次列表。
        [same_eyes] 这是你提出的，所以要由别人确认。你可以撤回。什么都没有改变。
        [nobody_else] 这需要两个人，而这里没有别人能确认。没有提出任何请求。请先让别人担任管理员或员工代表。
        [last_admin] 那样你们中心就没有管理员了。什么都没有改变。请先让别人担任管理员。
        [both_vaults] 两条记录都有保险库，两个保险库无法合并。什么都没有改变。本人要继续使用其中一个，另一条记录离开。
        [same_entry] 这是一条记录，不是两条。什么都没有改变。请选择另一条。
        [not_here] 此人已不在这里：已离开或已被删除。什么都没有改变。
        [asked_already] 同样的请求已经提出，正在等待。什么都没有改变。
       *[too_many] 等待第二个人的事项已经放满。没有提出任何请求。请先让其中一些得到决定。
    }
error-duration-bad = { $text } 不是时长。请写成 60s、10m 或 1h 这样。
error-hours-bad = “{ $text }”不是 08:00-16:30 这样的时间。未做任何更改。
error-shift-parts-overlap = 这个班次的 { $one } 与 { $other } 重叠了。后一段应在前一段结束时或之后开始。未做任何更改。
error-pack-unknown = 没有 { $name } 的规则。现有 AT、BR、DE、ES、IT、PL 和 UK。
error-pack-not-chosen = 请先选择适用于你的国家规则：在设置里，或用命令 breakwater policy pack ES
error-rule-unknown = 这些规则里没有 { $id }。
error-leader-unknown = 还不知道谁是你的主管，没有发送任何内容。
error-team-missing = 你在这里不属于任何团队，没有任何改变。可以展示给所有人，或询问你中心的管理员。
error-voice-refused =
    { $fault ->
        [tool_missing] 请写出碍事的工具。没有发送任何内容。
        [tool_too_long] 工具名称太长：最多 60 个字。没有发送任何内容。
        [minutes] 分钟数是 1 到 480，即一个工作日。没有发送任何内容。
        [not_friction] 只有卡点才有工具、分钟数或在等的客户。没有发送任何内容。
        [additions_full] 补充已经满了。你之前说的都保留。请改为新说一条。
        [not_answered] 还没有可以道谢的答复。没有发送任何内容。答复会在所写的日期之前到来。
        [over] 它已经结束：已收回，或你已说过谢谢。未做任何更改。
       *[month_full] 本月能不署名说的都已说完。没有发送任何内容。请署名说，或等到下个月。
    }
error-voice-unknown = 它不在你的列表里，或者已经不在了。未做任何更改。你说过的全部可用此命令列出：breakwater voice list
error-case-unknown = 它已经不再开放，或已与别的合并。未做任何更改。请再看一次列表。
error-case-refused =
    { $fault ->
        [not_now] 它已经到了别的步骤：有人先一步处理了。未做任何更改。请再看一次。
        [day] 这一天已经过去，或不早于现在的期限，或超过 90 天。未做任何更改。请另选一天。
        [owner] 这个人不能负责：已经离开，或在控制台里没有房间。未做任何更改。请另选一位。
        [merge] 只有同一工具的卡点才能一并答复。未做任何更改。
       *[board] 只有已完成的才能放上感谢屏，而且内容里不能有姓名。未做任何更改。
    }
error-pulse-refused =
    { $fault ->
        [none] 现在没有小问题要答。没有发送任何内容。
        [over] 回答这些问题的时间已过。没有发送任何内容，之前的回答仍然算数。
        [answered] 你已经回答过。那次回答算数，没有再发送任何内容。
        [overdue] 有逾期的答复，应先处理。没有开启脉搏。
        [twice] 本月已经有过脉搏。没有再开启。下个月可以开启下一次。
        [month_over] 这个月快结束了。没有开启脉搏。请在下个月一号开启。
        [questions] 一次脉搏有一到四个不同的问题。没有开启。
        [answers] 每个问题请给一个数字：1 到 5，或用 0 跳过。没有发送任何内容。
       *[other_desk] 回答所需的凭证在你的另一台电脑上。没有发送任何内容。请在那里回答，或在两台上都打开保险库。
    }
error-policy-refused = 规则被拒绝。第 { NUMBER($line) } 行：{ $reason }
error-vault-missing = 你在这个中心还没有保险库。可以在设置里建立，或运行：breakwater vault create
error-vault-there = 你在这个中心已经有保险库。请用口令、恢复词或另一个电脑打开它。什么都没有改变。
error-vault-locked = 你的保险库在这里是锁着的。请先打开它。
error-vault-changed = 打开保险库的方式刚才在另一个电脑改过了。这里什么都没有改变。请再试一次。
error-vault-other = 这里打开的密钥不是你在中心的保险库的密钥。什么都没有改变。请先锁上，再用口令打开。
error-passphrase-wrong = 这不是你的口令。什么都没有改变。请检查键盘后再试，或使用恢复词。
error-passphrase-throttled = 错误的口令太多了。{ NUMBER($wait_s) } 秒后可以再试。恢复词和你的其他电脑仍然可以立即打开保险库。
error-passphrase-unfit =
    { $fault ->
        [short] 口令至少 10 个字符。用三四个别人想不到会放在一起的词就很好。什么都没有改变。
        [long] 口令最多 256 个字符。什么都没有改变。
        [plain] 这个口令只是重复几个字符。请选一个变化更多的。什么都没有改变。
       *[other] 口令里有并非到处都能输入的字符。请另选一个。什么都没有改变。
    }
error-words-unfit =
    { $fault ->
        [count] 恢复词一共 24 个，这里有 { NUMBER($place) } 个。什么都没有改变。
        [unknown] 第 { NUMBER($place) } 个词不在恢复词表中。请检查写法。什么都没有改变。
        [asked] 第 { NUMBER($place) } 个词不对。请看看纸上写的，再输入一次。
        [checksum] 有一个词不对，或有两个词对调了。请与纸上的比较。什么都没有改变。
       *[other] 这些不是这个保险库的恢复词。什么都没有改变。
    }
error-pairing-gone = 没有这个代码的配对，或它的十分钟已过。什么都没有交出。请在新电脑重新开始。
error-pairing-mixed = 两个电脑没有就同一把密钥达成一致，所以什么都没有交出。请重新开始。如果再次发生，请告诉中心的管理人员。
error-memory-short = 空闲内存不够，打开保险库需要短暂使用 64 MiB。什么都没有改变。请关掉一些程序后再试。
error-disk-full = 磁盘已满。没有写入任何内容，之前保存的都安全。请腾出空间后重试。
error-store-failed = 没能保存。之前保存的都安全。请重试，或运行：breakwater doctor
error-too-large = 太大了：最多 { NUMBER($max_bytes) } 字节。
error-busy = 现在太忙了。什么都没有改变。请在 { NUMBER($retry_after_s) } 秒后重试。
error-no-room = 已有 { NUMBER($max) } 个程序同时与 Breakwater 通信，无法再接入。没有任何数据丢失。请关闭正在使用它的窗口或脚本后重试。
error-no-display = Breakwater 启动时没有显示器，因此无法打开窗口。其他功能一切正常。请先结束它，再在你的桌面会话中启动：先 breakwater quit，再 breakwater run
error-window-missing = 显示窗口的程序 breakwater-window 没有安装在 Breakwater 旁边。其他功能一切正常。请安装后重试。
error-internal = 我们这边出了问题。已保存的内容是安全的。请重试。
