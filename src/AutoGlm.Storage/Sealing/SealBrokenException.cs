namespace AutoGlm.Storage.Sealing;

/// <summary>What was encrypted can't be opened with the keys in the data folder.</summary>
public sealed class SealBrokenException(Exception inner)
    : Exception("A secret can't be opened: the keys in the data folder's “keys” are not those it was kept with. Bring them back from a backup, or set the secret anew.", inner);
