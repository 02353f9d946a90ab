using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Connectors.Web.Tests.Support;

/// <summary>Decodes pictures in an empty tab of the person's browser.</summary>
internal static class PictureOf
{
    public static async Task<IReadOnlyList<(int X, int Y, (int Red, int Green, int Blue) Colour)>> ReadAsync(PersonBrowser person, Picture picture, Box part)
    {
        var empty = (await person.TabsAsync()).First(tab => tab.Value == "about:blank").Key;
        var pixels = await person.EvaluateAsync(empty, FormattableString.Invariant($$"""
            (async()=>{
              const i=new Image();i.src='data:image/jpeg;base64,{{Convert.ToBase64String(picture.Bytes.Span)}}';await i.decode();
              const c=document.createElement('canvas');c.width=i.width;c.height=i.height;const x=c.getContext('2d');x.drawImage(i,0,0);
              return [...x.getImageData({{part.X}},{{part.Y}},{{part.Width}},{{part.Height}}).data];
            })()
            """));
        int[] values = [.. pixels.EnumerateArray().Select(value => value.GetInt32())];
        return [.. Enumerable.Range(0, values.Length / 4).Select(at => ((int)part.X + (at % (int)part.Width), (int)part.Y + (at / (int)part.Width), (values[at * 4], values[(at * 4) + 1], values[(at * 4) + 2])))];
    }
}
