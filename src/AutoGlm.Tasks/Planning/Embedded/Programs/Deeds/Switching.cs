using System.Text.RegularExpressions;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Deeds;

/// <summary>Deeds that are switched on and off by one control, and what such a control says of how it stands: pressed, "Following", "Remove star", ★, 已赞.</summary>
internal static partial class Switching
{
    private static readonly (string On, string Off)[] Pairs =
    [
        ("like", "unlike"), ("favourite", "unfavourite"), ("follow", "unfollow"), ("pin", "unpin"), ("mute", "unmute"), ("block", "unblock"), ("mark-read", "mark-unread"), ("complete", "reopen"), ("important", "unimportant"), ("archive", "restore"), ("hide", "unhide"),
    ];

    /// <summary>The deed that undoes it; null when none is known.</summary>
    public static string? OppositeOf(string action) =>
        Array.Find(Pairs, pair => pair.On == action).Off ?? Array.Find(Pairs, pair => pair.Off == action).On;

    /// <summary>The deed that this one undoes; null when it undoes none.</summary>
    public static string? Undoes(string action) => Array.Find(Pairs, pair => pair.Off == action).On;

    /// <summary>Whether the control that does this says that it is done already.</summary>
    public static bool IsOn(Situation situation, UiNode control, string action)
    {
        if (Undoes(action) is not null || action is not ("share" or "join" or "enable") && !Array.Exists(Pairs, pair => pair.On == action))
            return false;
        var label = TextFold.Fold(situation.Index.LabelOf(control)).Trim();
        if (action is "mark-read")
            return false;
        if (control.Is(UiStates.Selected) || control.Is(UiStates.Checked))
            return true;
        var bare = Marks().Replace(label, "").Trim();
        if (bare.Length == 0)
            return label.Any("★♥❤⭐🌟✓✔💖".Contains) && action is "favourite" or "like" or "important" or "follow" or "complete";
        if (Negated().Match(bare) is { Success: true } negated && Synonyms.Speaks(bare[negated.Length..], action))
            return true;
        return bare.StartsWith('已') && bare.Length > 1 && (Synonyms.Speaks(bare[1..], action) || bare.Length <= 3) || IsParticiple(bare.Split(' ')[0], action);
    }

    /// <summary>"Liked", "following": the deed's own word as something that is so.</summary>
    private static bool IsParticiple(string word, string action) =>
        (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal))
        && Synonyms.WordsOf(action).Any(one => one.Length > 2 && one != word && word.StartsWith(one.TrimEnd('e', 'y'), StringComparison.Ordinal) && word.Length <= one.Length + 4);

    [GeneratedRegex(@"^(?:un-?|de-?|remove\s+(?:the\s+|my\s+|your\s+)?|cancel\s+|undo\s+|stop\s+|clear\s+|取消|移除|不再|撤销|去掉|移出)", RegexOptions.CultureInvariant)]
    private static partial Regex Negated();

    [GeneratedRegex(@"[^\p{L}\d ]+|(?<=\s|^)\d+(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
