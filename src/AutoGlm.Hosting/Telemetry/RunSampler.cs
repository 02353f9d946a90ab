using OpenTelemetry.Trace;

namespace AutoGlm.Hosting.Telemetry;

/// <summary>
/// Decides on a run that nobody called as on a trace without a parent. The engine gives such a run's trace its id, and .NET
/// takes an id for a parent; a sampler that goes by parents would find one that wasn't sampled.
/// </summary>
internal sealed class RunSampler(Sampler inner) : Sampler
{
    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) =>
        samplingParameters.ParentContext.SpanId != default
            ? inner.ShouldSample(samplingParameters)
            : inner.ShouldSample(new SamplingParameters(
                default, samplingParameters.TraceId, samplingParameters.Name, samplingParameters.Kind, samplingParameters.Tags, samplingParameters.Links));
}
