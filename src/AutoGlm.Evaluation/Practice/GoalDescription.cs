using System.Text.Json;
using System.Text.Json.Nodes;

namespace AutoGlm.Evaluation.Practice;

/// <summary>What a page says of one of its goals, values filled in.</summary>
public sealed record GoalDescription
{
    /// <summary>All that the task is told, beside inputs and outputs.</summary>
    public required string Text { get; init; }

    public JsonObject Inputs { get; init; } = [];

    public IReadOnlyList<WantedOutput> Outputs { get; init; } = [];

    /// <summary>The right answer; null where nothing is asked.</summary>
    public JsonNode? Answer { get; init; }

    /// <summary>The right outcome.</summary>
    public string Expect { get; init; } = OutcomeName.Succeeded;

    public int MaxSteps { get; init; } = 60;

    public IReadOnlyList<string> Allow { get; init; } = [];

    /// <summary>Reads what <c>practice.describe()</c> answers, as JSON. Throws <see cref="JsonException"/> when it isn't of that shape.</summary>
    public static GoalDescription Parse(string json)
    {
        try
        {
            var given = JsonNode.Parse(json)!.AsObject();
            return new GoalDescription
            {
                Text = given["text"]!.GetValue<string>(),
                Inputs = given["inputs"]?.DeepClone().AsObject() ?? [],
                Outputs = [.. (given["outputs"]?.AsArray() ?? []).Select(output => WantedOutput.Read(output!.AsObject()))],
                Answer = given["answer"]?.DeepClone(),
                Expect = given["expect"]?.GetValue<string>() ?? OutcomeName.Succeeded,
                MaxSteps = given["maxSteps"]?.GetValue<int>() ?? 60,
                Allow = [.. (given["allow"]?.AsArray() ?? []).Select(kind => kind!.GetValue<string>())],
            };
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or FormatException or NullReferenceException)
        {
            throw new JsonException("The page's description of its goal is not of the shape that is expected.", wrong);
        }
    }
}
