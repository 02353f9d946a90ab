namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>What signs and emoji on buttons usually stand for, in the lexicon's words.</summary>
internal static class IconMarks
{
    private static readonly (string Marks, string[] Actions)[] Known =
    [
        ("★☆⭐🌟✩✭", ["favourite", "unfavourite", "important"]), ("♥♡❤🤍👍💙", ["like", "unlike", "favourite"]), ("👎", ["downvote"]), ("🗑🚮⌫", ["delete"]), ("✎✏🖉🖊", ["edit", "rename"]), ("↩↰⤶", ["reply", "undo"]),
        ("↪↱⤷➦", ["forward-mail", "share", "redo"]), ("🔁♻🔄⟳↻", ["share", "refresh"]), ("✓✔☑✅", ["complete", "approve", "confirm", "save"]), ("×✕✖✗❌", ["delete", "close", "reject", "cancel"]), ("+＋➕", ["add", "create", "increase"]),
        ("-−➖", ["decrease"]), ("🔍🔎", ["search"]), ("💬🗨", ["comment", "reply"]), ("📌📍", ["pin"]), ("🔖", ["favourite"]), ("🚩⚑", ["report", "important"]), ("📥🗃🗄", ["archive"]), ("⬇⤓", ["download"]), ("🖨", ["print"]), ("🔕🔇", ["mute"]), ("🛒", ["add-to-cart"]), ("▲⬆", ["like"]), ("▼", ["downvote"]),
    ];

    private const string MoreMarks = "⋮⋯…︙☰≡•••...";

    /// <summary>Whether a label without words stands for the action.</summary>
    public static bool Mean(string label, string action)
    {
        var bare = label.Trim().TrimEnd('\uFE0F');
        if (bare.Length is 0 or > 4 || bare.Any(char.IsLetterOrDigit))
            return false;
        return Known.Any(known => known.Actions.Contains(action, StringComparer.Ordinal) && known.Marks.Contains(bare, StringComparison.Ordinal));
    }

    /// <summary>Whether a label is the usual sign for "more".</summary>
    public static bool IsMore(string label)
    {
        var bare = label.Trim();
        return bare.Length is > 0 and <= 3 && bare.All(c => MoreMarks.Contains(c, StringComparison.Ordinal));
    }
}
