using System.Text.RegularExpressions;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Reading;

/// <summary>Finds where a screen says no: validation texts, marked fields, errors, things taken.</summary>
public static partial class Complaints
{
    private const int LongestText = 300;

    public static IReadOnlyList<Complaint> Find(ObservationIndex index) =>
        [.. index.Nodes.Select(node => Of(node, index)).OfType<Complaint>()];

    /// <summary>Complaints of the later observation that the earlier one did not show.</summary>
    public static IReadOnlyList<Complaint> New(Observation before, Observation after)
    {
        var old = Find(ObservationIndex.Of(before)).Select(Key).ToHashSet();
        return [.. Find(ObservationIndex.Of(after)).Where(complaint => !old.Contains(Key(complaint)))];
    }

    /// <summary>What sort of no a text is; null when it is none.</summary>
    public static ComplaintKind? KindOf(string text)
    {
        if (text.Length is 0 or > LongestText || Harmless().IsMatch(text))
            return null;
        if (Taken().IsMatch(text))
            return ComplaintKind.Unavailable;
        if (Wrong().IsMatch(text))
            return ComplaintKind.Invalid;
        return Broken().IsMatch(text) ? ComplaintKind.Error : null;
    }

    private static (string Ref, string Text) Key(Complaint complaint) =>
        (UiRoles.IsField(complaint.Node) ? complaint.Node.Ref : "", complaint.Text);

    private static Complaint? Of(UiNode node, ObservationIndex index)
    {
        if (UiRoles.IsField(node))
        {
            return node.Is(UiStates.Invalid) || !string.IsNullOrEmpty(node.Error)
                ? new Complaint(node, string.IsNullOrEmpty(node.Error) ? $"“{index.LabelOf(node)}” is marked as not valid." : node.Error, ComplaintKind.Invalid)
                : null;
        }

        if (node.Name.Length == 0 || UiRoles.IsInteractive(node) || node.Role is "option" or "root" or "columnheader" || index.AncestorsOf(node).Any(UiRoles.IsInteractive))
            return null;
        return KindOf(node.Name) is { } kind ? new Complaint(node, node.Name, kind) : null;
    }

    [GeneratedRegex(@"\b(sold\s+out|fully\s+booked|(no\s+longer|not|isn'?t|un)\s*available|just\s+(been\s+)?(taken|booked|gone)|(already|been|is)\s+taken|already\s+(been\s+)?(booked|reserved)|(booked|reserved)\s+by\s+(someone|another)|someone\s+else|no\s+(tables?|availability|rooms?|seats?|slots?|times?)\b|out\s+of\s+stock)|(订|约|坐|客|爆)满|已(被)?(预订一空|售罄|抢(走|先|订)|占(用)?)|被(别人|他人|其他)?(客人)?(预订|抢|占|订)(走|了|先)?|满(座|员|房)|没有?(空位|余票|座位|空房)|无(空位|余票|货|座)|缺货|不可(预订|用)|刚刚被", RegexOptions.IgnoreCase)]
    private static partial Regex Taken();

    [GeneratedRegex(@"\b((is|are)\s+required|required\s+field|please\s+(enter|fill|select|choose|provide|check|correct|tick|complete|accept|agree|pick|tell|give|say|add|type|specify|let\s+us\s+know)|we\s+(still\s+)?need\s+(a|an|your|the|to\s+know)|you\s+(forgot|must|(still\s+)?(need|have)\s+to)|can'?t\s+be\s+(blank|empty)|must\s+(be|have|contain|accept|agree|not|enter|select)|(is\s+)?(invalid|not\s+valid|incorrect|too\s+(short|long|many|few))|(doesn'?t|does\s+not|do\s+not|don'?t)\s+match|missing|digits\s+only|(?:only|just)\s+(?:digits|numbers)|numbers\s+only|write\s+the\s+\w+\s+as|(?:use|in|expected|required)\s+(?:the\s+)?format|wrong\s+(password|code|format|e-?mail))\b|不能为空|为必填|必填项|不正确|格式(有误|错误|不对|应为|须为|必须)|只能(填写?|输入)|应为\s*[A-Za-z]{2,4}[-./]|无效|有误|请(您)?(输入|填写|选择|勾选|同意|检查|先|告知|告诉|留下|补充)|还(没有?|未)(填|选|勾)|尚未", RegexOptions.IgnoreCase)]
    private static partial Regex Wrong();

    [GeneratedRegex(@"\b(error|failed|failure|oops|(something|it)\s+went\s+wrong|(could|can|did|was|were|has|have)\s*(not|n['’]t)\s+(be\s+|been\s+)?(save|saved|send|sent|complete|completed|process|processed|book|booked|confirm|confirmed|submit|submitted|load|loaded|find|found|reach|place|placed|go\s+through)|unable\s+to|sorry|declined|denied|forbidden|not\s+allowed|not\s+found|expired|timed?\s*out|rejected|no\s+results|nothing\s+found|unsuccessful)\b|失败|错误|出错|异常|抱歉|对不起|无法|未能|没能|拒绝|过期|超时|未找到|没有找到|无结果|不存在|未成功|不成功", RegexOptions.IgnoreCase)]
    private static partial Regex Broken();

    /// <summary>Hints and small print that speak of errors without being one.</summary>
    [GeneratedRegex(@"\b\d+\s+(?:declined|rejected|denied|failed|expired)\b|\b(?:declined|rejected|denied|failed|expired)\s*:\s*\d|\b(no\s+errors?|error[- ]free|0\s+errors?|if\s+(you|the|your|there)|report\s+(an?\s+)?error|fields?\s+marked|\*\s*required|required\s+fields\s+are|without\s+(any\s+)?error)\b|带\s*\*|如果|如有|如需|如遇|没有错误|标记为必填", RegexOptions.IgnoreCase)]
    private static partial Regex Harmless();
}
