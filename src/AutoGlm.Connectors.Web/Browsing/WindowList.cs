using AutoGlm.Connectors.Web.Attaching;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Browsing;

/// <summary>The windows of one surface. A new one becomes the active one; closing goes back to its opener.</summary>
internal sealed class WindowList
{
    private readonly Lock _lock = new();
    private readonly List<Entry> _entries = [];
    private readonly ListenerHook _hook;
    private readonly DriverSign? _sign;
    private Entry? _active;

    public WindowList(IBrowserContext context, ListenerHook hook, DriverSign? sign = null)
    {
        (_hook, _sign) = (hook, sign);
        context.Page += (_, page) => Add(page, active: true);
        foreach (var page in context.Pages)
            Add(page, active: true);
    }

    public bool IsEmpty
    {
        get
        {
            lock (_lock)
                return _entries.Count == 0;
        }
    }

    /// <summary>The active window. Throws when none is left.</summary>
    public async Task<PageSession> ActiveAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Entry? entry;
            lock (_lock)
                entry = _active;
            if (entry is null)
                throw Faults.Gone();
            try
            {
                return await entry.Ready.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is PlaywrightException || entry.Page.IsClosed)
            {
                // Closed while it was being set up (the driver doesn't always say so in its own words): the next one counts.
                if (!Remove(entry.Page))
                    throw Faults.Gone(exception);
            }
        }
    }

    public IReadOnlyList<IPage> Others()
    {
        lock (_lock)
            return [.. _entries.Where(entry => entry != _active).Select(entry => entry.Page)];
    }

    public IReadOnlyList<Task<PageSession>> Sessions()
    {
        lock (_lock)
            return [.. _entries.Select(entry => entry.Ready)];
    }

    public void Activate(IPage page)
    {
        lock (_lock)
            _active = _entries.FirstOrDefault(entry => entry.Page == page) ?? _active;
    }

    private void Add(IPage page, bool active)
    {
        page.Close += (_, closed) => Remove(closed);
        page.Crash += (_, crashed) => Remove(crashed);
        lock (_lock)
        {
            if (page.IsClosed || _entries.Any(entry => entry.Page == page))
                return;
            var entry = new Entry(page, _active, PageSession.CreateAsync(page, _hook, _sign, CancellationToken.None));
            _entries.Add(entry);
            if (active)
                _active = entry;
        }
    }

    private bool Remove(IPage page)
    {
        lock (_lock)
        {
            if (_entries.FirstOrDefault(entry => entry.Page == page) is not { } gone)
                return _active is not null;
            _entries.Remove(gone);
            if (_active == gone)
                _active = gone.Opener is { } opener && _entries.Contains(opener) ? opener : _entries.LastOrDefault();
            return _active is not null;
        }
    }

    private sealed class Entry(IPage page, Entry? opener, Task<PageSession> ready)
    {
        public IPage Page => page;

        public Entry? Opener => opener;

        public Task<PageSession> Ready => ready;
    }
}
