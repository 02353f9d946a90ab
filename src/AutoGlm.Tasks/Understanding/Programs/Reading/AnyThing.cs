using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Words that stand for a thing without naming it: "the key below K", "the red one", 最大的那个.</summary>
internal static class AnyThing
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "one", "ones", "thing", "things", "key", "keys", "tile", "tiles", "element", "elements", "control", "block", "blocks", "piece", "pieces", "object", "objects", "item", "items", "entry",
        "人", "东西", "个", "一个", "那个", "那一个", "这个", "那件", "这件", "那款", "这款", "那条", "这条", "那张", "这张", "那本", "这本", "那位", "那家", "那项", "这项", "那份", "这份", "那只", "那件商品", "那种", "那一件", "那一条", "那一项", "按键", "键", "方块", "块", "格子", "元素", "项", "一项",
    };

    /// <summary>The phrase without such a word, where something else says which thing is meant.</summary>
    public static TargetPhrase Strip(TargetPhrase phrase, bool told) =>
        Words.Contains(phrase.Name) && (told || phrase.Near is not null || phrase.Place is not null || phrase.Ordinal is not null)
            ? phrase with { Name = "" }
            : Named(phrase);

    /// <summary>"The letter B", "number 5", 字母B: the name is what comes after.</summary>
    private static TargetPhrase Named(TargetPhrase phrase)
    {
        foreach (var word in (string[])["letter ", "digit ", "number ", "character ", "word ", "字母", "数字", "汉字"])
        {
            if (phrase.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && Verbatim.Of(phrase.Name[word.Length..]) is { Length: > 0 and < 12 } name && !name.Contains(' ', StringComparison.Ordinal))
                return phrase with { Name = name };
        }

        return phrase;
    }
}
