namespace AutoGlm.Tasks.Surfaces;

/// <summary>Where a secret is about to be filled in.</summary>
/// <param name="Name">The secret's name, without braces.</param>
/// <param name="Place">Origin of the frame (scheme, host, port) or app package.</param>
/// <param name="Field">Label or name of the field.</param>
/// <param name="Masked">Whether the field hides what is typed (a password field).</param>
/// <param name="Hints">What else the field says of itself: how browsers may fill it in, its name, what it stands under. Data of the page.</param>
public sealed record SecretUse(string Name, string Place, string Field, bool Masked, string Hints = "");
