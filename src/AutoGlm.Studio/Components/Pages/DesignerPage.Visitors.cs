using AutoGlm.Studio.Designing;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>Who else has the agent open, and what they have selected.</summary>
public partial class DesignerPage
{
    private IReadOnlyList<VisitorMark> _marks = [];
    private IReadOnlyList<Visitor> _others = [];
    private int? _visitor;

    [Microsoft.AspNetCore.Components.Inject]
    private Hosting.PageConnection Connection { get; set; } = default!;

    private void EnterVisitors(DesignerSession session)
    {
        Connection.Changed += OnConnection;
        _visitor = session.Visitors.Enter();
        session.Visitors.Changed += OnVisitors;
        OnVisitors();
    }

    /// <summary>Whoever has closed the page isn't here, although it is kept for coming back.</summary>
    private void OnConnection()
    {
        if (_session is not { } session)
            return;
        if (Connection.IsUp)
        {
            _visitor ??= session.Visitors.Enter();
            session.Visitors.Select(_visitor.Value, _selection);
            OnVisitors();
        }
        else if (_visitor is { } number)
        {
            _visitor = null;
            session.Visitors.Leave(number);
        }
    }

    private void LeaveVisitors(DesignerSession session)
    {
        Connection.Changed -= OnConnection;
        session.Visitors.Changed -= OnVisitors;
        if (_visitor is { } number)
            session.Visitors.Leave(number);
        (_visitor, _others, _marks) = (null, [], []);
    }

    private void TellSelection(IReadOnlyList<string> ids)
    {
        if (_session is { } session && _visitor is { } number)
            session.Visitors.Select(number, ids);
    }

    private void OnVisitors() => _ = InvokeAsync(() =>
    {
        if (_session is not { } session)
            return;
        _others = [.. session.Visitors.Here.Where(visitor => visitor.Number != _visitor)];
        _marks = [.. _others.SelectMany(visitor => visitor.Selection.Select(id => new VisitorMark(id, visitor.Number, NameOf(visitor)))).DistinctBy(mark => mark.Id)];
        StateHasChanged();
    });

    private string NameOf(Visitor visitor) => T.Format("designer.visitor", visitor.Number);
}
