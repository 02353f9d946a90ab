namespace AutoGlm.Workflows.Documents;

/// <summary>The types of inputs and outputs.</summary>
public static class ValueTypes
{
    public const string Text = "text";
    public const string Number = "number";
    public const string Boolean = "boolean";
    public const string Date = "date";
    public const string Time = "time";
    public const string List = "list";
    public const string Records = "records";
    public const string Object = "object";
    public const string Any = "any";

    public static readonly IReadOnlyList<string> All = [Text, Number, Boolean, Date, Time, List, Records, Object, Any];
}
