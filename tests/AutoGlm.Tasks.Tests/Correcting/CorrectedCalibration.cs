using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Tests.Grounding;
using Xunit.Abstractions;

namespace AutoGlm.Tasks.Tests.Correcting;

/// <summary>The same on generated screens.</summary>
public sealed class CorrectedCalibration(ITestOutputHelper output) : CalibrationTests(output)
{
    protected override IGrounder Create() => CorrectedGrounderConformance.Elsewhere();
}
