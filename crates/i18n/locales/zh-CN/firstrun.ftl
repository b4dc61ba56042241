### 第一次使用，三步。

firstrun-step = 第 { NUMBER($step) } 步，共 { NUMBER($steps) } 步
firstrun-skip = 全部跳过
firstrun-finish = 开始使用
firstrun-welcome-title = 忙碌工作旁的一处静港
firstrun-welcome-text = Breakwater 会留意你通话了多久，在两通电话之间提议短暂休息。它也会带来别人的感谢，让你看到前面的路。
firstrun-promise-call = 通话中绝不打扰：不弹出，不出声。
firstrun-promise-yours = 属于你：通话、休息和难熬的时刻只有你能看。
firstrun-promise-nobody = 没有人会知道你是否休息：没有分数，没有排名。

firstrun-phone-title = 哪个是你的电话？
firstrun-phone-text = 这样 Breakwater 就知道你什么时候在通话，不来打扰。
firstrun-switch = 没有找到也没关系：在“今天”里点一下，就能自己说明正在通话。
firstrun-centre-title = 加入你的中心
firstrun-centre-text = 收到同事的感谢，看到前面的路。单独使用也可以。
firstrun-alone = 单独使用
firstrun-joined = 你已加入 { $name }。
firstrun-privacy = 你的通话和小憩只留在这台设备上。
