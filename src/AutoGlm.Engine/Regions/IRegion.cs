using System.Text.Json.Nodes;

namespace AutoGlm.Engine.Regions;

/// <summary>
/// A kind of node with a body of its own, which begins at one of its ports and is gone through once or several times, each
/// time in a frame. It only decides, from what the journal tells, so that any process decides the same.
/// </summary>
internal interface IRegion
{
    /// <summary>As documents name it.</summary>
    string Kind { get; }

    /// <summary>Settings that speak of the body and are filled in later, not when the node begins.</summary>
    IReadOnlyList<string> Deferred { get; }

    /// <summary>The port its token leaves by when the node is disabled.</summary>
    string PassPort { get; }

    /// <summary>What to do, at the beginning and after each frame that closed.</summary>
    RegionMove Next(RegionContext context);

    /// <summary>What a frame that has run to its end gives. Throws <see cref="Workflows.Templates.TemplateException"/> when a reference leads nowhere.</summary>
    JsonNode? Collect(RegionContext context, State.Frame frame) => frame.Last;
}
