using System.CommandLine;
using AutoGlm.Cli.Running;
using AutoGlm.Engine.Nodes;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Cli.Commands;

/// <summary><c>autoglm validate</c>: says everything that is wrong with an agent's file.</summary>
internal static class ValidateCommand
{
    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = context.Say("File of an agent", "智能体文件") };
        var command = new Command("validate", context.Say("Check an agent's file", "检查智能体文件")) { file };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed, context));
        return command;
    }

    private static int Run(string file, ParseResult parsed, CommandContext context)
    {
        var problems = Check(file);
        var valid = AgentValidator.MayRun(problems);
        var printer = context.Printer(parsed);
        if (printer.IsJson)
        {
            printer.Json(new { valid, problems });
        }
        else
        {
            foreach (var problem in problems)
                printer.Line($"{(problem.Severity == "error" ? "✗" : "!")} {printer.Words(problem)}");
            printer.Line(valid ? context.Say("Fit to run.", "可以运行。") : context.Say("Not fit to run.", "不能运行。"));
        }

        return valid ? ExitCodes.Succeeded : ExitCodes.Failed;
    }

    private static IReadOnlyList<Problem> Check(string file)
    {
        try
        {
            return AgentValidator.Validate(AgentSource.ReadFile(file), EngineKinds.All);
        }
        catch (AgentFormatException format)
        {
            return [Complaints.Problem(format)];
        }
    }
}
