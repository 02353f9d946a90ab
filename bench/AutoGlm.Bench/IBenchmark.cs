namespace AutoGlm.Bench;

/// <summary>Measures one part of the product.</summary>
internal interface IBenchmark
{
    /// <summary>As <c>bench/run</c> names it.</summary>
    string Name { get; }

    /// <summary>Figures by name, in the order they are to be shown; ratios stand beside absolutes.</summary>
    Task<IReadOnlyList<Figure>> MeasureAsync(BenchOptions options, CancellationToken cancellationToken);
}
