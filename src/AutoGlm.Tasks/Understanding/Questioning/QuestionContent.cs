using AutoGlm.Tasks.Reading.Questions;

namespace AutoGlm.Tasks.Understanding.Questioning;

/// <summary>The words of a question that name something, without those that could stand in any question.</summary>
internal static class QuestionContent
{
    private static readonly HashSet<string> General = new(StringComparer.Ordinal)
    {
        "number", "total", "sum", "count", "answer", "result", "name", "value", "figure", "amount", "need", "want", "thing", "one", "exactly", "call", "called", "say", "said", "write", "written",
        "总数", "总", "数", "结果", "答案", "数字", "数目", "一共", "总共", "合计", "怎么", "样", "金额", "名字", "写", "说", "的话", "加", "起来",
    };

    public static IEnumerable<string> Of(string folded) => QuestionWords.Content(folded).Where(word => !General.Contains(word));
}
