namespace AutoGlm.Practice.Sites.Booking.Pages;

/// <summary>The front page: a welcome and the branches.</summary>
internal static class HomePage
{
    public static string Render(SitePage site, IReadOnlyList<Branch> branches) => site.Frame(site.T("Welcome", "首页"), $"""
        <section class="hero">
          <h1>{site.T("Honest food, five houses, one kettle always on", "五家小馆，一壶热茶，好好吃饭")}</h1>
          <p>{site.T("From the first cup in 1987 to tonight's supper: come in, sit down, stay a while.", "从1987年的第一壶茶，到今晚的一餐热饭，欢迎常来坐坐。")}</p>
        </section>
        <section id="houses">
          <h2>{site.T("Our houses", "门店一览")}</h2>
          <div class="houses">{string.Concat(branches.Select(branch => Card(site, branch)))}</div>
        </section>
        <section class="news">
          <h2>{site.T("News", "最新消息")}</h2>
          <p><b>{site.T("Autumn menu", "秋季菜单")}</b> — {site.T("pumpkin, plums and game are back.", "南瓜、李子和野味回来了。")}</p>
          <p><b>{site.T("Gift cards", "礼品卡")}</b> — {site.T("ten per cent extra until the end of the month.", "本月底前购卡加赠10%。")}</p>
        </section>
        """);

    private static string Card(SitePage site, Branch branch) => $"""
        <article class="house">
          <div class="photo" aria-hidden="true" style="--hue:{branch.Id.Length * 37}"></div>
          <h3>{site.T(branch.Name)}</h3>
          <p>{site.T(branch.About)}</p>
          <a href="{site.Prefix}/reserve?at={branch.Id}">{site.T("Reserve here", "预订本店")}</a>
        </article>
        """;
}
