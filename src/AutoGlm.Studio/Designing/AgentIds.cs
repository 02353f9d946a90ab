using System.Text;

namespace AutoGlm.Studio.Designing;

/// <summary>Ids for new agents and nodes.</summary>
public static class AgentIds
{
    /// <summary>An agent's id made of its name; <c>agent</c> where the name has no Latin letters.</summary>
    public static string FromName(string name)
    {
        var id = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
                id.Append(letter);
            else if (id.Length > 0 && id[^1] != '-')
                id.Append('-');
        }

        var made = id.ToString().Trim('-');
        return made.Length == 0 ? "agent" : made[..Math.Min(made.Length, 48)].Trim('-');
    }

    /// <summary>The id itself, or with the first number behind it that nobody has.</summary>
    public static string Free(string id, IReadOnlySet<string> taken, string separator = "-")
    {
        if (!taken.Contains(id))
            return id;
        var number = 2;
        while (taken.Contains($"{id}{separator}{number}"))
            number++;
        return $"{id}{separator}{number}";
    }
}
