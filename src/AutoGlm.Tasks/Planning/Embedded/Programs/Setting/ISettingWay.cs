namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Knows how one kind of control is brought to a value. Keeps nothing: what was done stands in the steps.</summary>
internal interface ISettingWay
{
    /// <summary>Whether this is the kind of control, and the kind of value, that it knows.</summary>
    bool Takes(Assignment assignment);

    Progress Continue(Assignment assignment);
}
