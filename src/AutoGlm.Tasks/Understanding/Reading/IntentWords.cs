namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Verbs of goals in both languages, with the lexicon's action and what sort of doing they are.</summary>
internal static class IntentWords
{
    public static IReadOnlyList<IntentWord> English { get; } = Read(
        (IntentKind.Transact, "book: book, reserve, make a reservation, make a booking, make an appointment, schedule an appointment, get a reservation, get a booking, get an appointment, grab a table, arrange a table, find us a table, get us a table, get a table, get me a table, find a table, find me a table; order: order, buy, purchase, get me; add-to-cart: add to cart, put in my cart; pay: pay, donate, contribute, chip in; submit: submit, fill in, fill out, complete, apply for, file; register: register, sign up, enrol, enroll; send: send, email, e-mail, write to, message, text; create: create, make, add, set up, schedule, write, compose, open an account; post: post, publish, tweet, share; reply: reply, respond, answer; forward-mail: forward; comment: comment, leave a comment; checkout: check out; book: rent, hire; upload: upload"),
        (IntentKind.Change, "cancel: cancel; delete: delete, remove, clear, empty; edit: edit, change, update, correct, amend, adjust, rename, modify, set, move, replace, assign, mark, sort out; like: like, star, upvote, bookmark; follow: follow; unfollow: unfollow, unsubscribe from, unsubscribe; archive: archive; enable: turn on, enable, switch on; disable: turn off, disable, switch off; download: download, export, save; translate: translate"),
        (IntentKind.FindAndReport, "search: search for, search, find out, find me, find, look for, look up, show me, show, list, collect, get, check, read, compare, count, summarise, summarize, tell me, report, extract, see, fetch, gather, give me, look at, research, browse for, note down, write down"),
        (IntentKind.Navigate, "view: go to, open, navigate to, visit, take me to, bring me to; login: log in, sign in, log into, sign into; logout: log out, sign out"));

    public static IReadOnlyList<IntentWord> Chinese { get; } = Read(
        (IntentKind.Transact, "book: 预订, 预定, 预约, 订座, 订位, 订一张, 订一个, 订一间, 订个, 订张, 订间, 订; order: 订购, 购买, 下单, 买, 点一份, 点餐, 来一份; add-to-cart: 加入购物车, 加购; pay: 支付, 付款, 缴纳, 捐款, 捐赠, 捐助, 捐; submit: 提交, 填写, 填好, 申请; register: 注册, 报名; send: 发送, 发一封, 发封, 发邮件, 发消息, 发短信, 发给, 寄, 写一封, 写封, 写信, 发个, 发条; create: 创建, 新建, 添加, 新增, 建一个, 建立, 安排; post: 发布, 发表, 发帖, 分享; reply: 回复, 答复; forward-mail: 转发; comment: 评论, 留言; upload: 上传; book: 租"),
        (IntentKind.Change, "cancel: 取消; delete: 删除, 删掉, 移除, 清空; edit: 修改, 更改, 编辑, 改成, 改为, 更新, 重命名, 设置, 设为, 移动, 标记, 标为, 换成; like: 点赞, 收藏, 加星; follow: 关注; unfollow: 取消关注, 退订; archive: 归档; enable: 开启, 启用; disable: 停用, 禁用; download: 下载, 导出"),
        (IntentKind.FindAndReport, "search: 搜索, 查询, 检索, 查找, 查一下, 查一查, 找一找, 搜一搜, 查查, 查看, 搜一下, 找一下, 找到, 找出, 寻找, 看看, 列出, 收集, 统计, 告诉我, 比较, 总结, 汇总, 获取, 读取, 搜, 查, 找"),
        (IntentKind.Navigate, "view: 打开, 进入, 前往, 访问, 转到, 跳转到, 去; login: 登录, 登陆; logout: 退出登录, 登出"));

    /// <summary>Whether words begin with a verb of a goal.</summary>
    public static bool Begin(string words, bool chinese) =>
        (chinese ? Chinese : English).Any(one => words.StartsWith(one.Text, StringComparison.OrdinalIgnoreCase) && (chinese || words.Length == one.Text.Length || !char.IsLetter(words[one.Text.Length])));

    private static IReadOnlyList<IntentWord> Read(params (IntentKind Kind, string Words)[] groups) =>
    [
        .. groups.SelectMany(group => group.Words.Split(';').SelectMany(part =>
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            return part[(colon + 1)..].Split(',').Select(word => new IntentWord(word.Trim(), part[..colon].Trim(), group.Kind));
        })).OrderByDescending(word => word.Text.Length),
    ];
}
