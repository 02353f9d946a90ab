using System.Globalization;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Connectors.Web.Tests.Support;

/// <summary>Decodes pictures by the browser itself, since .NET brings no decoder.</summary>
internal static class PictureReader
{
    /// <summary>The brightest channel of each pixel of a part of the picture.</summary>
    public static async Task<IReadOnlyList<int>> ReadAsync(BrowserFixture browser, Picture picture, Box part)
    {
        var address = browser.Site.Page($$"""
            <p id=o>wait</p><script>const i=new Image();i.onload=()=>{const c=document.createElement('canvas');c.width=i.width;c.height=i.height;const x=c.getContext('2d');x.drawImage(i,0,0);
            const d=x.getImageData({{part.X}},{{part.Y}},{{part.Width}},{{part.Height}}).data;const h={};for(let k=0;k<d.length;k+=4)h[Math.max(d[k],d[k+1],d[k+2])]=1;o.textContent='found '+Object.keys(h).join(',')};
            i.src='data:image/jpeg;base64,{{Convert.ToBase64String(picture.Bytes.Span)}}'</script>
            """);
        await using var page = await browser.OpenAtAsync(address);
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var found = (await page.LookAsync()).Root.SelfAndDescendants().FirstOrDefault(node => node.Name.StartsWith("found ", StringComparison.Ordinal));
            if (found is not null)
                return [.. found.Name["found ".Length..].Split(',').Select(text => int.Parse(text, CultureInfo.InvariantCulture))];
            await page.DoAsync(GuiVerb.Wait, text: "0.2");
        }

        throw new InvalidOperationException("The picture could not be decoded.");
    }
}
