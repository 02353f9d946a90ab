namespace AutoGlm.Tasks.Observing;

/// <summary>A rectangle on the surface, in the surface's own pixels (CSS pixels on the web) from the top left of what is visible.</summary>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    public Point Center => new(X + Width / 2, Y + Height / 2);

    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double Area => Math.Max(0, Width) * Math.Max(0, Height);

    public bool Contains(Point point) => point.X >= X && point.X <= Right && point.Y >= Y && point.Y <= Bottom;

    public bool Overlaps(Box other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;
}
