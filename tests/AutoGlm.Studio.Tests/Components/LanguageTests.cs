using System.Globalization;
using AutoGlm.Studio.Components;
using AutoGlm.Studio.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AutoGlm.Studio.Tests.Components;

/// <summary>Two people with two languages have the same agent open.</summary>
public sealed class LanguageTests
{
    private static readonly CultureInfo English = new(StudioLanguages.English);
    private static readonly CultureInfo Chinese = new(StudioLanguages.Chinese);

    [Fact]
    public async Task ChangeByAnother_RendersInThePagesOwnLanguage_AndLeavesTheirs()
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton<StudioTexts>().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var bell = new Bell();
        var page = await In(Chinese, () => renderer.Dispatcher.InvokeAsync(() =>
            renderer.RenderComponentAsync<Listener>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Listener.Bell)] = bell }))));

        var after = await In(English, async () =>
        {
            await bell.RingAsync();
            return CultureInfo.CurrentUICulture;
        });

        System.Net.WebUtility.HtmlDecode(await renderer.Dispatcher.InvokeAsync(page.ToHtmlString)).ShouldBe("1 运行 zh-CN");
        after.ShouldBe(English);
    }

    private static async Task<T> In<T>(CultureInfo culture, Func<Task<T>> work)
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        return await work();
    }

    private sealed class Bell
    {
        public Func<Task>? Rang { get; set; }

        public Task RingAsync() => Rang!();
    }

    private sealed class Listener : StudioComponent
    {
        private int _rings;

        [Parameter]
        public Bell Bell { get; set; } = default!;

        protected override void OnInitialized() => Bell.Rang = () => InvokeAsync(() =>
        {
            _rings++;
            StateHasChanged();
        });

        protected override void BuildRenderTree(RenderTreeBuilder builder) =>
            builder.AddContent(0, $"{_rings} {T["common.run"]} {CultureInfo.CurrentCulture.Name}");
    }
}
