using System.Text;

namespace AutoGlm.Tasks.Observing;

/// <summary>One thing in an outline's line.</summary>
/// <param name="Role">Role as written; text for plain text.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Ref">Its reference, where it can be acted on.</param>
/// <param name="Details">States, value and the like.</param>
internal readonly record struct OutlinePiece(string Role, string Name, string? Ref, string Details)
{
    /// <summary>Written on its own: <c>button "Save" [e4] disabled</c>.</summary>
    public void WriteTo(StringBuilder outline)
    {
        if (Ref is null)
        {
            outline.Append(Name).Append(Details);
            return;
        }

        outline.Append(Role);
        if (Name.Length > 0)
            outline.Append(" \"").Append(Name).Append('"');
        outline.Append(" [").Append(Ref).Append(']').Append(Details);
    }

    /// <summary>Written under a line that already says the role, and the name where all share it.</summary>
    public void WriteShortTo(StringBuilder outline, bool sharesName)
    {
        if (!sharesName && Name.Length > 0)
            outline.Append(Name).Append(Ref is null ? "" : " ");
        if (Ref is not null)
            outline.Append('[').Append(Ref).Append(']');
        outline.Append(Details);
    }
}
