namespace AutoGlm.Workflows.Nodes;

/// <summary>What kind of thing a text field names, so that those that are there can be offered.</summary>
public enum FieldOffer
{
    /// <summary>Nothing in particular.</summary>
    None,
    /// <summary>An agent, by id.</summary>
    Agents,
    /// <summary>A stored secret, by name.</summary>
    Secrets,
    /// <summary>A time zone of the IANA list.</summary>
    TimeZones,
}
