namespace AutoGlm.Tasks.Observing;

/// <summary>A node that is in two observations and isn't the same in them.</summary>
public sealed record NodeChange(UiNode Before, UiNode After)
{
    internal const UiStates Told =
        UiStates.Disabled | UiStates.Checked | UiStates.Selected | UiStates.Expanded | UiStates.Collapsed | UiStates.Focused
        | UiStates.Invalid | UiStates.ReadOnly | UiStates.Mixed | UiStates.Busy;

    public bool ValueChanged => !string.Equals(Before.Value ?? "", After.Value ?? "", StringComparison.Ordinal);

    public bool NameChanged => !string.Equals(Before.Name, After.Name, StringComparison.Ordinal);

    /// <summary>A validation text came, went or says something else.</summary>
    public bool ErrorChanged => !string.Equals(Before.Error ?? "", After.Error ?? "", StringComparison.Ordinal);

    /// <summary>States that came or went; those of layout (offscreen, covered, floating) are left out.</summary>
    public UiStates States => (Before.States ^ After.States) & Told;

    /// <summary>More than the focus moved.</summary>
    public bool Matters => ValueChanged || NameChanged || ErrorChanged || (States & ~UiStates.Focused) != 0;
}
