using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Connectors.Web.Browsing;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Restoring;

/// <summary>
/// Collects a surface's state without opening pages for it: cookies from the browser, storage from the frames that
/// are open, and what was known before of the origins that are not.
/// </summary>
internal sealed class StateKeeper(WebSession session, SavedState? before)
{
    private readonly Dictionary<string, Dictionary<string, string>> _local = LocalOf(before);
    private readonly Dictionary<string, Dictionary<string, string>> _session = before?.Session is { } kept ? new(kept) : [];

    public async Task<string?> SaveAsync(CancellationToken cancellationToken)
    {
        var page = await session.Windows.ActiveAsync(cancellationToken).ConfigureAwait(false);
        // What a person's own browser is logged in with stays in it; a tab of theirs is found again where it stands.
        if (session.Sign is not null)
            return session.Request.Device is null ? new SavedState { Url = page.Page.Url }.ToText() : null;
        foreach (var frame in session.Frames.ChildrenOf(page).Prepend(page.Main))
            await ReadAsync(frame, cancellationToken).ConfigureAwait(false);

        var cookies = await session.Context.CookiesAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        return new SavedState
        {
            Url = page.Page.Url,
            StorageState = new JsonObject
            {
                ["cookies"] = new JsonArray([.. cookies.Select(cookie => (JsonNode)new JsonObject
                {
                    ["name"] = cookie.Name, ["value"] = cookie.Value, ["domain"] = cookie.Domain, ["path"] = cookie.Path,
                    ["expires"] = cookie.Expires, ["httpOnly"] = cookie.HttpOnly, ["secure"] = cookie.Secure, ["sameSite"] = cookie.SameSite.ToString(),
                })]),
                ["origins"] = new JsonArray([.. _local.Where(origin => origin.Value.Count > 0).Select(origin => (JsonNode)new JsonObject
                {
                    ["origin"] = origin.Key,
                    ["localStorage"] = new JsonArray([.. origin.Value.Select(item => (JsonNode)new JsonObject { ["name"] = item.Key, ["value"] = item.Value })]),
                })]),
            },
            Session = _session,
        }.ToText();
    }

    /// <summary>Session storage goes in before the page's own scripts run, for the first documents only.</summary>
    public static string? SessionScript(SavedState state) =>
        state.Session.Values.All(items => items.Count == 0)
            ? null
            : "(all=>{try{const mine=all[location.origin];if(mine&&sessionStorage.length===0)for(const k in mine)sessionStorage.setItem(k,mine[k])}catch{}})(" + JsonSerializer.Serialize(state.Session) + ")";

    private async Task ReadAsync(ScriptFrame frame, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await frame.CallAsync("W.storage()", cancellationToken).ConfigureAwait(false);
            if (answer is not { ValueKind: JsonValueKind.String } text)
                return;
            using var stored = JsonDocument.Parse(text.GetString()!);
            if (stored.RootElement.Text("origin") is not { } origin || origin == "null")
                return;
            _local[origin] = stored.RootElement.GetProperty("local").Deserialize<Dictionary<string, string>>()!;
            _session[origin] = stored.RootElement.GetProperty("session").Deserialize<Dictionary<string, string>>()!;
        }
        catch (PlaywrightException exception) when (frame.Parent is not null && !frame.Page.Page.IsClosed && !Faults.IsGone(exception))
        {
            // The frame is gone; what was known of its origin stays.
        }
    }

    private static Dictionary<string, Dictionary<string, string>> LocalOf(SavedState? state)
    {
        var local = new Dictionary<string, Dictionary<string, string>>();
        foreach (var origin in state?.StorageState["origins"]?.AsArray() ?? [])
        {
            if (origin?["origin"]?.GetValue<string>() is { } name && origin["localStorage"] is JsonArray items)
                local[name] = items.ToDictionary(item => item!["name"]!.GetValue<string>(), item => item!["value"]!.GetValue<string>());
        }

        return local;
    }
}
