using System.Globalization;
using System.Net;
using AutoGlm.Hosting.Telemetry;
using AutoGlm.Studio.Components.Pages;
using AutoGlm.Studio.Texts;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AutoGlm.Studio.Tests.Components;

public sealed class TelemetryLineTests
{
    [Theory]
    [InlineData(StudioLanguages.English, "Traces are sent to http://c:4318/collect/v1/traces", "Metrics are sent to http://c:4318/collect/v1/metrics")]
    [InlineData(StudioLanguages.Chinese, "追踪发送到 http://c:4318/collect/v1/traces", "指标发送到 http://c:4318/collect/v1/metrics")]
    public async Task Line_WithACollector_NamesItWithoutItsSecrets(string language, string traces, string metrics)
    {
        var html = await RenderAsync(language, ("ENDPOINT", "http://user:pass-word@c:4318/collect"), ("HEADERS", "key=head-er"));

        html.ShouldContain(traces);
        html.ShouldContain(metrics);
        html.ShouldNotContain("pass-word");
        html.ShouldNotContain("head-er");
    }

    [Theory]
    [InlineData(StudioLanguages.English, "Not sent")]
    [InlineData(StudioLanguages.Chinese, "不发送")]
    public async Task Line_WithoutACollector_SaysThatNothingIsSentAndWhatWouldChangeIt(string language, string told)
    {
        var html = await RenderAsync(language);

        html.ShouldContain(told);
        html.ShouldContain("OTEL_EXPORTER_OTLP_ENDPOINT");
    }

    [Fact]
    public async Task Line_WrongVariable_SaysWhatIsWrong() =>
        (await RenderAsync(StudioLanguages.English, ("ENDPOINT", "c:4317"))).ShouldContain("OTEL_EXPORTER_OTLP_ENDPOINT is not an address");

    private static async Task<string> RenderAsync(string language, params (string Name, string Value)[] environment)
    {
        var variables = environment.Select(one => KeyValuePair.Create($"OTEL_EXPORTER_OTLP_{one.Name}", (string?)one.Value));
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<StudioTexts>()
            .AddSingleton(TelemetryTarget.Read(new ConfigurationBuilder().AddInMemoryCollection(variables).Build()))
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return WebUtility.HtmlDecode(await renderer.Dispatcher.InvokeAsync(async () =>
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return (await renderer.RenderComponentAsync<TelemetryLine>()).ToHtmlString();
        }));
    }
}
