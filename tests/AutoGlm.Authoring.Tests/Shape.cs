using AutoGlm.Workflows.Documents;

namespace AutoGlm.Authoring.Tests;

/// <summary>
/// A document's structure in a line: <c>webhook: task &gt; if(approval|-) &gt; http</c>. Ends are left out, and so is the
/// start by hand where something else begins the agent; what follows a "no" is told only where it is more than an end.
/// </summary>
internal static class Shape
{
    public static string Of(AgentDocument document)
    {
        var triggers = document.Nodes.Where(node => node.Kind is "manual" or "schedule" or "webhook" or "chat").ToList();
        var kinds = triggers.Select(node => node.Kind).Where(kind => kind != "manual").DefaultIfEmpty("manual");
        var firsts = triggers.Select(trigger => Next(document, trigger.Id, "out")).Distinct().ToList();
        return $"{string.Join('+', kinds)}: {(firsts.Count == 1 ? From(document, firsts[0], null) : "?")}";
    }

    private static string From(AgentDocument document, string? id, string? until)
    {
        var parts = new List<string>();
        while (id is not null && id != until && document.Node(id) is { Kind: not "end" } node)
        {
            switch (node.Kind)
            {
                case "if":
                    var meet = Meet(document, Next(document, id, "true"), Next(document, id, "false"));
                    parts.Add($"if({From(document, Next(document, id, "true"), meet)}|{From(document, Next(document, id, "false"), meet)})");
                    id = meet;
                    break;
                case "for-each":
                    parts.Add($"each({From(document, Next(document, id, "each"), null)})");
                    id = Next(document, id, "done");
                    break;
                case "approval":
                    var no = From(document, Next(document, id, "rejected"), null);
                    parts.Add(no == "-" ? "approval" : $"approval[{no}]");
                    id = Next(document, id, "approved");
                    break;
                default:
                    parts.Add(node.Kind);
                    id = Next(document, id, "out");
                    break;
            }
        }

        return parts.Count == 0 ? "-" : string.Join(" > ", parts);
    }

    private static string? Meet(AgentDocument document, string? left, string? right)
    {
        var reached = Reached(document, right);
        return Reached(document, left).FirstOrDefault(reached.Contains);
    }

    private static List<string> Reached(AgentDocument document, string? from)
    {
        var reached = new List<string>();
        var open = new Queue<string>(from is null ? [] : [from]);
        while (open.TryDequeue(out var id))
        {
            if (reached.Contains(id))
                continue;
            reached.Add(id);
            foreach (var edge in document.Edges.Where(edge => edge.From == id && edge.Port != "rejected"))
                open.Enqueue(edge.To);
        }

        return reached;
    }

    private static string? Next(AgentDocument document, string id, string port) =>
        document.Edges.FirstOrDefault(edge => edge.From == id && edge.Port == port)?.To;
}
