using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Designing;

/// <summary>A document into which a piece was put, and what had to be changed for it to fit.</summary>
/// <param name="Agent">The new document.</param>
/// <param name="Ids">What was put in, as the canvas calls it.</param>
/// <param name="Renamed">Nodes whose id was taken: the old and the new id.</param>
/// <param name="AddedInputs">Inputs that the piece refers to and the agent didn't have.</param>
/// <param name="Dangling">References to nodes that didn't come along and aren't here, as written.</param>
public sealed record InsertedPiece(
    AgentDocument Agent,
    IReadOnlyList<string> Ids,
    IReadOnlyList<KeyValuePair<string, string>> Renamed,
    IReadOnlyList<string> AddedInputs,
    IReadOnlyList<string> Dangling)
{
    /// <summary>Whether it went in just as it was.</summary>
    public bool IsUnchanged => Renamed.Count + AddedInputs.Count + Dangling.Count == 0;
}
