using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Joins to a deed the text that is to be given with it: "Remove Ann from the team; the reason to give is “…”", 驳回申请，理由写“…”.</summary>
internal static partial class Reasons
{
    public static void Join(List<ClausePart> parts, List<Clause?> clauses)
    {
        for (var i = 1; i < parts.Count; i++)
        {
            if (clauses[i - 1] is not DoClause { Object: not null } deed || Given().Match(parts[i].Masked) is not { Success: true } match)
                continue;
            var (label, text) = (parts[i].Original(match.Groups["l"]), Verbatim.Of(parts[i].Original(match.Groups["v"])));
            clauses[i - 1] = deed with { Words = $"{deed.Words}; {parts[i].Words}", With = [.. deed.With, new Slot { Concept = Concepts.Message, Label = label, Kind = SlotKind.Text, Value = text, Raw = text }] };
            parts.RemoveAt(i);
            clauses.RemoveAt(i);
            i--;
        }
    }

    [GeneratedRegex(@"^\s*(?:and\s+|as\s+|with\s+|give\s+|state\s+|enter\s+|write\s+|put\s+|for\s+)*(?:the\s+|a\s+|as\s+|your\s+)*(?<l>reason|note|explanation|justification|remark|comment|message)(?:\s+(?:to\s+(?:give|enter|state|write)|given|for\s+(?:it|this|that)))?\s*(?:is|are|being|should\s+be|must\s+be|reads?|:|,)?\s*(?<v>[\uE001]+)[\s.;!]*$|^\s*(?:并|且)?(?:填写?|写明?|注明|附上|给出)?(?<l>原因|理由|说明|备注|附言)(?:是|为|填写?|写|写明|:)?\s*(?<v>[\uE001]+|[^,;.]{2,40}?)[\s.;!]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Given();
}
