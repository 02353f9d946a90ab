namespace AutoGlm.Tasks.Understanding;

public enum IntentKind
{
    Unclear,
    /// <summary>Make something happen outside: book, order, buy, submit, register, send, create.</summary>
    Transact,
    /// <summary>Search, collect or answer a question.</summary>
    FindAndReport,
    /// <summary>Get to a page, screen or app.</summary>
    Navigate,
    /// <summary>The goal spells out its steps.</summary>
    Explicit,
    /// <summary>Change what is there: edit, delete, like, move, mark.</summary>
    Change,
}
