using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading.Questions;
using AutoGlm.Tasks.Safety;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Who asks something wants nothing changed: steps that book, send, delete or mark are not taken on the way to an answer.</summary>
internal static partial class ReadingOnly
{
    private static readonly string[] Changing =
    [
        Concepts.Book, "order", "pay", "add-to-cart", "checkout", "send", "post", "reply", "delete", "edit", "save", "create", "upload", "like", "unlike", "favourite", "follow", "unfollow", "block", "mute", "report", "hide", "rename", "assign",
        "complete", "spam", "important", "resolve", "reopen", "close-issue", "approve", "reject", "duplicate", "share", "invite", "remind", "ship", "restore", "archive", "mark-read", "mark-unread", "install", "disable", "logout", "register", "cancel",
    ];

    /// <summary>Whether a decision leaves everything as it is. A page that the words name is gone to, whatever it is called: "the form on the page Reserve a room".</summary>
    public static bool Allows(Situation situation, Decision.Do act, string words) => act.Instructions.All(instruction => Allows(situation, instruction, TextFold.Fold(words)));

    private static bool Allows(Situation situation, Instruction instruction, string words)
    {
        if (instruction.Verb is not (InstructionVerb.Tap or InstructionVerb.DoubleTap or InstructionVerb.LongPress) || instruction.Ref is not { } reference || situation.Index.Find(reference) is not { } node || node.Role is "link" or "tab" or "option" or "radio" || UiRoles.IsField(node))
            return true;
        var label = situation.Index.LabelOf(node);
        if (node.Role is "menuitem" or "treeitem" && Naming.PlaceOf(TextFold.Fold(label), words) >= 0)
            return true;
        return EffectWords.Sure(label) is null && !Clearing().IsMatch(label) && !Changing.Any(concept => Synonyms.Strength(label, concept) >= 0.8);
    }

    [GeneratedRegex(@"^\s*(?:clear|empty|reset|remove|mark|book|reserve)\b|^\s*(?:清空|清除|移除|标记|重置|预订|预定|预约)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Clearing();
}
