namespace AutoGlm.Engine.Chat;

public enum ChatSpeaker
{
    Person,
    Agent,
}
