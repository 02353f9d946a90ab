namespace AutoGlm.Engine.Conformance;

/// <summary>Data of one test that engines are opened on; disposing deletes it.</summary>
public interface IEngineData : IDisposable
{
    /// <summary>Another process on the data, started; with <paramref name="recovers"/> it goes on with runs that others left.</summary>
    ValueTask<IEngineProcess> OpenAsync(ScriptedTasks tasks, ScriptedHttp http, bool recovers);
}
