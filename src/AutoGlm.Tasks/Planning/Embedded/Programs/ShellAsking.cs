using System.Text.RegularExpressions;
using AutoGlm.Tasks.Planning.Embedded.Programs.Skills;
using AutoGlm.Tasks.Reading.Questions;
using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>"What is written in notes.txt?" on a page with a terminal: the file is shown there, and what it says is read.</summary>
internal static partial class ShellAsking
{
    private const string Tag = "shell";

    /// <summary>The next step towards showing the file; null when the question is of no file, or the file was shown.</summary>
    public static Progress? Show(ClauseState state, AskClause clause) =>
        Command(state, clause) is { } command && state.Run([new TerminalClause { Words = clause.Words, Command = command }], Tag) is var progress and not Progress.Done ? progress : null;

    /// <summary>What the terminal answered; null when nothing was asked of it.</summary>
    public static Finding? Answer(ClauseState state, AskClause clause)
    {
        if (Command(state, clause) is not { } command)
            return null;
        var index = state.Situation.Index;
        var lines = Leaves.In(index, index.Nodes[0]).Select(leaf => Leaves.TextOf(index, leaf)).SelectMany(text => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
        var given = lines.FindLastIndex(line => line.EndsWith(command, StringComparison.Ordinal));
        var said = string.Join(' ', lines.Skip(given + 1).TakeWhile(line => !TerminalSkill.IsPrompt(line)));
        return given < 0 || said.Length == 0 ? null : new Finding(said, said, 0.9);
    }

    private static string? Command(ClauseState state, AskClause clause) =>
        FileName().Match(clause.Asked.Question ?? clause.Words) is { Success: true } file && TerminalSkill.IsThere(state.Situation) ? "cat " + file.Value : null;

    [GeneratedRegex(@"(?<![\w@/.])[\w-]+\.[A-Za-z]\w{0,4}(?![\w@]|\.\w)", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
