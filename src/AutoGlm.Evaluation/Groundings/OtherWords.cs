namespace AutoGlm.Evaluation.Groundings;

/// <summary>Other words for what controls are often called. A list of its own: what the grounder knows must not decide what it is asked.</summary>
internal static class OtherWords
{
    /// <summary>Words that mean the same: English, then Chinese.</summary>
    private static readonly (string[] English, string[] Chinese)[] Groups =
    [
        (["search", "find", "look up"], ["搜索", "查找", "检索"]), (["log in", "sign in", "login"], ["登录", "登入"]),
        (["log out", "sign out"], ["退出登录", "注销"]), (["delete", "remove", "erase"], ["删除", "移除", "删掉"]),
        (["save", "store"], ["保存", "存储"]), (["cancel", "abort"], ["取消", "放弃"]), (["submit", "send"], ["提交", "发送", "递交"]),
        (["register", "sign up"], ["注册", "立即注册"]), (["settings", "preferences", "options"], ["设置", "偏好设置"]),
        (["help", "support"], ["帮助", "客服"]), (["reply", "respond", "answer"], ["回复", "答复"]), (["next", "continue"], ["下一步", "继续"]),
        (["back", "previous"], ["上一步", "返回"]), (["edit", "modify", "change"], ["编辑", "修改", "更改"]), (["close", "dismiss"], ["关闭", "关掉"]),
        (["add", "new", "create"], ["添加", "新增", "新建"]), (["cart", "basket"], ["购物车", "购物篮"]), (["email", "e-mail", "e-mail address"], ["邮箱", "电子邮件", "电子邮箱"]),
        (["phone", "telephone", "phone number", "mobile"], ["电话", "手机号", "联系电话"]), (["first name", "given name"], ["名", "名字"]),
        (["last name", "surname", "family name"], ["姓", "姓氏"]), (["postcode", "zip code", "postal code"], ["邮编", "邮政编码"]), (["city", "town"], ["城市", "所在城市"]),
        (["date of birth", "birthday", "birth date"], ["出生日期", "生日"]), (["message", "comment", "note"], ["留言", "备注", "附言"]), (["subject", "topic"], ["主题", "标题"]),
        (["username", "user name", "login name"], ["用户名", "账号"]), (["password", "passphrase"], ["密码", "口令"]), (["quantity", "number of items"], ["数量", "件数"]),
        (["price", "cost"], ["价格", "价钱"]), (["filter", "refine"], ["筛选", "过滤"]), (["sort", "order by"], ["排序", "排列"]),
        (["download", "export"], ["下载", "导出"]), (["upload", "attach"], ["上传", "添加附件"]), (["share", "forward"], ["分享", "转发"]),
        (["like", "thumbs up"], ["点赞", "赞"]), (["follow", "subscribe"], ["关注", "订阅"]), (["home", "home page", "start page"], ["首页", "主页"]),
        (["contact", "get in touch", "contact us"], ["联系我们", "联系方式"]), (["orders", "my orders", "purchases"], ["订单", "我的订单"]),
        (["account", "profile", "my account"], ["账户", "个人中心", "我的账户"]), (["picture", "photo", "image"], ["图片", "照片"]), (["more", "show more", "load more"], ["更多", "查看更多", "加载更多"]),
        (["confirm", "ok"], ["确定", "确认"]), (["bookmark", "favourite"], ["收藏", "加入收藏"]), (["archive", "put away"], ["归档", "存档"]), (["refresh", "reload"], ["刷新", "重新加载"]),
        (["approve", "accept"], ["批准", "同意", "通过"]), (["reject", "decline", "refuse"], ["拒绝", "驳回"]), (["book", "reserve"], ["预订", "预定"]), (["buy", "purchase"], ["购买", "买下"]),
        (["pay", "check out"], ["支付", "付款"]), (["address", "street address"], ["地址", "住址"]), (["country", "nation"], ["国家", "国家或地区"]), (["view", "show", "open"], ["查看", "打开"]),
    ];

    /// <summary>The name with one of its words said otherwise, or the whole in the other language; null where nothing is known.</summary>
    public static string? For(string name, bool chinese, Random random)
    {
        var found = Groups
            .SelectMany(group => (chinese ? group.Chinese : group.English).Select(word => (Group: group, Word: word)))
            .Where(pair => chinese ? name.Contains(pair.Word, StringComparison.Ordinal) : HasWord(name, pair.Word))
            .OrderByDescending(pair => pair.Word.Length)
            .FirstOrDefault();
        if (found.Word is null)
            return null;
        var isWhole = string.Equals(found.Word, name, StringComparison.OrdinalIgnoreCase);
        if (isWhole && random.Next(5) == 0)
            return chinese ? found.Group.English[0] : found.Group.Chinese[0];
        var others = (chinese ? found.Group.Chinese : found.Group.English).Where(word => word != found.Word && !word.Contains(found.Word, StringComparison.Ordinal)).ToArray();
        return others.Length == 0 ? null : name.Replace(found.Word, others[random.Next(others.Length)], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether two texts share a word's meaning.</summary>
    public static bool AreRelated(string one, string other) => Groups.Any(group => Holds(one, group) && Holds(other, group));

    private static bool Holds(string text, (string[] English, string[] Chinese) group) =>
        group.English.Any(word => HasWord(text, word)) || group.Chinese.Any(word => text.Contains(word, StringComparison.Ordinal));

    private static bool HasWord(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || !char.IsLetter(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetter(text[at + word.Length]));
    }
}
