using AutoGlm.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>
/// Every page in both languages and themes, on a desk and in a hand: none is wider than the screen it is on. With a folder in
/// <c>AUTOGLM_SCREENSHOTS</c> (<c>./test --screenshots FOLDER</c>) pictures of them are written there.
/// </summary>
public sealed class ScreenshotTests(DesignerDesk desk) : IClassFixture<DesignerDesk>
{
    private static readonly (string Name, int Width, int Height)[] Screens = [("1440x900", 1440, 900), ("390x844", 390, 844)];

    private static readonly string? Folder = Environment.GetEnvironmentVariable("AUTOGLM_SCREENSHOTS");

    [Fact]
    public async Task Pages_InBothLanguagesAndThemes_FitTheirScreens()
    {
        var pages = await StudioPages.SeedAsync(desk.Studio);
        var tooWide = new List<string>();
        foreach (var language in new[] { "en", "zh-CN" })
            foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
                foreach (var screen in Screens)
                    tooWide.AddRange(await LookAsync(pages, language, theme, screen));

        tooWide.ShouldBeEmpty();
    }

    private async Task<List<string>> LookAsync(StudioPages pages, string language, ColorScheme theme, (string Name, int Width, int Height) screen)
    {
        await using var context = await desk.Person.Page.Context.Browser!.NewContextAsync(new()
        {
            BaseURL = desk.Studio.Origin.ToString(),
            Locale = language,
            ColorScheme = theme,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
        });
        var page = await context.NewPageAsync();
        var tooWide = new List<string>();
        foreach (var (name, path) in pages.All)
        {
            await page.GotoAsync(path);
            await page.Locator("html[data-interactive]").WaitForAsync();
            await page.Locator("main :is(h1, h2, h3, .card, table, .page, form) >> visible=true").First.WaitForAsync();
            await page.EvaluateAsync("() => document.fonts.ready");
            if (Folder is not null)
            {
                // What is loaded after the page is there (lists, pictures of the canvas) belongs on it.
                await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
                var file = Path.Combine(Folder, $"{name}.{language}.{theme.ToString().ToLowerInvariant()}.{screen.Name}.png");
                await page.ScreenshotAsync(new() { Path = file, FullPage = true });
            }

            var width = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
            if (width > screen.Width)
                tooWide.Add($"{name}.{language}.{theme}.{screen.Name}: {width}");
        }

        return tooWide;
    }
}
