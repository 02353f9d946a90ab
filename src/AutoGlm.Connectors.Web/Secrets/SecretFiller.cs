using System.Text;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Connectors.Web.Secrets;

/// <summary>Replaces <c>{{secret:name}}</c> by its value at the moment of typing.</summary>
internal static partial class SecretFiller
{
    public static bool Mentions(string text) => Placeholder.IsMatch(text);

    /// <summary>The text with values, or why one of them is refused.</summary>
    public static async Task<(string? Text, string? Refusal)> FillAsync(
        string text, ISecretSource? source, string place, string field, bool masked, string hints, SecretMask mask, CancellationToken cancellationToken)
    {
        var filled = new StringBuilder();
        var end = 0;
        foreach (Match match in Placeholder.Matches(text))
        {
            var name = match.Groups[1].Value;
            if (source is null)
                return (null, $"The secret “{name}” can't be used: no secrets were given to this task. Add it to the task's secrets.");
            var answer = await source.RevealAsync(new SecretUse(name, place, field, masked, hints), cancellationToken).ConfigureAwait(false);
            if (answer.Value is null)
                return (null, answer.Refusal ?? $"The secret “{name}” may not be used here.");
            mask.Add(answer.Value);
            filled.Append(text, end, match.Index - end).Append(answer.Value);
            end = match.Index + match.Length;
        }

        return (filled.Append(text, end, text.Length - end).ToString(), null);
    }

    [GeneratedRegex(@"\{\{\s*secret:([^{}]+?)\s*\}\}")]
    private static partial Regex Placeholder { get; }
}
