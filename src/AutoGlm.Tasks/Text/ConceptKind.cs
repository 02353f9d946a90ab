namespace AutoGlm.Tasks.Text;

/// <summary>What a concept of the lexicon is about.</summary>
public enum ConceptKind
{
    /// <summary>A command: search, submit, close.</summary>
    Action,
    /// <summary>A field or value: date, phone, price.</summary>
    Field,
    /// <summary>A thing: cart, inbox, hotel.</summary>
    Thing,
    /// <summary>A way of arranging: newest, cheapest.</summary>
    Way,
    /// <summary>A narrowing: unread, core journals.</summary>
    Filter,
    /// <summary>What the screen says of itself: error, sold out.</summary>
    State,
}
