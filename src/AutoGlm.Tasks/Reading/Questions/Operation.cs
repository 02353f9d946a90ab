namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>What is to be done with the values found.</summary>
internal enum Operation
{
    None,
    Sum,
    Average,
    Median,
    Difference,
    Product,
    Range,
}
