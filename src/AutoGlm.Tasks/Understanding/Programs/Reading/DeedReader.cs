namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>
/// Reads what is to be done to things of a site: reply, forward, star, delete, like, follow, rename, move, assign, add
/// to a cart, and whatever else a thing's own controls may do.
/// </summary>
internal sealed class DeedReader : IClauseReader
{
    // 把编号发给我 asks to be told, and does nothing to the site.
    public Clause? Read(ClausePart part) => part.Chinese && part.Masked.TrimEnd(' ', '.', ',', ';', '!').EndsWith('我') ? null : ClausePattern.Read(part.Chinese ? ChineseDeeds.All : EnglishDeeds.All, part) ?? AnyDeed.Read(part);
}
