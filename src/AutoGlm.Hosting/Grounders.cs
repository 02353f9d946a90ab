using AutoGlm.Tasks.Grounding;

namespace AutoGlm.Hosting;

/// <summary>The grounder that works without a model, for those who need nothing else of the product.</summary>
public static class Grounders
{
    public static IGrounder Embedded() => new TreeGrounder();
}
