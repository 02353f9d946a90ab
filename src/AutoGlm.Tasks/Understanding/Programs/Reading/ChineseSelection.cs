using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads a selection in Chinese words.</summary>
internal static partial class ChineseSelection
{
    private const RegexOptions Flags = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex("^(?:它们?|这个|那个|其|该项?|这些|那些|他们|[这那该][一]?[封条个篇件位张份](?:邮件|信|消息|帖子|动态|商品|订单|记录|联系人)?)$", Flags)]
    private static partial Regex Refers();

    [GeneratedRegex("(?:^|[,，]?)(?:除了|除)(?<names>.+?)(?:以外|之外|外)(?:的)?[,，]?", Flags)]
    private static partial Regex Except();

    [GeneratedRegex("^(?:把|将)?(?:所有|全部|每一?个|每一?[条项张封行位]|每(?!日|天|周|月|年)|各个|其他所有|其余|其他)的?", Flags)]
    private static partial Regex Every();

    [GeneratedRegex("^(?<end>前|后|最后)?(?<n>[0-9]{1,3}|[两二三四五六七八九十])[个条项张封行位件篇](?!月)", Flags)]
    private static partial Regex Several();

    [GeneratedRegex("(?:包含|含有|包括|带有|写着|提到)(?:文字|字样|关键词|单词)?(?<v>.+?)(?:的|字样的?)(?=.|$)", Flags)]
    private static partial Regex Containing();

    [GeneratedRegex("以(?<v>.+?)(?<how>开头|开始|结尾|结束)的?", Flags)]
    private static partial Regex Ends();

    [GeneratedRegex(@"(?<attr>[\u4e00-\u9fff]{1,8}?)?(?:在)?(?<cmp>不低于|不少于|不超过|不高于|高于|大于|超过|多于|低于|小于|少于|不到|至少|至多|早于|晚于)\s*(?<v>[¥￥$]?\s*[\d.,]+\s*(?:元|块|分|件|个|人|岁|天|公里)?)的?|(?<attr>[\u4e00-\u9fff]{1,8}?)?(?:在)?(?<v>[¥￥$]?\s*[\d.,]+\s*(?:元|块|分|件|个|人|岁|天)?)(?<cmp>以上|以下|以内)的?", Flags)]
    private static partial Regex Compared();

    [GeneratedRegex(@"(?<attr>[\u4e00-\u9fff]{2,8}?)(?:是|为|等于)(?<v>""[^""]+""|“[^”]+”|「[^」]+」|[^的]+?)的", Flags)]
    private static partial Regex Whose();

    [GeneratedRegex(@"^(?:来自|由)?(?<v>""[^""]+""|“[^”]+”|「[^」]+」|[\u4e00-\u9fffA-Za-z·]{1,12}?)(?:给我)?(?:发来|发送|发布|发表|写|寄来|发|发出|分享)?(?:给我)?的(?=(?:邮件|帖子|消息|动态|微博|评论|文章|信息|留言|短信|朋友圈|来信|评价))", Flags)]
    private static partial Regex Author();

    /// <summary>那个黑色的正方形: pointing at it says no more.</summary>
    [GeneratedRegex("^[那这]一?(?:个|只|张|块|条|位|件|项|枚|颗|辆|座|道|行|根)(?=.)", Flags)]
    private static partial Regex That();

    /// <summary>写着奇数的方块, 数字是偶数的卡片.</summary>
    [GeneratedRegex("(?:上面)?(?:写着?|显示着?|标着?|带有?|印着?|(?:上面的)?数字?[是为])?(?<k>奇|偶|单|双)数(?:数字)?的?", Flags)]
    private static partial Regex Parity();

    [GeneratedRegex("(?:都|全部|全都|一律|统统|一起|通通)+$", Flags)]
    private static partial Regex Together();

    public static Selection Read(string words)
    {
        var rest = words.Trim().Trim('，', '。', '；', ',', '.', ';');
        if (Refers().IsMatch(rest))
            return new Selection { Words = words, Refers = true };
        var where = new List<Criterion>();
        IReadOnlyList<string> except = [];
        var all = false;
        int? count = null;
        int? ordinal = null;
        Superlative? best = null;
        if (!IsQuoted(rest))
        {
            rest = That().Replace(rest, "");
            if (Except().Match(rest) is { Success: true } without)
            {
                (except, rest) = (NameLists.Split(without.Groups["names"].Value), (rest[..without.Index] + rest[(without.Index + without.Length)..]).Trim());
                all = true;
            }

            if (Together().Match(rest) is { Success: true } together)
                (all, rest) = (true, rest[..together.Index]);
            if (rest.Contains("的所有", StringComparison.Ordinal) || rest.Contains("的全部", StringComparison.Ordinal))
                (all, rest) = (true, rest.Replace("的所有", "的", StringComparison.Ordinal).Replace("的全部", "的", StringComparison.Ordinal));
            if (Every().Match(rest) is { Success: true } every)
                (all, rest) = (true, rest[every.Length..]);
            else if (Several().Match(rest) is { Success: true } several)
            {
                count = NumberReader.Find(several.Groups["n"].Value + "个") is [var number, ..] ? (int)number.Value : null;
                if (several.Groups["end"].Value is "后" or "最后")
                    ordinal = -1;
                rest = rest[several.Length..].TrimStart('的');
            }

            if (SuperlativeWords.Chinese(rest) is { } most)
                (best, rest) = (most.Best, (most.Before + most.After).Trim());
            rest = Modifiers(rest, where);
        }

        if (rest.EndsWith("以外", StringComparison.Ordinal))
            rest = rest[..^2];
        if (!all && count is null && best is null && !IsQuoted(rest))
        {
            var (before, kind) = TargetKinds.TakeFromChineseEnd(rest);
            before = before.TrimEnd('的', '这', '两', '三', '个');
            if (NameLists.IsList(kind is null || before.Length == 0 ? rest : before, out var names))
                return new Selection { Words = words, Names = names, Phrase = new TargetPhrase { Kind = kind }, Where = where, Except = except };
        }

        var phrase = AnyThing.Strip(ChineseTarget.Read(rest), where.Count > 0 || best is not null || all);
        if (ordinal is not null)
            phrase = phrase with { Ordinal = ordinal };
        return new Selection { Words = words, Phrase = phrase, All = all, Count = count, Where = where, Except = except, Best = best };
    }

    private static string Modifiers(string rest, List<Criterion> where)
    {
        for (var turn = 0; turn < 4; turn++)
        {
            if (Parity().Match(rest) is { Success: true } parity && parity.Length < rest.Length)
            {
                where.Add(new Criterion(parity.Groups["k"].Value is "奇" or "单" ? CriterionKind.Odd : CriterionKind.Even, null, null));
                rest = Cut(rest, parity);
            }
            else if (Containing().Match(rest) is { Success: true } containing)
            {
                where.Add(new Criterion(CriterionKind.Contains, null, Verbatim.Of(containing.Groups["v"].Value)));
                rest = Cut(rest, containing);
            }
            else if (Ends().Match(rest) is { Success: true } ends)
            {
                where.Add(new Criterion(ends.Groups["how"].Value is "结尾" or "结束" ? CriterionKind.EndsWith : CriterionKind.StartsWith, null, Verbatim.Of(ends.Groups["v"].Value)));
                rest = Cut(rest, ends);
            }
            else if (Compared().Match(rest) is { Success: true } compared)
            {
                where.Add(Comparisons.Read(compared.Groups["attr"] is { Success: true, Length: > 0 } attribute ? attribute.Value : null, compared.Groups["cmp"].Value, compared.Groups["v"].Value));
                rest = Cut(rest, compared);
            }
            else if (Author().Match(rest) is { Success: true } author && StateWords.Read(author.Groups["v"].Value) is null)
            {
                where.Add(new Criterion(CriterionKind.Is, Text.Concepts.Author, Verbatim.Of(author.Groups["v"].Value)));
                rest = Cut(rest, author);
            }
            else if (Whose().Match(rest) is { Success: true } whose)
            {
                where.Add(Comparisons.Read(whose.Groups["attr"].Value, "", whose.Groups["v"].Value));
                rest = Cut(rest, whose);
            }
            else if (rest.IndexOf('的', StringComparison.Ordinal) is > 0 and var of && StateWords.Adjective(rest[..of]) is { } adjective)
            {
                where.Add(adjective);
                rest = rest[(of + 1)..];
            }
            else if (Leading(rest) is var (criterion, length) && criterion is not null)
            {
                where.Add(criterion);
                rest = rest[length..];
            }
            else
            {
                break;
            }
        }

        if (StateWords.ShapeOf(rest) is { } shape)
        {
            where.Add(new Criterion(CriterionKind.Shape, null, shape));
            return "";
        }

        return rest.Trim();
    }

    /// <summary>红色圆形, 未读邮件: a quality straight before the kind.</summary>
    private static (Criterion? Criterion, int Length) Leading(string rest)
    {
        for (var length = Math.Min(3, rest.Length - 1); length >= 2; length--)
        {
            if (StateWords.Adjective(rest[..length]) is { } found && (found.Kind != CriterionKind.State || found.Value is "unread" or "read" or "checked" or "unchecked"))
                return (found, length);
        }

        return rest.Length > 2 && rest[0] is '大' or '小' && StateWords.ShapeOf(rest[1..]) is not null ? (StateWords.Adjective(rest[..1]), 1) : (null, 0);
    }

    private static string Cut(string text, Match match) => (text[..match.Index] + text[(match.Index + match.Length)..]).Trim();

    private static bool IsQuoted(string words) => words.Length > 1 && words[0] is '"' or '“' or '「' or '‘' && words[^1] is '"' or '”' or '」' or '’' && NameLists.Split(words).Count == 1;
}
