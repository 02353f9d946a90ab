using AutoGlm.Studio.Texts;
using Radzen;

namespace AutoGlm.Studio.Designing;

/// <summary>Tells a person what pasting had to change.</summary>
public static class PasteWords
{
    /// <summary>How many names are told before the rest is only counted.</summary>
    private const int Told = 4;

    public static NotificationMessage Of(InsertedPiece pasted, StudioTexts texts)
    {
        var sentences = new List<string>();
        if (pasted.Renamed.Count > 0)
            sentences.Add(texts.Format("canvas.pasteRenamed", List([.. pasted.Renamed.Select(name => $"{name.Key} → {name.Value}")], texts)));
        if (pasted.AddedInputs.Count > 0)
            sentences.Add(texts.Format("canvas.pasteInputs", List(pasted.AddedInputs, texts)));
        if (pasted.Dangling.Count > 0)
            sentences.Add(texts.Format("canvas.pasteDangling", List(pasted.Dangling, texts)));
        return new NotificationMessage
        {
            Severity = pasted.Dangling.Count > 0 ? NotificationSeverity.Warning : NotificationSeverity.Info,
            Summary = texts["canvas.pasted"],
            Detail = string.Join(' ', sentences),
            Duration = 9000,
            CloseOnClick = true,
        };
    }

    private static string List(IReadOnlyList<string> names, StudioTexts texts)
    {
        var told = string.Join(texts["common.comma"], names.Take(Told));
        return names.Count > Told ? texts.Format("canvas.pasteMore", told, names.Count - Told) : told;
    }
}
