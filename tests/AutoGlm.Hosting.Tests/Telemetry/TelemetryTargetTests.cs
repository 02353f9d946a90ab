using AutoGlm.Hosting.Telemetry;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace AutoGlm.Hosting.Tests.Telemetry;

public sealed class TelemetryTargetTests
{
    [Theory]
    [InlineData("", "off", "off")]
    [InlineData("ENDPOINT=http://c:4318", "http http://c:4318/v1/traces", "http http://c:4318/v1/metrics")]
    [InlineData("ENDPOINT=https://c/otlp/ PROTOCOL=http/protobuf", "http https://c/otlp/v1/traces", "http https://c/otlp/v1/metrics")]
    [InlineData("ENDPOINT=http://c:4317", "grpc http://c:4317/", "grpc http://c:4317/")]
    [InlineData("ENDPOINT=http://c:4318 PROTOCOL=grpc METRICS_PROTOCOL=http/protobuf", "grpc http://c:4318/", "http http://c:4318/v1/metrics")]
    [InlineData("TRACES_ENDPOINT=http://c:4318/mine", "http http://c:4318/mine", "off")]
    [InlineData("ENDPOINT=http://c:4318 OTEL_TRACES_EXPORTER=none", "off", "http http://c:4318/v1/metrics")]
    [InlineData("ENDPOINT=http://c:4318 OTEL_SDK_DISABLED=true", "off", "off")]
    [InlineData("ENDPOINT=http://user:pass@c:4318/?key=1", "http http://c:4318/v1/traces", "http http://c:4318/v1/metrics")]
    public void Read_Environment_SaysWhatIsSentWhere(string environment, string traces, string metrics)
    {
        var target = Read(environment);

        (Told(target.Traces), Told(target.Metrics)).ShouldBe((traces, metrics));
        target.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ENDPOINT=c:4317", "OTEL_EXPORTER_OTLP_ENDPOINT", false)]
    [InlineData("ENDPOINT=ftp://c", "OTEL_EXPORTER_OTLP_ENDPOINT", false)]
    [InlineData("ENDPOINT=http://c PROTOCOL=http/json", "OTEL_EXPORTER_OTLP_PROTOCOL", true)]
    [InlineData("ENDPOINT=http://c TIMEOUT=soon", "OTEL_EXPORTER_OTLP_TIMEOUT", true)]
    [InlineData("ENDPOINT=http://c OTEL_TRACES_SAMPLER=sometimes", "OTEL_TRACES_SAMPLER", true)]
    [InlineData("ENDPOINT=http://c OTEL_TRACES_SAMPLER=traceidratio OTEL_TRACES_SAMPLER_ARG=7", "OTEL_TRACES_SAMPLER_ARG", true)]
    public void Read_WrongVariable_IsNamedOnceAndKeepsNothingFromStarting(string environment, string variable, bool on)
    {
        var target = Read(environment);

        target.Problems.ShouldHaveSingleItem().ShouldStartWith(variable);
        target.IsOn.ShouldBe(on);
    }

    [Fact]
    public void Signal_InALog_TellsNeitherHeadersNorPassword() =>
        $"{Read("ENDPOINT=http://user:pass@c:4318 HEADERS=key=hidden").Traces}".ShouldBe("http://c:4318/v1/traces");

    private static string Told(TelemetrySignal? signal) => signal is null ? "off" : $"{(signal.OverGrpc ? "grpc" : "http")} {signal.Told}";

    /// <summary>Variables separated by spaces; what doesn't begin with OTEL_ is one of the exporter's.</summary>
    private static TelemetryTarget Read(string environment) => TelemetryTarget.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(environment.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => text.Split('=', 2)).Select(pair =>
            KeyValuePair.Create(pair[0].StartsWith("OTEL_", StringComparison.Ordinal) ? pair[0] : $"OTEL_EXPORTER_OTLP_{pair[0]}", (string?)pair[1])))
        .Build());
}
