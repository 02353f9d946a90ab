namespace AutoGlm.Tasks.Reading.Sheets;

/// <summary>What a value looks like.</summary>
internal enum CellKind
{
    Empty,
    Text,
    Number,

    /// <summary>A number with a word for what is counted or measured: "12 km", 30分钟.</summary>
    Measure,
    Money,
    Date,
    Time,
    Percent,

    /// <summary>A button, a box to tick, a field: no value of the thing.</summary>
    Control,
}
