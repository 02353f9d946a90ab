using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Chinese personal names, told by their family name or their form of address.</summary>
internal static partial class ChineseNames
{
    private const string Surname = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤葛柳舒纪项祝倪尚温庄梅殷霍柯翁樊安颜季鲁施童欧俞";
    private const string LongSurname = "欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|南宫";
    private const string Address = "女士|先生|小姐|太太|夫人|老师|医生|教授|经理|总";

    [GeneratedRegex(@"(?:为|给|替|帮)\s*(?<who>(?:[" + Surname + @"]|" + LongSurname + @")[\u4e00-\u9fff]{0,2}(?:" + Address + @"))", RegexOptions.CultureInvariant)]
    private static partial Regex Addressed();

    [GeneratedRegex(@"^(?:[" + Surname + @"][\u4e00-\u9fff]{1,2}|(?:" + LongSurname + @")[\u4e00-\u9fff]{1,2}|(?:[" + Surname + @"]|" + LongSurname + @")[\u4e00-\u9fff]{0,2}(?:" + Address + @"))$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"(?:以|用|使用|写|留)(?!我|本人)[^,.;!?\n\uE000-\uE00F]{1,10}的$", RegexOptions.CultureInvariant)]
    private static partial Regex NameBefore();

    /// <summary>Whether the words by themselves look like a person's name.</summary>
    public static bool IsName(string text) => Name().IsMatch(text) && !NoName().IsMatch(text) && !ChinesePlaces.IsNamed(text) && LabelText.Of(text).Concepts.Count == 0;

    /// <summary>Whether the words are a common phrase, though they begin like a name: 谢谢, 方便的话.</summary>
    public static bool IsPhrase(string text) => NoName().IsMatch(text);

    [GeneratedRegex("^(?:谢谢|多谢|何时|何地|何况|方便|安静|安排|万一|马上|白天|高兴|温馨|于是|顾客|余位|余下|成人|周末|周到|任意|任何|程序|江边|金额|高级|时间|项目|向您)|[我你他她们吗呢了的把给]", RegexOptions.CultureInvariant)]
    private static partial Regex NoName();

    /// <summary>Whether a label that begins at <paramref name="at"/> ends a name instead: 用张伟的名字.</summary>
    public static bool EndsName(string masked, int at) => NameBefore().IsMatch(masked[..at]);

    public static IEnumerable<TextRole> Find(MarkedGoal goal)
    {
        foreach (Match match in Addressed().Matches(goal.Masked))
            yield return new TextRole(match.Index, match.Groups["who"].Index, Concepts.PersonName, null, match.Index + match.Length);
    }
}
