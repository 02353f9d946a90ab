using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>Tells words that carry a question's meaning from those that only make it one.</summary>
internal static class QuestionWords
{
    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "is", "are", "was", "were", "be", "been", "do", "doe", "does", "did", "has", "have", "had", "can", "could", "will", "would", "should",
        "what", "which", "who", "whom", "whose", "when", "where", "why", "how", "many", "much", "long", "it", "its", "this", "that", "these", "those", "there", "they", "them", "i", "you", "we", "me", "my", "your", "our", "their", "his", "her", "he", "she",
        "tell", "give", "find", "get", "let", "know", "please", "show", "one", "than", "as", "if", "then", "so", "not", "no", "now", "all", "any", "each", "every", "about", "page", "here", "shown", "following", "get", "got", "question", "answer", "out", "up", "into", "within", "per",
        "的", "了", "吗", "呢", "是", "在", "有", "和", "与", "这", "那", "哪", "个", "什么", "多少", "几", "谁", "哪里", "请", "告诉", "我", "你", "您", "他", "她", "它", "一", "条", "件", "这个", "那个", "哪个", "怎么", "多", "为", "于", "也", "都", "就", "要", "会", "到", "把", "被", "对", "从", "吧", "啊", "请问", "叫", "页", "上", "里", "中", "下",
    };

    /// <summary>Content words of a folded question, in order, English ones in the singular.</summary>
    public static IEnumerable<string> Content(string folded) => Tokens.Of(folded).Where(IsContent);

    public static bool IsContent(string token) => !Empty.Contains(token) && (token.Length > 1 || TextFold.IsChinese(token[0]) || char.IsDigit(token[0]));

    /// <summary>Whether two words are forms of one: opened and opening, deliver and delivery; 0–1.</summary>
    public static double Same(string a, string b)
    {
        if (a == b)
            return 1;
        if (TextFold.IsChinese(a[0]) || TextFold.IsChinese(b[0]))
            return !a.Contains(b, StringComparison.Ordinal) && !b.Contains(a, StringComparison.Ordinal) ? 0 : a.Length > 1 && b.Length > 1 ? 0.8 : 0.6;
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
