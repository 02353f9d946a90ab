namespace AutoGlm.Tasks.Text;

/// <summary>Spelling slips.</summary>
public static class EditDistance
{
    /// <summary>Whether one is likely a mistyped form of the other: one slip from four letters on, two from nine on; digits must agree.</summary>
    public static bool IsSlip(string a, string b)
    {
        var shorter = Math.Min(a.Length, b.Length);
        if (shorter < 4 || Math.Abs(a.Length - b.Length) > 2)
            return false;
        for (var i = 0; i < shorter; i++)
            if (char.IsDigit(a[i]) || char.IsDigit(b[i]) || TextFold.IsChinese(a[i]))
                return false;
        return Of(a, b) <= (shorter >= 9 ? 2 : 1);
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that turn one into the other.</summary>
    public static int Of(string a, string b)
    {
        var rows = new int[3][];
        for (var i = 0; i < 3; i++)
            rows[i] = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            rows[0][j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var (current, above, twoAbove) = (rows[i % 3], rows[(i - 1) % 3], rows[(i + 1) % 3]);
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1] + 1, above[j] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], twoAbove[j - 2] + 1);
            }
        }
        return rows[a.Length % 3][b.Length];
    }
}
