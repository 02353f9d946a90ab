namespace AutoGlm.Storage;

/// <summary>The data folder was written by a newer version of the product; nothing was changed in it.</summary>
public sealed class DataFolderTooNewException(long found, long known)
    : Exception($"The data folder was written by a newer version (schema {found}; this one knows {known}). Start the newer version, or choose another folder with --data.");
