using System.Text.Json.Nodes;

namespace AutoGlm.Hosting.Retention;

/// <summary>How long ended runs are kept; null is for ever.</summary>
/// <param name="SucceededDays">Runs that succeeded.</param>
/// <param name="OtherDays">Runs that ended otherwise.</param>
public sealed record RetentionRules(int? SucceededDays, int? OtherDays)
{
    /// <summary>Name of the setting.</summary>
    public const string Setting = "retention";

    /// <summary>Longest time that can be set.</summary>
    public const int MostDays = 36_500;

    public static RetentionRules Of(JsonObject? setting) => new(Days(setting, "succeededDays"), Days(setting, "otherDays"));

    public JsonObject ToJson() => new() { ["succeededDays"] = SucceededDays, ["otherDays"] = OtherDays };

    /// <summary>What is wrong with them, by field; null when nothing is.</summary>
    public string? Problem =>
        SucceededDays is < 1 or > MostDays ? "succeededDays" : OtherDays is < 1 or > MostDays ? "otherDays" : null;

    private static int? Days(JsonObject? setting, string name) => setting?[name] is JsonValue value && value.TryGetValue(out int days) ? days : null;
}
