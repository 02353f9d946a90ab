using System.Text.Json.Nodes;

namespace AutoGlm.Authoring.Embedded.Reading;

/// <summary>A condition as the text says it.</summary>
/// <param name="Words">All of it.</param>
/// <param name="Left">What is looked at.</param>
/// <param name="Operator">One of the workflow's operators.</param>
/// <param name="Right">What it is compared with; null where the operator takes nothing.</param>
/// <param name="Verdict">Whether it asks what an approval before it came to: true for a yes, false for a no.</param>
internal sealed record Test(string Words, Wanted Left, string Operator, JsonNode? Right, bool? Verdict = null);
