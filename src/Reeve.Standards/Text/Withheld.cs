namespace Reeve.Standards;

/// <summary>What a personal value shows when something prints it by accident.</summary>
static class Withheld
{
    internal const string Text = "[withheld]";
}
