using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace AutoGlm.Engine.Tests.Telemetry;

/// <summary>Listens to one meter's instruments; each measurement is a line: name, attributes in order.</summary>
internal sealed class MetricLog : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(string Line, double Value)> _measured = new();

    public MetricLog(Func<Meter, bool> which)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (which(instrument.Meter)) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    public IReadOnlyList<string> Lines => [.. _measured.Select(one => one.Line)];

    public IReadOnlyList<double> ValuesOf(string name) => [.. _measured.Where(one => one.Line == name || one.Line.StartsWith($"{name} ", StringComparison.Ordinal)).Select(one => one.Value)];

    /// <summary>Asks for the numbers that are looked up.</summary>
    public void Look() => _listener.RecordObservableInstruments();

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var line = instrument.Name;
        foreach (var tag in tags) line += $" {tag.Key}={tag.Value}";
        _measured.Enqueue((line, value));
    }
}
