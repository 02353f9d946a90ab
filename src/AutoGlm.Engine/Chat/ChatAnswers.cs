using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Running;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Engine.Chat;

/// <summary>A message as the answer to what a run asks.</summary>
internal static class ChatAnswers
{
    /// <summary>Throws <see cref="ChatRefusedException"/> when it can't be one.</summary>
    public static JsonNode Of(BookmarkView asked, string text)
    {
        if ((asked.Question?.Kind ?? asked.Kind) == "approval")
        {
            var approved = YesNo.Of(text) ?? throw new ChatRefusedException(new("That is neither yes nor no.", "这既不是同意也不是拒绝。"), new("Answer with yes or no.", "请回答是或否。"));
            return asked.IsWithinTask ? approved ? "yes" : "no" : new JsonObject { ["approved"] = approved };
        }
        if (asked.Kind == "form") return Form(asked, text);
        return Choice(asked.Question?.Choices ?? [], text) ?? text;
    }

    private static JsonObject Form(BookmarkView asked, string text)
    {
        if (asked.Wait?.Fields is not [{ } only] || only.Deserialize<ValueDefinition>(JsonSerializerOptions.Web) is not { } field)
            throw new ChatRefusedException(new("The form has several fields.", "表单有多个字段。"), new("Fill it in where it is shown.", "请在显示表单的地方填写。"));
        return new JsonObject
        {
            [field.Name] = field.Type switch
            {
                ValueTypes.Boolean when YesNo.Of(text) is { } said => said,
                ValueTypes.Number when double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
                _ => Choice(field.Choices ?? [], text) ?? text,
            },
        };
    }

    /// <summary>The choice that is meant: by its words, or by its number.</summary>
    private static string? Choice(IReadOnlyList<string> choices, string text)
    {
        var said = text.Trim();
        return choices.FirstOrDefault(choice => choice.Equals(said, StringComparison.OrdinalIgnoreCase))
            ?? (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= choices.Count ? choices[number - 1] : null);
    }
}
