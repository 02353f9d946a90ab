using System.Text.Json.Nodes;

namespace AutoGlm.Engine.Conformance.Properties;

/// <summary>Why something failed, as the model knows it.</summary>
/// <param name="Node">Where it began.</param>
/// <param name="Message">In its words, or <see cref="JsonPattern.Anything"/>.</param>
/// <param name="Final">Whether nothing may pass over it.</param>
internal sealed record ModelFailure(string Node, string Message, bool Final = false)
{
    /// <summary>What nodes behind the failed one see.</summary>
    public JsonObject Output(string? instead = null)
    {
        var output = instead is null ? new JsonObject() : new JsonObject { ["instead"] = instead };
        output["error"] = new JsonObject { ["message"] = Message, ["field"] = JsonPattern.Anything, ["cure"] = JsonPattern.Anything };
        return output;
    }

    /// <summary>What the bodies of a try see.</summary>
    public JsonObject ForBody()
    {
        var output = Output();
        output["error"]!["node"] = Node;
        return output;
    }
}
