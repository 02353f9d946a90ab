namespace AutoGlm.Practice.Sites.Booking.Pages;

/// <summary>A menu to read.</summary>
internal static class MenuPage
{
    public static string Render(SitePage site) => site.Frame(site.T("Menu", "菜单"), $"""
        <h1>{site.T("This season's menu", "当季菜单")}</h1>
        <ul class="menu">
          <li>{site.T("Pumpkin soup, toasted seeds", "烤籽南瓜汤")} <span>7</span></li>
          <li>{site.T("Smoked trout, horseradish, rye", "烟熏鳟鱼配黑麦面包")} <span>11</span></li>
          <li>{site.T("Slow lamb shoulder for two", "慢炖羊肩（两人份）")} <span>38</span></li>
          <li>{site.T("Plum tart", "李子挞")} <span>8</span></li>
        </ul>
        """);
}
