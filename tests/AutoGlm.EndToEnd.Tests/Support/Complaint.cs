using System.Text.Json.Nodes;

namespace AutoGlm.EndToEnd.Tests.Support;

/// <summary>What a good complaint has: the place, what happened, what to do.</summary>
public static class Complaint
{
    /// <summary>One of the problems is about this node and field, names the culprit, and says what to do.</summary>
    public static void ShouldName(this JsonArray problems, string? node, string field, string culprit)
    {
        var problem = problems.FirstOrDefault(one => one!["field"]?.ToString() == field && one["node"]?.ToString() == node);
        problem.ShouldNotBeNull(problems.ToJsonString());
        ShouldSay(problem.AsObject(), culprit);
    }

    /// <summary>The error names the culprit, and says what to do.</summary>
    public static void ShouldSay(this JsonObject error, string culprit)
    {
        error["message"]!.GetValue<string>().ShouldContain(culprit);
        error["cure"]!.GetValue<string>().ShouldNotBeEmpty();
        error.ToJsonString().ShouldNotContain("Exception");
        error.ToJsonString().ShouldNotContain("   at ");
    }
}
