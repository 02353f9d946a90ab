using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>Tells words that carry a question's meaning from those that only make it one.</summary>
internal static partial class QuestionWords
{
    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "is", "are", "was", "were", "be", "been", "do", "doe", "does", "did", "has", "have", "had", "can", "could", "will", "would", "should", "may", "might", "must", "shall", "usually", "exactly", "currently", "actually", "really", "still", "yet", "already", "thing", "take", "took", "taken",
        "what", "which", "who", "whom", "whose", "when", "where", "why", "how", "many", "much", "long", "it", "its", "this", "that", "these", "those", "there", "they", "them", "i", "you", "we", "me", "my", "your", "our", "their", "his", "her", "he", "she",
        "tell", "give", "find", "get", "let", "know", "please", "show", "one", "than", "as", "if", "then", "so", "not", "no", "now", "all", "any", "each", "every", "about", "page", "here", "shown", "following", "get", "got", "question", "answer", "out", "up", "into", "within", "per",
        "的", "了", "吗", "呢", "是", "在", "有", "和", "与", "这", "那", "哪", "个", "什么", "多少", "几", "谁", "哪里", "请", "告诉", "我", "你", "您", "他", "她", "它", "一", "条", "件", "这个", "那个", "哪个", "怎么", "多", "为", "于", "也", "都", "就", "要", "会", "到", "把", "被", "对", "从", "吧", "啊", "请问", "叫", "页", "上", "里", "中", "下",
    };

    /// <summary>Content words of a folded question, in order, English ones in the singular.</summary>
    public static IEnumerable<string> Content(string folded) => Tokens.Of(Function().Replace(Plain(folded), " ")).Where(IsContent);

    /// <summary>Turns of phrase in the word that pages have for them.</summary>
    private static string Plain(string folded) =>
        Responsible().Replace(Remaining().Replace(folded, " remaining "), " responsible ");

    [GeneratedRegex(@"\bstill\s+(?:open|there|left|to\s+be\s+done|to\s+do|undone|unfinished)\b|\b(?:not|n't)\s+(?:yet\s+)?(?:done|finished|completed?)(?:\s+yet)?\b|\bto\s+be\s+done\b|\b(?:unfinished|undone|incomplete|outstanding)\b|还剩下?|还没(?:有)?(?:做完?|完成)|没(?:有)?(?:做完?|完成)|未(?:做完?|完成)", RegexOptions.CultureInvariant)]
    private static partial Regex Remaining();

    [GeneratedRegex(@"\b(?:look(?:s|ing|ed)?\s+after|in\s+charge(?:\s+of)?|tak(?:es|ing|en)\s+care\s+of|work(?:s|ing)?\s+on|deal(?:s|ing)?\s+with|handl(?:es|ing)|respon?sible(?:\s+for)?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Responsible();

    /// <summary>Chinese words that only hold a question together; left in, they would run into the words beside them.</summary>
    [GeneratedRegex(@"[一二两三四五六七八九十]+(?:个|门|位|条|件|项|种|张|本|篇|名|家|只|台|辆|趟|套|份|款|间|场)|多少钱|几点钟?|几号|几月|几时|什么时候|的时候|时候|是不是|有没有|能不能|可不可以|会不会|要不要|怎么样|为什么|怎样|怎么|如何|什么|多少(?:个|条|件|项|种|张|本|篇|名|家|只|台|辆|趟|套|份|位)?|几(?:个|位|条|件|项|种|张|本|篇|名|家|只|台|辆|趟|套|份)?|哪一?(?:个|些|位|款|种|项|家|天|年|本|班|条|里|儿|座|间|所|名|辆|门|部|场|次)?|(?:这|那)一?(?:个|些|位|款|种|项|家|件|本|条|里|儿|座|类|篇|份|栏|张)?|请问|一般|通常|大概|大约|应该|可以|一共|总共|合计|总计|共计|平均|加起来|相加|一个|一下|现在|目前|当前|最[高低大小多少贵早晚长短新老近远快慢好差重轻](?!限|终)|写着|写的|写了|[的了吗呢是与及谁吧啊呀把被从我你您他她它们]|在(?!线|职|读|校)|有(?!货|效|空|限|机|关|名)|和(?!平|谐)|会(?!议|员|计|场|馆|费|展)|要(?!求|闻|点|素)|能(?!源|量|力|耗)|到(?!达|期|账|货|店)|都(?!市)|也|还(?!款|书)|就(?!业|诊|餐)|花(?!费|园|卉|瓶|生|店)", RegexOptions.CultureInvariant)]
    private static partial Regex Function();

    public static bool IsContent(string token) => !Empty.Contains(token) && (token.Length > 1 || TextFold.IsChinese(token[0]) || char.IsDigit(token[0]));

    /// <summary>Whether two words are forms of one: opened and opening, deliver and delivery; 0–1.</summary>
    public static double Same(string a, string b)
    {
        if (a == b)
            return 1;
        if (a.Length == 0 || b.Length == 0)
            return 0;
        if (TextFold.IsChinese(a[0]) || TextFold.IsChinese(b[0]))
            return Matters.Same(a, b) ? 0.8 : !a.Contains(b, StringComparison.Ordinal) && !b.Contains(a, StringComparison.Ordinal) ? 0 : a.Length > 1 && b.Length > 1 ? 0.8 : 0.6;
        if (Matters.Same(a, b))
            return 0.8;
        if (a.Length < 4 || b.Length < 4 || char.IsDigit(a[0]) || char.IsDigit(b[0]))
            return 0;
        var shared = 0;
        while (shared < a.Length && shared < b.Length && a[shared] == b[shared])
            shared++;
        var shorter = Math.Min(a.Length, b.Length);
        return shared >= shorter - 1 && shared >= 4 && Math.Max(a.Length, b.Length) - shared <= 4 ? 0.9
            : shared >= 5 && shared * 10 >= shorter * 7 && Math.Max(a.Length, b.Length) - shared <= 4 ? 0.75
            : Irregular.TryGetValue(a, out var root) && root == b || Irregular.TryGetValue(b, out root) && root == a ? 0.9
            : 0;
    }

    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["wrote"] = "write",
        ["written"] = "write",
        ["built"] = "build",
        ["made"] = "make",
        ["sold"] = "sell",
        ["bought"] = "buy",
        ["left"] = "leave",
        ["paid"] = "pay",
        ["went"] = "go",
        ["gone"] = "go",
        ["began"] = "begin",
        ["begun"] = "begin",
        ["won"] = "win",
        ["grew"] = "grow",
        ["grown"] = "grow",
        ["held"] = "hold",
        ["met"] = "meet",
        ["said"] = "say",
        ["sent"] = "send",
        ["took"] = "take",
        ["taken"] = "take",
        ["gave"] = "give",
        ["given"] = "give",
        ["found"] = "find",
        ["founded"] = "found",
        ["born"] = "birth",
        ["drew"] = "draw",
        ["drawn"] = "draw",
        ["ran"] = "run",
        ["became"] = "become",
        ["came"] = "come",
        ["taught"] = "teach",
        ["spoke"] = "speak",
        ["spent"] = "spend",
        ["chose"] = "choose",
        ["chosen"] = "choose",
        ["lost"] = "lose",
        ["caught"] = "catch",
        ["ate"] = "eat",
        ["slept"] = "sleep",
        ["shut"] = "close",
    };
}
