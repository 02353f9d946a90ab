namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>Works out one number from several.</summary>
internal static class Working
{
    public static decimal Out(Operation operation, IReadOnlyList<decimal> numbers)
    {
        switch (operation)
        {
            case Operation.Average:
                return Math.Round(numbers.Average(), 4);
            case Operation.Median:
                var sorted = numbers.Order().ToList();
                return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
            case Operation.Difference:
                return numbers.Count == 2 ? Math.Abs(numbers[0] - numbers[1]) : numbers.Max() - numbers.Min();
            case Operation.Range:
                return numbers.Max() - numbers.Min();
            case Operation.Product:
                return numbers.Aggregate(1m, (all, one) => all * one);
            default:
                return numbers.Sum();
        }
    }
}
