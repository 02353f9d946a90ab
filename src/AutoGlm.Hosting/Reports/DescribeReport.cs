using System.Text.Json.Nodes;
using AutoGlm.Authoring;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Hosting.Reports;

/// <summary>What <c>autoglm describe</c> and <c>POST /api/describe</c> answer.</summary>
/// <param name="Agent">The document, as its file would be.</param>
/// <param name="Language">In which language it is named.</param>
/// <param name="Notes">How each part of the text was taken.</param>
/// <param name="Problems">What validation finds in the draft.</param>
public sealed record DescribeReport(JsonNode Agent, string Language, IReadOnlyList<DescribeNote> Notes, IReadOnlyList<Problem> Problems)
{
    public static DescribeReport From(DescribedAgent described, NodeKindCatalog kinds)
    {
        ArgumentNullException.ThrowIfNull(described);
        return new DescribeReport(
            JsonNode.Parse(AgentJson.Write(described.Document))!,
            described.Language,
            [.. described.Notes.Select(note => new DescribeNote(note.Kind, note.Words, note.Node, note.Text.For(described.Language)))],
            AgentValidator.Validate(described.Document, kinds));
    }
}
