using System.CommandLine;
using AutoGlm.Hosting;
using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Cli.Commands;

/// <summary><c>autoglm ground</c>: ranks the UI nodes of a stored observation for an instruction.</summary>
internal static class GroundCommand
{
    public static Command Create(CommandContext context)
    {
        var tree = new Option<string>("--tree") { Description = context.Say("File of a stored observation", "保存的观察文件"), HelpName = "FILE", Required = true };
        var instruction = new Option<string>("--instruction") { Description = context.Say("Instruction in plain language", "用日常语言写的指令"), HelpName = "TEXT", Required = true };
        var command = new Command("ground", context.Say("Rank the elements of a stored observation for an instruction", "按指令对已保存观察中的元素排序")) { tree, instruction };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(tree)!, parsed.GetValue(instruction)!, parsed, context, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string tree, string sentence, ParseResult parsed, CommandContext context, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(sentence))
            throw new BadInputException("--instruction", new("The instruction is empty.", "指令是空的。"), new("Say what to do and on what.", "请说明要做什么、对什么做。"));
        var observation = await LoadAsync(tree, cancellationToken);
        var grounding = await Grounders.Embedded().GroundAsync(InstructionReader.Read(sentence), observation, cancellationToken);
        var printer = context.Printer(parsed);
        if (printer.IsJson)
            printer.Json(Report(sentence, grounding, observation));
        else if (grounding.Candidates.Count == 0)
            printer.Line(context.Say("Nothing fits.", "没有匹配的元素。"));
        else
            foreach (var (candidate, index) in grounding.Candidates.Select((candidate, index) => (candidate, index)))
                printer.Line($"{index + 1,3}. {candidate.Score:0.000} {Name(candidate, observation)} — {candidate.Why}");
        return grounding.Best is null ? ExitCodes.Failed : ExitCodes.Succeeded;
    }

    private static async Task<Observation> LoadAsync(string tree, CancellationToken cancellationToken)
    {
        try
        {
            return await ObservationJson.LoadAsync(tree, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException("--tree", new($"“{tree}” can't be read: {error.Message}", $"无法读取“{tree}”：{error.Message}"), new("Name a file that exists and that you may read.", "请指定存在且可读的文件。"));
        }
        catch (ObservationFormatException error)
        {
            throw new BadInputException("--tree", new(error.Message, error.Message), new("", ""));
        }
    }

    private static object Report(string sentence, Grounding grounding, Observation observation) => new
    {
        instruction = sentence,
        threshold = grounding.Threshold,
        best = grounding.Best?.Ref,
        tie = grounding.IsTie,
        candidates = grounding.Candidates.Select(candidate =>
        {
            var node = candidate.Ref is null ? null : observation.Find(candidate.Ref);
            return new
            {
                @ref = candidate.Ref,
                role = node?.Role,
                name = node?.Name,
                score = Math.Round(candidate.Score, 4),
                why = candidate.Why,
                box = node?.Box is { } box ? new { x = box.X, y = box.Y, width = box.Width, height = box.Height } : null,
                point = candidate.Point is { } point ? new { x = point.X, y = point.Y } : null,
            };
        }),
    };

    private static string Name(GroundingCandidate candidate, Observation observation) =>
        candidate.Ref is { } reference && observation.Find(reference) is { } node
            ? $"[{reference}] {node.Role} “{node.Name}”"
            : candidate.Point is { } point ? $"({point.X:0}, {point.Y:0})" : "–";
}
