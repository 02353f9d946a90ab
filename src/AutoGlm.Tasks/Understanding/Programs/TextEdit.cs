namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>How a text is changed.</summary>
public enum TextEdit
{
    /// <summary>A line is put after the last.</summary>
    AppendLine,
    /// <summary>A line is put before the first.</summary>
    PrependLine,
    /// <summary>A line is put after the one told.</summary>
    InsertLine,
    DeleteLine,
    /// <summary>A piece of the text gives way to another, wherever it stands.</summary>
    ReplacePiece,
    /// <summary>The line told gets another text.</summary>
    ReplaceLine,
    /// <summary>Everything there is gives way to the text.</summary>
    ReplaceAll,
    /// <summary>The value that stands with a key ("port = 80") is set.</summary>
    SetEntry,
}
