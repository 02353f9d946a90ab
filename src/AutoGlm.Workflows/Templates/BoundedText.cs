using System.Text;

namespace AutoGlm.Workflows.Templates;

/// <summary>Collects a resolved text, knows which of its secrets the author wrote, and stops what grows too long.</summary>
internal sealed class BoundedText : TextWriter
{
    /// <summary>Longest text that a template may become, in characters.</summary>
    public const int MaxLength = 1024 * 1024;

    /// <summary>Most items that a template's blocks may visit.</summary>
    public const int MaxItems = 100_000;

    private readonly StringBuilder _finished = new();
    private readonly StringBuilder _run = new();
    private int _items;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        _run.Append(value);
        Check();
    }

    public override void Write(string? value)
    {
        _run.Append(value);
        Check();
    }

    public override void Write(char[] buffer, int index, int count)
    {
        _run.Append(buffer, index, count);
        Check();
    }

    public void WriteSecret(string name)
    {
        EndRun();
        _finished.Append(SecretReference.Write(name));
        Check();
    }

    /// <summary>Called with the number of items that a block will visit, so that loops within loops end.</summary>
    public void CountItems(int count)
    {
        _items += count;
        if (_items > MaxItems)
            throw new TemplateException(new($"The template's blocks visit more than {MaxItems} items.", $"模板中的块遍历的项超过 {MaxItems} 个。"), new("Loop over fewer items, or without a loop inside the loop.", "请减少遍历的项，或不要在循环里再嵌套循环。"));
    }

    public string Finish()
    {
        EndRun();
        return _finished.ToString();
    }

    // Only a whole run between two of the author's secrets can be judged: data may put the braces together piece by piece.
    private void EndRun()
    {
        _finished.Append(SecretReference.Neutralise(_run.ToString()));
        _run.Clear();
    }

    private void Check()
    {
        if (_run.Length + _finished.Length > MaxLength)
            throw new TemplateException(new($"The text grows longer than {MaxLength} characters.", $"文本超过了 {MaxLength} 个字符。"), new("Refer to less data, or pass it as a value of its own: a field that is one reference has no such limit.", "请减少引用的数据，或单独传递它：内容只有一个引用的字段没有此限制。"));
    }
}
