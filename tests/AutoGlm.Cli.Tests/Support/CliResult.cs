using System.Text.Json.Nodes;

namespace AutoGlm.Cli.Tests.Support;

/// <summary>What came of a call.</summary>
internal sealed record CliResult(int Exit, string Out, string Error)
{
    /// <summary>The whole of standard output as JSON: fails when anything else stands beside the one object.</summary>
    public JsonObject Json => JsonNode.Parse(Out)!.AsObject();
}
