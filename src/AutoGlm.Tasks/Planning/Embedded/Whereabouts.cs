using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>
/// In which part of an application things are kept: a role with the users, a time zone in the settings. Menus seldom
/// say the goal's own words, but nearly all of them name the same few parts.
/// </summary>
internal static partial class Whereabouts
{
    private const double Certain = 0.85;

    /// <summary>What is told in the words of settings stands there, whatever it is about: "comments on new posts by default".</summary>
    private const double Switched = 1.5;

    private static readonly IReadOnlyList<Part> Parts =
    [
        new(Own(), ["profile", "my profile", "update profile", "edit profile", "account", "my account", "account settings", "preferences", "settings", "个人资料", "更新个人资料", "个人中心", "个人设置", "我的资料", "我的账户", "账户设置", "账号设置", "参数设置", "偏好设置", "设置"]),
        new(People(), ["users", "all users", "user manager", "user management", "members", "people", "accounts", "team", "admin", "administration", "site administration", "用户", "用户管理", "所有用户", "用户管理器", "成员", "成员管理", "人员", "账号管理", "管理", "管理员", "后台"]),
        new(Settings(), ["settings", "general", "general settings", "configuration", "configuration settings", "config", "preferences", "options", "site settings", "system settings", "admin", "administration", "control panel", "设置", "常规", "常规设置", "通用", "基本设置", "系统设置", "网站设置", "站点设置", "配置", "配置设置", "选项", "偏好设置", "参数设置", "控制面板", "控制台", "管理", "后台"], Switched),
        new(Comments(), ["comments", "all comments", "discussion", "评论", "所有评论", "讨论", "留言"]),
        new(Groups(), ["categories", "tags", "labels", "topics", "posts", "分类", "分类目录", "类别", "标签", "文章"]),
        new(Writing(), ["posts", "all posts", "articles", "content", "drafts", "blog", "文章", "所有文章", "内容", "帖子", "草稿", "稿件"]),
        new(Pages(), ["pages", "all pages", "页面", "所有页面"]),
        new(Wares(), ["products", "catalog", "catalogue", "inventory", "stock", "商品", "产品", "库存", "商品管理"]),
        new(Buying(), ["orders", "sales", "订单", "所有订单", "订单管理"]),
        new(Past(), ["history", "view history", "page history", "revisions", "old revisions", "versions", "changes", "历史", "查看历史", "历史版本", "页面历史", "修订", "修订版", "修订记录", "更改"]),
    ];

    /// <summary>How likely a menu's entry leads to where the words have their place; 0 when it doesn't, 1 and more when it does.</summary>
    public static double Of(IReadOnlyList<string> words, string label)
    {
        if (label.Length is < 2 or > 30)
            return 0;
        var bare = Counts().Replace(label, " ").Trim();
        return Parts.Where(part => words.Any(said => part.Words.IsMatch(said)) && part.Names.Any(name => Similarity.Of(name, bare) >= Certain)).Select(part => part.Weight).DefaultIfEmpty(0).Max();
    }

    /// <param name="Words">What a goal says of it.</param>
    /// <param name="Names">What menus call it.</param>
    /// <param name="Weight">How much surer than other parts.</param>
    private sealed record Part(Regex Words, IReadOnlyList<string> Names, double Weight = 1);

    private const RegexOptions Flags = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"[\s(（\[]*\d+[)）\]]*", Flags)]
    private static partial Regex Counts();

    [GeneratedRegex(@"\b(?:my|own)\s+(?:\p{L}+\s+){0,2}?(?:profile|account|name|nickname|real\s+name|display\s+name|e-?mail|password|avatar|signature|bio|language|preferences?|settings?|address|phone)\b|\b(?:nickname|preferences)\b|我的?(?:个人)?(?:资料|账户|账号|昵称|姓名|名字|邮箱|密码|头像|签名|简介|语言|设置|电话|地址)|个人资料|昵称|偏好", Flags)]
    private static partial Regex Own();

    [GeneratedRegex(@"\b(?:users?|members?|roles?|permissions?|accounts?|subscribers?|editors?|administrators?|staff|people|colleagues?|block|unblock|ban)\b|['’]s\s+(?:role|e-?mail|password|account|permissions?|name)\b|用户|成员|角色|权限|账号|订阅者|编辑者|管理员|封禁|拉黑", Flags)]
    private static partial Regex People();

    [GeneratedRegex(@"\b(?:settings?|configur\w*|time\s?zone|tagline|subtitle|site\s+(?:title|name|language|address)|(?:title|name|language|logo|theme)\s+of\s+(?:the|this|my|our)\s+(?:site|website|blog|wiki|shop|page|forum|app|application)|(?:date|time)\s+format|week\s+starts?|week\s+start|start\s+of\s+the\s+week|per\s+page|registration|register|by\s+default|default|enable|disable|turn\s+(?:on|off)|switch\s+(?:on|off)|language|theme)\b|设置|配置|时区|副标题|(?:网站|站点|维基|博客|论坛|系统)(?:的)?(?:标题|名称|语言|地址)|标题|(?:日期|时间)格式|每页|注册|默认|启用|禁用|开启|关闭|语言|主题", Flags)]
    private static partial Regex Settings();

    [GeneratedRegex(@"\b(?:comments?|spam|moderat\w*|replies)\b|评论|留言|垃圾", Flags)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\b(?:categor(?:y|ies)|tags?|labels?)\b|分类|类别|标签", Flags)]
    private static partial Regex Groups();

    [GeneratedRegex(@"\b(?:posts?|drafts?|articles?|blog|publish\w*|pending)\b|文章|草稿|帖子|博文|待审", Flags)]
    private static partial Regex Writing();

    [GeneratedRegex(@"\bpages?\b|页面", Flags)]
    private static partial Regex Pages();

    [GeneratedRegex(@"\b(?:products?|stock|inventory|price\s+of|items?)\b|商品|产品|库存|价格", Flags)]
    private static partial Regex Wares();

    [GeneratedRegex(@"\b(?:orders?|customers?|sales)\b|订单|客户|销售", Flags)]
    private static partial Regex Buying();

    [GeneratedRegex(@"\b(?:(?:last|first|previously|recently)\s+(?:edit|chang|modif|updat)\w*|who\s+(?:\w+\s+)?(?:edit|chang|modif|updat|creat)\w*|edited\s+by|history|revisions?|versions?|edits)\b|谁.{0,4}(?:编辑|修改|更新|创建)|最后(?:编辑|修改|更新)|历史|修订|版本", Flags)]
    private static partial Regex Past();
}
