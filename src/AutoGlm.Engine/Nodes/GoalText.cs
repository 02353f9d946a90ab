using System.Text;
using System.Text.Json.Nodes;
using AutoGlm.Workflows.Templates;

namespace AutoGlm.Engine.Nodes;

/// <summary>
/// Fills in a task's goal. The author's words, and inputs of the run, say what to do; what other nodes brought in is data: it
/// stands between quotation marks and holds none itself, so that it ends no sentence of the goal and begins none.
/// </summary>
internal static class GoalText
{
    // Marks where data begins and ends; none come in with it.
    private const char Begin = '\uE000';
    private const char End = '\uE001';
    private const string Opening = "“\"「『«„";
    private const string Closing = "”\"」』»“";

    /// <summary>Throws <see cref="TemplateException"/>, as filling in does.</summary>
    public static JsonNode? Resolve(string written, ITemplateScope scope, string node, string field = "settings.goal")
    {
        // A goal that is one reference is what the author wants done, whatever it says.
        if (written.Contains("{{", StringComparison.Ordinal) && TemplateText.Parse(written).Whole is null)
            return TemplateResolver.ResolveText(written, new DataScope(scope), node, field) is JsonValue value && value.TryGetValue(out string? text) ? Quoted(text) : null;
        return TemplateResolver.ResolveText(written, scope, node, field);
    }

    private static string Quoted(string text)
    {
        var goal = new StringBuilder(text.Length);
        // Lists and objects stand in it as JSON, which may spell the marks out.
        text = text.Replace(@"\uE000", $"{Begin}", StringComparison.OrdinalIgnoreCase).Replace(@"\uE001", $"{End}", StringComparison.OrdinalIgnoreCase);
        for (var at = 0; at < text.Length; at++)
        {
            var end = text[at] == Begin ? text.IndexOf(End, at) : -1;
            if (end < 0)
            {
                if (text[at] is not (Begin or End))
                    goal.Append(text[at]);
                continue;
            }

            var data = text[(at + 1)..end];
            var stands = at > 0 && end + 1 < text.Length && Opening.Contains(text[at - 1], StringComparison.Ordinal) && Closing.Contains(text[end + 1], StringComparison.Ordinal);
            goal.Append(stands || IsOneWord(data) ? data : $"“{data}”");
            at = end;
        }

        return goal.ToString();
    }

    /// <summary>A number, a date, a word: nothing that could say what to do. Chinese has no spaces, so there nothing is one for sure.</summary>
    private static bool IsOneWord(string data) => data.All(letter => char.IsAscii(letter) ? !char.IsWhiteSpace(letter) : char.IsLetter(letter) && letter < '\u2E80');

    private static JsonNode? Marked(JsonNode? value) => value switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Marked(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Marked)]),
        JsonValue text when text.TryGetValue(out string? said) && said.Length > 0 => $"{Begin}{Plain(said)}{End}",
        _ => value?.DeepClone(),
    };

    private static string Plain(string said) => string.Concat(said.Where(letter => letter is not (Begin or End)).Select(letter =>
        Opening.Contains(letter, StringComparison.Ordinal) || Closing.Contains(letter, StringComparison.Ordinal) ? '\'' : char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter));

    private sealed class DataScope(ITemplateScope scope) : ITemplateScope
    {
        public JsonObject Input => scope.Input;

        public bool TryGetOutput(string nodeId, out JsonNode? output)
        {
            var found = scope.TryGetOutput(nodeId, out var put);
            output = found ? Marked(put) : null;
            return found;
        }
    }
}
