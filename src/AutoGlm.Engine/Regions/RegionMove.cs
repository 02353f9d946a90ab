using System.Text.Json.Nodes;
using AutoGlm.Engine.Nodes;

namespace AutoGlm.Engine.Regions;

/// <summary>What a region does next.</summary>
internal abstract record RegionMove
{
    private RegionMove()
    {
    }

    /// <summary>Goes through a body once more, or several times side by side.</summary>
    public sealed record Open(IReadOnlyList<Body> Bodies) : RegionMove;

    /// <summary>Ends the node; frames that are still open are broken off.</summary>
    public sealed record End(NodeResult Result) : RegionMove;

    /// <summary>Waits for the frames that are open.</summary>
    public sealed record Wait : RegionMove;

    /// <param name="Port">Where the body begins.</param>
    /// <param name="Index">Counted from 0 within the region.</param>
    /// <param name="Value">What the body sees under the region's id.</param>
    public sealed record Body(string Port, int Index, JsonNode? Value);
}
