namespace AutoGlm.Studio.Designing;

/// <summary>Addresses of places in the designer.</summary>
public static class DesignerAddress
{
    /// <summary>The designer of an agent, with a node chosen and, where one is named, the focus in a field of it.</summary>
    /// <param name="agentId">The agent's id.</param>
    /// <param name="node">The node's id; null for the agent alone.</param>
    /// <param name="path">The path of a setting, as problems and run errors tell it (<c>settings.values.total</c>).</param>
    public static string Of(string agentId, string? node = null, string? path = null)
    {
        var address = $"/agents/{Uri.EscapeDataString(agentId)}";
        if (node is null)
            return address;
        address += $"?node={Uri.EscapeDataString(node)}";
        return FieldOf(path) is { } field ? $"{address}&field={Uri.EscapeDataString(field)}" : address;
    }

    /// <summary>The field that a path such as <c>settings.values.total</c> lies in; null when it is about something else.</summary>
    public static string? FieldOf(string? path) =>
        path?.Split('.', '[') is ["settings", { Length: > 0 } field, ..] ? field : null;
}
