namespace AutoGlm.Studio.Components.Commanding;

/// <summary>All keys, by where they work.</summary>
public partial class KeyHelp : StudioComponent
{
    private static readonly (string Group, (string Keys, string Text)[] Keys)[] Groups =
    [
        ("everywhere", [("Ctrl K", "palette.title"), ("?", "keys.title"), ("Esc", "keys.close")]),
        ("canvas",
        [
            ("/", "canvas.addNode"), ("Shift N", "canvas.addNote"), ("C", "keys.connect"), ("E", "keys.data"), ("Enter", "keys.select"), ("← ↑ → ↓", "keys.move"),
            ("Ctrl A", "canvas.selectAll"), ("Ctrl X", "canvas.cut"), ("Ctrl C", "canvas.copy"), ("Ctrl V", "canvas.paste"), ("Ctrl D", "canvas.duplicate"),
            ("Ctrl G", "canvas.group"), ("D", "keys.disable"), ("Del", "canvas.delete"), ("Shift F10", "canvas.menu"),
            ("Ctrl Z", "canvas.undo"), ("Ctrl Shift Z", "canvas.redo"), ("Ctrl S", "keys.save"),
        ]),
        ("calendar", [("← ↑ → ↓", "keys.days"), ("PageUp PageDown", "keys.spans"), ("Enter", "keys.dayTimes")]),
        ("view", [("F", "canvas.fit"), ("Shift F", "canvas.zoomToSelection"), ("Shift L", "canvas.layout"), ("Shift", "keys.box"), ("Ctrl", "keys.several")]),
    ];
}
