namespace AutoGlm.Engine.Audit;

/// <summary>What is wrong with a chain, in words.</summary>
public static class AuditFaults
{
    /// <summary>As JSON says it.</summary>
    public static string NameOf(AuditFault fault) => fault switch
    {
        AuditFault.Changed => "changed",
        AuditFault.Unhinged => "unhinged",
        AuditFault.Missing => "missing",
        AuditFault.CutOff => "cut-off",
        AuditFault.Rewritten => "rewritten",
        _ => "unreadable",
    };

    public static string English(AuditFault fault) => fault switch
    {
        AuditFault.Changed => "it was changed after it was written.",
        AuditFault.Unhinged => "it does not follow from the one before; one of the two was replaced.",
        AuditFault.Missing => "it is missing.",
        AuditFault.CutOff => "from here on entries were cut off.",
        AuditFault.Rewritten => "it is another one than was noted; the record was written anew.",
        _ => "it can't be read.",
    };

    public static string Chinese(AuditFault fault) => fault switch
    {
        AuditFault.Changed => "写入后被更改。",
        AuditFault.Unhinged => "与前一条不相接，其中之一被替换。",
        AuditFault.Missing => "缺失。",
        AuditFault.CutOff => "从此处起的记录被截去。",
        AuditFault.Rewritten => "与记下的不同，记录被重写。",
        _ => "无法读取。",
    };
}
