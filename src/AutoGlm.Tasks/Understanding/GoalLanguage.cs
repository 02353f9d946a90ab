namespace AutoGlm.Tasks.Understanding;

public enum GoalLanguage
{
    English,
    Chinese,
}
