using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer.Editors;

/// <summary>How many steps and how much time a task may use.</summary>
public partial class LimitsEditor : EditorBase
{
    private static readonly (string Member, string Key)[] Members = [("maxSteps", "designer.maxSteps"), ("timeoutSeconds", "designer.timeoutSeconds"), ("approvalSeconds", "designer.approvalSeconds")];

    [Parameter]
    public JsonNode? Default { get; set; }

    private Task SetAsync(string member, string? text)
    {
        var limits = (Value as JsonObject)?.DeepClone().AsObject() ?? [];
        if (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
            limits[member] = number;
        else
            limits.Remove(member);
        return OnChange.InvokeAsync(limits.Count == 0 ? null : limits);
    }
}
