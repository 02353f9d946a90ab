using System.Text.Json.Nodes;

namespace AutoGlm.EndToEnd.Tests.Support;

/// <summary>A Studio with someone in front of it, for tests that share them.</summary>
public sealed class DesignerDesk : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _data = new();

    public StudioProcess Studio { get; private set; } = null!;

    public Person Person { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Studio = await StudioProcess.StartAsync(_data.Path);
        Person = await Person.AtAsync(Studio.Origin);
        await Person.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
    }

    public async Task DisposeAsync()
    {
        await Person.DisposeAsync();
        await Studio.DisposeAsync();
    }

    public void Dispose() => _data.Dispose();

    /// <summary>Keeps an agent, whatever was there.</summary>
    public async Task PutAsync(string id, JsonObject agent)
    {
        var (status, problem) = await Studio.SendAsync(HttpMethod.Put, $"/api/agents/{id}", agent.ToJsonString(), request => request.Headers.TryAddWithoutValidation("If-Match", "*"));
        ((int)status).ShouldBeLessThan(300, problem.ToJsonString());
    }

    /// <summary>The stored document.</summary>
    public async Task<JsonNode> DocumentAsync(string id)
    {
        var got = await Studio.GetAsync($"/api/agents/{id}");
        return got["document"] ?? got;
    }

    /// <summary>The stored document, once it is as it should be: the designer saves a little after each edit.</summary>
    public async Task<JsonNode> SavedAsync(string id, Func<JsonNode, bool> isAsExpected)
    {
        var deadline = Deadline.Token();
        while (true)
        {
            var agent = await DocumentAsync(id);
            if (isAsExpected(agent))
                return agent;
            deadline.IsCancellationRequested.ShouldBeFalse(agent.ToJsonString());
        }
    }
}
