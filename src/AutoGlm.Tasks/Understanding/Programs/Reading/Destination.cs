using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads to whom or where something goes: a person, "the folder Security", “安全”文件夹, "Tuesday at 15:00".</summary>
internal static partial class Destination
{
    [GeneratedRegex(@"^(?:the\s+|a\s+|my\s+)?(?:folder|list|column|label|tag|category|collection|playlist|lane|album|directory|board|stage|status|group|project|section|team|user|calendar|shelf)\s+(?:called\s+|named\s+)?(?=\S)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex KindBefore();

    [GeneratedRegex(@"(?<=[”""》」])\s*(?:这个|这一)?(?:文件夹|列表|一列|列|分类|目录|标签|相册|分组|栏目|栏|项目|小组|用户|同事|看板|阶段|状态)$|\s+(?:folder|list|column|label|category|collection|playlist|lane|album|directory|group|project|stage)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex KindAfter();

    public static IEnumerable<Slot> Read(ClausePart part, Group group)
    {
        if (group is not { Success: true, Length: > 0 })
            yield break;
        var words = part.Original(group);
        var when = PieceReader.Mark(words, new JsonObject(), part.Clock).Pieces.Where(piece => piece.Kind is PieceKind.Date or PieceKind.Time).ToList();
        foreach (var piece in when)
        {
            var raw = piece.Span.In(words).Trim();
            yield return new Slot { Concept = piece.Kind == PieceKind.Date ? Concepts.Date : Concepts.Time, Label = piece.Kind == PieceKind.Date ? "day" : "time", Kind = PieceSlots.KindOf(piece.Kind), Value = piece.Value, Raw = raw };
        }

        if (when.Count > 0)
            yield break;
        var name = Verbatim.Of(KindAfter().Replace(KindBefore().Replace(words, ""), "").Trim());
        yield return new Slot { Concept = Concepts.Recipient, Label = "to", Kind = SlotKind.Text, Value = name, Raw = name };
    }
}
