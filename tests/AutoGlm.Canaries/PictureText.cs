using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace AutoGlm.Canaries;

/// <summary>Reads what stands in a picture, by Tesseract.</summary>
public static class PictureText
{
    /// <param name="picture">PNG or JPEG.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="InvalidOperationException">There is no Tesseract, or it can't read this.</exception>
    public static async Task<string> ReadAsync(ReadOnlyMemory<byte> picture, CancellationToken cancellationToken = default)
    {
        var start = new ProcessStartInfo("tesseract", ["stdin", "stdout", "-l", "eng", "--psm", "3", "--dpi", "96"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        // Its threads only get into each other's way.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        using var process = Started(start);
        var (text, complaint) = (process.StandardOutput.ReadToEndAsync(cancellationToken), process.StandardError.ReadToEndAsync(cancellationToken));
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(picture, cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended, and says why.
        }

        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? await text : throw new InvalidOperationException($"Tesseract can't read a picture of {picture.Length} bytes: {await complaint}");
    }

    private static Process Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException("Tesseract is missing; pictures can't be searched for secrets. Install it: sudo apt-get install tesseract-ocr", missing);
        }
    }
}
