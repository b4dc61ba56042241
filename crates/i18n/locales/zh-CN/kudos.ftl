### 感谢：感谢墙和送出感谢。

kudos-title = 感谢
kudos-give = 送出感谢
kudos-new = 新
kudos-quote = “{ $text }”

kudos-filter = 看哪些感谢
kudos-filter-all = 全部
kudos-filter-received = 给你的
kudos-filter-given = 你送出的
kudos-filter-empty = 这里还没有。
kudos-older = 查看更早的

kudos-you-to = 你送给 { $name }
kudos-from-to = { $from } 送给 { $to }
kudos-a-customer = 一位客户
kudos-from-customer = 来自客户
kudos-from-customer-to = 客户送给 { $name }
kudos-shared-by = 由 { $name } 转达
kudos-waiting = 已存在本机，等待发送

kudos-thank = 说声谢谢
kudos-thank-name = 说声谢谢：{ $name }
kudos-you-thanked = 你已说过谢谢
kudos-they-thanked = { $name } 说谢谢

kudos-visibility = 谁可以看到
kudos-see-me = 只有我
kudos-see-team = 我的团队
kudos-see-everyone = 所有人
kudos-seen-by-me = 只在你们之间
kudos-seen-by-team = 团队感谢墙
kudos-seen-by-everyone = 所有人可见

kudos-quarter-title = 本季度
kudos-quarter-received = 条感谢给你
kudos-quarter-given = 条由你送出
kudos-quarter-only-you = 这些数字只有你看得到，不做任何排名。
kudos-default-title = 给你的新感谢
kudos-default-hint = 一开始谁可以看到。每一条都可以再改。

kudos-empty-title = 这里留给感谢
kudos-empty-text = 同事、主管和客户对你的感谢会出现在这里。最近有人帮过你吗？你可以送出第一条。
kudos-empty-give = 送出第一条感谢
kudos-alone-title = 感谢需要同伴
kudos-alone-text = 加入你的中心之后，同事、主管和客户的感谢会出现在这里，你也可以送出感谢。
kudos-alone-join = 加入中心

kudos-give-title = 送出感谢
kudos-give-who = 给谁
kudos-give-who-placeholder = 姓名或团队
kudos-give-nobody = 没有找到“{ $text }”。
kudos-give-change = 不选 { $name }，换一个人
kudos-give-what = 发生了什么
kudos-give-what-placeholder = 对方做了什么，给你带来了什么
kudos-give-value = 符合其中哪一项？
kudos-give-send = 送出
kudos-give-offline = 会先存在本机，连上服务器后发送。
kudos-readers = 谁会读到：你选择的那个人，再由对方决定还有谁可以看。它会经过你们中心的服务器。
kudos-readers-name = 谁会读到：{ $name }，再由对方决定还有谁可以看。它会经过你们中心的服务器。
kudos-given-online = 已在路上。{ $name } 会在下一个通话间隙收到。
kudos-given-offline = 已存在本机。重新连上服务器后就会发送。
