using System.Text.RegularExpressions;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Secrets;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Recovering;

/// <summary>One-time codes in a task: the secret that gives them, and the fields on the screen that ask for one.</summary>
internal static partial class CodeEntry
{
    /// <summary>The reference to the codes that the task was given; null when it was given none.</summary>
    public static string? Given(PlanningContext context)
    {
        var name = context.Request.Secrets.FirstOrDefault(name => IsCodeName(name[(name.LastIndexOf('.') + 1)..]));
        return name is null ? null : $"{{{{secret:{name}}}}}";
    }

    /// <summary>Fields that ask for a code, in reading order; none where the code was sent to the person.</summary>
    public static IReadOnlyList<UiNode> FieldsOn(Situation situation) =>
        situation.Index.Nodes.Any(node => Sent().IsMatch(node.Name)) ? [] : [.. situation.Usable.Where(node => Asks(situation, node))];

    private static bool Asks(Situation situation, UiNode node)
    {
        if (!UiRoles.IsTextField(node)) return false;
        var around = new[] { node.Key, node.Placeholder, node.Description, situation.Index.SectionOf(node), TitleOver(situation, node) };
        return CodeFields.Asks(situation.Index.LabelOf(node), string.Join(" | ", around.OfType<string>()));
    }

    private static string? TitleOver(Situation situation, UiNode node) =>
        situation.Index.Nodes.LastOrDefault(other => other.Role == "heading" && situation.Index.OrderOf(other) < situation.Index.OrderOf(node))?.Name;

    private static bool IsCodeName(string name) => CodeFields.Asks(name) || Tokens.WordsOfName(name).Trim() is "code" or "authenticator";

    [GeneratedRegex(@"\b(sent|texted|e-?mailed|sms|text message)\b.{0,60}\b(phone|mobile|number|e-?mail|inbox|sms)\b|短信|(发送|发)(至|到|给)?.{0,12}(手机|邮箱|号码)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sent();
}
