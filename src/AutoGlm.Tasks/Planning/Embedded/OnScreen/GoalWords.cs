using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Programs;
using AutoGlm.Tasks.Understanding.Questioning;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.OnScreen;

/// <summary>The words of a goal with their places: sentences, parts of sentences, words, values that show by their form.</summary>
internal sealed partial class GoalWords
{
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<ScreenClause, GoalWords> Known = [];

    private readonly string masked;

    private GoalWords(ScreenClause clause)
    {
        Text = clause.Words;
        Pieces = clause.Pieces;
        Folded = TextFold.InPlace(Text);
        Chinese = Text.Count(TextFold.IsChinese) * 3 > Text.Count(char.IsLetter);
        Words = [.. Word().Matches(Folded).Select(match => new GoalWord(new TextSpan(match.Index, match.Length), Stemmer.Stem(match.Value)))];
        Frames = [.. Frame().Matches(Folded).Select(match => new TextSpan(match.Index, match.Length))];
        Sentences = Cut(SentenceEnd());
        Parts = Cut(PartEnd());
        var marked = new MarkedGoal(Text);
        foreach (var piece in Pieces)
            marked.Add(piece);
        masked = marked.Masked;
    }

    public string Text { get; }

    /// <summary>The text folded, place by place.</summary>
    public string Folded { get; }

    public bool Chinese { get; }

    public IReadOnlyList<Piece> Pieces { get; }

    /// <summary>Words in Latin letters and numbers.</summary>
    public IReadOnlyList<GoalWord> Words { get; }

    /// <summary>Words of courtesy and of wishing, which say nothing about what is wanted: "I'd like to have", "could you please", 麻烦帮我.</summary>
    public IReadOnlyList<TextSpan> Frames { get; }

    public IReadOnlyList<TextSpan> Sentences { get; }

    /// <summary>What stands between two marks of punctuation.</summary>
    public IReadOnlyList<TextSpan> Parts { get; }

    public static GoalWords Of(ScreenClause clause) => Known.GetValue(clause, static one => new GoalWords(one));

    public string In(TextSpan span) => span.In(Text);

    /// <summary>The words there without the quotes around them.</summary>
    public string Bare(TextSpan span) => In(span).Trim('"', '“', '”', '「', '」', '‘', '’', '«', '»', '《', '》', '\'', ' ');

    public TextSpan SentenceOf(TextSpan span) => Around(Sentences, span);

    public TextSpan PartOf(TextSpan span) => Around(Parts, span);

    /// <summary>What a sentence, or a part of one, is there for.</summary>
    public SentenceRole RoleOf(TextSpan span) => QuestionFinder.ReadPart(span.In(masked).Trim(), Chinese).Role;

    /// <summary>Whether the span is just what stands between quotes.</summary>
    public bool IsQuoted(TextSpan span) => Pieces.Any(piece => piece.Kind == PieceKind.Quoted && piece.Span.Contains(span) && piece.Span.Length - span.Length <= 4);

    private static TextSpan Around(IReadOnlyList<TextSpan> all, TextSpan span)
    {
        foreach (var one in all)
        {
            if (one.Contains(span))
                return one;
        }

        return span;
    }

    /// <summary>What stands between the ends; ends within quotes and numbers don't count.</summary>
    private List<TextSpan> Cut(Regex ends)
    {
        var cut = new List<TextSpan>();
        var start = 0;
        foreach (Match end in ends.Matches(Folded))
        {
            if (Pieces.Any(piece => piece.Kind != PieceKind.Taken && piece.Span.Start < end.Index && end.Index + end.Length < piece.Span.End))
                continue;
            if (end.Index + end.Length > start)
                cut.Add(new TextSpan(start, end.Index + end.Length - start));
            start = end.Index + end.Length;
        }

        if (start < Text.Length)
            cut.Add(new TextSpan(start, Text.Length - start));
        return cut;
    }

    [GeneratedRegex(@"[\p{L}\d]+(?:['’_./#@-][\p{L}\d]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(?:i|we|they|she|he|one)(?:'d|\s+would|\s+should)?\s+(?:really\s+|just\s+|only\s+)?(?:like|love|want|wish|need|prefer|be\s+glad|be\s+happy|be\s+grateful)(?:\s+(?:you|it|this))?(?:\s+(?:to(?:\s+(?:have|see|get))?|if))?\b|\b(?:could|can|would|will)\s+(?:you|someone|somebody)(?:\s+(?:please|kindly|mind|be\s+so\s+kind\s+(?:as\s+to)?))?\b|\b(?:please|pls|kindly|thanks?(?:\s+you)?|thx|let's|let\s+us|go\s+ahead(?:\s+and)?|make\s+sure(?:\s+that)?|feel\s+free\s+to|be\s+sure\s+to|yes,?\s+really|for\s+me)\b|looks?\s+like|\blike\s+(?:this|that)\b|麻烦你?|请你?|帮我|帮忙|我想要?|我要|我需要|能不能|可不可以|能否|可以的话|谢谢|劳驾|给我|一下", RegexOptions.CultureInvariant)]
    private static partial Regex Frame();

    [GeneratedRegex(@"[.!?](?=\s|$|[\u4e00-\u9fff""'])|[;；\n。！？]", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[.!?](?=\s|$|[\u4e00-\u9fff""'])|[;；\n。！？]|[,，:：](?!\d)|\s-\s|\b(?:once|after|when|as\s+soon\s+as|because|since|until|while|before)\b|\b(?:and\s+then|then|and\s+(?=(?:also\s+|please\s+)?(?:tell|let\s+me\s+know|read\s+(?:off|out)|report|give\s+me|say|click|press|hit|choose|select|set|save|submit|send|open|tick|add|put|type|enter|apply|confirm|delete|remove)))", RegexOptions.CultureInvariant)]
    private static partial Regex PartEnd();
}
