namespace AutoGlm.Studio.Designing;

/// <summary>The pages on which an agent is open now, so that people see each other. Thread-safe.</summary>
public sealed class Visitors
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<int, Visitor> _here = [];

    /// <summary>Raised, on any thread, when somebody comes, goes or selects something else.</summary>
    public event Action? Changed;

    /// <summary>By number.</summary>
    public IReadOnlyList<Visitor> Here
    {
        get
        {
            lock (_gate)
                return [.. _here.Values];
        }
    }

    /// <summary>Gives the number by which the page is known until it leaves.</summary>
    public int Enter()
    {
        int number;
        lock (_gate)
        {
            for (number = 1; _here.ContainsKey(number);)
                number++;
            _here[number] = new Visitor(number);
        }

        Changed?.Invoke();
        return number;
    }

    public void Select(int number, IReadOnlyList<string> selection)
    {
        lock (_gate)
        {
            if (!_here.TryGetValue(number, out var visitor) || visitor.Selection.SequenceEqual(selection))
                return;
            _here[number] = visitor with { Selection = selection };
        }

        Changed?.Invoke();
    }

    public void Leave(int number)
    {
        lock (_gate)
            _here.Remove(number);
        Changed?.Invoke();
    }
}
