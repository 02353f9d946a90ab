namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads "submit", "save your changes", 提交.</summary>
internal sealed class SubmitReader : IClauseReader
{
    private static readonly ClausePattern[] Patterns =
    [
        Submit(@"(?:submit|save|confirm|apply|send)(?:\s+(?:it|them|this|the\s+(?:form|changes?|selection|settings?|data|answer|entry|page|document|choice)|your\s+(?:changes?|answers?|selection|choice)|everything|(?:all\s+)?changes))?"),
        Submit(@"(?:continue|proceed|go(?:\s+on)?|finish|done|start|register|sign\s?-?up|log\s?-?in|sign\s?-?in|search|create|update|assign|publish|post|deploy|add)(?:\s+(?:it|them))?(?:\s+(?:with|by|using)\s+[^\uE001-\uE006]+)?"),
        Submit(@"confirm\s+(?:it\s+)?(?:with|by\s+(?:pressing|clicking))\s+.+"),
        Submit(@"(?:hand|turn|send)\s+(?:it|them|this|that|everything|(?:the|my|our|your)\s+[\p{L}-]+(?:\s+[\p{L}-]+)?)\s+in|hand\s+in(?:\s+(?:it|them|everything|(?:the|my|our|this)\s+[\p{L}-]+(?:\s+[\p{L}-]+)?))?"),
        Submit(@"(?:run|execute|compile)(?:\s+(?:it|them|the\s+(?:file|code|program|script|query)))?|check\s+(?:it|them|both|all|the\s+(?:answers?|result))"),
        Submit("(?:交卷|交上去|交上来|上交|递交|呈交|运行|执行|核对)(?:一下|它|答案|结果)?"),
        Submit("(?:搜索|查询|继续|下一步|注册|登录|创建|更新|发布|发送|完成|开始|分配|部署)"),
        Submit("(?:提交|保存|确认|应用)(?:表单|更改|修改|设置|一下|选择)?"),
    ];

    public Clause? Read(ClausePart part) => ClausePattern.Read(Patterns, part);

    private static ClausePattern Submit(string pattern) => ClausePattern.Of(pattern, (part, _) => new SubmitClause { Words = part.Words });
}
