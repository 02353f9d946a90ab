using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Instructing;

/// <summary>
/// Reads a plain sentence, English or Chinese, as an instruction. What stands between quotes is taken word for word;
/// a backslash before a quote keeps it from ending the text. A sentence without a known verb is read as the name of
/// something to tap.
/// </summary>
public static class InstructionReader
{
    public static Instruction Read(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var quotes = new QuotedText(sentence);
        var chinese = quotes.Skeleton.Any(TextFold.IsChinese);
        var read = chinese ? ChineseInstructionReader.Read(quotes.Skeleton, quotes) : EnglishInstructionReader.Read(quotes.Skeleton, quotes);
        return new Instruction
        {
            Sentence = sentence,
            Verb = read.Verb,
            Target = read.Target,
            Value = read.Value,
            Destination = read.Destination,
        };
    }
}
