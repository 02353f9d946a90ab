using System.Text.Json.Nodes;

namespace AutoGlm.Engine.Journal;

/// <summary>A region begins one go through a body of its own.</summary>
/// <param name="FrameId">What tokens in it name.</param>
/// <param name="Port">The region's port at which the body begins.</param>
/// <param name="Index">Counted from 0 within the region.</param>
/// <param name="Value">What the body sees under the region's id: the item, the error.</param>
public sealed record FrameOpened(string FrameId, string Port, int Index, JsonNode? Value) : EntryData
{
    public override string Kind => EntryKinds.FrameOpened;
}
