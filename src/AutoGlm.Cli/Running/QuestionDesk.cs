using System.Globalization;
using System.Text.Json.Nodes;
using AutoGlm.Cli.Talking;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Cli.Running;

/// <summary>Asks the person at the terminal.</summary>
internal sealed class QuestionDesk(ITerminal terminal, Printer printer, Speech speech)
{
    /// <summary>The answer; null when the person ended the input instead.</summary>
    public async ValueTask<JsonNode?> AskAsync(Question question, CancellationToken cancellationToken)
    {
        printer.Note("");
        printer.Note($"? {question.Text}");
        return question.Kind switch
        {
            "approval" => await AskYesNoAsync(cancellationToken),
            QuestionKinds.TakeOver => await AskReadyAsync(cancellationToken),
            _ when question.Choices.Count > 0 => await AskChoiceAsync(question.Choices, cancellationToken),
            _ => await AskTextAsync(cancellationToken),
        };
    }

    private async ValueTask<JsonNode?> AskYesNoAsync(CancellationToken cancellationToken)
    {
        while (await PromptAsync(speech.Say("[yes/no]", "[是/否]"), cancellationToken) is { } line)
        {
            switch (line.ToLowerInvariant())
            {
                case "y" or "yes" or "是" or "好" or "可以" or "同意":
                    return JsonValue.Create(true);
                case "n" or "no" or "否" or "不" or "不行" or "不同意":
                    return JsonValue.Create(false);
            }
        }

        return null;
    }

    private async ValueTask<JsonNode?> AskReadyAsync(CancellationToken cancellationToken) =>
        await PromptAsync(speech.Say("[Enter when done]", "[完成后按回车]"), cancellationToken) is null ? null : JsonValue.Create("done");

    private async ValueTask<JsonNode?> AskChoiceAsync(IReadOnlyList<string> choices, CancellationToken cancellationToken)
    {
        for (var index = 0; index < choices.Count; index++)
            printer.Note($"  {index + 1}) {choices[index]}");
        while (await PromptAsync($"[1–{choices.Count}]", cancellationToken) is { } line)
        {
            if (int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= choices.Count)
                return JsonValue.Create(choices[number - 1]);
            if (choices.FirstOrDefault(choice => string.Equals(choice, line, StringComparison.OrdinalIgnoreCase)) is { } named)
                return JsonValue.Create(named);
        }

        return null;
    }

    private async ValueTask<JsonNode?> AskTextAsync(CancellationToken cancellationToken)
    {
        while (await PromptAsync("", cancellationToken) is { } line)
        {
            if (line.Length > 0)
                return JsonValue.Create(line);
        }

        return null;
    }

    private async ValueTask<string?> PromptAsync(string hint, CancellationToken cancellationToken)
    {
        await terminal.Error.WriteAsync($"{hint}> ".AsMemory(), cancellationToken);
        await terminal.Error.FlushAsync(cancellationToken);
        return (await terminal.ReadLineAsync(cancellationToken))?.Trim();
    }
}
