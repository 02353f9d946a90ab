using System.Text.Json.Nodes;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Tasks.Planning;

/// <summary>What a planner decided.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>One line on why, for people.</summary>
    public string? Thought { get; init; }

    /// <summary>What the planner wants to find again in the steps, also after a crash: a choice made, records read so far. Small.</summary>
    public string? Note { get; init; }

    /// <summary>Perform the instructions in order; the rest is dropped when one of them isn't judged good.</summary>
    public sealed record Do(IReadOnlyList<Instruction> Instructions) : Decision
    {
        public Do(Instruction instruction)
            : this([instruction])
        {
        }
    }

    public sealed record CallTool(string Name, JsonObject Arguments) : Decision;

    public sealed record Ask(Question Question) : Decision;

    /// <summary>The person must do something themselves: a captcha, a payment, a log-in without a secret.</summary>
    /// <param name="Reason">What they have to do, for people.</param>
    /// <param name="LogIn">The screen wants a log-in.</param>
    public sealed record HandOver(string Reason, bool LogIn = false) : Decision;

    /// <summary>The goal is reached, with what was asked for.</summary>
    public sealed record Finish(JsonObject Outputs, string? Answer) : Decision;

    /// <summary>It can't be done, judged from what was seen.</summary>
    /// <param name="Reason">Why, for people.</param>
    /// <param name="Broken">The site or device failed rather than said no: another try may succeed.</param>
    public sealed record GiveUp(string Reason, bool Broken = false) : Decision;
}
