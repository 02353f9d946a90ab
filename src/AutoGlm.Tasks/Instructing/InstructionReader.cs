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
        var skeleton = quotes.Skeleton;
        var chinese = skeleton.Any(TextFold.IsChinese);
        // English sentences may name Chinese things and the other way round; the verb tells the language.
        var read = (chinese ? ChineseInstructionReader.Read(skeleton, quotes) : null)
            ?? EnglishInstructionReader.Read(skeleton, quotes)
            ?? new ReadInstruction(InstructionVerb.Tap, chinese ? ChineseTargetReader.Read(skeleton, quotes) : EnglishTargetReader.Read(skeleton, quotes));
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
