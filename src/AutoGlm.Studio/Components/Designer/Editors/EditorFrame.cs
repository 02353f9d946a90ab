namespace AutoGlm.Studio.Components.Designer.Editors;

/// <summary>What an editor knows of the field around it.</summary>
/// <param name="Id">For the main control, so that the label belongs to it.</param>
/// <param name="Label">The field's label, for controls that stand apart from it.</param>
/// <param name="DescribedBy">Ids of help and problems.</param>
/// <param name="Invalid">Whether it holds an error.</param>
public sealed record EditorFrame(string Id, string Label, string DescribedBy, bool Invalid);
