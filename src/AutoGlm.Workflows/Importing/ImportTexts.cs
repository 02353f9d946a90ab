using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Importing;

/// <summary>What outcomes and notes are called.</summary>
public static class ImportTexts
{
    public static LocalText Of(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Mapped => new("taken over", "已导入"),
        ImportOutcome.Changed => new("taken over, with changes", "已导入，有变化"),
        ImportOutcome.Placeholder => new("kept as a placeholder", "保留为占位节点"),
        _ => new("not in the agent", "未导入"),
    };

    public static LocalText Of(ImportNoteKind kind) => kind switch
    {
        ImportNoteKind.Changed => new("Different", "变化"),
        ImportNoteKind.Lost => new("Lost", "丢失"),
        ImportNoteKind.Secret => new("Secret", "机密"),
        _ => new("To do", "待办"),
    };

    /// <summary>How many nodes there were, and what became of them, in one sentence.</summary>
    public static LocalText Summary(ImportReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var (mapped, changed, kept, lost) = (report.Count(ImportOutcome.Mapped), report.Count(ImportOutcome.Changed), report.Count(ImportOutcome.Placeholder), report.Count(ImportOutcome.Lost));
        return new LocalText(
            $"{report.Entries.Count} nodes from {report.Title.En}: {mapped} taken over as they were, {changed} with changes, {kept} kept as placeholders, {lost} not in the agent.",
            $"来自 {report.Title.Zh} 的 {report.Entries.Count} 个节点：{mapped} 个原样导入，{changed} 个有变化，{kept} 个保留为占位节点，{lost} 个未导入。");
    }
}
