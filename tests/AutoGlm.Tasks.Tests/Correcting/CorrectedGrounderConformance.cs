using AutoGlm.Tasks.Correcting;
using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Tests.Grounding;

namespace AutoGlm.Tasks.Tests.Correcting;

/// <summary>A grounder with corrections for other instructions and other screens answers as it does without them.</summary>
public sealed class CorrectedGrounderConformance() : TreeGrounderTests(Elsewhere())
{
    internal static CorrectedGrounder Elsewhere() => new(
        new TreeGrounder(),
        [
            new Correction("Tap the \"Save\" button", "https://elsewhere.test/**", new DescribedElement("button", "Delete")),
            new Correction("Tap the \"Nothing is called so\" button", "https://shop.test/**", new DescribedElement("button", "Save")),
        ]);
}
