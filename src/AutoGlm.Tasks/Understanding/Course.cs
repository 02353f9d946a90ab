using System.Text.Json.Nodes;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding;

/// <summary>What a task is about now: its goal, and what the person said unasked since it began.</summary>
internal static class Course
{
    /// <summary>The goal with all changes of mind taken in; each is a turn of its programme.</summary>
    /// <param name="goal">What was wanted at first.</param>
    /// <param name="inputs">Named values beside it.</param>
    /// <param name="messages">All that was said; answers to questions are left to those who asked.</param>
    /// <param name="clock">The person's local time.</param>
    public static GoalModel Read(string goal, JsonObject inputs, IReadOnlyList<UserMessage> messages, DateTimeOffset clock)
    {
        var model = GoalReader.Read(goal, inputs, clock);
        foreach (var message in messages.Where(message => message.Question is null))
        {
            if (ChangeOfMind.Stops(message.Text))
                return model with { IsCalledOff = true };
            // A goal told by what is wanted has its values changed one by one.
            if (!model.IsProgram || ChangeOfMind.Apply(model.Goal, message.Text, clock) is var words && words == model.Goal)
                continue;
            var changed = GoalReader.Read(words, inputs, clock);
            if (changed.IsProgram)
                model = changed with { Turns = [.. model.Turns, new CourseTurn(FirstOther(model, changed), message.AfterStep)] };
        }

        return model;
    }

    private static int FirstOther(GoalModel before, GoalModel after)
    {
        var least = Math.Min(before.Program.Count, after.Program.Count);
        for (var i = 0; i < least; i++)
        {
            if (before.Program[i].Words != after.Program[i].Words)
                return i;
        }

        return least;
    }
}
