namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads "submit", "save your changes", 提交.</summary>
internal sealed class SubmitReader : IClauseReader
{
    private static readonly ClausePattern[] Patterns =
    [
        Submit(@"(?:submit|save|confirm|apply|send)(?:\s+(?:it|them|this|the\s+(?:form|changes?|selection|settings?|data|answer|entry|page|document|choice)|your\s+(?:changes?|answers?|selection|choice)|everything|(?:all\s+)?changes))?"),
        Submit("(?:提交|保存|确认|应用)(?:表单|更改|修改|设置|一下|选择)?"),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(Patterns, part);

    private static ClausePattern Submit(string pattern) => ClausePattern.Of(pattern, (part, _) => new SubmitClause { Words = part.Words });
}
